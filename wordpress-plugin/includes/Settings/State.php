<?php
/**
 * What the plugin remembers beside the settings.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Settings;

defined( 'ABSPATH' ) || exit;

/**
 * Reads and writes members of one option that is not autoloaded: no page needs it.
 */
final class State {
	/** Option of the site, not autoloaded: what the plugin remembers, such as the settings before the last change, the last look and the last check. */
	public const OPTION = 'ga4_bridge_for_smartsupp_state';

	/** Option of the network: the same for the network's settings. */
	public const NETWORK_OPTION = 'ga4_bridge_for_smartsupp_network_state';

	/** Seconds to wait for a save: it remembers something, too. */
	private const PATIENCE = 2;

	/**
	 * What is remembered under a name, null where nothing is.
	 *
	 * @param string $name  The member.
	 * @param string $scope Settings::SITE or Settings::NETWORK.
	 * @return mixed
	 */
	public static function get( string $name, string $scope = Settings::SITE ) {
		return self::all( $scope )[ $name ] ?? null;
	}

	/**
	 * Remembers something in the place of what was there, and leaves the rest as others may have put it meanwhile. Where a
	 * save takes too long, it does not wait for it: a look in a browser is not to fail for that.
	 *
	 * @param string $name  The member.
	 * @param mixed  $value Null forgets it.
	 * @param string $scope Settings::SITE or Settings::NETWORK.
	 */
	public static function put( string $name, $value, string $scope = Settings::SITE ): void {
		$work = static function () use ( $name, $value, $scope ): bool {
			// Another request may have put something else since this one first asked: a scan takes seconds.
			Row::forget( $scope );
			$state = self::all( $scope );
			unset( $state[ $name ] );
			if ( null !== $value ) {
				$state[ $name ] = $value;
			}
			return Settings::NETWORK === $scope
				? update_site_option( self::NETWORK_OPTION, $state )
				: update_option( self::OPTION, $state, false );
		};
		if ( null === Lock::hold( $scope, $work, self::PATIENCE ) ) {
			$work();
		}
	}

	/**
	 * Everything that is remembered.
	 *
	 * @param string $scope Settings::SITE or Settings::NETWORK.
	 * @return array<mixed>
	 */
	private static function all( string $scope ): array {
		$state = Settings::NETWORK === $scope ? get_site_option( self::NETWORK_OPTION, [] ) : get_option( self::OPTION, [] );
		return is_array( $state ) ? $state : [];
	}
}
