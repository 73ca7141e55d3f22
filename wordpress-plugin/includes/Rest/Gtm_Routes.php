<?php
/**
 * The files for Google Tag Manager over REST.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Rest;

use Ga4BridgeForSmartsupp\Status\Gtm_Files;

defined( 'ABSPATH' ) || exit;

/**
 * Gives one of the files at a time.
 */
final class Gtm_Routes {
	/**
	 * Registers the route.
	 */
	public static function register(): void {
		Routes::add(
			'/gtm',
			[
				Routes::method(
					'GET',
					[ self::class, 'file' ],
					[
						'file' => [
							'description' => __( 'Which file: a template to import into Google Tag Manager, or a container that has it with its triggers.', 'ga4-bridge-for-smartsupp' ),
							'type'        => 'string',
							'enum'        => Gtm_Files::names(),
							'default'     => 'tagContainer',
						],
					]
				),
			],
			[ Schemas::class, 'gtm_file' ]
		);
	}

	/**
	 * Answers GET: a template or a container for Google Tag Manager.
	 *
	 * @param \WP_REST_Request $request The request.
	 * @phpstan-param \WP_REST_Request<array<mixed>> $request
	 * @return array<string, mixed>|\WP_Error
	 */
	public static function file( \WP_REST_Request $request ) {
		return Gtm_Files::read( is_string( $request['file'] ) ? $request['file'] : '' ) ?? Routes::not_built();
	}
}
