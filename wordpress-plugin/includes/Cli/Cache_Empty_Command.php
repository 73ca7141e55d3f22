<?php
/**
 * The command “cache empty”.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Cli;

use Ga4BridgeForSmartsupp\Cache\Page_Cache;

defined( 'ABSPATH' ) || exit;

/**
 * Empties the page cache.
 */
final class Cache_Empty_Command {
	/**
	 * Tells the site's page cache to forget its pages, so that visitors get them as the settings are now.
	 *
	 * Known are the page caches of the usual plugins. Some work later or on another server, so nobody here knows when
	 * they are done. Caches of hosts may have to be emptied in the host's own control panel.
	 *
	 * ## EXAMPLES
	 *
	 *     # After a change.
	 *     $ wp ga4-bridge cache empty
	 *     Success: WP Super Cache was told to empty its page cache.
	 *
	 * @param string[]     $args  The arguments.
	 * @param array<mixed> $assoc The options.
	 */
	public function __invoke( array $args, array $assoc ): void {
		new Options( $assoc );
		$outcome = Page_Cache::forget();
		if ( '' !== $outcome->problem() ) {
			\WP_CLI::error( $outcome->message() );
		}
		\WP_CLI::success( $outcome->message() );
	}
}
