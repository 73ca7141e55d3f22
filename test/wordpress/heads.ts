import { php } from './php.ts';
import { writeRow } from './restRequests.ts';

/**
 * PHP that gives the code of our tag on a page, a text for each of these rows, which are stored as they are: for this user,
 * after this PHP.
 */
export const heads = (rows: readonly object[], user = 0, before = ''): string => `
wp_set_current_user( ${user} );
${before}
wp();
$heads = [];
foreach ( ${php(rows)} as $settings ) {
	${writeRow('serialize( $settings )')}
	ob_start();
	do_action( 'wp_head' );
	preg_match_all( '/<script[^>]*data-no-defer[^>]*>(.*?)<\\/script>/s', ob_get_clean(), $tags );
	$heads[] = implode( '', $tags[1] );
}
return $heads;`;
