<?php
/**
 * The command “reset”.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Cli;

use Ga4BridgeForSmartsupp\Settings\Outcome;
use Ga4BridgeForSmartsupp\Settings\Store;

defined( 'ABSPATH' ) || exit;

/**
 * Resets settings.
 */
final class Reset_Command {
	/**
	 * Gives settings the value that they have without being set: the network's, or the default.
	 *
	 * It asks first; `undo` takes it back.
	 *
	 * ## OPTIONS
	 *
	 * [<field>...]
	 * : The names of the settings. Left out, all of them.
	 *
	 * [--network]
	 * : The settings of the network instead of this site's, where the plugin is active on the whole network.
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
	 *     # One setting.
	 *     $ wp ga4-bridge reset eventNames --yes
	 *
	 *     # What would change if all of them were reset.
	 *     $ wp ga4-bridge reset --dry-run
	 *
	 * @param string[]     $args  The arguments.
	 * @param array<mixed> $assoc The options.
	 */
	public function __invoke( array $args, array $assoc ): void {
		$options = new Options( $assoc );
		$scope   = $options->scope();
		Change::make(
			static function ( bool $dry_run, ?string $revision ) use ( $args, $scope ): Outcome {
				return Store::reset( $args, $dry_run, $scope, $revision );
			},
			$options,
			true
		);
	}
}
