/** PHP that prints a page for a visitor, and returns it with the queries for our options. */
export const visit = `
$queries = [];
add_filter( 'query', function ( $query ) use ( &$queries ) {
	if ( false !== strpos( $query, 'ga4_bridge' ) ) {
		$queries[] = $query;
	}
	return $query;
} );
wp();
ob_start();
do_action( 'wp_head' );
return [ 'html' => ob_get_clean(), 'queries' => $queries ];`;

export interface Visit {
	html: string;
	queries: string[];
}
