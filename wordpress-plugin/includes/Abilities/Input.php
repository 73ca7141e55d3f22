<?php
/**
 * What an ability is given.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Abilities;

defined( 'ABSPATH' ) || exit;

/**
 * Reads the settings in an ability's input.
 */
final class Input {
	/**
	 * The settings by their names. What is none becomes a setting that does not exist, so that it is refused by name.
	 *
	 * @param mixed $input The input.
	 * @return array<mixed>
	 */
	public static function settings( $input ): array {
		$settings = is_array( $input ) ? $input['settings'] ?? null : null;
		if ( is_string( $settings ) ) {
			$decoded  = json_decode( $settings, true, 20 );
			$settings = is_array( $decoded ) ? $decoded : $settings;
		}
		return is_array( $settings ) ? $settings : [ 'settings' => $settings ];
	}
}
