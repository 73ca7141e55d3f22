<?php
/**
 * The script of the settings screens.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Screen;

use Ga4BridgeForSmartsupp\Front\Page;
use Ga4BridgeForSmartsupp\Plugin;

defined( 'ABSPATH' ) || exit;

/**
 * Prints the place where a settings screen is drawn, and enqueues the script that draws it.
 */
final class Script {
	/** The tabs that are files of their own, fetched when they are opened. */
	public const TABS = [ 'analytics', 'chat', 'consent', 'tools', 'sites' ];

	/**
	 * The file of a tab, relative to the plugin's folder.
	 *
	 * @param string $tab One of TABS.
	 */
	public static function file_of( string $tab ): string {
		return "build/admin/$tab.js";
	}

	/**
	 * Prints the place where the script draws.
	 *
	 * @param string $scope Whose settings: `site` or `network`.
	 */
	public static function place( string $scope ): void {
		printf(
			'<div class="wrap"><div id="%s" data-scope="%s"></div><noscript><p>%s</p></noscript></div>',
			esc_attr( Plugin::SLUG ),
			esc_attr( $scope ),
			esc_html__( 'This screen needs JavaScript. Switch it on in your browser and load the page again.', 'ga4-bridge-for-smartsupp' )
		);
	}

	/**
	 * Enqueues the script and its style.
	 *
	 * @param string $first The request that the screen begins with, relative to the plugin's routes; it is answered in the page.
	 */
	public static function enqueue( string $first ): void {
		$asset = Plugin::built( 'admin/index.asset' );
		if ( ! $asset ) {
			return;
		}
		$dependencies = array_values( array_filter( array_filter( (array) ( $asset['dependencies'] ?? [] ), 'is_string' ) ) );
		$version      = is_string( $asset['version'] ?? null ) ? $asset['version'] : false;
		wp_enqueue_script( Plugin::SLUG, Plugin::url( 'build/admin/index.js' ), $dependencies, $version, true );
		$translations = Translations::of( self::TABS );
		if ( $translations ) {
			wp_add_inline_script( Plugin::SLUG, 'wp.i18n.setLocaleData( ' . self::json( $translations ) . ', "ga4-bridge-for-smartsupp" );', 'before' );
		}
		wp_add_inline_script(
			'wp-api-fetch',
			'wp.apiFetch.use( wp.apiFetch.createPreloadingMiddleware( ' . self::json( rest_preload_api_request( [], '/' . Plugin::SLUG . '/v1/' . $first ) ) . ' ) );',
			'after'
		);
		$style = 'build/admin/style-index.css';
		if ( is_file( Plugin::path( $style ) ) ) {
			wp_enqueue_style( Plugin::SLUG, Plugin::url( $style ), [ 'wp-components' ], $version );
			wp_style_add_data( Plugin::SLUG, 'rtl', 'replace' );
		}
	}

	/**
	 * A value as JSON inside a script.
	 *
	 * @param array<mixed> $value The value.
	 */
	private static function json( array $value ): string {
		$json = Page::json( $value );
		return '' === $json ? '{}' : $json;
	}
}
