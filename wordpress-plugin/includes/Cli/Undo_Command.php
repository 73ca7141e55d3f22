<?php
/**
 * The command “undo”.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Cli;

use Ga4BridgeForSmartsupp\Settings\Outcome;
use Ga4BridgeForSmartsupp\Settings\Store;

defined( 'ABSPATH' ) || exit;

/**
 * Takes the last change back.
 */
final class Undo_Command {
	/**
	 * Brings back the settings that were stored before the last change.
	 *
	 * It asks first. Twice, it brings back what is stored now.
	 *
	 * ## OPTIONS
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
	 *     # What it would bring back.
	 *     $ wp ga4-bridge undo --dry-run
	 *
	 *     # Do it.
	 *     $ wp ga4-bridge undo --yes
	 *
	 * @param string[]     $args  The arguments.
	 * @param array<mixed> $assoc The options.
	 */
	public function __invoke( array $args, array $assoc ): void {
		$options = new Options( $assoc );
		$scope   = $options->scope();
		Change::make(
			static function ( bool $dry_run, ?string $revision ) use ( $scope ): Outcome {
				return Store::undo( $dry_run, $scope, $revision );
			},
			$options,
			true
		);
	}
}
