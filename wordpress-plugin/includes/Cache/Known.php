<?php
/**
 * The page caches that are known by name.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Cache;

defined( 'ABSPATH' ) || exit;

/**
 * One table: what keeps finished pages, and how others may tell it to forget them. Each way is one that the plugin's own
 * source offers to others; where none is known, there is only the name.
 */
final class Known {
	/**
	 * By the folder of the plugin. `hook`: an action that it answers; `call`: a function or a static method. `site`: it
	 * forgets the pages of the current site and of no other site of a network; `asks`: only if it is given the site's number.
	 *
	 * @var array<string, array{name: string, hook?: string, call?: string, site?: true, asks?: true}>
	 */
	public const PLUGINS = [
		'wp-rocket'                => [
			'name' => 'WP Rocket',
			'call' => 'rocket_clean_domain',
			'site' => true,
		],
		'litespeed-cache'          => [
			'name' => 'LiteSpeed Cache',
			'hook' => 'litespeed_purge_all',
		],
		'w3-total-cache'           => [
			'name' => 'W3 Total Cache',
			'call' => 'w3tc_flush_posts',
		],
		'wp-super-cache'           => [
			'name' => 'WP Super Cache',
			'call' => 'wp_cache_clear_cache',
			'site' => true,
			'asks' => true,
		],
		'wp-fastest-cache'         => [
			'name' => 'WP Fastest Cache',
			'call' => 'wpfc_clear_all_cache',
		],
		'wp-optimize'              => [
			'name' => 'WP-Optimize',
			'call' => 'wpo_cache_flush',
		],
		'cache-enabler'            => [
			'name' => 'Cache Enabler',
			'hook' => 'cache_enabler_clear_site_cache',
			'site' => true,
		],
		'sg-cachepress'            => [
			'name' => 'SiteGround Speed Optimizer',
			'call' => 'sg_cachepress_purge_cache',
			'site' => true,
		],
		'breeze'                   => [
			'name' => 'Breeze',
			'hook' => 'breeze_clear_all_cache',
		],
		'hummingbird-performance'  => [
			'name' => 'Hummingbird',
			'hook' => 'wphb_clear_page_cache',
		],
		'comet-cache'              => [
			'name' => 'Comet Cache',
			'call' => 'comet_cache::clear',
			'site' => true,
		],
		'swift-performance-lite'   => [
			'name' => 'Swift Performance',
			'call' => 'Swift_Performance_Cache::clear_all_cache',
		],
		'powered-cache'            => [
			'name' => 'Powered Cache',
			'call' => 'PoweredCache\Utils\clean_site_cache_dir',
			'site' => true,
		],
		'nginx-helper'             => [
			'name' => 'Nginx Helper',
			'hook' => 'rt_nginx_helper_purge_all',
		],
		'wp-cloudflare-page-cache' => [
			'name' => 'Super Page Cache',
			'hook' => 'swcfpc_purge_cache',
		],
		'nitropack'                => [
			'name' => 'NitroPack',
			'call' => 'nitropack_sdk_purge',
		],
		'surge'                    => [ 'name' => 'Surge' ],
		'flying-press'             => [ 'name' => 'FlyingPress' ],
		'cachify'                  => [ 'name' => 'Cachify' ],
		'cloudflare'               => [ 'name' => 'Cloudflare' ],
	];

	/**
	 * Caches of hosts, by a class that is there on their servers only.
	 *
	 * @var array<string, array{name: string, hook?: string, call?: string, site?: true, asks?: true}>
	 */
	public const HOSTS = [
		'WpeCommon'    => [
			'name' => 'WP Engine',
			'call' => 'WpeCommon::purge_varnish_cache',
			'site' => true,
		],
		'Kinsta\Cache' => [ 'name' => 'Kinsta' ],
	];

	/**
	 * Those that are active here.
	 *
	 * @param string[] $plugins The active plugins, as WordPress names them.
	 * @return list<array{name: string, hook?: string, call?: string, site?: true, asks?: true}>
	 */
	public static function among( array $plugins ): array {
		$found = [];
		$first = static function ( string $plugin ): string {
			return (string) strtok( $plugin, '/' );
		};
		foreach ( array_unique( array_map( $first, $plugins ) ) as $folder ) {
			if ( isset( self::PLUGINS[ $folder ] ) ) {
				$found[] = self::PLUGINS[ $folder ];
			}
		}
		foreach ( self::HOSTS as $class => $cache ) {
			if ( self::is_there( $class ) ) {
				$found[] = $cache;
			}
		}
		return $found;
	}

	/**
	 * Whether a class was loaded.
	 *
	 * @param string $name Its name.
	 */
	private static function is_there( string $name ): bool {
		return class_exists( $name, false );
	}
}
