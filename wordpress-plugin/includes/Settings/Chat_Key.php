<?php
/**
 * What somebody entered where the chat key belongs.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Settings;

defined( 'ABSPATH' ) || exit;

/**
 * Recognises what is not a chat key. The codes are those of the screen and the command line.
 */
final class Chat_Key {
	private const KEY = '[0-9a-fA-F]{16,64}';

	/** More than any chat code is long; the rest is not read. */
	private const LONGEST_CODE = 20000;

	/**
	 * What the text is instead of a key; null where it is one, or chat code with one in it.
	 *
	 * @param string $text Trimmed.
	 */
	public static function problem( string $text ): ?string {
		if ( '' === $text ) {
			return 'empty';
		}
		if ( '' !== self::key( $text ) ) {
			return null;
		}
		if ( 1 === preg_match( '/^(G|UA|AW|DC|GTM|GT)-[A-Z0-9-]+$/iD', $text ) ) {
			return 'measurement_id';
		}
		if ( self::is_code( $text ) ) {
			return self::keys( $text ) ? 'several_keys' : 'code_without_key';
		}
		if ( 1 === preg_match( '/^[^\s@]+@[^\s@]+\.[^\s@]+$/D', $text ) ) {
			return 'email';
		}
		$bare = (string) preg_replace( '/^(authorization:\s*)?bearer\s+/i', '', $text );
		return $bare !== $text || 1 === preg_match( '#^[\w.~+/-]{20,}=*$#D', $bare ) ? 'rest_token' : 'not_a_key';
	}

	/**
	 * The text where it is a key, or the one key in chat code; empty where there is none, or more than one.
	 *
	 * @param string $text Trimmed.
	 */
	public static function key( string $text ): string {
		if ( 1 === preg_match( '/^' . self::KEY . '$/D', $text ) ) {
			return $text;
		}
		$keys = self::is_code( $text ) ? self::keys( $text ) : [];
		return 1 === count( $keys ) ? $keys[0] : '';
	}

	/**
	 * Says what the text is, and what to enter instead.
	 *
	 * @param string $field Where it was entered.
	 * @param string $text  Trimmed.
	 * @param string $shown The text as it is to stand in the sentence.
	 */
	public static function sentence( string $field, string $text, string $shown ): string {
		switch ( self::problem( $text ) ) {
			case 'empty':
				/* translators: %1$s: the name of the field. */
				$sentence = __( '%1$s is empty. Enter the chat key: it stands in the chat code of your Smartsupp dashboard.', 'ga4-bridge-for-smartsupp' );
				break;
			case 'rest_token':
				/* translators: 1: the name of the field, 2: what was entered. */
				$sentence = __( '%1$s is “%2$s”, which looks like an access token of Smartsupp\'s REST API. Keep the token secret and enter the chat key instead: it stands in the chat code of your Smartsupp dashboard.', 'ga4-bridge-for-smartsupp' );
				break;
			case 'email':
				/* translators: 1: the name of the field, 2: what was entered. */
				$sentence = __( '%1$s is “%2$s”, an e-mail address. Enter the chat key: it stands in the chat code of your Smartsupp dashboard.', 'ga4-bridge-for-smartsupp' );
				break;
			case 'measurement_id':
				/* translators: 1: the name of the field, 2: what was entered. */
				$sentence = __( '%1$s is “%2$s”, an ID of Google\'s. Enter Smartsupp\'s chat key here; measurement IDs have a field of their own.', 'ga4-bridge-for-smartsupp' );
				break;
			case null:
				/* translators: 1: the name of the field, 2: what was entered. */
				$sentence = __( '%1$s is the chat code “%2$s”. Only the key in it is needed.', 'ga4-bridge-for-smartsupp' );
				break;
			case 'code_without_key':
				/* translators: 1: the name of the field, 2: what was entered. */
				$sentence = __( '%1$s is the code “%2$s”, and there is no key in it. Copy the whole chat code of your Smartsupp dashboard.', 'ga4-bridge-for-smartsupp' );
				break;
			case 'several_keys':
				/* translators: 1: the name of the field, 2: what was entered. */
				$sentence = __( '%1$s is the code “%2$s”, which has more than one key in it. Enter the key of the account that this site uses.', 'ga4-bridge-for-smartsupp' );
				break;
			default:
				/* translators: 1: the name of the field, 2: what was entered. */
				$sentence = __( '%1$s is “%2$s”, which is no chat key. A key has 16 to 64 characters, 0 to 9 and a to f; it stands in the chat code of your Smartsupp dashboard.', 'ga4-bridge-for-smartsupp' );
		}
		return sprintf( $sentence, $field, $shown );
	}

	/**
	 * Whether this looks like chat code.
	 *
	 * @param string $text Any text.
	 */
	private static function is_code( string $text ): bool {
		return 1 === preg_match( '/[<{;=]\s|_smartsupp|<script|smartsuppchat/i', substr( $text, 0, self::LONGEST_CODE ) );
	}

	/**
	 * The keys that chat code sets, each once: `_smartsupp.key = '…'`, `_smartsupp["key"] = "…"` or `key: '…'`.
	 *
	 * @param string $code Chat code.
	 * @return list<string>
	 */
	private static function keys( string $code ): array {
		$name = '(?:\.key|\[\s*["\']key["\']\s*\]|["\']?\bkey["\']?)';
		preg_match_all(
			'/' . $name . '\s*[=:]\s*["\'](' . self::KEY . ')["\']/',
			substr( $code, 0, self::LONGEST_CODE ),
			$found
		);
		return array_values( array_unique( $found[1] ) );
	}

	/**
	 * What tells one key from another without showing it.
	 *
	 * @param string $key A key, or nothing.
	 */
	public static function fingerprint( string $key ): string {
		return substr( wp_hash( strtolower( $key ), 'nonce' ), 0, 12 );
	}
}
