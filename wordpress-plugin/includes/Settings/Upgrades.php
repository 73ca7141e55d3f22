<?php
/**
 * Rows of older versions.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Settings;

use Ga4BridgeForSmartsupp\Plugin;

defined( 'ABSPATH' ) || exit;

/**
 * Turns what an older version stored or exported into what this one reads, step by step.
 */
final class Upgrades {
	/**
	 * The version that brings a change → what makes its row of the row before it; in the order of the versions. There is
	 * none yet.
	 *
	 * @return array<string, callable(array<mixed>): array<mixed>>
	 */
	private static function steps(): array {
		return [];
	}

	/**
	 * Brings the current site's row, and the network's, to this version, once.
	 */
	public static function run(): void {
		self::run_scope( Settings::SITE );
		if ( Plugin::is_network_wide() ) {
			self::run_scope( Settings::NETWORK );
		}
	}

	/**
	 * The settings as they hold once the rows are of this version. Nothing is stored.
	 *
	 * @param string                                                   $scope Settings::SITE or Settings::NETWORK.
	 * @param array<string, callable(array<mixed>): array<mixed>>|null $steps Other steps than ours.
	 */
	public static function preview( string $scope, ?array $steps = null ): Settings {
		$settings = Settings::read( $scope );
		$layers   = array_unique( Plugin::is_network_wide() ? [ Settings::NETWORK, $scope ] : [ $scope ] );
		foreach ( array_filter( $layers, [ self::class, 'is_due' ] ) as $layer ) {
			$row = Row::read( $layer );
			if ( is_array( $row ) ) {
				$settings = $settings->with_row( self::of_this_version( $row, $layer, $steps ), $layer );
			}
		}
		return $settings;
	}

	/**
	 * A row that a scope has stored, now or earlier, as this version reads it.
	 *
	 * @param array<mixed>                                             $row   What was stored.
	 * @param string                                                   $scope Settings::SITE or Settings::NETWORK.
	 * @param array<string, callable(array<mixed>): array<mixed>>|null $steps Other steps than ours.
	 * @return array<mixed>
	 */
	public static function of_this_version( array $row, string $scope, ?array $steps = null ): array {
		$stored = State::get( 'version', $scope );
		return is_string( $stored ) && self::is_due( $scope ) ? self::upgraded( $row, $stored, $steps ) : $row;
	}

	/**
	 * A row of an older version as this one reads it; one of this or a newer version as it is.
	 *
	 * @param array<mixed>                                             $row   What was stored.
	 * @param string                                                   $from  The version that stored it.
	 * @param array<string, callable(array<mixed>): array<mixed>>|null $steps Other steps than ours.
	 * @return array<mixed>
	 */
	public static function upgraded( array $row, string $from, ?array $steps = null ): array {
		foreach ( $steps ?? self::steps() as $version => $step ) {
			if ( version_compare( $from, $version, '<' ) ) {
				$row = $step( $row );
			}
		}
		return $row;
	}

	/**
	 * The version of the plugin, empty where it is not built.
	 */
	public static function version(): string {
		$version = Settings::definition()['version'] ?? '';
		return is_string( $version ) ? $version : '';
	}

	/**
	 * Brings one row to this version.
	 *
	 * @param string $scope Settings::SITE or Settings::NETWORK.
	 */
	private static function run_scope( string $scope ): void {
		if ( ! self::is_due( $scope ) ) {
			return;
		}
		$stored = State::get( 'version', $scope );
		$row    = Row::read( $scope );
		if ( is_array( $row ) && is_string( $stored ) ) {
			$upgraded = self::upgraded( $row, $stored );
			if ( $upgraded !== $row ) {
				Row::write( $scope, $upgraded );
			}
			$previous = State::get( 'previous', $scope );
			if ( is_array( $previous ) && is_array( $previous['row'] ?? null ) ) {
				$previous['row'] = self::upgraded( $previous['row'], $stored );
				State::put( 'previous', $previous, $scope );
			}
		}
		State::put( 'version', self::version(), $scope );
	}

	/**
	 * Whether another version was here last, or none.
	 *
	 * @param string $scope Settings::SITE or Settings::NETWORK.
	 */
	private static function is_due( string $scope ): bool {
		return '' !== self::version() && State::get( 'version', $scope ) !== self::version();
	}
}
