<?php
/**
 * The REST interface.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Rest;

use Ga4BridgeForSmartsupp\Plugin;
use Ga4BridgeForSmartsupp\Settings\Fault;
use Ga4BridgeForSmartsupp\Settings\Fault_Sentences;

defined( 'ABSPATH' ) || exit;

/**
 * Registers the routes; who may manage the plugin may use all of them, nobody else any.
 */
final class Routes {
	public const ROUTES = Plugin::SLUG . '/v1';

	/**
	 * Registers every route.
	 */
	public static function register(): void {
		Settings_Routes::register();
		Status_Routes::register();
	}

	/**
	 * One method of a route.
	 *
	 * @param string               $method   GET, POST, PATCH or DELETE.
	 * @param callable             $callback What answers it.
	 * @param array<string, mixed> $args     What it takes.
	 * @return array<string, mixed>
	 */
	public static function method( string $method, callable $callback, array $args = [] ): array {
		return [
			'methods'             => $method,
			'callback'            => $callback,
			'permission_callback' => [ self::class, 'is_allowed' ],
			'args'                => $args,
		];
	}

	/**
	 * Whether the user may manage the plugin.
	 */
	public static function is_allowed(): bool {
		return current_user_can( Plugin::CAPABILITY );
	}

	/**
	 * The answer to refused values: all of them at once, each with its path.
	 *
	 * @param Fault[] $faults What was refused.
	 */
	public static function refusal( array $faults ): \WP_Error {
		$described = Fault_Sentences::describe( $faults );
		return new \WP_Error(
			'rest_invalid_param',
			implode( ' ', array_slice( array_column( $described, 'message' ), 0, 3 ) ),
			[
				'status' => 400,
				'params' => array_column( $described, 'message', 'field' ),
				'faults' => $described,
			]
		);
	}

	/**
	 * The answer where the plugin's generated files are missing.
	 */
	public static function not_built(): \WP_Error {
		return new \WP_Error(
			'ga4_bridge_for_smartsupp_not_built',
			__( 'The files that the build of GA4 Bridge for Smartsupp makes are missing. Install the plugin from its zip file, or run “npm run build” in its source.', 'ga4-bridge-for-smartsupp' ),
			[ 'status' => 500 ]
		);
	}
}
