<?php
/**
 * A page that is only looked at.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Front;

use Ga4BridgeForSmartsupp\Plugin;
use Ga4BridgeForSmartsupp\Status\Look_Address;

defined( 'ABSPATH' ) || exit;

/**
 * Answers a signed address: the page is made as for a visitor who is not logged in, is kept nowhere, and its first script
 * swallows every hit. Nothing of this class is loaded without the parameter.
 */
final class Look_Page {
	/**
	 * Prepares the request, before anybody asks who is logged in.
	 */
	public static function begin(): void {
		$kind = Look_Address::kind( self::value() );
		if ( null === $kind || null === self::script() ) {
			// As an ordinary page it would count a visit.
			add_action( 'template_redirect', [ self::class, 'refuse' ], 0 );
			return;
		}
		Page_Rules::$look = $kind;
		add_filter( 'determine_current_user', '__return_zero', PHP_INT_MAX );
		add_filter( 'show_admin_bar', '__return_false', PHP_INT_MAX );
		wp_set_current_user( 0 );
		add_filter( 'wp_headers', [ self::class, 'headers' ], PHP_INT_MAX );
		add_filter( 'wp_robots', 'wp_robots_no_robots', PHP_INT_MAX );
		add_filter( 'wp_redirect', [ self::class, 'keep_parameter' ], PHP_INT_MAX );
		add_action( 'template_redirect', [ self::class, 'put_script_first' ], PHP_INT_MIN );
		if ( ! defined( 'DONOTCACHEPAGE' ) ) {
			define( 'DONOTCACHEPAGE', true ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals -- Page caches know this name.
		}
	}

	/**
	 * Answers an address that was not signed here or is too old.
	 */
	public static function refuse(): void {
		wp_die(
			esc_html__( 'This address is for a look at the site from the settings of GA4 Bridge for Smartsupp, and it is no longer valid. Go back to the settings and look again.', 'ga4-bridge-for-smartsupp' ),
			esc_html__( 'The address is no longer valid', 'ga4-bridge-for-smartsupp' ),
			[ 'response' => 403 ]
		);
	}

	/**
	 * Lets nobody keep the page, find it, or learn its address; only this site may show it in a frame.
	 *
	 * @param mixed $headers Name → value.
	 * @return array<mixed>
	 */
	public static function headers( $headers ): array {
		return array_merge(
			is_array( $headers ) ? $headers : [],
			[
				'Cache-Control'   => 'no-store, no-cache, must-revalidate, max-age=0, private',
				'Expires'         => 'Wed, 11 Jan 1984 05:00:00 GMT',
				'X-Robots-Tag'    => 'noindex, nofollow',
				'X-Frame-Options' => 'SAMEORIGIN',
				'Referrer-Policy' => 'same-origin',
			]
		);
	}

	/**
	 * Keeps the parameter where the site sends to another page of it, such as that of a language.
	 *
	 * @param mixed $location Where to.
	 * @return mixed
	 */
	public static function keep_parameter( $location ) {
		if ( ! is_string( $location ) ) {
			return $location;
		}
		$host = wp_parse_url( $location, PHP_URL_HOST );
		$ours = wp_parse_url( home_url(), PHP_URL_HOST );
		return null === $host || $host === $ours ? add_query_arg( Plugin::LOOK, rawurlencode( self::value() ), $location ) : $location;
	}

	/**
	 * Puts our script before everything else of the page that can run, whoever prints that and wherever.
	 */
	public static function put_script_first(): void {
		$script = self::script();
		if ( null === $script ) {
			return;
		}
		$tag  = '';
		$make = static function () use ( $script, &$tag ): void {
			$tag = self::tag( $script );
		};
		$make();
		// Made anew with the head: whoever adds a nonce to inline scripts may do so only from there on.
		add_action( 'wp_head', $make, PHP_INT_MIN );
		ob_start(
			static function ( string $html ) use ( &$tag ): string {
				if ( 1 === preg_match( '/<head(?:\s[^>]*)?>/i', $html, $head, PREG_OFFSET_CAPTURE ) ) {
					return substr_replace( $html, $head[0][0] . $tag, $head[0][1], strlen( $head[0][0] ) );
				}
				return false === stripos( $html, '<html' ) ? $html : $tag . $html;
			}
		);
	}

	/**
	 * The tag of our script, by WordPress's own function, so that a nonce for the Content Security Policy can be added.
	 *
	 * @param array{id: string, script: string} $script The script, and the ID of its tag.
	 */
	private static function tag( array $script ): string {
		return wp_get_inline_script_tag(
			$script['script'] . '(window,' . ( 'look' === Page_Rules::$look ? 'true' : 'false' ) . ');',
			[
				'id'               => $script['id'],
				'data-kind'        => Page_Rules::$look,
				'data-cfasync'     => 'false',
				'data-no-optimize' => '1',
				'data-no-defer'    => '1',
				'nowprocket'       => true,
			]
		);
	}

	/**
	 * The script that the build wrote, and the ID of its tag; null where it did not.
	 *
	 * @return array{id: string, script: string}|null
	 */
	private static function script(): ?array {
		$built  = Plugin::built( 'look' );
		$id     = $built['id'] ?? null;
		$script = $built['script'] ?? null;
		return is_string( $id ) && is_string( $script ) ? compact( 'id', 'script' ) : null;
	}

	/**
	 * The parameter's value.
	 */
	private static function value(): string {
		// phpcs:ignore WordPress.Security.NonceVerification, WordPress.Security.ValidatedSanitizedInput -- Its signature is checked.
		$value = $_GET[ Plugin::LOOK ] ?? '';
		return is_string( $value ) ? $value : '';
	}
}
