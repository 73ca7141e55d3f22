<?php
/**
 * The option row of a site.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Settings;

use Ga4BridgeForSmartsupp\Plugin;

defined( 'ABSPATH' ) || exit;

/**
 * Adds the empty row: WordPress asks the database at every request for an option that is not there, and not for one
 * that is autoloaded.
 */
final class Row {
	/**
	 * Adds the row to the current site where it is missing.
	 */
	public static function add(): void {
		if ( false === get_option( Settings::OPTION ) ) {
			add_option( Settings::OPTION, [], '', true );
		}
	}

	/**
	 * Adds the row to a site that has just been made, where the plugin is active on the whole network.
	 *
	 * @param \WP_Site $site The new site.
	 */
	public static function add_to_new_site( \WP_Site $site ): void {
		$active = get_site_option( 'active_sitewide_plugins', [] );
		if ( ! is_array( $active ) || ! isset( $active[ Plugin::basename() ] ) ) {
			return;
		}
		switch_to_blog( (int) $site->blog_id );
		self::add();
		restore_current_blog();
	}
}
