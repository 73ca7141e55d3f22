<?php
/**
 * The sites of the network over REST.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Rest;

use Ga4BridgeForSmartsupp\Plugin;
use Ga4BridgeForSmartsupp\Settings\Outcome;
use Ga4BridgeForSmartsupp\Settings\Settings;
use Ga4BridgeForSmartsupp\Status\Network_Sites;

defined( 'ABSPATH' ) || exit;

/**
 * Lists the sites of the network, with what they have otherwise.
 */
final class Network_Routes {
	/**
	 * Registers the route.
	 */
	public static function register(): void {
		$method = Routes::method( 'GET', [ self::class, 'sites' ], self::args() );

		$method['permission_callback'] = [ self::class, 'is_allowed' ];
		Routes::add( '/network/sites', [ $method ], [ Schemas::class, 'sites' ] );
	}

	/**
	 * Whether the user may manage the network.
	 */
	public static function is_allowed(): bool {
		return current_user_can( Plugin::CAPABILITY, Settings::NETWORK );
	}

	/**
	 * Answers GET: the sites of the network, each with what it has otherwise than the network.
	 *
	 * @param \WP_REST_Request $request The request.
	 * @phpstan-param \WP_REST_Request<array<mixed>> $request
	 * @return array<string, mixed>|\WP_Error
	 */
	public static function sites( \WP_REST_Request $request ) {
		if ( ! Settings::definition() ) {
			return Routes::not_built();
		}
		if ( ! Plugin::is_network_wide() ) {
			return Answers::to_change( new Outcome( Settings::read( Settings::NETWORK ), 'no_network' ) );
		}
		$search = is_string( $request['search'] ) ? trim( $request['search'] ) : '';
		return Network_Sites::page( self::number( $request['page'] ), self::number( $request['per_page'] ), $search );
	}

	/**
	 * A number that the request's schema has checked.
	 *
	 * @param mixed $value Anything.
	 */
	private static function number( $value ): int {
		return is_numeric( $value ) ? (int) $value : 1;
	}

	/**
	 * What it takes.
	 *
	 * @return array<string, mixed>
	 */
	private static function args(): array {
		return [
			'page'     => [
				'description' => __( 'Which page of the list.', 'ga4-bridge-for-smartsupp' ),
				'type'        => 'integer',
				'default'     => 1,
				'minimum'     => 1,
				'maximum'     => 100000,
			],
			'per_page' => [
				'description' => __( 'How many sites a page has.', 'ga4-bridge-for-smartsupp' ),
				'type'        => 'integer',
				'default'     => Network_Sites::PER_PAGE,
				'minimum'     => 1,
				'maximum'     => Network_Sites::MOST,
			],
			'search'   => [
				'description' => __( 'What the address of a site has to contain.', 'ga4-bridge-for-smartsupp' ),
				'type'        => 'string',
				'default'     => '',
				'maxLength'   => 100,
			],
		];
	}
}
