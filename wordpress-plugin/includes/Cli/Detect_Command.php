<?php
/**
 * The command “detect”.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Cli;

use Ga4BridgeForSmartsupp\Status\Detection;
use Ga4BridgeForSmartsupp\Status\Scan;

defined( 'ABSPATH' ) || exit;

/**
 * Finds the IDs on a page.
 */
final class Detect_Command {
	/**
	 * Fetches a page of this site as visitors get it, and lists the IDs of Google's in its HTML.
	 *
	 * It runs no script, so it cannot see IDs that Google Tag Manager adds; those of the last look in a browser are listed
	 * beside them. The list is never complete.
	 *
	 * ## OPTIONS
	 *
	 * [--page=<path>]
	 * : The page, by its path below the site's address.
	 * ---
	 * default: /
	 * ---
	 *
	 * [--fields=<fields>]
	 * : The columns to print, of: id, kind, found. Found in: html, or browser.
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
	 *     # The front page.
	 *     $ wp ga4-bridge detect
	 *
	 *     # Another page, for a script.
	 *     $ wp ga4-bridge detect --page=/checkout/ --format=json
	 *
	 * @param string[]     $args  The arguments.
	 * @param array<mixed> $assoc The options.
	 */
	public function __invoke( array $args, array $assoc ): void {
		$options = new Options( $assoc );
		$scan    = Scan::run( $options->text( 'page', '/' ) );
		if ( 'scanned' !== $scan['result'] ) {
			\WP_CLI::error( $scan['sentence'] );
		}
		$last = Detection::last();
		Output::items( self::rows( $scan['ids'], $last['look'] ), [ 'id', 'kind', 'found' ], $options );
		if ( 'table' === $options->format() ) {
			\WP_CLI::log( $scan['sentence'] );
		}
	}

	/**
	 * The IDs, each with where it was found.
	 *
	 * @param list<array{id: string, kind: string}> $in_html What the scan found.
	 * @param array<string, mixed>|null             $look    The last look in a browser.
	 * @return list<array{id: string, kind: string, found: string}>
	 */
	private static function rows( array $in_html, ?array $look ): array {
		$rows = [];
		foreach ( $in_html as $id ) {
			$rows[] = $id + [ 'found' => 'html' ];
		}
		$ids = $look['ids'] ?? [];
		foreach ( is_array( $ids ) ? array_filter( $ids, 'is_string' ) : [] as $id ) {
			$rows[] = [
				'id'    => $id,
				'kind'  => 'measurement_id',
				'found' => 'browser',
			];
		}
		return $rows;
	}
}
