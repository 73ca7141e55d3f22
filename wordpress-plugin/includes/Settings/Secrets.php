<?php
/**
 * What nobody must read over a shoulder.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Settings;

defined( 'ABSPATH' ) || exit;

/**
 * Shortens what looks like an access token to its first characters: what follows “Bearer”, a JSON web token, a long row of
 * capitals, small letters and digits, or a long hexadecimal number. Answers and logs are no place for one.
 */
final class Secrets {
	/**
	 * The text without them.
	 *
	 * @param string $text Any text.
	 */
	public static function hide( string $text ): string {
		$text = preg_replace_callback(
			'/(^\s*|authorization:\s*|["\'=]\s*)(bearer\s+)([^\s"\']+)/i',
			static function ( array $found ): string {
				return $found[1] . $found[2] . self::beginning( $found[3] );
			},
			$text
		) ?? $text;
		return preg_replace_callback(
			'#[\w.~+/-]{20,}=*#',
			static function ( array $found ): string {
				return self::is_token( $found[0] ) ? self::beginning( $found[0] ) : $found[0];
			},
			$text
		) ?? $text;
	}

	/**
	 * The value without them, in the names of its members too.
	 *
	 * @param mixed $value Decoded JSON, objects as arrays.
	 * @return mixed
	 */
	public static function hide_in( $value ) {
		if ( is_string( $value ) ) {
			return self::hide( $value );
		}
		if ( ! is_array( $value ) ) {
			return $value;
		}
		$hidden = [];
		foreach ( $value as $name => $member ) {
			$hidden[ is_string( $name ) ? self::hide( $name ) : $name ] = self::hide_in( $member );
		}
		return $hidden;
	}

	/**
	 * The beginning of a key, which tells one from another; empty where there is none.
	 *
	 * @param mixed $key A key.
	 */
	public static function beginning_of( $key ): string {
		return is_string( $key ) && '' !== $key ? self::beginning( $key ) : '';
	}

	/**
	 * Whether a long word is a token rather than a name.
	 *
	 * @param string $word A word of 20 characters or more.
	 */
	private static function is_token( string $word ): bool {
		return 0 === strpos( $word, 'eyJ' )
			|| 1 === preg_match( '/^[0-9a-f]{32,}$/iD', $word )
			|| 1 === preg_match( '/^(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])/', $word );
	}

	/**
	 * Four characters, which tell one token from another; of a short one a third.
	 *
	 * @param string $token The token.
	 */
	private static function beginning( string $token ): string {
		return mb_substr( $token, 0, min( 4, intdiv( mb_strlen( $token ), 3 ) ) ) . '…';
	}
}
