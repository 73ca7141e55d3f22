<?php
/**
 * The optional code of Smartsupp's own plugin.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Settings;

defined( 'ABSPATH' ) || exit;

/**
 * Reads the JavaScript that somebody entered there: the measurement ID that it hands to the chat box, and its other
 * statements. It is text to us.
 */
final class Optional_Code {
	/** Matches the whole of a statement that sets the ID, such as `_smartsupp.gaKey = 'G-…'`. */
	private const GA_KEY = '/^(?:window\.)?_smartsupp(?:\.gaKey|\[\s*["\']gaKey["\']\s*\])\s*=\s*["\'`]\s*(G-[A-Z0-9]{4,20})\s*["\'`]$/iD';

	/** The same somewhere in a statement, such as `window._smartsupp = { gaKey: 'G-…' }`. */
	private const GA_KEY_IN = '/\bgaKey["\']?\s*\]?\s*[:=]\s*["\'`]\s*(G-[A-Z0-9]{4,20})\s*["\'`]/i';

	/** A text in quotes, a comment, the end of a statement, or one other character. */
	private const PIECES = '~"(?:\\\\.|[^"\\\\\n])*+"|\'(?:\\\\.|[^\'\\\\\n])*+\'|`(?:\\\\.|[^`\\\\])*+`|/\*.*?\*/|(?<![:\\\\])//[^\n]*+|.~su';

	/**
	 * What stands in the code.
	 *
	 * @param string $code Any text.
	 * @return array{measurementId: string, other: list<string>} The ID is empty where there is none or more than one.
	 */
	public static function read( string $code ): array {
		$ids   = [];
		$other = [];
		foreach ( self::statements( $code ) as $statement ) {
			preg_match_all( self::GA_KEY_IN, $statement, $found );
			$ids = array_merge( $ids, array_map( 'strtoupper', $found[1] ) );
			if ( 1 !== preg_match( self::GA_KEY, $statement ) ) {
				$other[] = $statement;
			}
		}
		$ids = array_values( array_unique( $ids ) );
		return [
			'measurementId' => 1 === count( $ids ) ? $ids[0] : '',
			'other'         => $other,
		];
	}

	/**
	 * The statements of the code, without comments: what stands between semicolons and line breaks outside of brackets.
	 *
	 * @param string $code Any text.
	 * @return list<string>
	 */
	private static function statements( string $code ): array {
		$code = (string) preg_replace( '~</?script\b[^>]*>~i', "\n", $code );
		if ( ! preg_match_all( self::PIECES, $code, $pieces ) ) {
			return '' === trim( $code ) ? [] : [ trim( $code ) ];
		}
		$statements = [ '' ];
		$depth      = 0;
		foreach ( $pieces[0] as $piece ) {
			if ( 1 < strlen( $piece ) && '/' === $piece[0] ) {
				continue;
			}
			if ( 1 === strlen( $piece ) ) {
				$depth += false === strpos( '([{', $piece ) ? 0 : 1;
				$depth -= false === strpos( ')]}', $piece ) ? 0 : 1;
			}
			if ( 0 >= $depth && ( ';' === $piece || "\n" === $piece ) ) {
				$depth        = 0;
				$statements[] = '';
			} else {
				$statements[ count( $statements ) - 1 ] .= $piece;
			}
		}
		return array_values( array_diff( array_map( 'trim', $statements ), [ '' ] ) );
	}
}
