<?php
/**
 * What is wrong with a value.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Settings;

defined( 'ABSPATH' ) || exit;

/**
 * Finds all faults of a value at once. WordPress's own validator stops at the first, takes "1" for a number, a text for
 * a list, and a line break at the end of what a pattern describes; so the walk and the JSON types are checked here, and
 * WordPress is asked about one value at a time.
 */
final class Validator {
	/** More faults than anybody reads; the rest is not looked for. */
	private const MOST_FAULTS = 100;

	/**
	 * The schema of what a scope stores: the settings, and for the network the names that it lets no site change.
	 *
	 * @param string $scope Settings::SITE or Settings::NETWORK.
	 * @return array<mixed>
	 */
	public static function schema( string $scope = Settings::SITE ): array {
		$schema = Settings::definition()['schema'] ?? [];
		$schema = is_array( $schema ) ? $schema : [];
		if ( Settings::NETWORK === $scope && is_array( $schema['properties'] ?? null ) ) {
			$schema['properties']['locked'] = [
				'type'        => 'array',
				'uniqueItems' => true,
				'items'       => [
					'type' => 'string',
					'enum' => array_keys( $schema['properties'] ),
				],
			];
		}
		return $schema;
	}

	/**
	 * Everything that the schema refuses.
	 *
	 * @param mixed        $value  Decoded JSON, objects as arrays.
	 * @param array<mixed> $schema JSON Schema, draft 4, of the keywords that WordPress enforces.
	 * @param string       $path   Where the value stands, such as `eventRules[0].action`; empty at the top.
	 * @return list<Fault>
	 */
	public static function faults( $value, array $schema, string $path = '' ): array {
		$type = is_string( $schema['type'] ?? null ) ? $schema['type'] : '';
		if ( ! self::is_of_type( $value, $type ) ) {
			return [ new Fault( $path, $value, 'rest_invalid_type', $schema ) ];
		}
		$children = [];
		if ( is_array( $value ) ) {
			$children = 'object' === $type ? self::members( $value, $schema, $path ) : self::entries( $value, $schema, $path );
			unset( $schema['items'], $schema['properties'], $schema['additionalProperties'] );
		}
		$verdict = 'object' === $type ? true : rest_validate_value_from_schema( $value, $schema, $path );
		if ( is_wp_error( $verdict ) ) {
			return [ new Fault( $path, $value, (string) $verdict->get_error_code(), $schema ) ];
		}
		if ( is_string( $value ) && ! self::fits_pattern( $value, $schema ) ) {
			return [ new Fault( $path, $value, 'rest_invalid_pattern', $schema ) ];
		}
		return $children;
	}

	/**
	 * The faults of an object's members: unknown, missing, or refused.
	 *
	 * @param array<mixed> $members The object.
	 * @param array<mixed> $schema  Its schema.
	 * @param string       $path    Where it stands.
	 * @return list<Fault>
	 */
	private static function members( array $members, array $schema, string $path ): array {
		$known    = is_array( $schema['properties'] ?? null ) ? $schema['properties'] : [];
		$required = is_array( $schema['required'] ?? null ) ? $schema['required'] : [];
		$before   = '' === $path ? '' : "$path.";
		$faults   = [];
		foreach ( $required as $name ) {
			if ( is_string( $name ) && ! array_key_exists( $name, $members ) ) {
				$faults[] = new Fault( $before . $name, null, 'rest_property_required', $schema );
			}
		}
		foreach ( $members as $name => $value ) {
			if ( count( $faults ) >= self::MOST_FAULTS ) {
				break;
			}
			$faults = array_merge(
				$faults,
				is_array( $known[ $name ] ?? null )
					? self::faults( $value, $known[ $name ], $before . $name )
					: [ new Fault( $before . self::name( (string) $name ), $value, 'rest_additional_properties_forbidden', $schema ) ]
			);
		}
		return $faults;
	}

	/**
	 * An unknown member's name in a path: it is foreign text, and may be empty.
	 *
	 * @param string $name The name.
	 */
	private static function name( string $name ): string {
		return '' === $name ? '""' : Fault::shown( $name );
	}

	/**
	 * The faults of a list's entries.
	 *
	 * @param array<mixed> $entries The list.
	 * @param array<mixed> $schema  Its schema.
	 * @param string       $path    Where it stands.
	 * @return list<Fault>
	 */
	private static function entries( array $entries, array $schema, string $path ): array {
		$faults = [];
		foreach ( $entries as $index => $entry ) {
			if ( count( $faults ) >= self::MOST_FAULTS || ! is_array( $schema['items'] ?? null ) ) {
				break;
			}
			$faults = array_merge( $faults, self::faults( $entry, $schema['items'], "{$path}[$index]" ) );
		}
		return $faults;
	}

	/**
	 * Whether the value is of a JSON type. An empty array may be an empty list or an empty object: decoded, they are one.
	 *
	 * @param mixed  $value Decoded JSON, objects as arrays.
	 * @param string $type  A type of JSON Schema.
	 */
	private static function is_of_type( $value, string $type ): bool {
		switch ( $type ) {
			case 'string':
				return is_string( $value );
			case 'boolean':
				return is_bool( $value );
			case 'integer':
				return is_int( $value ) || ( is_float( $value ) && is_finite( $value ) && floor( $value ) === $value );
			case 'number':
				return is_int( $value ) || is_float( $value );
			case 'array':
				return is_array( $value ) && self::is_list( $value );
			case 'object':
				return is_array( $value ) && ( [] === $value || ! self::is_list( $value ) );
		}
		return false;
	}

	/**
	 * Whether the keys are 0, 1, 2 and so on.
	 *
	 * @param array<mixed> $value Any array.
	 */
	private static function is_list( array $value ): bool {
		return array_keys( $value ) === array_keys( array_keys( $value ) );
	}

	/**
	 * Whether the whole text fits the schema's pattern. WordPress lets a line break after it pass.
	 *
	 * @param string       $text   Any text.
	 * @param array<mixed> $schema Its schema.
	 */
	private static function fits_pattern( string $text, array $schema ): bool {
		$pattern = is_string( $schema['pattern'] ?? null ) ? $schema['pattern'] : '';
		return '' === $pattern || 1 === preg_match( '#' . str_replace( '#', '\\#', $pattern ) . '#uD', $text );
	}
}
