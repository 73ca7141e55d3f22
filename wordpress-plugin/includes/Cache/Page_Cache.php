<?php
/**
 * The page cache of the site.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Cache;

use Ga4BridgeForSmartsupp\Plugin;

defined( 'ABSPATH' ) || exit;

/**
 * Names what keeps finished pages, since visitors get them as they were before a change, and tells it to forget them
 * where somebody asks for that. It never does so by itself: on a large site that is hours of work for the server.
 */
final class Page_Cache {
	/**
	 * The active page caches: their names, whether they can be told here, and whether that may reach the other sites of a
	 * network.
	 *
	 * @return list<array{name: string, canEmpty: bool, otherSites: bool}>
	 */
	public static function found(): array {
		return array_map(
			static function ( array $cache ): array {
				$can_empty = null !== self::way( $cache );
				return [
					'name'       => $cache['name'],
					'canEmpty'   => $can_empty,
					'otherSites' => $can_empty && is_multisite() && ! isset( $cache['site'] ),
				];
			},
			self::active()
		);
	}

	/**
	 * Their names in a row; empty where none is known to be active.
	 */
	public static function names(): string {
		return implode( ', ', array_column( self::active(), 'name' ) );
	}

	/**
	 * Tells every active one that can be told to forget its pages.
	 */
	public static function forget(): Emptied {
		$told    = [];
		$failed  = [];
		$by_hand = [];
		foreach ( self::active() as $cache ) {
			$way = self::way( $cache );
			if ( null === $way ) {
				$by_hand[] = $cache['name'];
				continue;
			}
			$problem = self::problem_of( $way );
			if ( null === $problem ) {
				$told[] = $cache['name'];
			} else {
				$failed[] = [
					'name'    => $cache['name'],
					'problem' => $problem,
				];
			}
		}
		return new Emptied( $told, $failed, $by_hand );
	}

	/**
	 * The active ones.
	 *
	 * @return list<array{name: string, hook?: string, call?: string, site?: true, asks?: true}>
	 */
	private static function active(): array {
		$known = Known::among( Plugin::active_plugins() );
		if ( $known ) {
			return $known;
		}
		// A host's cache may have no plugin, but a file of this name that WordPress loads first.
		$folder = defined( 'WP_CACHE' ) && constant( 'WP_CACHE' ) ? constant( 'WP_CONTENT_DIR' ) : null;
		return is_string( $folder ) && is_file( "$folder/advanced-cache.php" ) ? [ [ 'name' => 'advanced-cache.php' ] ] : [];
	}

	/**
	 * How a cache is told; null where it cannot be, by what it is or as it runs now.
	 *
	 * @param array{name: string, hook?: string, call?: string, site?: true, asks?: true} $cache See Known.
	 * @return (callable(): mixed)|null
	 */
	private static function way( array $cache ): ?callable {
		$hook = $cache['hook'] ?? '';
		if ( '' !== $hook && has_action( $hook ) ) {
			return static function () use ( $hook ): void {
				do_action( $hook ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals -- The other plugin's.
			};
		}
		$call = $cache['call'] ?? '';
		if ( '' === $call || ! is_callable( $call ) ) {
			return null;
		}
		$arguments = isset( $cache['asks'] ) && is_multisite() ? [ get_current_blog_id() ] : [];
		return static function () use ( $call, $arguments ) {
			return $call( ...$arguments );
		};
	}

	/**
	 * Tells a cache; what it prints is kept from the answer.
	 *
	 * @param callable(): mixed $way What way() gave.
	 * @return string|null What it said; empty where it gave up without a word, null where it took it.
	 */
	private static function problem_of( callable $way ): ?string {
		ob_start();
		try {
			return false === $way() ? '' : null;
		} catch ( \Throwable $thrown ) {
			return $thrown->getMessage();
		} finally {
			ob_end_clean();
		}
	}
}
