<?php
/**
 * The address of a look.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Status;

use Ga4BridgeForSmartsupp\Plugin;
use Ga4BridgeForSmartsupp\Settings\Settings;

defined( 'ABSPATH' ) || exit;

/**
 * Makes and checks signed addresses under which a page shows itself as to a visitor and counts nothing. Whoever has one
 * needs no login, for five minutes: the frame that it is opened in is nobody's.
 */
final class Look_Address {
	/** `look` starts no chat; `chat` starts it and hands its events over whatever the plan. */
	public const KINDS = [ 'look', 'chat' ];

	private const SECONDS = 300;

	/**
	 * A new address of a page of the site.
	 *
	 * @param string $kind One of KINDS.
	 * @param string $path The page's path below the site's address.
	 * @return array{kind: string, url: string, expires: string} `expires` is ISO 8601, UTC.
	 */
	public static function make( string $kind, string $path = '/' ): array {
		$expires = time() + self::SECONDS;
		return [
			'kind'    => $kind,
			'url'     => add_query_arg( Plugin::LOOK, "$kind-$expires-" . self::signature( $kind, $expires ), home_url( $path ) ),
			'expires' => gmdate( 'Y-m-d\TH:i:s\Z', $expires ),
		];
	}

	/**
	 * The kind of look that a parameter's value stands for; null where it was not signed here, or too long ago.
	 *
	 * @param mixed $value What stood in the address.
	 */
	public static function kind( $value ): ?string {
		if ( ! is_string( $value ) || 1 !== preg_match( '/^(look|chat)-(\d{10})-([0-9a-f]{32,128})$/D', $value, $parts ) ) {
			return null;
		}
		[ , $kind, $expires, $signature ] = $parts;
		return hash_equals( self::signature( $kind, (int) $expires ), $signature ) && (int) $expires >= time() ? $kind : null;
	}

	/**
	 * The signature by the site's own secret.
	 *
	 * @param string $kind    One of KINDS.
	 * @param int    $expires Unix time.
	 */
	private static function signature( string $kind, int $expires ): string {
		return wp_hash( implode( '|', [ Plugin::LOOK, $kind, (string) get_current_blog_id(), Settings::this_site()['host'], (string) $expires ] ), 'nonce' );
	}
}
