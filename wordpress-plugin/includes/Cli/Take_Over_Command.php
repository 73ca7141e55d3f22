<?php
/**
 * The command “take-over”.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Cli;

use Ga4BridgeForSmartsupp\Settings\Official_Plugin;
use Ga4BridgeForSmartsupp\Settings\Outcome;

defined( 'ABSPATH' ) || exit;

/**
 * Takes over from Smartsupp's own plugin.
 */
final class Take_Over_Command {
	/**
	 * Takes over the chat key of Smartsupp's own plugin, active or not.
	 *
	 * What that plugin has stored stays as it is, and the code in its field for optional code is never run. It asks first;
	 * `undo` takes the settings back.
	 *
	 * ## OPTIONS
	 *
	 * [--measurement-id]
	 * : Choose the measurement ID of the optional code, too.
	 *
	 * [--deactivate]
	 * : Deactivate that plugin on this site afterwards; two chats would disturb each other. One that is active on the whole
	 * network stays active, and the command ends with an error.
	 *
	 * [--dry-run]
	 * : Only say what would change.
	 *
	 * [--yes]
	 * : Answer the question beforehand.
	 *
	 * [--porcelain]
	 * : Print only the names of the settings that changed, one a line.
	 *
	 * [--fields=<fields>]
	 * : The columns to print, of: field, from, to.
	 *
	 * [--format=<format>]
	 * : How to print.
	 * ---
	 * default: table
	 * options:
	 *   - table
	 *   - json
	 *   - yaml
	 *   - csv
	 * ---
	 *
	 * ## EXAMPLES
	 *
	 *     # What would change.
	 *     $ wp ga4-bridge take-over --dry-run
	 *
	 *     # Take over the key and let this plugin start the chat.
	 *     $ wp ga4-bridge take-over --deactivate --yes
	 *
	 * @param string[]     $args  The arguments.
	 * @param array<mixed> $assoc The options.
	 */
	public function __invoke( array $args, array $assoc ): void {
		$options = new Options( $assoc );
		$with_id = $options->has( 'measurement-id' );
		Change::make(
			static function ( bool $dry_run, ?string $revision ) use ( $with_id ): Outcome {
				return Official_Plugin::take_over( $with_id, $dry_run, $revision );
			},
			$options,
			true
		);
		if ( ! $options->has( 'dry-run' ) ) {
			self::say_of_plugin( $options );
		}
	}

	/**
	 * Deactivates the plugin where that was asked for, and says how it stands.
	 *
	 * @param Options $options The command's.
	 */
	private static function say_of_plugin( Options $options ): void {
		if ( '' === Official_Plugin::active_plugin() ) {
			return;
		}
		if ( ! $options->has( 'deactivate' ) ) {
			\WP_CLI::warning( __( 'Smartsupp\'s own plugin is still active and starts the chat. Deactivate it, or add --deactivate.', 'ga4-bridge-for-smartsupp' ) );
			return;
		}
		if ( ! Official_Plugin::deactivate() ) {
			\WP_CLI::error( __( 'The settings are taken over, but Smartsupp\'s own plugin is still active: it is active on the whole network. Deactivate it there.', 'ga4-bridge-for-smartsupp' ) );
		}
		if ( ! $options->has( 'porcelain' ) && 'table' === $options->format() ) {
			\WP_CLI::log( __( 'Smartsupp\'s own plugin is deactivated. What it has stored stays.', 'ga4-bridge-for-smartsupp' ) );
		}
	}
}
