<?php
/**
 * The command “status”.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Cli;

use Ga4BridgeForSmartsupp\Settings\Settings;
use Ga4BridgeForSmartsupp\Status\Status;

defined( 'ABSPATH' ) || exit;

/**
 * Says how things stand.
 */
final class Status_Command {
	/**
	 * Says what happens on the pages of this site, and why the rest does not.
	 *
	 * It asks nobody outside. JSON and YAML have the whole status, as the REST interface gives it.
	 *
	 * ## OPTIONS
	 *
	 * [--fields=<fields>]
	 * : The members to print, such as chat,analytics.
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
	 *     # All of it.
	 *     $ wp ga4-bridge status
	 *
	 *     # Whether the pages pass chat events on, for a script.
	 *     $ wp ga4-bridge status --fields=analytics --format=json
	 *     {"analytics":{"printed":false,"reason":"no_key","sentence":"No chat events yet: ..."}}
	 *
	 * @param string[]     $args  The arguments.
	 * @param array<mixed> $assoc The options.
	 */
	public function __invoke( array $args, array $assoc ): void {
		$options = new Options( $assoc );
		$status  = Status::of( Settings::read() );
		Output::item( $status, Status_Texts::of( $status ), $options );
	}
}
