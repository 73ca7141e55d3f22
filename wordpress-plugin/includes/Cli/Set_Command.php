<?php
/**
 * The command “set”.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Cli;

use Ga4BridgeForSmartsupp\Settings\Outcome;
use Ga4BridgeForSmartsupp\Settings\Store;
use Ga4BridgeForSmartsupp\Settings\Validator;

defined( 'ABSPATH' ) || exit;

/**
 * Changes one setting.
 */
final class Set_Command {
	/**
	 * Changes one setting.
	 *
	 * What is wrong with a value is said, and then nothing is stored. A setting that wp-config.php or the network fixes
	 * is refused.
	 *
	 * ## OPTIONS
	 *
	 * <field>
	 * : The name of a setting, as `get` prints it.
	 *
	 * <value>
	 * : Its value: true or false, a number, texts with commas between them, JSON for a table. For chatKey the whole chat
	 * code will do. `-` reads it from the standard input.
	 *
	 * [--network]
	 * : The settings of the network instead of this site's, where the plugin is active on the whole network.
	 *
	 * [--dry-run]
	 * : Only say what would change.
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
	 *     # Send the events to two properties.
	 *     $ wp ga4-bridge set measurementIds G-ABC123DEF4,G-XYZ987UVW6
	 *     $ wp ga4-bridge set trackerMode manual
	 *
	 *     # Take the key out of the chat code.
	 *     $ wp ga4-bridge set chatKey - < chat-code.html
	 *
	 *     # Leave one event out.
	 *     $ wp ga4-bridge set eventRules '[{"action":"Chatbot_viewed","send":false,"eventName":""}]'
	 *
	 *     # On a network: no site may change the measurement IDs.
	 *     $ wp ga4-bridge set locked trackerMode,measurementIds --network
	 *
	 * @param string[]     $args  The arguments.
	 * @param array<mixed> $assoc The options.
	 */
	public function __invoke( array $args, array $assoc ): void {
		$options    = new Options( $assoc );
		$scope      = $options->scope();
		$properties = Validator::schema( $scope )['properties'] ?? [];
		$schema     = is_array( $properties ) ? $properties[ $args[0] ] ?? [] : [];
		$read       = '-' === $args[1] ? File::read( '-' ) : [
			'text'    => $args[1],
			'problem' => '',
		];
		$value      = Value::read( $args[0], $read['text'], is_array( $schema ) ? $schema : [] );
		$problem    = '' === $read['problem'] ? Value::problem( $args[0], $value ) : $read['problem'];
		if ( '' !== $problem ) {
			\WP_CLI::error( $problem );
		}
		$changes = [ $args[0] => $value ];
		Change::make(
			static function ( bool $dry_run, ?string $revision ) use ( $changes, $scope ): Outcome {
				return Store::change( $changes, $dry_run, $scope, $revision );
			},
			$options
		);
	}
}
