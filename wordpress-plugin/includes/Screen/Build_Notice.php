<?php
/**
 * A notice where the generated files are missing.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Screen;

use Ga4BridgeForSmartsupp\Plugin;

defined( 'ABSPATH' ) || exit;

/**
 * Tells whoever can do something about it that the plugin was installed without the files that its build makes.
 */
final class Build_Notice {
	private const FILES = [
		'build/data.php',
		'build/page.js',
		'build/look.php',
		'build/bridge.js',
		'build/facade.js',
		'build/google-tag.js',
		'build/monitor.js',
		'build/admin/index.js',
		'build/admin/index.asset.php',
		'build/admin/style-index.css',
	];

	/**
	 * Prints the notice, on the lists of plugins and on the plugin's own screens.
	 */
	public static function show(): void {
		$screen = get_current_screen();
		if ( null === $screen || ! in_array( $screen->id, self::screens(), true ) || ! current_user_can( Plugin::CAPABILITY ) ) {
			return;
		}
		$missing = self::missing();
		if ( $missing ) {
			wp_admin_notice(
				esc_html(
					sprintf(
						/* translators: %s: a list of files. */
						__( 'GA4 Bridge for Smartsupp cannot work as it should: files of it are missing (%s). Install it from its zip file, or run “npm run build” in its source.', 'ga4-bridge-for-smartsupp' ),
						implode( ', ', $missing )
					)
				),
				[ 'type' => 'error' ]
			);
		}
	}

	/**
	 * Where the notice stands, on a site and for the network.
	 *
	 * @return list<string>
	 */
	private static function screens(): array {
		return [ 'plugins', Site::SCREEN, 'plugins-network', Network::SCREEN . '-network' ];
	}

	/**
	 * The generated files that are not there.
	 *
	 * @return list<string>
	 */
	public static function missing(): array {
		return array_values(
			array_filter(
				array_merge( self::FILES, array_map( [ Script::class, 'file_of' ], Script::TABS ) ),
				static function ( string $file ): bool {
					return ! is_file( Plugin::path( $file ) );
				}
			)
		);
	}
}
