<?php
/**
 * The page's configuration as other plugins change it.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Front;

use Ga4BridgeForSmartsupp\Settings\Fault_Sentences;
use Ga4BridgeForSmartsupp\Settings\Normalizer;
use Ga4BridgeForSmartsupp\Settings\Validator;

defined( 'ABSPATH' ) || exit;

/**
 * Takes of a filter's answer what may stand in the configuration, as settings are taken. Loaded only where somebody
 * filters.
 */
final class Page_Filter {
	/**
	 * The configuration to print.
	 *
	 * @param array{script: string, options?: array<mixed>} $configuration As the settings say.
	 * @param array<mixed>                                  $built         What the build gives: the schema, the defaults and
	 *                                                                     the names of the page's options.
	 * @return array{script: string, options?: array<mixed>}
	 */
	public static function filtered( array $configuration, array $built ): array {
		/**
		 * Filters what a page is told.
		 *
		 * @since 0.1.0
		 *
		 * @param array $configuration `options`: the settings that differ from the defaults, for this page. `script`: the
		 *                             address of the page's script, which is not changed here.
		 */
		$given = apply_filters( 'ga4_bridge_for_smartsupp_page_config', $configuration );
		if ( ! is_array( $given ) || ! is_array( $given['options'] ?? [] ) ) {
			_doing_it_wrong( 'ga4_bridge_for_smartsupp_page_config', 'The filter has to return an array with the member options, an array. Its answer is ignored.', '0.1.0' );
			return $configuration;
		}
		$options = self::sound( Normalizer::normalize( $given['options'] ?? [] ), $built );
		return [ 'script' => $configuration['script'] ] + ( $options ? compact( 'options' ) : [] );
	}

	/**
	 * The options that are options of a page, have a value that the setting may have, and another than by default.
	 *
	 * @param array<mixed> $options Name → value.
	 * @param array<mixed> $built   As above.
	 * @return array<mixed>
	 */
	private static function sound( array $options, array $built ): array {
		$schema   = Validator::schema();
		$known    = is_array( $schema['properties'] ?? null ) ? $schema['properties'] : [];
		$defaults = is_array( $built['defaults'] ?? null ) ? $built['defaults'] : [];
		$names    = array_filter( is_array( $built['pageOptions'] ?? null ) ? $built['pageOptions'] : [], 'is_string' );

		$schema['properties'] = array_intersect_key( $known, array_flip( $names ) );
		$sound                = [];
		foreach ( $options as $name => $value ) {
			$faults = Validator::faults( [ $name => $value ], $schema );
			if ( $faults ) {
				$message = implode( ' ', array_column( Fault_Sentences::describe( $faults ), 'message' ) );
				_doing_it_wrong( 'ga4_bridge_for_smartsupp_page_config', esc_html( $message ), '0.1.0' );
			} elseif ( ( $defaults[ $name ] ?? null ) !== $value ) {
				$sound[ $name ] = $value;
			}
		}
		return $sound;
	}
}
