<?php
/**
 * The command “site confirm”.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Cli;

use Ga4BridgeForSmartsupp\Settings\Settings;
use Ga4BridgeForSmartsupp\Settings\Store;

defined( 'ABSPATH' ) || exit;

/**
 * Confirms the site.
 */
final class Site_Confirm_Command {
	/**
	 * Says that this site is meant to be where it is.
	 *
	 * A copy of a site on another host, or in another type of environment, prints nothing until it is confirmed: else its
	 * visitors would be counted and answered as those of the first.
	 *
	 * ## EXAMPLES
	 *
	 *     # After moving a site.
	 *     $ wp ga4-bridge site confirm
	 *     Success: Confirmed: example.com (production).
	 *
	 * @param string[]     $args  The arguments.
	 * @param array<mixed> $assoc The options.
	 */
	public function __invoke( array $args, array $assoc ): void {
		new Options( $assoc );
		$outcome = Store::confirm_site();
		if ( '' !== $outcome->problem ) {
			\WP_CLI::error( $outcome->message() );
		}
		$site = Settings::this_site();
		/* translators: 1: the name of a host, 2: a type of environment, such as "production". */
		\WP_CLI::success( sprintf( __( 'Confirmed: %1$s (%2$s).', 'ga4-bridge-for-smartsupp' ), $site['host'], $site['environment'] ) );
	}
}
