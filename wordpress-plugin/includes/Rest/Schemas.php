<?php
/**
 * What the routes answer.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Rest;

use Ga4BridgeForSmartsupp\Settings\Settings;
use Ga4BridgeForSmartsupp\Settings\Transfer;
use Ga4BridgeForSmartsupp\Settings\Validator;
use Ga4BridgeForSmartsupp\Status\Gtm_Files;
use Ga4BridgeForSmartsupp\Status\Look_Address;

defined( 'ABSPATH' ) || exit;

/**
 * The JSON Schemas of the answers, as OPTIONS gives them. Each names every member there is.
 */
final class Schemas {
	/**
	 * The settings with all that belongs to them: the answer to reading and to every change.
	 *
	 * @return array<string, mixed>
	 */
	public static function settings(): array {
		return self::titled( 'ga4-bridge-settings', self::settings_members(), [ 'status', 'changes' ] );
	}

	/**
	 * The verdict on settings that were not stored.
	 *
	 * @return array<string, mixed>
	 */
	public static function validation(): array {
		return self::titled(
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
		return self::titled(
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
	 * The status.
	 *
	 * @return array<string, mixed>
	 */
	public static function status(): array {
		return self::titled( 'ga4-bridge-status', Parts::status() );
	}

	/**
	 * The address of a look.
	 *
	 * @return array<string, mixed>
	 */
	public static function look_address(): array {
		return self::titled(
			'ga4-bridge-look-address',
			[
				'kind'    => [
					'type' => 'string',
					'enum' => Look_Address::KINDS,
				],
				'url'     => Parts::TEXT,
				'expires' => Parts::DATE,
			]
		);
	}

	/**
	 * What was found last; after a look or a scan, the status.
	 *
	 * @return array<string, mixed>
	 */
	public static function detection(): array {
		$detection = [
			'look'     => Parts::maybe( Parts::look() ),
			'scan'     => Parts::maybe( Parts::scan() ),
			'ids'      => Parts::list_of( Parts::TEXT ),
			'sentence' => Parts::TEXT,
		];
		return [
			'title' => 'ga4-bridge-detection',
			'type'  => 'object',
			'anyOf' => [ Parts::members( $detection ), Parts::members( Parts::status() ) ],
		];
	}

	/**
	 * A page of the network's sites.
	 *
	 * @return array<string, mixed>
	 */
	public static function sites(): array {
		$difference = [
			'field'   => Parts::TEXT,
			'value'   => Parts::ANYTHING,
			'network' => Parts::ANYTHING,
		];
		$site       = [
			'id'      => Parts::WHOLE,
			'name'    => Parts::TEXT,
			'address' => Parts::TEXT,
			'screen'  => Parts::TEXT,
			'differs' => Parts::list_of( Parts::members( $difference ) ),
		];
		return self::titled(
			'ga4-bridge-sites',
			[
				'sites' => Parts::list_of( Parts::members( $site ) ),
				'page'  => Parts::WHOLE,
				'pages' => Parts::WHOLE,
				'total' => Parts::WHOLE,
			]
		);
	}

	/**
	 * A file for Google Tag Manager.
	 *
	 * @return array<string, mixed>
	 */
	public static function gtm_file(): array {
		return self::titled(
			'ga4-bridge-gtm-file',
			[
				'file' => [
					'type' => 'string',
					'enum' => Gtm_Files::names(),
				],
				'name' => Parts::TEXT,
				'text' => Parts::TEXT,
			]
		);
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
			'choices'  => Parts::choices(),
			'status'   => Parts::members( Parts::status() ),
			'changes'  => self::changes(),
		];
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

	/**
	 * An answer of its own.
	 *
	 * @param string                      $title    Its name.
	 * @param array<string, array<mixed>> $members  Name → schema.
	 * @param string[]                    $optional The names of those that may be missing.
	 * @return array<string, mixed>
	 */
	private static function titled( string $title, array $members, array $optional = [] ): array {
		return [
			'$schema' => 'http://json-schema.org/draft-04/schema#',
			'title'   => $title,
		] + Parts::members( $members, $optional );
	}
}
