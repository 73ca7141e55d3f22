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
	public const OPTION         = 'ga4_bridge_for_smartsupp_state';
	public const NETWORK_OPTION = 'ga4_bridge_for_smartsupp_network_state';

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
	 * Remembers something in the place of what was there.
	 *
	 * @param string $name  The member.
	 * @param mixed  $value Null forgets it.
	 * @param string $scope Settings::SITE or Settings::NETWORK.
	 */
	public static function put( string $name, $value, string $scope = Settings::SITE ): void {
		// Another request may have put something else since this one first asked: a scan takes seconds.
		if ( Settings::NETWORK === $scope ) {
			wp_cache_delete( get_current_network_id() . ':' . self::NETWORK_OPTION, 'site-options' );
		} else {
			wp_cache_delete( self::OPTION, 'options' );
		}
		$state = self::all( $scope );
		unset( $state[ $name ] );
		if ( null !== $value ) {
			$state[ $name ] = $value;
		}
		if ( Settings::NETWORK === $scope ) {
			update_site_option( self::NETWORK_OPTION, $state );
		} else {
			update_option( self::OPTION, $state, false );
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
