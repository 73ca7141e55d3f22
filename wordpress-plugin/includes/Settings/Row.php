<?php
/**
 * The row that a scope stores.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Settings;

use Ga4BridgeForSmartsupp\Plugin;

defined( 'ABSPATH' ) || exit;

/**
 * Reads and writes the option of a site or of the network as it is, and adds the empty one: WordPress asks the database
 * at every request for an option that is not there, and not for one that is autoloaded.
 */
final class Row {
	/**
	 * Whether the Store is writing, or whoever else of ours.
	 *
	 * @var bool
	 */
	private static $is_writing = false;

	/**
	 * Adds the row to the current site where it is missing. One that cannot be read counts as missing to WordPress.
	 */
	public static function add(): void {
		if ( false === get_option( Settings::OPTION ) ) {
			Damage::keep( Settings::SITE );
			add_option( Settings::OPTION, [], '', true );
		}
	}

	/**
	 * Adds the row to a site that has just been made, where the plugin is active on the whole network.
	 *
	 * @param \WP_Site $site The new site.
	 */
	public static function add_to_new_site( \WP_Site $site ): void {
		if ( ! Plugin::is_network_wide() ) {
			return;
		}
		switch_to_blog( (int) $site->blog_id );
		self::add();
		restore_current_blog();
	}

	/**
	 * What is stored; false where nothing is, or nothing that can be read.
	 *
	 * @param string $scope Settings::SITE or Settings::NETWORK.
	 * @return mixed
	 */
	public static function read( string $scope ) {
		return Settings::NETWORK === $scope ? get_site_option( Settings::NETWORK_OPTION ) : get_option( Settings::OPTION );
	}

	/**
	 * Stores a row.
	 *
	 * @param string       $scope Settings::SITE or Settings::NETWORK.
	 * @param array<mixed> $row   What to store.
	 */
	public static function write( string $scope, array $row ): void {
		$was_writing      = self::$is_writing;
		self::$is_writing = true;
		try {
			if ( Settings::NETWORK === $scope ) {
				update_site_option( Settings::NETWORK_OPTION, $row );
				return;
			}
			if ( false === get_option( Settings::OPTION ) ) {
				self::add();
			}
			update_option( Settings::OPTION, $row, true );
		} finally {
			self::$is_writing = $was_writing;
		}
	}

	/**
	 * Whether what is being written comes by write().
	 */
	public static function is_writing(): bool {
		return self::$is_writing;
	}

	/**
	 * Lets WordPress ask the database for the row and the state again: another request may have changed them.
	 *
	 * @param string $scope Settings::SITE or Settings::NETWORK.
	 */
	public static function forget( string $scope ): void {
		if ( Settings::NETWORK === $scope ) {
			$network = get_current_network_id();
			foreach ( [ Settings::NETWORK_OPTION, State::NETWORK_OPTION, 'notoptions' ] as $name ) {
				wp_cache_delete( "$network:$name", 'site-options' );
			}
			return;
		}
		foreach ( [ Settings::OPTION, State::OPTION, 'alloptions', 'notoptions' ] as $name ) {
			wp_cache_delete( $name, 'options' );
		}
	}

	/**
	 * The stored row as the database has it, past WordPress, which gives nothing of one that cannot be unserialized. Null
	 * where there is none.
	 *
	 * @param string $scope Settings::SITE or Settings::NETWORK.
	 */
	public static function text( string $scope ): ?string {
		/**
		 * The database.
		 *
		 * @var \wpdb $wpdb
		 */
		global $wpdb;
		// phpcs:disable WordPress.DB -- See above; this edition of the standard does not know %i.
		$text = Settings::NETWORK === $scope
			? $wpdb->get_var( $wpdb->prepare( 'SELECT meta_value FROM %i WHERE site_id = %d AND meta_key = %s', $wpdb->sitemeta, get_current_network_id(), Settings::NETWORK_OPTION ) )
			: $wpdb->get_var( $wpdb->prepare( 'SELECT option_value FROM %i WHERE option_name = %s', $wpdb->options, Settings::OPTION ) );
		// phpcs:enable
		return is_string( $text ) ? $text : null;
	}
}
