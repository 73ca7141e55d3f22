import { php } from './php.ts';

export const restRoot = '/ga4-bridge-for-smartsupp/v1';

export interface Request {
	readonly method: string;
	readonly path: string;
	readonly body?: unknown;
}

export interface Fault {
	readonly field: string;
	readonly value: unknown;
	readonly message: string;
	readonly suggestion?: string;
}

export interface Answer {
	readonly status: number;
	readonly data: {
		readonly [name: string]: unknown;
		readonly data?: {
			readonly params?: { readonly [path: string]: string };
			readonly faults?: readonly Fault[];
		};
	};
	/** What stands in the option afterwards, without the site that it was confirmed on. */
	readonly stored: unknown;
}

/** PHP for the answers to requests made one after the other by this user: 0 is nobody, 1 the administrator. */
export const ask = (requests: readonly Request[], user = '1'): string => `
wp_set_current_user( ${user} );
return array_map(
	static function ( $asked ) {
		$request = new WP_REST_Request( $asked['method'], '${restRoot}' . $asked['path'] );
		if ( array_key_exists( 'body', $asked ) ) {
			$request->set_header( 'content-type', 'application/json' );
			$request->set_body( base64_decode( $asked['body'] ) );
		}
		$response = rest_do_request( $request );
		return [
			'status' => $response->get_status(),
			'data'   => $response->get_data(),
			'stored' => is_array( $row = get_option( 'ga4_bridge_for_smartsupp' ) ) ? array_diff_key( $row, [ 'site' => 1 ] ) : $row,
		];
	},
	${php(
		requests.map(({ method, path, body }) =>
			body === undefined
				? { method, path }
				: { method, path, body: Buffer.from(JSON.stringify(body)).toString('base64') },
		),
	)}
);`;

/** A change of settings. */
export const patch = (settings: unknown, more: object = {}): Request => ({
	method: 'PATCH',
	path: '/settings',
	body: { settings, ...more },
});

/** PHP that writes the row past WordPress, as somebody with the database in his hands would. */
export const writeRow = (serialized: string): string => `
global $wpdb;
$wpdb->update( $wpdb->options, [ 'option_value' => ${serialized} ], [ 'option_name' => 'ga4_bridge_for_smartsupp' ] );
wp_cache_flush();`;
