<?php
/**
 * The one way in for settings.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Settings;

defined( 'ABSPATH' ) || exit;

/**
 * Normalises, validates and stores settings of the current site: all of what it is given, or nothing.
 */
final class Store {
	/**
	 * Changes some settings and leaves the others as they are.
	 *
	 * @param array<mixed> $changes Name → value.
	 * @param bool         $dry_run Whether only to say what would become of it.
	 * @return array{settings: Settings, faults: list<Fault>} The settings afterwards; with faults nothing was stored.
	 */
	public static function change( array $changes, bool $dry_run = false ): array {
		$before  = Settings::read();
		$changes = Normalizer::normalize( $changes );
		$faults  = self::faults( $changes, $before );
		if ( $faults ) {
			return [
				'settings' => $before,
				'faults'   => $faults,
			];
		}
		$after = $before->with_site( self::differences( array_merge( $before->site(), $changes ) ) );
		if ( ! $dry_run ) {
			update_option( Settings::OPTION, $after->site(), true );
		}
		return [
			'settings' => $after,
			'faults'   => [],
		];
	}

	/**
	 * Gives every setting its default.
	 *
	 * @return Settings The settings afterwards.
	 */
	public static function reset(): Settings {
		update_option( Settings::OPTION, [], true );
		return Settings::read();
	}

	/**
	 * Keeps whoever writes the option by another way from storing something invalid.
	 *
	 * @param mixed $value What is to be stored.
	 * @param mixed $old   What is stored.
	 * @return mixed What differs from the defaults, or what is stored where the value is refused.
	 */
	public static function guard( $value, $old ) {
		if ( ! is_array( $value ) || ! Settings::definition() ) {
			return $old;
		}
		$value = Normalizer::normalize( $value );
		return self::faults( $value, Settings::read()->with_site( [] ) ) ? $old : self::differences( $value );
	}

	/**
	 * What is wrong with changes to settings.
	 *
	 * @param array<mixed> $changes Name → value, normalised.
	 * @param Settings     $before  What they change.
	 * @return list<Fault>
	 */
	private static function faults( array $changes, Settings $before ): array {
		$schema = Settings::definition()['schema'] ?? [];
		$faults = Validator::faults( $changes, is_array( $schema ) ? $schema : [] );
		$after  = array_merge( $before->all(), $changes );
		if ( 'manual' === $after['trackerMode'] && [] === $after['measurementIds'] ) {
			$faults[] = new Fault( 'measurementIds', [], 'no_measurement_id' );
		}
		return $faults;
	}

	/**
	 * What is not as by default.
	 *
	 * @param array<mixed> $settings Name → value, valid.
	 * @return array<mixed>
	 */
	private static function differences( array $settings ): array {
		$defaults = Settings::definition()['defaults'] ?? [];
		$differ   = [];
		foreach ( is_array( $defaults ) ? $defaults : [] as $name => $default ) {
			$value = $settings[ $name ] ?? $default;
			// A number may be decoded as 0 or as 0.0.
			$same = is_float( $value ) ? is_int( $default ) && (float) $default === $value : $default === $value;
			if ( ! $same ) {
				$differ[ $name ] = $value;
			}
		}
		return $differ;
	}
}
