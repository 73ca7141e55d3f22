<?php
/**
 * What commands print.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Cli;

defined( 'ABSPATH' ) || exit;

/**
 * Prints lists and objects in the format that was asked for. For people and spreadsheets, values are texts; JSON and
 * YAML keep their types.
 */
final class Output {
	/**
	 * Prints a list.
	 *
	 * @param list<array<string, mixed>> $items   The rows.
	 * @param string[]                   $columns Their members.
	 * @param Options                    $options The command's.
	 */
	public static function items( array $items, array $columns, Options $options ): void {
		$format  = $options->format();
		$columns = $options->fields( $columns );
		if ( 'table' === $format || 'csv' === $format ) {
			foreach ( $items as $index => $item ) {
				$items[ $index ] = array_map( [ Value::class, 'text' ], $item );
			}
		}
		\WP_CLI\Utils\format_items( $format, $items, $columns );
	}

	/**
	 * Prints an object: a row a member, or the whole.
	 *
	 * @param array<string, mixed>  $item    The object.
	 * @param array<string, string> $texts   Its members as texts, for people.
	 * @param Options               $options The command's.
	 */
	public static function item( array $item, array $texts, Options $options ): void {
		$format = $options->format();
		$names  = $options->fields( array_keys( $item ) );
		if ( 'json' === $format || 'yaml' === $format ) {
			\WP_CLI::print_value( array_intersect_key( $item, array_flip( $names ) ), [ 'format' => $format ] );
			return;
		}
		$rows = [];
		foreach ( $names as $name ) {
			$rows[] = [
				'field' => $name,
				'value' => $texts[ $name ] ?? Value::text( $item[ $name ] ),
			];
		}
		\WP_CLI\Utils\format_items( $format, $rows, [ 'field', 'value' ] );
	}
}
