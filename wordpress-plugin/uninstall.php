<?php
/**
 * Removes everything the plugin has stored.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp;

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

/**
 * The rows of a table whose name begins as ours do.
 *
 * @param string $table  The table.
 * @param string $column The column of the names.
 * @param string $prefix How the names begin.
 * @return list<string>
 */
function names_in( string $table, string $column, string $prefix ): array {
	/**
	 * The database.
	 *
	 * @var \wpdb $wpdb
	 */
	global $wpdb;
	// phpcs:ignore WordPress.DB -- WordPress has no function that finds options by the beginning of their name; this edition of the standard does not know %i.
	$names = $wpdb->get_col( $wpdb->prepare( 'SELECT DISTINCT %i FROM %i WHERE %i LIKE %s', $column, $table, $column, $wpdb->esc_like( $prefix ) . '%' ) );
	return array_values( array_filter( $names, 'is_string' ) );
}

/**
 * Removes the options and transients of the current site.
 */
function remove_options(): void {
	/**
	 * The database.
	 *
	 * @var \wpdb $wpdb
	 */
	global $wpdb;
	delete_option( 'ga4_bridge_for_smartsupp' );
	delete_option( 'ga4_bridge_for_smartsupp_state' );
	foreach ( names_in( $wpdb->options, 'option_name', 'ga4_bridge_for_smartsupp_lock' ) as $name ) {
		delete_option( $name );
	}
	foreach ( names_in( $wpdb->options, 'option_name', '_transient_ga4_bridge_for_smartsupp_' ) as $name ) {
		delete_transient( substr( $name, strlen( '_transient_' ) ) );
	}
	foreach ( names_in( $wpdb->options, 'option_name', '_site_transient_ga4_bridge_for_smartsupp_' ) as $name ) {
		delete_site_transient( substr( $name, strlen( '_site_transient_' ) ) );
	}
}

/**
 * Removes what belongs to users: they are the same on all sites.
 */
function remove_user_meta(): void {
	/**
	 * The database.
	 *
	 * @var \wpdb $wpdb
	 */
	global $wpdb;
	foreach ( names_in( $wpdb->usermeta, 'meta_key', 'ga4_bridge_for_smartsupp_' ) as $name ) {
		delete_metadata( 'user', 0, $name, '', true );
	}
}

/**
 * Removes the options of every site, a hundred sites at a time, and the networks' own.
 */
function remove_options_of_networks(): void {
	/**
	 * The database.
	 *
	 * @var \wpdb $wpdb
	 */
	global $wpdb;
	$offset = 0;
	do {
		$sites = get_sites(
			[
				'fields' => 'ids',
				'number' => 100,
				'offset' => $offset,
			]
		);
		foreach ( $sites as $site ) {
			switch_to_blog( $site );
			remove_options();
			restore_current_blog();
		}
		$offset += 100;
	} while ( $sites );
	$networks = get_networks(
		[
			'fields' => 'ids',
			'number' => 0,
		]
	);
	foreach ( array_filter( (array) $networks, 'is_int' ) as $network ) {
		delete_network_option( $network, 'ga4_bridge_for_smartsupp_network' );
		delete_network_option( $network, 'ga4_bridge_for_smartsupp_network_state' );
	}
	foreach ( names_in( (string) $wpdb->sitemeta, 'meta_key', '_site_transient_ga4_bridge_for_smartsupp_' ) as $name ) {
		delete_site_transient( substr( $name, strlen( '_site_transient_' ) ) );
	}
}

if ( is_multisite() ) {
	remove_options_of_networks();
} else {
	remove_options();
}
remove_user_meta();
