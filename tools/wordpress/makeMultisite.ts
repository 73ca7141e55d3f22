/**
 * PHP that turns a fresh single site at `host` ("127.0.0.1:9400") into a network of sub-directories with a
 * second site /shop/. It writes MULTISITE into wp-config.php, so the next request is the network's first.
 * Prints "done". Playground's own blueprint step for this needs the internet.
 */
export function networkCode(host: string): string {
	return `
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/network.php';
global $wpdb;
foreach ( $wpdb->tables( 'ms_global' ) as $table => $prefixed ) {
	$wpdb->$table = $prefixed;
}
install_network();
$result = populate_network( 1, '${host}', 'admin@example.org', 'Network', '/', false );
if ( is_wp_error( $result ) ) {
	exit( $result->get_error_message() );
}
$constants = "define( 'MULTISITE', true );\\n"
	. "define( 'SUBDOMAIN_INSTALL', false );\\n"
	. "define( 'DOMAIN_CURRENT_SITE', '${host}' );\\n"
	. "define( 'PATH_CURRENT_SITE', '/' );\\n"
	. "define( 'SITE_ID_CURRENT_SITE', 1 );\\n"
	. "define( 'BLOG_ID_CURRENT_SITE', 1 );\\n";
$file   = ABSPATH . 'wp-config.php';
$config = file_get_contents( $file );
file_put_contents( $file, substr_replace( $config, "<?php\\n" . $constants, 0, strlen( "<?php\\n" ) ) );
echo 'done';
`;
}

/** PHP that makes user 1 the network's super admin and creates the second site. Prints "done". */
export function secondSiteCode(host: string): string {
	return `
grant_super_admin( 1 );
$site = wpmu_create_blog( '${host}', '/shop/', 'Shop', 1 );
echo is_wp_error( $site ) ? $site->get_error_message() : 'done';
`;
}
