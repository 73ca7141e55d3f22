<?php
/**
 * The status for people.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Cli;

defined( 'ABSPATH' ) || exit;

/**
 * Puts each member of the status into one line.
 */
final class Status_Texts {
	/**
	 * The status' members as texts; those that are missing are texts already.
	 *
	 * @param array<string, mixed> $status The status.
	 * @return array<string, string>
	 */
	public static function of( array $status ): array {
		$texts = [];
		foreach ( [ 'chat', 'analytics', 'site', 'account', 'scan' ] as $name ) {
			$texts[ $name ] = self::words( $status, [ [ $name, 'sentence' ], [ $name, 'date' ] ] );
		}
		$texts['plan']           = self::words( $status, [ [ 'plan', 'name' ], [ 'plan', 'suggested' ] ], ' → ' );
		$texts['officialPlugin'] = self::words( $status, [ [ 'officialPlugin', 'active' ] ] );
		$texts['seen']           = self::words( $status, [ [ 'seen', 'state' ], [ 'seen', 'ids' ], [ 'seen', 'date' ] ] );
		$texts['pageCaches']     = self::names( $status['pageCaches'] ?? [], 'name' );
		$texts['consentTool']    = self::words( $status, [ [ 'consentTool', 'name' ] ] );
		$texts['reasons']        = self::names( $status['reasons'] ?? [], 'code', 'applies' );
		$texts['mistakes']       = self::names( $status['mistakes'] ?? [], 'message' );
		return $texts;
	}

	/**
	 * Some members of the status in a row, those that are there.
	 *
	 * @param array<string, mixed> $status The status.
	 * @param array<string[]>      $paths  Where they stand.
	 * @param string               $glue   What stands between them.
	 */
	private static function words( array $status, array $paths, string $glue = ' · ' ): string {
		$words = [];
		foreach ( $paths as $path ) {
			$value = $status;
			foreach ( $path as $name ) {
				$value = is_array( $value ) ? $value[ $name ] ?? null : null;
			}
			if ( null !== $value && '' !== $value && [] !== $value ) {
				$words[] = Value::text( $value );
			}
		}
		return $words ? implode( $glue, $words ) : '-';
	}

	/**
	 * A member of each entry of a list.
	 *
	 * @param mixed  $entries The list.
	 * @param string $member  The member.
	 * @param string $only    Another one, which must be true; empty for all entries.
	 */
	private static function names( $entries, string $member, string $only = '' ): string {
		$names = [];
		foreach ( is_array( $entries ) ? $entries : [] as $entry ) {
			if ( is_array( $entry ) && is_string( $entry[ $member ] ?? null ) && ( '' === $only || true === ( $entry[ $only ] ?? null ) ) ) {
				$names[] = $entry[ $member ];
			}
		}
		return $names ? implode( ' ', $names ) : '-';
	}
}
