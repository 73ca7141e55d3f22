/** PHP that turns on permalinks; an option alone would leave the rules as they were when WordPress was loaded. */
export const readableAddresses = `
$GLOBALS['wp_rewrite']->set_permalink_structure( '/%postname%/' );
flush_rewrite_rules();`;
