<?php
/**
 * Export, import and take-over over REST.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Rest;

use Ga4BridgeForSmartsupp\Plugin;
use Ga4BridgeForSmartsupp\Settings\Official_Plugin;
use Ga4BridgeForSmartsupp\Settings\Outcome;
use Ga4BridgeForSmartsupp\Settings\Settings;
use Ga4BridgeForSmartsupp\Settings\Transfer;

defined( 'ABSPATH' ) || exit;

/**
 * Brings settings out and in, and takes over those of Smartsupp's own plugin.
 */
final class Transfer_Routes {
	/**
	 * Registers the routes.
	 */
	public static function register(): void {
		Routes::add( '/export', [ Routes::method( 'GET', [ self::class, 'export' ], self::key() + Routes::scope() ) ], [ Settings_Schemas::class, 'export' ] );
		Routes::add( '/import', [ Routes::method( 'POST', [ self::class, 'import' ], self::envelope() + Routes::change() ) ], [ Settings_Schemas::class, 'settings' ] );
		Routes::add(
			'/official-plugin',
			[
				Routes::method( 'GET', [ self::class, 'proposal' ] ),
				Routes::method( 'POST', [ self::class, 'take_over' ], self::choices() + array_diff_key( Routes::change(), Routes::scope() ) ),
			],
			[ Settings_Schemas::class, 'official_plugin' ]
		);
	}

	/**
	 * Answers GET export: the settings, to be imported elsewhere.
	 *
	 * @param \WP_REST_Request $request The request.
	 * @phpstan-param \WP_REST_Request<array<mixed>> $request
	 * @return array<string, mixed>|\WP_Error
	 */
	public static function export( \WP_REST_Request $request ) {
		$scope = Routes::scope_of( $request );
		if ( ! Settings::definition() ) {
			return Routes::not_built();
		}
		return Settings::NETWORK === $scope && ! Plugin::is_network_wide()
			? Answers::to_change( new Outcome( Settings::read( $scope ), 'no_network' ) )
			: Transfer::export( false !== $request['chat_key'], $scope );
	}

	/**
	 * Answers POST import: changes the settings that an export names.
	 *
	 * @param \WP_REST_Request $request The request.
	 * @phpstan-param \WP_REST_Request<array<mixed>> $request
	 * @return array<string, mixed>|\WP_Error
	 */
	public static function import( \WP_REST_Request $request ) {
		return Answers::to_change(
			Transfer::import( $request['export'], true === $request['dry_run'], Routes::scope_of( $request ), Routes::revision_of( $request ) )
		);
	}

	/**
	 * Answers GET official-plugin: what can be taken over from Smartsupp's own plugin.
	 *
	 * @return array<string, mixed>
	 */
	public static function proposal(): array {
		$proposal = Official_Plugin::proposal();
		return [ 'settings' => (object) $proposal['settings'] ] + $proposal;
	}

	/**
	 * Answers POST official-plugin: takes over its chat key, and its measurement ID where asked to.
	 *
	 * @param \WP_REST_Request $request The request.
	 * @phpstan-param \WP_REST_Request<array<mixed>> $request
	 * @return array<string, mixed>|\WP_Error
	 */
	public static function take_over( \WP_REST_Request $request ) {
		$dry_run = true === $request['dry_run'];
		$outcome = Official_Plugin::take_over( true === $request['measurement_id'], $dry_run, Routes::revision_of( $request ) );
		if ( '' === $outcome->problem && ! $dry_run && true === $request['deactivate'] ) {
			$plugin = Official_Plugin::active_plugin();
			if ( '' !== $plugin && current_user_can( 'deactivate_plugin', $plugin ) ) {
				Official_Plugin::deactivate();
			}
		}
		$answer = Answers::to_change( $outcome );
		return is_wp_error( $answer ) ? $answer : $answer + [ 'officialPlugin' => self::proposal() ];
	}

	/**
	 * What an export takes.
	 *
	 * @return array<string, mixed>
	 */
	private static function key(): array {
		return [
			'chat_key' => [
				'description' => __( 'Whether the chat key goes along.', 'ga4-bridge-for-smartsupp' ),
				'type'        => 'boolean',
				'default'     => true,
			],
		];
	}

	/**
	 * What an import takes. Transfer says what is wrong with it.
	 *
	 * @return array<string, mixed>
	 */
	private static function envelope(): array {
		return [
			'export' => [
				'description'       => __( 'What the export gave, as an object or as its text.', 'ga4-bridge-for-smartsupp' ),
				'type'              => [ 'object', 'string' ],
				'required'          => true,
				'validate_callback' => '__return_true',
				'sanitize_callback' => null,
			],
		];
	}

	/**
	 * What a take-over takes.
	 *
	 * @return array<string, mixed>
	 */
	private static function choices(): array {
		return [
			'measurement_id' => [
				'description' => __( 'Whether to choose the measurement ID of the optional code, too.', 'ga4-bridge-for-smartsupp' ),
				'type'        => 'boolean',
				'default'     => false,
			],
			'deactivate'     => [
				'description' => __( 'Whether to deactivate Smartsupp\'s own plugin afterwards. What it has stored stays.', 'ga4-bridge-for-smartsupp' ),
				'type'        => 'boolean',
				'default'     => false,
			],
		];
	}
}
