<?php
/**
 * The translations of the settings screens.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Screen;

use Ga4BridgeForSmartsupp\Plugin;

defined( 'ABSPATH' ) || exit;

/**
 * Reads the translations of the screen's script and of its tabs. WordPress hands over those of the scripts that it prints
 * itself, which the tabs are not, and finds them by the script's address, which tells nothing where the plugin lies outside
 * of the plugins' folder.
 */
final class Translations {
	/**
	 * The texts of the screen in the language of who looks at it, by their English; nothing where there are none. What
	 * language packs of wordpress.org translate goes before what the plugin brings along.
	 *
	 * @param string[] $tabs The tabs that are files of their own.
	 * @return array<mixed>
	 */
	public static function of( array $tabs ): array {
		$texts = [];
		$packs = constant( 'WP_LANG_DIR' );
		foreach ( [ ( is_string( $packs ) ? $packs : '' ) . '/plugins', Plugin::path( 'languages' ) ] as $folder ) {
			$texts += self::read( $folder, 'index', Plugin::SLUG );
			foreach ( $tabs as $tab ) {
				$texts += self::read( $folder, $tab, Plugin::SLUG . '-' . $tab );
			}
		}
		return $texts;
	}

	/**
	 * The texts of one script.
	 *
	 * @param string $folder Where its translation may be.
	 * @param string $script Its file in build/admin, without the ending.
	 * @param string $handle The script's name, for filters.
	 * @return array<mixed>
	 */
	private static function read( string $folder, string $script, string $handle ): array {
		$name    = Plugin::SLUG . '-' . determine_locale() . '-' . md5( Script::file_of( $script ) ) . '.json';
		$json    = load_script_translations( "$folder/$name", $handle, 'ga4-bridge-for-smartsupp' );
		$decoded = is_string( $json ) ? json_decode( $json, true ) : null;
		$data    = is_array( $decoded ) ? $decoded['locale_data'] ?? null : null;
		$texts   = is_array( $data ) ? $data['messages'] ?? $data['ga4-bridge-for-smartsupp'] ?? null : null;
		return is_array( $texts ) ? $texts : [];
	}
}
