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
 * Removes the options of the current site.
 */
function remove_options(): void {
	delete_option( 'ga4_bridge_for_smartsupp' );
	delete_option( 'ga4_bridge_for_smartsupp_state' );
}

/**
 * Removes the options of every site of a network, a hundred sites at a time, and the network's own.
 */
function remove_options_of_network(): void {
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
	delete_network_option( null, 'ga4_bridge_for_smartsupp_network' );
}

if ( is_multisite() ) {
	remove_options_of_network();
} else {
	remove_options();
}
