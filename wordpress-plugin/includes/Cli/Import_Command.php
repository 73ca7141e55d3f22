<?php
/**
 * The command “import”.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Cli;

use Ga4BridgeForSmartsupp\Settings\Outcome;
use Ga4BridgeForSmartsupp\Settings\Transfer;

defined( 'ABSPATH' ) || exit;

/**
 * Brings settings in.
 */
final class Import_Command {
	/**
	 * Imports what `export` gave: what stands in it is set, the rest stays as it is.
	 *
	 * All of it is stored or, where a value is refused, nothing. It asks first; `undo` takes it back.
	 *
	 * ## OPTIONS
	 *
	 * <file>
	 * : The file to read; `-` reads the standard input, and then the question has to be answered beforehand.
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
	 *     # What would change.
	 *     $ wp ga4-bridge import chat-settings.json --dry-run
	 *
	 *     # From another site.
	 *     $ wp @live ga4-bridge export | wp ga4-bridge import - --yes
	 *
	 * @param string[]     $args  The arguments.
	 * @param array<mixed> $assoc The options.
	 */
	public function __invoke( array $args, array $assoc ): void {
		$options = new Options( $assoc );
		$scope   = $options->scope();
		if ( '-' === $args[0] && ! $options->has( 'yes' ) && ! $options->has( 'dry-run' ) ) {
			\WP_CLI::error( __( 'Nothing was imported: the export comes by the standard input, so the question cannot be answered there. Add --yes, or --dry-run to see what would change.', 'ga4-bridge-for-smartsupp' ) );
		}
		$read = File::read( $args[0] );
		if ( '' !== $read['problem'] ) {
			\WP_CLI::error( $read['problem'] );
		}
		$text = $read['text'];
		Change::make(
			static function ( bool $dry_run, ?string $revision ) use ( $text, $scope ): Outcome {
				return Transfer::import( $text, $dry_run, $scope, $revision );
			},
			$options,
			true
		);
	}
}
