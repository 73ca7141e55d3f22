<?php
/**
 * What the plugin prints on a page.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Front;

use Ga4BridgeForSmartsupp\Plugin;
use Ga4BridgeForSmartsupp\Settings\Settings;

defined( 'ABSPATH' ) || exit;

/**
 * Prints one inline tag: the configuration for Google Analytics, the start of the chat, or both.
 */
final class Page {
	private const JSON_FLAGS = JSON_HEX_TAG | JSON_HEX_AMP | JSON_HEX_APOS | JSON_HEX_QUOT | JSON_UNESCAPED_SLASHES;

	/** Page optimisers leave a tag alone that says so: delayed, it would come after the chat box. */
	private const ATTRIBUTES = [
		'data-cfasync'     => 'false',
		'data-no-optimize' => '1',
		'data-no-defer'    => '1',
	];

	/**
	 * Prints the tag, or nothing where there is nothing to say.
	 */
	public static function print_tag(): void {
		$code = self::code( Settings::read(), Plugin::built( 'data' ) );
		if ( '' !== $code ) {
			wp_print_inline_script_tag( $code, self::ATTRIBUTES );
		}
	}

	/**
	 * The JavaScript for this page.
	 *
	 * @param Settings     $settings The site's settings.
	 * @param array<mixed> $built    What the build gives: `version`, and two function expressions, `analytics` of
	 *                                       window and configuration, and `chat` of window and key.
	 */
	private static function code( Settings $settings, array $built ): string {
		$reasons = Page_Rules::of_this_page( $settings );
		$code    = '';
		if ( null === $reasons['analytics'] && is_string( $built['analytics'] ?? null ) ) {
			$configuration = self::configuration( $settings, $built );
			$code         .= null === $configuration ? '' : $built['analytics'] . "(window,$configuration);";
		}
		if ( null === $reasons['chat'] && is_string( $built['chat'] ?? null ) ) {
			$code .= $built['chat'] . '(window,' . wp_json_encode( $settings->text( 'chatKey' ), self::JSON_FLAGS ) . ');';
		}
		return $code;
	}

	/**
	 * The page's configuration as JSON, null where it cannot be written.
	 *
	 * @param Settings     $settings The site's settings.
	 * @param array<mixed> $built    As above.
	 */
	private static function configuration( Settings $settings, array $built ): ?string {
		$version       = is_string( $built['version'] ?? null ) ? $built['version'] : '';
		$configuration = [ 'script' => Plugin::url( 'build/page.js' ) . '?ver=' . rawurlencode( $version ) ];
		$options       = self::options( $settings, $built );
		if ( $options ) {
			$configuration['options'] = $options;
		}
		if ( has_filter( 'ga4_bridge_for_smartsupp_page_config' ) ) {
			$configuration = Page_Filter::filtered( $configuration, $built );
		}
		$json = wp_json_encode( $configuration, self::JSON_FLAGS );
		return false === $json ? null : $json;
	}

	/**
	 * The settings that the page's script is told: those of its options that differ from the defaults.
	 *
	 * @param Settings     $settings The site's settings.
	 * @param array<mixed> $built    As above.
	 * @return array<mixed>
	 */
	private static function options( Settings $settings, array $built ): array {
		$names    = is_array( $built['pageOptions'] ?? null ) ? $built['pageOptions'] : [];
		$defaults = is_array( $built['defaults'] ?? null ) ? $built['defaults'] : [];
		$options  = [];
		foreach ( $settings->all() as $name => $value ) {
			if ( in_array( $name, $names, true ) && $value !== $defaults[ $name ] ) {
				$options[ $name ] = $value;
			}
		}
		return $options;
	}
}
