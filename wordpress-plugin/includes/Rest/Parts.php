<?php
/**
 * Parts of what the routes answer.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Rest;

defined( 'ABSPATH' ) || exit;

/**
 * What the JSON Schemas of the answers are made of.
 */
final class Parts {
	public const BOOLEAN = [ 'type' => 'boolean' ];
	public const TEXT    = [ 'type' => 'string' ];
	public const WHOLE   = [ 'type' => 'integer' ];
	public const MAYBE   = [ 'type' => [ 'string', 'null' ] ];

	public const ANYTHING = [ 'type' => [ 'array', 'object', 'string', 'number', 'boolean', 'null' ] ];

	/** ISO 8601, UTC. */
	public const DATE = [
		'type'    => 'string',
		'pattern' => '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$',
	];

	public const YES_NO_OR_NULL = [ 'type' => [ 'boolean', 'null' ] ];

	/**
	 * Refused values.
	 *
	 * @return array<string, mixed>
	 */
	public static function faults(): array {
		$fault = [
			'field'      => self::TEXT,
			'value'      => self::ANYTHING,
			'message'    => self::TEXT,
			'suggestion' => self::TEXT,
		];
		return self::list_of( self::members( $fault, [ 'suggestion' ] ) );
	}

	/**
	 * An answer of its own.
	 *
	 * @param string                      $title    Its name.
	 * @param array<string, array<mixed>> $members  Name → schema.
	 * @param string[]                    $optional The names of those that may be missing.
	 * @return array<string, mixed>
	 */
	public static function titled( string $title, array $members, array $optional = [] ): array {
		return [
			'$schema' => 'http://json-schema.org/draft-04/schema#',
			'title'   => $title,
		] + self::members( $members, $optional );
	}

	/**
	 * An object that has these members and no others.
	 *
	 * @param array<array<mixed>> $members  Name → schema.
	 * @param string[]            $optional The names of those that may be missing.
	 * @return array<string, mixed>
	 */
	public static function members( array $members, array $optional = [] ): array {
		$required = array_values( array_diff( array_keys( $members ), $optional ) );
		return [
			'type'                 => 'object',
			'additionalProperties' => false,
		] + ( $required ? compact( 'required' ) : [] ) + [ 'properties' => $members ];
	}

	/**
	 * The same, or null.
	 *
	 * @param array<string, mixed> $schema Of an object.
	 * @return array<string, mixed>
	 */
	public static function maybe( array $schema ): array {
		return [ 'type' => [ 'object', 'null' ] ] + $schema;
	}

	/**
	 * A list.
	 *
	 * @param array<string, mixed> $items The schema of its entries.
	 * @return array<string, mixed>
	 */
	public static function list_of( array $items ): array {
		return [ 'type' => 'array' ] + compact( 'items' );
	}

	/**
	 * One of these texts.
	 *
	 * @param string ...$texts The texts.
	 * @return array<string, mixed>
	 */
	public static function one_of( string ...$texts ): array {
		return self::TEXT + [ 'enum' => $texts ];
	}
}
