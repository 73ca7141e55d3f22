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
	private const FILES = [ 'build/data.php', 'build/page.js', 'build/admin/index.asset.php' ];

	/**
	 * Prints the notice, on the list of plugins and on the plugin's own screen.
	 */
	public static function show(): void {
		$screen = get_current_screen();
		if ( null === $screen || ! in_array( $screen->id, [ 'plugins', Site::SCREEN ], true ) || ! current_user_can( Plugin::CAPABILITY ) ) {
			return;
		}
		$missing = self::missing();
		if ( $missing ) {
			wp_admin_notice(
				esc_html(
					sprintf(
						/* translators: %s: a list of files. */
						__( 'GA4 Bridge for Smartsupp does nothing: files of it are missing (%s). Install it from its zip file, or run “npm run build” in its source.', 'ga4-bridge-for-smartsupp' ),
						implode( ', ', $missing )
					)
				),
				[ 'type' => 'error' ]
			);
		}
	}

	/**
	 * The generated files that are not there.
	 *
	 * @return list<string>
	 */
	public static function missing(): array {
		return array_values(
			array_filter(
				self::FILES,
				static function ( string $file ): bool {
					return ! is_file( Plugin::path( $file ) );
				}
			)
		);
	}
}
