<?php
/**
 * Smartsupp's own plugin.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Settings;

use Ga4BridgeForSmartsupp\Plugin;

defined( 'ABSPATH' ) || exit;

/**
 * Reads what Smartsupp's own plugin has stored, to take it over. Its option is never written, and the code in it is
 * shown, never run.
 */
final class Official_Plugin {
	private const OPTION = 'smartsupp';

	/** More than anybody writes there, in bytes; the rest is not read. */
	private const LONGEST_CODE = 20000;

	/**
	 * What could be taken over, and what that would set here.
	 *
	 * @return array{active: bool, forNetwork: bool, key: string, code: string, measurementId: string, other: list<string>, settings: array<string, mixed>}
	 */
	public static function proposal(): array {
		$key  = self::stored( 'chat-id', 200 );
		$key  = Chat_Key::key( trim( $key ) );
		$code = self::stored( 'optional-code', self::LONGEST_CODE );
		$read = Optional_Code::read( $code );
		$id   = $read['measurementId'];
		return [
			'active'        => '' !== self::active_plugin(),
			'forNetwork'    => self::is_for_network(),
			'key'           => $key,
			'code'          => $code,
			'measurementId' => $id,
			'other'         => $read['other'],
			'settings'      => ( '' === $key ? [] : [
				'chatKey'    => $key,
				'chatSource' => 'plugin',
			] ) + ( '' === $id ? [] : [
				'trackerMode'    => 'manual',
				'measurementIds' => [ $id ],
			] ),
		];
	}

	/**
	 * Copies the key, and on demand the measurement ID of the optional code.
	 *
	 * @param bool        $with_id  Whether to choose that ID too.
	 * @param bool        $dry_run  Whether only to say what would become of it.
	 * @param string|null $revision Of the settings that the change was made on.
	 */
	public static function take_over( bool $with_id = false, bool $dry_run = false, ?string $revision = null ): Outcome {
		$settings = self::proposal()['settings'];
		if ( ! isset( $settings['chatKey'] ) ) {
			return new Outcome( Settings::read(), 'no_official_key' );
		}
		if ( ! $with_id ) {
			unset( $settings['trackerMode'], $settings['measurementIds'] );
		}
		return Store::change( $settings, $dry_run, Settings::SITE, $revision );
	}

	/**
	 * Deactivates it on this site, without its own clean-up: what it has stored stays.
	 *
	 * @return bool Whether it is inactive now. One that is active on the whole network is not touched.
	 */
	public static function deactivate(): bool {
		$plugin = self::active_plugin();
		if ( '' !== $plugin && ! self::is_for_network() ) {
			if ( ! function_exists( 'deactivate_plugins' ) ) {
				/**
				 * WordPress's folder.
				 *
				 * @var string $folder
				 */
				$folder = ABSPATH;
				require_once $folder . 'wp-admin/includes/plugin.php';
			}
			deactivate_plugins( $plugin, true, false );
		}
		return '' === self::active_plugin();
	}

	/**
	 * The plugin as WordPress names it; empty where it is not active.
	 */
	public static function active_plugin(): string {
		return Plugin::active_plugin_in( Plugin::OFFICIAL );
	}

	/**
	 * Whether it is active on the whole network.
	 */
	private static function is_for_network(): bool {
		return in_array( self::active_plugin(), Plugin::network_plugins(), true );
	}

	/**
	 * A text that it has stored.
	 *
	 * @param string $name    The member of its option.
	 * @param int    $longest In bytes; of a longer one the beginning.
	 */
	private static function stored( string $name, int $longest ): string {
		$option = get_option( self::OPTION );
		$text   = is_array( $option ) ? $option[ $name ] ?? '' : '';
		return is_string( $text ) ? Fault::readable( substr( $text, 0, $longest ) ) : '';
	}
}
