<?php
/**
 * The command “account check”.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Cli;

use Ga4BridgeForSmartsupp\Account\Check;

defined( 'ABSPATH' ) || exit;

/**
 * Checks the account.
 */
final class Account_Check_Command {
	/**
	 * Asks Smartsupp about the account of the chat key: whether the key is known, whether Google Analytics is connected,
	 * and the plan where it is told.
	 *
	 * One request to Smartsupp, five seconds at most. It suggests a plan and never sets one.
	 *
	 * ## OPTIONS
	 *
	 * [--fields=<fields>]
	 * : The members to print, such as result,suggestedPlan.
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
	 *     # Ask, and print the answer.
	 *     $ wp ga4-bridge account check
	 *
	 *     # For a script.
	 *     $ wp ga4-bridge account check --fields=result,plan --format=json
	 *     {"result":"known","plan":"standard"}
	 *
	 * @param string[]     $args  The arguments.
	 * @param array<mixed> $assoc The options.
	 */
	public function __invoke( array $args, array $assoc ): void {
		$options = new Options( $assoc );
		$answer  = Check::run();
		unset( $answer['stored'] );
		Output::item( $answer, [], $options );
		if ( 'known' !== $answer['result'] ) {
			\WP_CLI::error( $answer['sentence'] );
		}
	}
}
