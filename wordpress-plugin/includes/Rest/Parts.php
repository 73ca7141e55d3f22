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
 * The JSON Schemas that several answers have in common.
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

	private const YES_NO_OR_NULL = [ 'type' => [ 'boolean', 'null' ] ];

	/**
	 * The members of the status.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function status(): array {
		$printed = self::members(
			[
				'printed'  => self::BOOLEAN,
				'reason'   => self::MAYBE,
				'sentence' => self::TEXT,
			]
		);
		return [
			'version'        => self::TEXT,
			'siteUrl'        => self::TEXT,
			'chat'           => $printed,
			'analytics'      => $printed,
			'reasons'        => self::list_of(
				self::members(
					[
						'code'     => self::TEXT,
						'stops'    => self::list_of( self::one_of( 'chat', 'analytics' ) ),
						'sentence' => self::TEXT,
						'applies'  => self::YES_NO_OR_NULL,
					]
				)
			),
			'site'           => self::site(),
			'plan'           => self::members(
				[
					'name'      => self::TEXT,
					'analytics' => self::YES_NO_OR_NULL,
					'suggested' => self::MAYBE,
				]
			),
			'account'        => self::maybe( self::account() ),
			'officialPlugin' => self::members(
				[
					'active' => self::BOOLEAN,
					'key'    => self::MAYBE,
				]
			),
			'seen'           => self::maybe( self::look() ),
			'scan'           => self::maybe( self::scan() ),
			'pageCache'      => self::MAYBE,
			'consentTool'    => self::maybe(
				self::members(
					[
						'name'         => self::MAYBE,
						'wpConsentApi' => self::BOOLEAN,
					]
				)
			),
			'mistakes'       => self::faults(),
		];
	}

	/**
	 * A look in a browser.
	 *
	 * @return array<string, mixed>
	 */
	public static function look(): array {
		return self::members(
			[
				'state'     => self::TEXT,
				'ids'       => self::list_of( self::TEXT ),
				'event'     => self::BOOLEAN,
				'otherIds'  => self::ids(),
				'kind'      => self::one_of( 'visit', 'look', 'chat' ),
				'date'      => self::DATE,
				'delivered' => self::MAYBE,
			]
		);
	}

	/**
	 * A scan of a page's HTML.
	 *
	 * @return array<string, mixed>
	 */
	public static function scan(): array {
		return self::members(
			[
				'result'         => self::TEXT,
				'sentence'       => self::TEXT,
				'ids'            => self::ids(),
				'ownTag'         => self::BOOLEAN,
				'otherChat'      => self::BOOLEAN,
				'cannot_see_gtm' => self::BOOLEAN,
				'path'           => self::TEXT,
				'date'           => self::DATE,
			]
		);
	}

	/**
	 * What settings choose of.
	 *
	 * @return array<string, mixed>
	 */
	public static function choices(): array {
		$role = [
			'slug' => self::TEXT,
			'name' => self::TEXT,
		];
		$type = [
			'slug'  => self::TEXT,
			'label' => self::TEXT,
		];
		return self::members(
			[
				'roles'        => self::list_of( self::members( $role ) ),
				'postTypes'    => self::list_of( self::members( $type ) ),
				'environments' => self::list_of( self::TEXT ),
				'environment'  => self::TEXT,
				'language'     => self::TEXT,
			]
		);
	}

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

	/**
	 * The site and where it was confirmed.
	 *
	 * @return array<string, mixed>
	 */
	private static function site(): array {
		$place = [
			'host'        => self::TEXT,
			'environment' => self::TEXT,
		];
		return self::members(
			$place + [
				'confirmed'   => self::maybe( self::members( $place ) ),
				'isConfirmed' => self::BOOLEAN,
				'sentence'    => self::TEXT,
			]
		);
	}

	/**
	 * The last account check.
	 *
	 * @return array<string, mixed>
	 */
	private static function account(): array {
		return self::members(
			[
				'result'          => self::TEXT,
				'sentence'        => self::TEXT,
				'googleAnalytics' => self::YES_NO_OR_NULL,
				'plan'            => self::MAYBE,
				'suggestedPlan'   => self::MAYBE,
				'date'            => self::DATE,
				'outdated'        => self::BOOLEAN,
			]
		);
	}

	/**
	 * Google's IDs with their kinds.
	 *
	 * @return array<string, mixed>
	 */
	private static function ids(): array {
		$id = [
			'id'   => self::TEXT,
			'kind' => self::TEXT,
		];
		return self::list_of( self::members( $id ) );
	}
}
