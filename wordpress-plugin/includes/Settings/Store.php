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
	 * @return array{settings: Settings, faults: list<Fault>, failed: bool} The settings that hold afterwards. With faults
	 *                         nothing was stored; where it failed, WordPress did not store what it was given.
	 */
	public static function change( array $changes, bool $dry_run = false ): array {
		$before  = Settings::read();
		$changes = Normalizer::normalize( $changes );
		$faults  = self::faults( $changes, array_merge( $before->all(), $changes ), array_keys( $changes ) );
		if ( $faults ) {
			return self::result( $before, $faults );
		}
		$after = $before->with_site( self::differences( array_merge( $before->site(), $changes ) ) );
		return $dry_run ? self::result( $after ) : self::write( $after->site() );
	}

	/**
	 * Gives every setting its default.
	 *
	 * @return array{settings: Settings, faults: list<Fault>, failed: bool} As above.
	 */
	public static function reset(): array {
		return self::write( [] );
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
		$value   = Normalizer::normalize( $value );
		$before  = Settings::read();
		$holds   = $before->all();
		$after   = $before->with_site( $value )->all();
		$changed = array_filter(
			array_keys( $after ),
			static function ( $name ) use ( $holds, $after ): bool {
				return ( $holds[ $name ] ?? null ) !== $after[ $name ];
			}
		);
		return self::faults( $value, $after, array_values( $changed ) ) ? $old : self::differences( $value );
	}

	/**
	 * Writes the row, and looks what stands in it then: the database may fail, and another plugin may step in.
	 *
	 * @param array<mixed> $site What the site is to store.
	 * @return array{settings: Settings, faults: list<Fault>, failed: bool}
	 */
	private static function write( array $site ): array {
		update_option( Settings::OPTION, $site, true );
		$now = Settings::read();
		// As JSON, since a number comes back as 5.0 that was given as 5.
		return self::result( $now, [], wp_json_encode( $now->site() ) !== wp_json_encode( $site ) );
	}

	/**
	 * What became of it.
	 *
	 * @param Settings $settings The settings that hold.
	 * @param Fault[]  $faults   What was refused.
	 * @param bool     $failed   Whether it could not be stored.
	 * @return array{settings: Settings, faults: list<Fault>, failed: bool}
	 */
	private static function result( Settings $settings, array $faults = [], bool $failed = false ): array {
		return [
			'settings' => $settings,
			'faults'   => array_values( $faults ),
			'failed'   => $failed,
		];
	}

	/**
	 * What is wrong with changes to settings.
	 *
	 * @param array<mixed>     $changes Name → value, normalised.
	 * @param array<mixed>     $after   Every setting as it would be.
	 * @param list<int|string> $changed The names of those that are changed.
	 * @return list<Fault>
	 */
	private static function faults( array $changes, array $after, array $changed ): array {
		$schema = Settings::definition()['schema'] ?? [];
		return array_merge( Validator::faults( $changes, is_array( $schema ) ? $schema : [] ), Rules::faults( $after, $changed ) );
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
