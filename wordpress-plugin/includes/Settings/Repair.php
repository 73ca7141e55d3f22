<?php
/**
 * What of a stored value can be used.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Settings;

defined( 'ABSPATH' ) || exit;

/**
 * Makes the best of a value that somebody stored by another way than the Store. Only a row with such a value needs it: a
 * visitor's request does not load it otherwise.
 */
final class Repair {
	/**
	 * The value without what is wrong in it: of a list, the sound entries.
	 *
	 * @param string       $name   The setting's name.
	 * @param mixed        $value  What is stored.
	 * @param array<mixed> $schema What may be.
	 * @return mixed Null where nothing of it can be used.
	 */
	public static function usable( string $name, $value, array $schema ) {
		$value = Normalizer::normalize( [ $name => $value ] )[ $name ];
		if ( 'array' === $schema['type'] ) {
			$value = self::entries( $name, $value, $schema );
		}
		return [] === $value ? null : self::sound( $name, $value, $schema );
	}

	/**
	 * The sound entries of a list, each once, as many as there may be.
	 *
	 * @param string       $name   The setting's name.
	 * @param mixed        $value  A list, an array with other keys, or texts with commas between them.
	 * @param array<mixed> $schema What may be.
	 * @return list<mixed>
	 */
	private static function entries( string $name, $value, array $schema ): array {
		$items   = is_array( $schema['items'] ?? null ) ? $schema['items'] : [];
		$member  = Settings::NAMED_BY[ $name ] ?? '';
		$entries = [];
		foreach ( rest_sanitize_array( $value ) as $entry ) {
			$entry = self::sound( $name, $entry, $items );
			$key   = is_array( $entry ) ? $entry[ $member ] ?? '' : $entry;
			if ( is_string( $key ) ) {
				$entries += [ $key => $entry ];
			}
		}
		$most = $schema['maxItems'] ?? null;
		return array_slice( array_values( $entries ), 0, is_int( $most ) ? $most : null );
	}

	/**
	 * The value in its type, null where the schema refuses it.
	 *
	 * @param string       $name   The setting's name.
	 * @param mixed        $value  The value.
	 * @param array<mixed> $schema What may be.
	 * @return mixed
	 */
	private static function sound( string $name, $value, array $schema ) {
		return true === rest_validate_value_from_schema( $value, $schema, $name )
			? rest_sanitize_value_from_schema( $value, $schema, $name )
			: null;
	}
}
