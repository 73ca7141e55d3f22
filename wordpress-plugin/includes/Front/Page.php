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

	/**
	 * Page optimisers leave a tag alone that says so: delayed, it would come after the chat box. In turn: Cloudflare's
	 * Rocket Loader and PhastPress; LiteSpeed Cache, twice; WP Rocket. Others keep away from a script with `nonce` in it.
	 */
	private const ATTRIBUTES = 'data-cfasync="false" data-no-optimize="1" data-no-defer="1" nowprocket';

	/**
	 * Prints the tag, or nothing where there is nothing to say.
	 */
	public static function print_tag(): void {
		$settings = Settings::read();
		$reasons  = Page_Rules::of_this_page( $settings );
		$built    = Plugin::built( 'data' );
		$code     = self::code( $settings, $built, $reasons );
		if ( $settings->all()['visitorData'] ?? [] ) {
			$code .= Visitor_Data::code( $settings, $reasons['chat'], self::script( 'visitor.js', $built ), $built['visitor'] ?? null );
		}
		if ( isset( $_GET['smartsupp_ga4'] ) ) { // phpcs:ignore WordPress.Security.NonceVerification -- It changes nothing.
			$code = Page_Monitor::code( $reasons, self::script( 'monitor.js', $built ) ) . $code;
		}
		if ( '' !== $code ) {
			self::print_code( $code );
		}
	}

	/**
	 * Prints one tag with this code.
	 *
	 * @param string $code JavaScript.
	 */
	private static function print_code( string $code ): void {
		// Where nobody adds attributes, such as a nonce, WordPress's function gives this very tag after a third of all our work.
		$tag = has_filter( 'wp_inline_script_attributes' ) ? wp_get_inline_script_tag( $code ) : "<script>\n$code\n</script>\n";
		// Whoever tests the chat on purpose waits for no consent tool: Complianz leaves such a tag alone.
		$category = 'chat' === Page_Rules::$look ? ' data-category="functional"' : '';
		if ( 0 === strpos( $tag, '<script' ) ) {
			// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Script: its values are JSON without <, > and &.
			echo '<script ', self::ATTRIBUTES, $category, substr( $tag, strlen( '<script' ) );
		}
	}

	/**
	 * The JavaScript for this page.
	 *
	 * @param Settings                                         $settings The site's settings.
	 * @param array<mixed>                                     $built    What the build gives: `version`, and function
	 *                                                                   expressions: `analytics` and `native` of window and
	 *                                                                   configuration, `chat` of window and key, `chatLater`
	 *                                                                   and `chatOnConsent` of window, key and what to wait
	 *                                                                   for.
	 * @param array{chat: string|null, analytics: string|null} $reasons  Why something is not printed.
	 */
	private static function code( Settings $settings, array $built, array $reasons ): string {
		if ( null !== $reasons['analytics'] && null !== $reasons['chat'] ) {
			return '';
		}
		$configuration = self::configuration( $settings, $built );
		$code          = '';
		if ( null === $reasons['analytics'] ) {
			$native = 'native' === ( $configuration['options']['captureMode'] ?? '' );
			$code  .= self::call( $built[ $native ? 'native' : 'analytics' ] ?? null, $configuration );
		}
		if ( null === $reasons['chat'] ) {
			$start = $settings->text( 'startChat' );
			$key   = $settings->text( 'chatKey' );
			if ( 'now' === $start || 'chat' === Page_Rules::$look ) {
				$chat = self::call( $built['chat'] ?? null, $key );
			} else {
				$later = self::later( $settings, $built, $configuration['options'] ?? [] );
				$chat  = self::call( $built[ 'consent' === $start ? 'chatOnConsent' : 'chatLater' ] ?? null, $key, $later );
			}
			$look  = $settings->differing( self::names( $built, 'chatLookNames' ) );
			$code .= $look ? Chat_Look::dress( $chat, $look, $built['chatLook'] ?? null ) : $chat;
		}
		return $code;
	}

	/**
	 * A call of a function expression with the page's window and these values; nothing where it cannot be written.
	 *
	 * @param mixed               $expression What the build gives.
	 * @param string|array<mixed> ...$values  What it is told.
	 */
	public static function call( $expression, ...$values ): string {
		$code = '';
		foreach ( $values as $value ) {
			$json = self::json( $value );
			if ( '' === $json ) {
				return '';
			}
			$code .= ",$json";
		}
		return is_string( $expression ) ? $expression . "(window$code);" : '';
	}

	/**
	 * A value as it may stand in a script; empty where it cannot be written.
	 *
	 * @param string|array<mixed> $value What the script is told.
	 */
	public static function json( $value ): string {
		return (string) wp_json_encode( [] === $value ? (object) [] : $value, self::JSON_FLAGS );
	}

	/**
	 * The page's configuration.
	 *
	 * @param Settings     $settings The site's settings.
	 * @param array<mixed> $built    As above.
	 * @return array{script: string, options?: array<mixed>}
	 */
	private static function configuration( Settings $settings, array $built ): array {
		$configuration = [ 'script' => self::script( 'page.js', $built ) ];
		$options       = self::options( $settings, $built );
		if ( $options ) {
			$configuration['options'] = $options;
		}
		if ( has_filter( 'ga4_bridge_for_smartsupp_page_config' ) ) {
			$configuration = Page_Filter::filtered( $configuration, $built );
		}
		if ( 'auto' === ( $configuration['options']['consentSource'] ?? 'auto' ) && function_exists( 'wp_has_consent' ) ) {
			// Its script may come late; until then the page would find nobody who asks.
			$configuration['options']['consentApi'] = true;
		}
		return $configuration;
	}

	/**
	 * What the chat waits for, where it does not start at once.
	 *
	 * @param Settings     $settings The site's settings.
	 * @param array<mixed> $built    As above.
	 * @param array<mixed> $options  The page's options.
	 * @return array<mixed>
	 */
	private static function later( Settings $settings, array $built, array $options ): array {
		$all   = $settings->all();
		$start = $settings->text( 'startChat' );
		$later = [ 'start' => $start ];
		if ( 'consent' === $start ) {
			$later = array_intersect_key( $options, array_flip( [ 'consentSource', 'consentCategory', 'consentApi' ] ) );
		}
		if ( 'delay' === $start ) {
			$later['delay'] = $all['startDelay'] ?? 0;
		}
		if ( true === ( $all['facadeButton'] ?? false ) ) {
			$later['facade'] = [ 'script' => self::script( 'facade.js', $built ) ];
			// The button has words for many languages; a translation of the plugin goes before them.
			$label = __( 'Chat with us', 'ga4-bridge-for-smartsupp' );
			if ( 'Chat with us' !== $label ) {
				$later['facade']['label'] = $label;
			}
		}
		return $later;
	}

	/**
	 * The address of one of the page's scripts.
	 *
	 * @param string       $file  Its name.
	 * @param array<mixed> $built As above.
	 */
	private static function script( string $file, array $built ): string {
		$version = is_string( $built['version'] ?? null ) ? $built['version'] : '';
		return Plugin::url( "build/$file" ) . '?ver=' . rawurlencode( $version );
	}

	/**
	 * The settings that the page's script is told: those of its options that differ from the defaults.
	 *
	 * @param Settings     $settings The site's settings.
	 * @param array<mixed> $built    As above.
	 * @return array<mixed>
	 */
	private static function options( Settings $settings, array $built ): array {
		$options = $settings->differing( self::names( $built, 'pageOptions' ) );
		if ( 'chat' === Page_Rules::$look ) {
			// Only the inert key shows whether the account delivers.
			unset( $options['captureMode'] );
		}
		return $options;
	}

	/**
	 * A list of settings.
	 *
	 * @param array<mixed> $built As above.
	 * @param string       $which What the build calls the list.
	 * @return array<mixed>
	 */
	private static function names( array $built, string $which ): array {
		return is_array( $built[ $which ] ?? null ) ? $built[ $which ] : [];
	}
}
