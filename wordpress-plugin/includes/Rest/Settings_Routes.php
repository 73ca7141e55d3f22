<?php
/**
 * The settings over REST.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Rest;

use Ga4BridgeForSmartsupp\Settings\Settings;
use Ga4BridgeForSmartsupp\Settings\Store;
use Ga4BridgeForSmartsupp\Status\Status;

defined( 'ABSPATH' ) || exit;

/**
 * Reads, changes and resets the settings.
 */
final class Settings_Routes {
	/**
	 * Registers the route.
	 */
	public static function register(): void {
		register_rest_route(
			Routes::ROUTES,
			'/settings',
			[
				Routes::method( 'GET', [ self::class, 'read' ] ),
				Routes::method(
					'PATCH',
					[ self::class, 'change' ],
					[
						// The walk over the settings finds all faults at once; WordPress's own would stop at the first.
						'settings' => [
							'description'       => __( 'The settings to change, by name; the others stay as they are.', 'ga4-bridge-for-smartsupp' ),
							'type'              => 'object',
							'required'          => true,
							'validate_callback' => [ self::class, 'is_settings' ],
							'sanitize_callback' => null,
						],
						'dry_run'  => [
							'description' => __( 'Whether only to say what would become of it.', 'ga4-bridge-for-smartsupp' ),
							'type'        => 'boolean',
							'default'     => false,
						],
					]
				),
				Routes::method( 'DELETE', [ self::class, 'reset' ] ),
			]
		);
	}

	/**
	 * Answers GET.
	 *
	 * @return array<string, mixed>|\WP_Error
	 */
	public static function read() {
		return Settings::definition() ? self::answer( Settings::read() ) : Routes::not_built();
	}

	/**
	 * Answers PATCH.
	 *
	 * @param \WP_REST_Request $request The request.
	 * @phpstan-param \WP_REST_Request<array<mixed>> $request
	 * @return array<string, mixed>|\WP_Error
	 */
	public static function change( \WP_REST_Request $request ) {
		if ( ! Settings::definition() ) {
			return Routes::not_built();
		}
		$changes = $request['settings'];
		$result  = Store::change( is_array( $changes ) ? $changes : [], true === $request['dry_run'] );
		return $result['faults'] ? Routes::refusal( $result['faults'] ) : self::outcome( $result );
	}

	/**
	 * Answers DELETE.
	 *
	 * @return array<string, mixed>|\WP_Error
	 */
	public static function reset() {
		return Settings::definition() ? self::outcome( Store::reset() ) : Routes::not_built();
	}

	/**
	 * What became of a change: the settings, or that WordPress did not store them.
	 *
	 * @param array{settings: Settings, failed: bool} $result What the Store says.
	 * @return array<string, mixed>|\WP_Error
	 */
	private static function outcome( array $result ) {
		return $result['failed'] ? new \WP_Error(
			'ga4_bridge_for_smartsupp_not_stored',
			sprintf(
				/* translators: %s: the name of an option. */
				__( 'The settings were not stored: after saving, WordPress has other values in its option “%s”. Try again; if it stays so, the error log of PHP may say more, or another plugin changes this option.', 'ga4-bridge-for-smartsupp' ),
				Settings::OPTION
			),
			[ 'status' => 500 ]
		) : self::answer( $result['settings'] );
	}

	/**
	 * Whether this can be settings at all.
	 *
	 * @param mixed $value What was given.
	 * @return true|\WP_Error
	 */
	public static function is_settings( $value ) {
		return is_array( $value ) ? true : new \WP_Error(
			'rest_invalid_type',
			__( 'settings must be an object of the settings to change, such as {"plan": "standard"}.', 'ga4-bridge-for-smartsupp' )
		);
	}

	/**
	 * The settings as the outside gets them.
	 *
	 * @param Settings $settings Such as hold, or would hold.
	 * @return array<string, mixed>
	 */
	private static function answer( Settings $settings ): array {
		return [
			'settings' => $settings->all(),
			'sources'  => $settings->sources(),
			'status'   => Status::of( $settings ),
		];
	}
}
