<?php
/**
 * What was meant.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Settings;

defined( 'ABSPATH' ) || exit;

/**
 * Takes away what nobody means: space around a text, an entry of a list twice. It never repairs a value, so that
 * whoever entered a wrong one is told.
 */
final class Normalizer {
	/** The lists of texts; `ids` is one of what a browser saw. */
	private const LISTS = [ 'measurementIds', 'ids', 'otherIds', 'hideOnPaths', 'showOnPaths', 'hideOnPostTypes', 'hideForRoles', 'hideInEnvironments', 'visitorData' ];

	/**
	 * The same settings without it.
	 *
	 * @param array<mixed> $settings Name → value.
	 * @return array<mixed>
	 */
	public static function normalize( array $settings ): array {
		$settings = self::trimmed( $settings );
		foreach ( self::LISTS as $name ) {
			$ids = $settings[ $name ] ?? null;
			if ( is_array( $ids ) && array_filter( $ids, 'is_string' ) === $ids ) {
				$unique            = array_unique( $ids );
				$settings[ $name ] = array_keys( $ids ) === array_keys( array_keys( $ids ) ) ? array_values( $unique ) : $unique;
			}
		}
		return $settings;
	}

	/**
	 * The same values with every text in them trimmed, of the spaces that Unicode knows too.
	 *
	 * @param array<mixed> $values Values, nested as deep as they are.
	 * @return array<mixed>
	 */
	private static function trimmed( array $values ): array {
		// Tried once for each row of spaces, not for each space in it: a text may have thousands.
		$around = '/^' . Settings::SPACE . '++|(?<!' . Settings::SPACE . ')' . Settings::SPACE . '++$/uD';
		array_walk_recursive(
			$values,
			static function ( &$value ) use ( $around ): void {
				if ( is_string( $value ) ) {
					$value = preg_replace( $around, '', $value ) ?? $value;
				}
			}
		);
		return $values;
	}
}
