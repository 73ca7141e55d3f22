<?php
/**
 * The command “get”.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Cli;

use Ga4BridgeForSmartsupp\Settings\Fault;
use Ga4BridgeForSmartsupp\Settings\Origins;
use Ga4BridgeForSmartsupp\Settings\Settings;

defined( 'ABSPATH' ) || exit;

/**
 * Prints settings.
 */
final class Get_Command {
	/**
	 * Prints one setting, or all of them with where each comes from.
	 *
	 * A list is printed with commas, a table as JSON: as `set` takes them.
	 *
	 * ## OPTIONS
	 *
	 * [<field>]
	 * : The name of a setting. Left out, all are printed.
	 *
	 * [--fields=<fields>]
	 * : The columns to print, of: field, value, source, lock.
	 *
	 * [--network]
	 * : The settings of the network instead of this site's, where the plugin is active on the whole network.
	 *
	 * [--format=<format>]
	 * : How to print; a single setting is printed as plain text where this is left out.
	 * ---
	 * options:
	 *   - table
	 *   - json
	 *   - yaml
	 *   - csv
	 * ---
	 *
	 * ## EXAMPLES
	 *
	 *     # Every setting with its value, where it comes from, and what fixes it.
	 *     $ wp ga4-bridge get
	 *
	 *     # One setting.
	 *     $ wp ga4-bridge get measurementIds
	 *     G-ABC123DEF4,G-XYZ987UVW6
	 *
	 *     # The same for a script.
	 *     $ wp ga4-bridge get measurementIds --format=json
	 *     ["G-ABC123DEF4","G-XYZ987UVW6"]
	 *
	 * @param string[]     $args  The arguments.
	 * @param array<mixed> $assoc The options.
	 */
	public function __invoke( array $args, array $assoc ): void {
		$options  = new Options( $assoc );
		$settings = Settings::read( $options->scope() );
		$rows     = self::rows( $settings );
		$columns  = [ 'field', 'value', 'source', 'lock' ];
		if ( ! isset( $args[0] ) ) {
			Output::items( array_values( $rows ), $columns, $options );
			return;
		}
		$row = $rows[ $args[0] ] ?? null;
		if ( null === $row ) {
			\WP_CLI::error(
				sprintf(
					/* translators: 1: what was entered, 2: a list of names. */
					__( 'There is no setting “%1$s”. Choose one of: %2$s.', 'ga4-bridge-for-smartsupp' ),
					Fault::shown( $args[0] ),
					implode( ', ', array_keys( $rows ) )
				)
			);
		}
		$format = $options->format( 'text' );
		if ( 'text' === $format && '' === $options->text( 'fields' ) ) {
			\WP_CLI::line( Value::text( $row['value'] ) );
		} elseif ( 'json' === $format || 'yaml' === $format ) {
			\WP_CLI::print_value( $row['value'], [ 'format' => $format ] );
		} else {
			Output::items( [ $row ], $columns, $options );
		}
	}

	/**
	 * Every setting with its value and its origin.
	 *
	 * @param Settings $settings The settings.
	 * @return array<array{field: string, value: mixed, source: string, lock: string}>
	 */
	private static function rows( Settings $settings ): array {
		$sources = Origins::sources( $settings );
		$locks   = Origins::locks( $settings );
		$values  = $settings->all();
		if ( Settings::NETWORK === $settings->scope() ) {
			$values           += [ 'locked' => $settings->locked() ];
			$sources['locked'] = $settings->locked() ? 'network' : 'default';
		}
		$rows = [];
		foreach ( $values as $name => $value ) {
			$rows[ $name ] = [
				'field'  => (string) $name,
				'value'  => $value,
				'source' => $sources[ $name ] ?? 'default',
				'lock'   => $locks[ $name ] ?? '',
			];
		}
		return $rows;
	}
}
