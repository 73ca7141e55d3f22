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
use Ga4BridgeForSmartsupp\Settings\Outcome;
use Ga4BridgeForSmartsupp\Settings\Settings;

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
		Transfer_Routes::register();
		Status_Routes::register();
		Look_Routes::register();
		Network_Routes::register();
		Gtm_Routes::register();
		Cache_Routes::register();
	}

	/**
	 * Adds a route.
	 *
	 * @param string                     $path    Its path, from a slash on.
	 * @param list<array<string, mixed>> $methods What method() gave.
	 * @param callable                   $schema  Gives the JSON Schema of its answers.
	 * @phpstan-param non-falsy-string $path
	 */
	public static function add( string $path, array $methods, callable $schema ): void {
		register_rest_route( self::ROUTES, $path, $methods + compact( 'schema' ) );
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
	 * Whose settings a request is about.
	 *
	 * @return array<string, mixed>
	 */
	public static function scope(): array {
		return [
			'scope' => [
				'description' => __( 'Whose settings: those of this site, or those of the network, where the plugin is active on the whole network.', 'ga4-bridge-for-smartsupp' ),
				'type'        => 'string',
				'enum'        => [ Settings::SITE, Settings::NETWORK ],
				'default'     => Settings::SITE,
			],
		];
	}

	/**
	 * What every change takes.
	 *
	 * @return array<string, mixed>
	 */
	public static function change(): array {
		return self::scope() + [
			'dry_run'  => [
				'description' => __( 'Whether only to say what would become of it.', 'ga4-bridge-for-smartsupp' ),
				'type'        => 'boolean',
				'default'     => false,
			],
			'revision' => [
				'description' => __( 'The revision of the settings that the change was made on. Where others hold by now, nothing is stored and the answer is a conflict.', 'ga4-bridge-for-smartsupp' ),
				'type'        => 'string',
				'maxLength'   => 40,
			],
		];
	}

	/**
	 * The scope that a request names.
	 *
	 * @param \WP_REST_Request $request The request.
	 * @phpstan-param \WP_REST_Request<array<mixed>> $request
	 */
	public static function scope_of( \WP_REST_Request $request ): string {
		return Settings::NETWORK === $request['scope'] ? Settings::NETWORK : Settings::SITE;
	}

	/**
	 * The revision that a request names, null where it names none.
	 *
	 * @param \WP_REST_Request $request The request.
	 * @phpstan-param \WP_REST_Request<array<mixed>> $request
	 */
	public static function revision_of( \WP_REST_Request $request ): ?string {
		return is_string( $request['revision'] ) ? $request['revision'] : null;
	}

	/**
	 * Whether the user may manage the plugin, on the site or on the network.
	 *
	 * @param \WP_REST_Request $request The request.
	 * @phpstan-param \WP_REST_Request<array<mixed>> $request
	 */
	public static function is_allowed( \WP_REST_Request $request ): bool {
		return Settings::NETWORK === $request['scope']
			? current_user_can( Plugin::CAPABILITY, Settings::NETWORK )
			: current_user_can( Plugin::CAPABILITY );
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
		$outcome = new Outcome( Settings::read(), 'not_built' );
		return new \WP_Error( 'ga4_bridge_for_smartsupp_not_built', $outcome->message(), [ 'status' => 500 ] );
	}
}
