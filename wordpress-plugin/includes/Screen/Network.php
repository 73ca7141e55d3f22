<?php
/**
 * The settings screen of a network.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Screen;

use Ga4BridgeForSmartsupp\Plugin;

defined( 'ABSPATH' ) || exit;

/**
 * Adds the screen under the network's Settings, where the plugin is active on every site.
 */
final class Network {
	/** The screen as WordPress names it in its hooks; its own object adds `-network`. */
	public const SCREEN = 'settings_page_' . Plugin::SLUG;

	/**
	 * Adds the screen to the network's menu.
	 */
	public static function add_page(): void {
		if ( ! Plugin::is_network_wide() ) {
			return;
		}
		add_submenu_page(
			'settings.php',
			__( 'GA4 Bridge for Smartsupp: all sites', 'ga4-bridge-for-smartsupp' ),
			__( 'GA4 Bridge for Smartsupp', 'ga4-bridge-for-smartsupp' ),
			'manage_network_options',
			Plugin::SLUG,
			[ self::class, 'show' ]
		);
	}

	/**
	 * Prints the screen.
	 */
	public static function show(): void {
		Script::place( 'network' );
	}

	/**
	 * Enqueues the script, on this screen only.
	 *
	 * @param string $screen The screen being made.
	 */
	public static function enqueue( $screen ): void {
		if ( self::SCREEN === $screen && is_network_admin() ) {
			Script::enqueue( 'settings?scope=network' );
		}
	}
}
