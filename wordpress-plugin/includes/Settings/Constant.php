<?php
/**
 * Mistakes in wp-config.php.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Settings;

defined( 'ABSPATH' ) || exit;

/**
 * Finds what is wrong with the settings that the constant fixes. What is right in it counts all the same.
 */
final class Constant {
	/**
	 * All mistakes at once.
	 *
	 * @return list<Fault>
	 */
	public static function faults(): array {
		if ( ! defined( Settings::CONSTANT ) ) {
			return [];
		}
		$given  = constant( Settings::CONSTANT );
		$schema = Validator::schema();
		if ( ! is_array( $given ) ) {
			return [ new Fault( Settings::CONSTANT, $given, 'no_array' ) ];
		}
		$settings = Settings::read();
		$names    = array_keys( $settings->layer( 'constant' ) );
		return array_merge( Validator::faults( Normalizer::normalize( $given ), $schema ), Rules::faults( $settings->all(), $names ) );
	}
}
