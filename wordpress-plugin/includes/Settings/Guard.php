<?php
/**
 * The way in for everybody else.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Settings;

defined( 'ABSPATH' ) || exit;

/**
 * Keeps whoever writes our options by WordPress's own functions from storing something invalid.
 */
final class Guard {
	/**
	 * Answers before a site's option is updated.
	 *
	 * @param mixed $value What is to be stored.
	 * @param mixed $old   What is stored.
	 * @return mixed What differs from what holds anyway, or what is stored where the value is refused.
	 */
	public static function site( $value, $old ) {
		return self::checked( $value, $old, Settings::SITE );
	}

	/**
	 * Answers before the network's option is updated.
	 *
	 * @param mixed $value What is to be stored.
	 * @param mixed $old   What is stored.
	 * @return mixed As above.
	 */
	public static function network( $value, $old ) {
		return self::checked( $value, $old, Settings::NETWORK );
	}

	/**
	 * The value where it is valid.
	 *
	 * @param mixed  $value What is to be stored.
	 * @param mixed  $old   What is stored.
	 * @param string $scope Settings::SITE or Settings::NETWORK.
	 * @return mixed
	 */
	private static function checked( $value, $old, string $scope ) {
		if ( ! is_array( $value ) || ! Settings::definition() ) {
			return $old;
		}
		$before   = Settings::read( $scope );
		$settings = Normalizer::normalize( Settings::SITE === $scope ? array_diff_key( $value, [ 'site' => true ] ) : $value );
		$after    = $before->with_row( Settings::SITE === $scope ? $settings + array_intersect_key( $value, [ 'site' => true ] ) : $settings );
		$faults   = Validator::faults( $settings, Validator::schema( $scope ) );
		$changed  = array_column( Origins::changes( $before, $after ), 'field' );
		if ( $faults || Rules::faults( array_merge( $after->all(), $settings ), $changed ) ) {
			return $old;
		}
		return Origins::without_inherited( $before, Origins::row( $after ) );
	}
}
