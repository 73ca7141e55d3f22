<?php
/**
 * The settings over REST.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Rest;

use Ga4BridgeForSmartsupp\Plugin;
use Ga4BridgeForSmartsupp\Settings\Fault_Sentences;
use Ga4BridgeForSmartsupp\Settings\Outcome;
use Ga4BridgeForSmartsupp\Settings\Settings;
use Ga4BridgeForSmartsupp\Settings\Store;

defined( 'ABSPATH' ) || exit;

/**
 * Reads, changes, resets and validates the settings, and takes the last change back.
 */
final class Settings_Routes {
	/**
	 * Registers the routes.
	 */
	public static function register(): void {
		Routes::add(
			'/settings',
			[
				Routes::method( 'GET', [ self::class, 'read' ], Routes::scope() ),
				Routes::method( 'PATCH', [ self::class, 'change' ], self::settings() + Routes::change() ),
				Routes::method( 'DELETE', [ self::class, 'reset' ], self::fields() + Routes::change() ),
			],
			[ Settings_Schemas::class, 'settings' ]
		);
		Routes::add(
			'/settings/validate',
			[ Routes::method( 'POST', [ self::class, 'validate' ], self::settings() + Routes::scope() ) ],
			[ Settings_Schemas::class, 'validation' ]
		);
		Routes::add(
			'/settings/undo',
			[ Routes::method( 'POST', [ self::class, 'undo' ], Routes::change() ) ],
			[ Settings_Schemas::class, 'settings' ]
		);
	}

	/**
	 * Answers GET: every setting with its value, where it comes from and what fixes it, and the status.
	 *
	 * @param \WP_REST_Request $request The request.
	 * @phpstan-param \WP_REST_Request<array<mixed>> $request
	 * @return array<string, mixed>|\WP_Error
	 */
	public static function read( \WP_REST_Request $request ) {
		$scope    = Routes::scope_of( $request );
		$settings = Settings::read( $scope );
		if ( ! Settings::definition() ) {
			return Routes::not_built();
		}
		return Settings::NETWORK === $scope && ! Plugin::is_network_wide()
			? Answers::to_change( new Outcome( $settings, 'no_network' ) )
			: Answers::settings( $settings );
	}

	/**
	 * Answers PATCH: changes the settings that are named; where one is refused, none is stored.
	 *
	 * @param \WP_REST_Request $request The request.
	 * @phpstan-param \WP_REST_Request<array<mixed>> $request
	 * @return array<string, mixed>|\WP_Error
	 */
	public static function change( \WP_REST_Request $request ) {
		return Answers::to_change(
			Store::change( self::changes( $request ), true === $request['dry_run'], Routes::scope_of( $request ), Routes::revision_of( $request ) )
		);
	}

	/**
	 * Answers DELETE: forgets what is stored for settings, so that the default, or the network's value, holds again.
	 *
	 * @param \WP_REST_Request $request The request.
	 * @phpstan-param \WP_REST_Request<array<mixed>> $request
	 * @return array<string, mixed>|\WP_Error
	 */
	public static function reset( \WP_REST_Request $request ) {
		$fields = array_values( array_filter( (array) $request['fields'], 'is_string' ) );
		return Answers::to_change(
			Store::reset( $fields, true === $request['dry_run'], Routes::scope_of( $request ), Routes::revision_of( $request ) )
		);
	}

	/**
	 * Answers POST undo: brings back what was stored before the last change.
	 *
	 * @param \WP_REST_Request $request The request.
	 * @phpstan-param \WP_REST_Request<array<mixed>> $request
	 * @return array<string, mixed>|\WP_Error
	 */
	public static function undo( \WP_REST_Request $request ) {
		return Answers::to_change(
			Store::undo( true === $request['dry_run'], Routes::scope_of( $request ), Routes::revision_of( $request ) )
		);
	}

	/**
	 * Answers POST validate: says what would be refused and what would change, and stores nothing.
	 *
	 * @param \WP_REST_Request $request The request.
	 * @phpstan-param \WP_REST_Request<array<mixed>> $request
	 * @return array<string, mixed>|\WP_Error
	 */
	public static function validate( \WP_REST_Request $request ) {
		$outcome = Store::change( self::changes( $request ), true, Routes::scope_of( $request ) );
		return in_array( $outcome->problem, [ '', 'invalid' ], true ) ? [
			'valid'   => '' === $outcome->problem,
			'faults'  => Fault_Sentences::describe( $outcome->faults ),
			'changes' => $outcome->changes,
		] : Answers::to_change( $outcome );
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
	 * The changes that a request names.
	 *
	 * @param \WP_REST_Request $request The request.
	 * @phpstan-param \WP_REST_Request<array<mixed>> $request
	 * @return array<mixed>
	 */
	private static function changes( \WP_REST_Request $request ): array {
		$changes = is_array( $request['settings'] ) ? $request['settings'] : [];
		return null === $request['locked'] ? $changes : $changes + [ 'locked' => $request['locked'] ];
	}

	/**
	 * What a change takes. The walk over the settings finds all faults at once; WordPress's own would stop at the first.
	 *
	 * @return array<string, mixed>
	 */
	private static function settings(): array {
		return [
			'settings' => [
				'description'       => __( 'The settings to change, by name; the others stay as they are.', 'ga4-bridge-for-smartsupp' ),
				'type'              => 'object',
				'required'          => true,
				'validate_callback' => [ self::class, 'is_settings' ],
				'sanitize_callback' => null,
			],
			'locked'   => [
				'description' => __( 'For the network: the names of the settings that no site may change, all of them.', 'ga4-bridge-for-smartsupp' ),
				'type'        => 'array',
				'items'       => [
					'type'      => 'string',
					'maxLength' => 100,
				],
			],
		];
	}

	/**
	 * What a reset takes.
	 *
	 * @return array<string, mixed>
	 */
	private static function fields(): array {
		return [
			'fields' => [
				'description' => __( 'The names of the settings to reset; left out, all of them.', 'ga4-bridge-for-smartsupp' ),
				'type'        => 'array',
				'minItems'    => 1,
				'items'       => [
					'type'      => 'string',
					'maxLength' => 100,
				],
			],
		];
	}
}
