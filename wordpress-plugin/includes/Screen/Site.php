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
 * Adds the screen under Settings and gives it its script, which draws everything.
 */
final class Site {
	/** The screen as WordPress names it. */
	public const SCREEN = 'settings_page_' . Plugin::SLUG;

	private const PRELOADED  = [ '/' . Plugin::SLUG . '/v1/settings' ];
	private const JSON_FLAGS = JSON_HEX_TAG | JSON_HEX_AMP | JSON_HEX_APOS | JSON_HEX_QUOT | JSON_UNESCAPED_SLASHES;

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
	 * Prints the place where the script draws.
	 */
	public static function show(): void {
		printf(
			'<div class="wrap"><div id="%s"></div><noscript><p>%s</p></noscript></div>',
			esc_attr( Plugin::SLUG ),
			esc_html__( 'This screen needs JavaScript. Switch it on in your browser and load the page again.', 'ga4-bridge-for-smartsupp' )
		);
	}

	/**
	 * Enqueues the script, on this screen only.
	 *
	 * @param string $screen The screen being made.
	 */
	public static function enqueue( $screen ): void {
		$asset = self::SCREEN === $screen ? Plugin::built( 'admin/index.asset' ) : [];
		if ( ! $asset ) {
			return;
		}
		$dependencies = array_values( array_filter( array_filter( (array) ( $asset['dependencies'] ?? [] ), 'is_string' ) ) );
		$version      = is_string( $asset['version'] ?? null ) ? $asset['version'] : false;
		wp_enqueue_script( Plugin::SLUG, Plugin::url( 'build/admin/index.js' ), $dependencies, $version, true );
		wp_set_script_translations( Plugin::SLUG, 'ga4-bridge-for-smartsupp', Plugin::path( 'languages' ) );
		wp_add_inline_script(
			'wp-api-fetch',
			'wp.apiFetch.use( wp.apiFetch.createPreloadingMiddleware( ' . self::json( self::preloaded() ) . ' ) );',
			'after'
		);
		$style = 'build/admin/style-index.css';
		if ( is_file( Plugin::path( $style ) ) ) {
			wp_enqueue_style( Plugin::SLUG, Plugin::url( $style ), [ 'wp-components' ], $version );
			wp_style_add_data( Plugin::SLUG, 'rtl', 'replace' );
		}
	}

	/**
	 * The first answers of the REST interface, so that the screen opens with them.
	 *
	 * @return array<mixed>
	 */
	private static function preloaded(): array {
		return array_reduce( self::PRELOADED, 'rest_preload_api_request', [] );
	}

	/**
	 * A value as JSON inside a script.
	 *
	 * @param array<mixed> $value The value.
	 */
	private static function json( array $value ): string {
		$json = wp_json_encode( (object) $value, self::JSON_FLAGS );
		return false === $json ? '{}' : $json;
	}
}
