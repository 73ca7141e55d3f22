<?php
/**
 * What is wrong with a stored row.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Settings;

defined( 'ABSPATH' ) || exit;

/**
 * Finds what of a stored row does not count, and keeps the row as it was before another takes its place.
 */
final class Damage {
	/** No row of ours is near as long, in bytes; of a longer one the beginning is kept. */
	private const LONGEST = 200000;

	/**
	 * What of the stored row is refused; the defaults hold in its place, or the sound part of it.
	 *
	 * @param string $scope Settings::SITE or Settings::NETWORK.
	 * @return list<Fault>
	 */
	public static function of( string $scope = Settings::SITE ): array {
		$row = Row::read( $scope );
		if ( is_array( $row ) ) {
			unset( $row['site'] );
			return Validator::faults( Normalizer::normalize( $row ), Validator::schema( $scope ) );
		}
		$text = false === $row ? Row::text( $scope ) : $row;
		return null === $text ? [] : [ new Fault( Settings::NETWORK === $scope ? Settings::NETWORK_OPTION : Settings::OPTION, $text, 'unreadable_row' ) ];
	}

	/**
	 * Keeps the stored row where it is damaged. Whatever is kept already is kept, if this one is not.
	 *
	 * @param string $scope Settings::SITE or Settings::NETWORK.
	 */
	public static function keep( string $scope ): void {
		if ( ! self::of( $scope ) ) {
			return;
		}
		State::put(
			'damaged',
			[
				'date' => gmdate( 'Y-m-d\TH:i:s\Z' ),
				'row'  => Fault::readable( substr( (string) Row::text( $scope ), 0, self::LONGEST ) ),
			],
			$scope
		);
	}

	/**
	 * The last damaged row that another took the place of, as the database had it.
	 *
	 * @param string $scope Settings::SITE or Settings::NETWORK.
	 * @return array{date: string, row: string}|null
	 */
	public static function kept( string $scope = Settings::SITE ): ?array {
		$kept = State::get( 'damaged', $scope );
		$date = is_array( $kept ) ? $kept['date'] ?? null : null;
		$row  = is_array( $kept ) ? $kept['row'] ?? null : null;
		return is_string( $date ) && is_string( $row ) ? [
			'date' => $date,
			'row'  => $row,
		] : null;
	}
}
