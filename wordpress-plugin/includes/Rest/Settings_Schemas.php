<?php
/**
 * What the routes of the settings answer.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Rest;

use Ga4BridgeForSmartsupp\Settings\Settings;
use Ga4BridgeForSmartsupp\Settings\Transfer;
use Ga4BridgeForSmartsupp\Settings\Validator;

defined( 'ABSPATH' ) || exit;

/**
 * The JSON Schemas of the answers that have settings in them, as OPTIONS gives them. Each names every member there is.
 */
final class Settings_Schemas {
	/**
	 * The settings with all that belongs to them: the answer to reading and to every change.
	 *
	 * @return array<string, mixed>
	 */
	public static function settings(): array {
		return Parts::titled( 'ga4-bridge-settings', self::settings_members(), [ 'status', 'changes' ] );
	}

	/**
	 * The verdict on settings that were not stored.
	 *
	 * @return array<string, mixed>
	 */
	public static function validation(): array {
		return Parts::titled(
			'ga4-bridge-validation',
			[
				'valid'   => Parts::BOOLEAN,
				'faults'  => Parts::faults(),
				'changes' => self::changes(),
			]
		);
	}

	/**
	 * An export.
	 *
	 * @return array<string, mixed>
	 */
	public static function export(): array {
		$settings = Validator::schema( Settings::NETWORK );
		return Parts::titled(
			'ga4-bridge-export',
			[
				'format'        => [
					'type' => 'string',
					'enum' => [ Transfer::FORMAT ],
				],
				'version'       => Parts::WHOLE,
				'pluginVersion' => Parts::TEXT,
				'site'          => Parts::TEXT,
				'date'          => Parts::DATE,
				'scope'         => self::scope(),
				'settings'      => $settings,
			]
		);
	}

	/**
	 * What could be taken over from Smartsupp's own plugin; after a take-over that stands beside the settings.
	 *
	 * @return array<string, mixed>
	 */
	public static function official_plugin(): array {
		$proposal = self::proposal();
		return [
			'title' => 'ga4-bridge-official-plugin',
			'type'  => 'object',
			'anyOf' => [ $proposal, Parts::members( self::settings_members() + [ 'officialPlugin' => $proposal ], [ 'status' ] ) ],
		];
	}

	/**
	 * The members of the settings' answer.
	 *
	 * @return array<string, array<mixed>>
	 */
	private static function settings_members(): array {
		$schema   = Validator::schema();
		$known    = is_array( $schema['properties'] ?? null ) ? $schema['properties'] : [];
		$names    = array_keys( $known );
		$kept     = [
			'date' => Parts::DATE,
			'row'  => Parts::TEXT,
		];
		$settings = [ 'required' => $names ] + $schema;
		return [
			'scope'    => self::scope(),
			'settings' => $settings,
			'sources'  => Parts::members( array_fill_keys( $names, Parts::one_of( 'default', 'network', 'site', 'constant' ) ) ),
			'locks'    => Parts::members( array_fill_keys( $names, Parts::one_of( 'constant', 'network' ) ), $names ),
			'locked'   => Parts::list_of( Parts::one_of( ...$names ) ),
			'revision' => Parts::TEXT,
			'canUndo'  => Parts::BOOLEAN,
			'mistakes' => Parts::faults(),
			'damage'   => Parts::faults(),
			'kept'     => Parts::maybe( Parts::members( $kept ) ),
			'choices'  => self::choices(),
			'status'   => Parts::members( Status_Parts::status() ),
			'changes'  => self::changes(),
		];
	}

	/**
	 * What settings choose of.
	 *
	 * @return array<string, mixed>
	 */
	private static function choices(): array {
		$role = [
			'slug' => Parts::TEXT,
			'name' => Parts::TEXT,
		];
		$type = [
			'slug'  => Parts::TEXT,
			'label' => Parts::TEXT,
		];
		return Parts::members(
			[
				'roles'        => Parts::list_of( Parts::members( $role ) ),
				'postTypes'    => Parts::list_of( Parts::members( $type ) ),
				'environments' => Parts::list_of( Parts::TEXT ),
				'environment'  => Parts::TEXT,
				'language'     => Parts::TEXT,
				'shop'         => Parts::BOOLEAN,
			]
		);
	}

	/**
	 * What a change changed, or would change.
	 *
	 * @return array<string, mixed>
	 */
	private static function changes(): array {
		$change = [
			'field' => Parts::TEXT,
			'from'  => Parts::ANYTHING,
			'to'    => Parts::ANYTHING,
		];
		return Parts::list_of( Parts::members( $change ) );
	}

	/**
	 * What could be taken over.
	 *
	 * @return array<string, mixed>
	 */
	private static function proposal(): array {
		return Parts::members(
			[
				'active'        => Parts::BOOLEAN,
				'forNetwork'    => Parts::BOOLEAN,
				'key'           => Parts::TEXT,
				'code'          => Parts::TEXT,
				'measurementId' => Parts::TEXT,
				'other'         => Parts::list_of( Parts::TEXT ),
				'settings'      => Validator::schema(),
			]
		);
	}

	/**
	 * Whose settings.
	 *
	 * @return array<string, mixed>
	 */
	private static function scope(): array {
		return Parts::one_of( Settings::SITE, Settings::NETWORK );
	}
}
