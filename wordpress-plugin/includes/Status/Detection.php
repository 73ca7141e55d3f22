<?php
/**
 * What is known of the IDs on the site's pages.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Status;

defined( 'ABSPATH' ) || exit;

/**
 * Puts the last look in a browser and the last scan side by side. Neither is complete: another page may have another ID.
 */
final class Detection {
	/**
	 * What was found last.
	 *
	 * @return array{look: array<string, mixed>|null, scan: array<string, mixed>|null, ids: list<string>, sentence: string}
	 *         `ids` are the measurement IDs of both.
	 */
	public static function last(): array {
		$look = Look::last();
		$scan = Scan::last();
		$ids  = null === $look ? [] : $look['ids'];
		foreach ( null === $scan ? [] : $scan['ids'] as $found ) {
			if ( 'measurement_id' === $found['kind'] ) {
				$ids[] = $found['id'];
			}
		}
		$ids = array_values( array_unique( $ids ) );
		return compact( 'look', 'scan', 'ids' ) + [ 'sentence' => self::sentence( null !== $look, null !== $scan ) ];
	}

	/**
	 * How much that says.
	 *
	 * @param bool $looked  Whether a browser looked.
	 * @param bool $scanned Whether the HTML was scanned.
	 */
	private static function sentence( bool $looked, bool $scanned ): string {
		if ( $looked ) {
			return __( 'These IDs were on the page that a browser looked at. Other pages may have other IDs.', 'ga4-bridge-for-smartsupp' );
		}
		return $scanned
			? __( 'These IDs stand in the HTML of the page. IDs that Google Tag Manager adds are not among them: look at the site in a browser, too.', 'ga4-bridge-for-smartsupp' )
			: __( 'Nobody has looked yet. Open the site from the settings screen, or let the HTML of the front page be scanned.', 'ga4-bridge-for-smartsupp' );
	}
}
