<?php
/**
 * The settings screen of a site.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Screen;

use Ga4BridgeForSmartsupp\Plugin;

defined( 'ABSPATH' ) || exit;

/**
 * Adds the screen under Settings.
 */
final class Site {
	/** The screen as WordPress names it. */
	public const SCREEN = 'settings_page_' . Plugin::SLUG;

	/**
	 * Adds the screen to the menu.
	 */
	public static function add_page(): void {
		add_options_page(
			__( 'GA4 Bridge for Smartsupp', 'ga4-bridge-for-smartsupp' ),
			__( 'GA4 Bridge for Smartsupp', 'ga4-bridge-for-smartsupp' ),
			Plugin::CAPABILITY,
			Plugin::SLUG,
			[ self::class, 'show' ]
		);
	}

	/**
	 * Prints the screen.
	 */
	public static function show(): void {
		Script::place( 'site' );
	}

	/**
	 * Enqueues the script, on this screen only.
	 *
	 * @param string $screen The screen being made.
	 */
	public static function enqueue( $screen ): void {
		if ( self::SCREEN === $screen && ! is_network_admin() ) {
			Script::enqueue( 'settings' );
		}
	}
}
