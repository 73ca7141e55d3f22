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
		add_action( 'update_option_' . Settings::OPTION, [ self::class, 'site_is_updated' ], 10, 1 );
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
		add_action( 'update_site_option_' . Settings::NETWORK_OPTION, [ self::class, 'network_is_updated' ], 10, 3 );
		return self::checked( $value, $old, Settings::NETWORK );
	}

	/**
	 * Answers after a site's option was updated.
	 *
	 * @param mixed $old What was stored.
	 */
	public static function site_is_updated( $old ): void {
		self::tell( $old, Settings::SITE );
	}

	/**
	 * Answers after the network's option was updated.
	 *
	 * @param string $option The option's name.
	 * @param mixed  $value  What is stored.
	 * @param mixed  $old    What was stored.
	 */
	public static function network_is_updated( $option, $value, $old ): void {
		self::tell( $old, Settings::NETWORK );
	}

	/**
	 * Does what the Store does after a change; its own it tells itself.
	 *
	 * @param mixed  $old   What was stored.
	 * @param string $scope Settings::SITE or Settings::NETWORK.
	 */
	private static function tell( $old, string $scope ): void {
		if ( Row::is_writing() || ! Settings::definition() ) {
			return;
		}
		$after  = Settings::read( $scope );
		$before = $after->with_row( is_array( $old ) ? $old : [] );
		News::keep( $before, $after );
		News::tell( $before, $after );
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
		$is_site  = Settings::SITE === $scope;
		$settings = Normalizer::normalize( $is_site ? array_diff_key( $value, [ 'site' => true ] ) : $value );
		$after    = $before->with_row( $is_site ? $settings + self::mark( $before, $value ) : $settings );
		$faults   = Validator::faults( $settings, Validator::schema( $scope ) );
		$changed  = array_column( Origins::changes( $before, $after ), 'field' );
		if ( $faults || Rules::faults( array_merge( $after->all(), $settings ), $changed ) ) {
			return $old;
		}
		return Origins::without_inherited( $before, Origins::row( $after ) );
	}

	/**
	 * Where the site is confirmed, as a member of its row: as given, such as by whoever brings a whole row back, else as
	 * before, else here, as by any first save.
	 *
	 * @param Settings     $before What holds.
	 * @param array<mixed> $value  What is to be stored.
	 * @return array<mixed>
	 */
	private static function mark( Settings $before, array $value ): array {
		$mark = array_intersect_key( $value, [ 'site' => true ] );
		return Row::is_writing() ? $mark : $mark + [ 'site' => $before->confirmed() ?? Settings::this_site() ];
	}
}
