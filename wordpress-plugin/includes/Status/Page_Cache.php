<?php
/**
 * The page cache of the site.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Status;

use Ga4BridgeForSmartsupp\Plugin;

defined( 'ABSPATH' ) || exit;

/**
 * Names the plugin that keeps finished pages: until it is emptied, visitors get them as they were before a change.
 */
final class Page_Cache {
	/** The folder of each plugin → its name. */
	private const PLUGINS = [
		'wp-rocket'                => 'WP Rocket',
		'litespeed-cache'          => 'LiteSpeed Cache',
		'w3-total-cache'           => 'W3 Total Cache',
		'wp-super-cache'           => 'WP Super Cache',
		'wp-fastest-cache'         => 'WP Fastest Cache',
		'wp-optimize'              => 'WP-Optimize',
		'cache-enabler'            => 'Cache Enabler',
		'sg-cachepress'            => 'SiteGround Speed Optimizer',
		'breeze'                   => 'Breeze',
		'hummingbird-performance'  => 'Hummingbird',
		'comet-cache'              => 'Comet Cache',
		'swift-performance-lite'   => 'Swift Performance',
		'surge'                    => 'Surge',
		'powered-cache'            => 'Powered Cache',
		'nginx-helper'             => 'Nginx Helper',
		'flying-press'             => 'FlyingPress',
		'wp-cloudflare-page-cache' => 'Super Page Cache',
	];

	/**
	 * The name of the active page cache; null where none is known to be active.
	 */
	public static function active(): ?string {
		foreach ( Plugin::active_plugins() as $plugin ) {
			$name = self::PLUGINS[ (string) strtok( $plugin, '/' ) ] ?? null;
			if ( null !== $name ) {
				return $name;
			}
		}
		// A host's cache has no plugin, but a file of this name that WordPress loads first.
		$folder = defined( 'WP_CACHE' ) && constant( 'WP_CACHE' ) ? constant( 'WP_CONTENT_DIR' ) : null;
		return is_string( $folder ) && is_file( "$folder/advanced-cache.php" ) ? 'advanced-cache.php' : null;
	}
}
