<?php
/**
 * The ability that changes.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Abilities;

use Ga4BridgeForSmartsupp\Settings\Settings;
use Ga4BridgeForSmartsupp\Settings\Store;

defined( 'ABSPATH' ) || exit;

/**
 * Changes some settings and leaves the others as they are.
 */
final class Updating {
	/**
	 * The ability by its name.
	 *
	 * @return array<lowercase-string, array<string, mixed>>
	 */
	public static function abilities(): array {
		return [
			'update-settings' => [
				'label'            => __( 'Update the chat and analytics settings', 'ga4-bridge-for-smartsupp' ),
				'description'      => __( 'Changes the settings that are named and leaves the others as they are. Where one value is refused, nothing is stored. With dry_run it only says what would change.', 'ga4-bridge-for-smartsupp' ),
				'input_schema'     => Schemas::change(),
				'output_schema'    => Schemas::changed(),
				'execute_callback' => [ self::class, 'update' ],
				'meta'             => [
					'annotations'  => [
						'readonly'    => false,
						'destructive' => true,
						'idempotent'  => true,
					],
					'show_in_rest' => false,
					'public'       => false,
				],
			],
		];
	}

	/**
	 * Changes settings.
	 *
	 * @param mixed $input The input.
	 * @return array<string, mixed>|\WP_Error
	 */
	public static function update( $input ) {
		$revision = is_array( $input ) ? $input['revision'] ?? null : null;
		$dry_run  = is_array( $input ) && true === ( $input['dry_run'] ?? null );
		$outcome  = Store::change( Input::settings( $input ), $dry_run, Settings::SITE, is_string( $revision ) ? $revision : null );
		return '' === $outcome->problem ? [
			'stored'   => ! $dry_run,
			'changes'  => $outcome->changes,
			'revision' => Store::revision(),
		] : Problem::of( $outcome );
	}
}
