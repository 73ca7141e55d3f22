<?php
/**
 * A scan of the front page's HTML.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Status;

use Ga4BridgeForSmartsupp\Plugin;
use Ga4BridgeForSmartsupp\Settings\State;

defined( 'ABSPATH' ) || exit;

/**
 * Fetches the front page as visitors get it, from a page cache too, and lists the IDs of Google's in its code. It runs no
 * script, so it cannot see what Google Tag Manager or any other script adds: it never says that a list is complete.
 */
final class Scan {
	/** Bytes; of a longer page the rest is not read. */
	private const LONGEST = 2000000;

	/** Seconds. */
	private const TIMEOUT = 5;

	private const MOST_IDS = 50;

	/**
	 * Scans, and keeps the result as the last one.
	 *
	 * @param string $path The page's path below the site's address.
	 * @param bool   $keep Whether to keep it: what somebody scanned on purpose is not to be lost to what runs by itself.
	 * @return array{result: string, sentence: string, ids: list<array{id: string, kind: string}>, ownTag: bool, otherChat: bool, cannot_see_gtm: bool, path: string, date: string, stored: bool}
	 *         `ownTag`: the page has this plugin's; `otherChat`: it has chat code of Smartsupp's beside it.
	 */
	public static function run( string $path = '/', bool $keep = true ): array {
		$kept = self::fetch( home_url( $path ) ) + [
			'path' => $path,
			'date' => gmdate( 'Y-m-d\TH:i:s\Z' ),
		];
		if ( $keep ) {
			State::put( 'scan', $kept );
		}
		return self::described( $kept ) + [ 'stored' => $keep && State::get( 'scan' ) === $kept ];
	}

	/**
	 * The last scan; null where there was none, or what is stored is damaged.
	 *
	 * @return array{result: string, sentence: string, ids: list<array{id: string, kind: string}>, ownTag: bool, otherChat: bool, cannot_see_gtm: bool, path: string, date: string}|null
	 */
	public static function last(): ?array {
		$kept = State::get( 'scan' );
		$date = is_array( $kept ) ? $kept['date'] ?? null : null;
		return is_array( $kept ) && is_string( $date ) && false !== strtotime( $date ) ? self::described( $kept ) : null;
	}

	/**
	 * A scan as the outside gets it.
	 *
	 * @param array<mixed> $kept What is stored of it.
	 * @return array{result: string, sentence: string, ids: list<array{id: string, kind: string}>, ownTag: bool, otherChat: bool, cannot_see_gtm: bool, path: string, date: string}
	 */
	private static function described( array $kept ): array {
		$ids    = array_filter(
			is_array( $kept['ids'] ?? null ) ? $kept['ids'] : [],
			static function ( $id ): bool {
				return is_string( $id ) && 1 === preg_match( '/^' . Google_Id::PATTERN . '$/D', $id );
			}
		);
		$result = is_string( $kept['result'] ?? null ) ? $kept['result'] : 'unreachable';
		$code   = is_int( $kept['code'] ?? null ) ? $kept['code'] : 0;
		return [
			'result'         => $result,
			'sentence'       => self::sentence( $result, $code ),
			'ids'            => array_map( [ Google_Id::class, 'describe' ], array_values( $ids ) ),
			'ownTag'         => true === ( $kept['ownTag'] ?? null ),
			'otherChat'      => true === ( $kept['otherChat'] ?? null ),
			'cannot_see_gtm' => true,
			'path'           => is_string( $kept['path'] ?? null ) ? $kept['path'] : '/',
			'date'           => is_string( $kept['date'] ?? null ) ? $kept['date'] : '',
		];
	}

	/**
	 * Fetches a page and reads it.
	 *
	 * @param string $url The page's address.
	 * @return array{result: string, code?: int, ids?: list<string>, ownTag?: bool, otherChat?: bool}
	 */
	private static function fetch( string $url ): array {
		$response = wp_safe_remote_get(
			$url,
			[
				'timeout'             => (float) self::TIMEOUT,
				'redirection'         => 3,
				'limit_response_size' => self::LONGEST,
				// phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals -- WordPress's own, for calls of a site to itself.
				'sslverify'           => (bool) apply_filters( 'https_local_ssl_verify', false ),
			]
		);
		if ( is_wp_error( $response ) ) {
			return [ 'result' => 'unreachable' ];
		}
		$code = (int) wp_remote_retrieve_response_code( $response );
		$body = wp_remote_retrieve_body( $response );
		if ( 200 !== $code ) {
			return [
				'result' => 'not_shown',
				'code'   => $code,
			];
		}
		return false === stripos( $body, '<html' ) ? [ 'result' => 'no_html' ] : self::read( $body );
	}

	/**
	 * What the code of a page says. Only code is read: in a text, G-SHOCK is a watch.
	 *
	 * @param string $html The page.
	 * @return array{result: string, ids: list<string>, ownTag: bool, otherChat: bool}
	 */
	private static function read( string $html ): array {
		preg_match_all( '#<script\b[^>]*>.*?</script>|<noscript\b[^>]*>.*?</noscript>|<link\b[^>]*>#is', $html, $found );
		$others = array_filter(
			$found[0],
			static function ( string $tag ): bool {
				return false === strpos( $tag, Plugin::url( 'build/page.js' ) )
					&& 1 !== preg_match( '/^<script(?=[^>]*data-no-optimize="1")(?=[^>]*data-no-defer="1")[^>]*>.*smartsupp/is', $tag );
			}
		);
		$code   = implode( "\n", $others );
		preg_match_all( '/(?<![\w-])' . Google_Id::PATTERN . '(?![\w-])/', $code, $ids );
		return [
			'result'    => 'scanned',
			'ids'       => array_slice( array_values( array_unique( $ids[0] ) ), 0, self::MOST_IDS ),
			'ownTag'    => count( $others ) < count( $found[0] ),
			'otherChat' => 1 === preg_match( '/smartsuppchat\.com|_smartsupp\b[^;]{0,40}\bkey\b/i', $code ),
		];
	}

	/**
	 * A result in words.
	 *
	 * @param string $result What became of the scan.
	 * @param int    $code   The HTTP status of a page that is not shown.
	 */
	private static function sentence( string $result, int $code ): string {
		switch ( $result ) {
			case 'scanned':
				return __( 'These IDs stand in the code of the page. A scan of the HTML cannot see IDs that Google Tag Manager or another script adds: look at the site in a browser for those.', 'ga4-bridge-for-smartsupp' );
			case 'no_html':
				return __( 'The page is no HTML, so there was nothing to scan. Look at the site in a browser instead.', 'ga4-bridge-for-smartsupp' );
			case 'not_shown':
				return sprintf(
					/* translators: %d: an HTTP status, such as 401. */
					__( 'The site answered itself with the HTTP status %d instead of the page: it may be protected by a password or be in maintenance. Look at the site in a browser instead.', 'ga4-bridge-for-smartsupp' ),
					$code
				);
		}
		return __( 'The site could not reach itself within five seconds, so the page was not scanned. Ask your host about loopback requests, or look at the site in a browser instead.', 'ga4-bridge-for-smartsupp' );
	}
}
