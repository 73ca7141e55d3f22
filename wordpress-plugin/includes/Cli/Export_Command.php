<?php
/**
 * The command “export”.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Cli;

use Ga4BridgeForSmartsupp\Settings\Transfer;

defined( 'ABSPATH' ) || exit;

/**
 * Brings the settings out.
 */
final class Export_Command {
	/**
	 * Exports the settings that hold, as JSON that `import` reads.
	 *
	 * ## OPTIONS
	 *
	 * [--file=<file>]
	 * : The file to write, all of it or not at all. Left out, the export is printed.
	 *
	 * [--without-key]
	 * : Leave the chat key out: it belongs to one account.
	 *
	 * [--network]
	 * : The settings of the network instead of this site's, where the plugin is active on the whole network.
	 *
	 * [--porcelain]
	 * : Print only the file's path.
	 *
	 * ## EXAMPLES
	 *
	 *     # Into a file.
	 *     $ wp ga4-bridge export --file=chat-settings.json
	 *     Success: Exported to chat-settings.json.
	 *
	 *     # From one site to another.
	 *     $ wp ga4-bridge export --without-key | wp @shop ga4-bridge import - --yes
	 *
	 * @param string[]     $args  The arguments.
	 * @param array<mixed> $assoc The options.
	 */
	public function __invoke( array $args, array $assoc ): void {
		$options = new Options( $assoc );
		$export  = Transfer::export( ! $options->has( 'without-key' ), $options->scope() );
		$json    = (string) wp_json_encode( $export, JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE );
		if ( ! isset( $assoc['file'] ) ) {
			\WP_CLI::line( $json );
			return;
		}
		$file    = $options->text( 'file' );
		$problem = File::write( $file, $json . "\n" );
		if ( '' !== $problem ) {
			\WP_CLI::error( $problem );
		}
		if ( $options->has( 'porcelain' ) ) {
			\WP_CLI::line( $file );
			return;
		}
		/* translators: %s: the path of a file. */
		\WP_CLI::success( sprintf( __( 'Exported to %s.', 'ga4-bridge-for-smartsupp' ), $file ) );
	}
}
