<?php
/**
 * What abilities take and give.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Abilities;

use Ga4BridgeForSmartsupp\Settings\Validator;

defined( 'ABSPATH' ) || exit;

/**
 * The JSON Schemas of inputs and outputs.
 */
final class Schemas {
	private const BOOLEAN = [ 'type' => 'boolean' ];
	private const TEXT    = [ 'type' => 'string' ];
	private const MAYBE   = [ 'type' => [ 'string', 'null' ] ];
	private const MEMBERS = [ 'type' => 'object' ];
	private const NOTHING = [ 'type' => [ 'object', 'null' ] ];

	/**
	 * What a validation takes. The settings' own schema is asked later: there all faults are found, here only the first.
	 *
	 * @return array<string, mixed>
	 */
	public static function input(): array {
		return [
			'type'                 => 'object',
			'additionalProperties' => false,
			'required'             => [ 'settings' ],
			'properties'           => [ 'settings' => self::settings_given() ],
		];
	}

	/**
	 * Settings in an input.
	 *
	 * @return array<string, mixed>
	 */
	private static function settings_given(): array {
		return [
			'description' => __( 'The settings by their names, such as {"plan": "standard"}, or the JSON of that. The ability get-settings-schema says what they may be.', 'ga4-bridge-for-smartsupp' ),
			'type'        => [ 'object', 'string' ],
		];
	}

	/**
	 * What a change takes.
	 *
	 * @return array<string, mixed>
	 */
	public static function change(): array {
		$schema               = self::input();
		$schema['properties'] = [
			'settings' => self::settings_given(),
			'dry_run'  => self::BOOLEAN + [
				'description' => __( 'Whether only to say what would change.', 'ga4-bridge-for-smartsupp' ),
				'default'     => false,
			],
			'revision' => self::TEXT + [
				'description' => __( 'The revision that get-settings gave. Where other settings hold by now, nothing is stored.', 'ga4-bridge-for-smartsupp' ),
				'maxLength'   => 40,
			],
		];
		return $schema;
	}

	/**
	 * What a change gives.
	 *
	 * @return array<string, mixed>
	 */
	public static function changed(): array {
		return self::members(
			[
				'stored'   => self::BOOLEAN,
				'changes'  => self::list_of( 'field' ),
				'revision' => self::TEXT,
			]
		);
	}

	/**
	 * What a validation gives.
	 *
	 * @return array<string, mixed>
	 */
	public static function validation(): array {
		return self::members(
			[
				'valid'   => self::BOOLEAN,
				'faults'  => self::list_of( 'field', 'message' ),
				'changes' => self::list_of( 'field' ),
			]
		);
	}

	/**
	 * The settings with what belongs to them.
	 *
	 * @return array<string, mixed>
	 */
	public static function settings(): array {
		$of_names = self::MEMBERS + [ 'additionalProperties' => self::TEXT ];
		return self::members(
			[
				'settings' => Validator::schema(),
				'sources'  => $of_names,
				'locks'    => $of_names,
				'revision' => self::TEXT,
			]
		);
	}

	/**
	 * The status.
	 *
	 * @return array<string, mixed>
	 */
	public static function status(): array {
		$printed = self::members(
			[
				'printed'  => self::BOOLEAN,
				'reason'   => self::MAYBE,
				'sentence' => self::TEXT,
			]
		);
		return self::members(
			[
				'version'        => self::TEXT,
				'siteUrl'        => self::TEXT,
				'chat'           => $printed,
				'analytics'      => $printed,
				'reasons'        => self::list_of( 'code', 'sentence' ),
				'site'           => self::MEMBERS,
				'plan'           => self::MEMBERS,
				'account'        => self::NOTHING,
				'officialPlugin' => self::MEMBERS,
				'seen'           => self::NOTHING,
				'scan'           => self::NOTHING,
				'pageCaches'     => self::list_of( 'name' ),
				'consentTool'    => self::NOTHING,
				'mistakes'       => self::list_of( 'field', 'message' ),
			]
		);
	}

	/**
	 * An object whose members are objects.
	 *
	 * @param string[] $names Their names.
	 * @return array<string, mixed>
	 */
	public static function of_object( array $names ): array {
		return self::members( array_fill_keys( $names, self::MEMBERS ) );
	}

	/**
	 * An object that has all of these members.
	 *
	 * @param array<string, array<mixed>> $members Name → schema.
	 * @return array<string, mixed>
	 */
	private static function members( array $members ): array {
		return self::MEMBERS + [
			'required'   => array_keys( $members ),
			'properties' => $members,
		];
	}

	/**
	 * A list of objects.
	 *
	 * @param string ...$texts The members that are texts.
	 * @return array<string, mixed>
	 */
	private static function list_of( string ...$texts ): array {
		return [
			'type'  => 'array',
			'items' => self::members( array_fill_keys( $texts, self::TEXT ) ),
		];
	}
}
