<?php
/**
 * Personal data that WordPress exports and erases.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Visitors;

use Ga4BridgeForSmartsupp\Plugin;

defined( 'ABSPATH' ) || exit;

/**
 * Answers WordPress's tools for personal data: the plugin stores none. Whoever erases somebody's data is told where else
 * there are some.
 */
final class Personal_Data {
	/**
	 * Adds the exporter.
	 *
	 * @param mixed $exporters Those of others.
	 * @return mixed
	 */
	public static function add_exporter( $exporters ) {
		if ( is_array( $exporters ) ) {
			$exporters[ Plugin::SLUG ] = [
				'exporter_friendly_name' => __( 'GA4 Bridge for Smartsupp', 'ga4-bridge-for-smartsupp' ),
				'callback'               => [ self::class, 'export' ],
			];
		}
		return $exporters;
	}

	/**
	 * Adds the eraser.
	 *
	 * @param mixed $erasers Those of others.
	 * @return mixed
	 */
	public static function add_eraser( $erasers ) {
		if ( is_array( $erasers ) ) {
			$erasers[ Plugin::SLUG ] = [
				'eraser_friendly_name' => __( 'GA4 Bridge for Smartsupp', 'ga4-bridge-for-smartsupp' ),
				'callback'             => [ self::class, 'erase' ],
			];
		}
		return $erasers;
	}

	/**
	 * Exports nothing: there is nothing.
	 *
	 * @return array{data: list<mixed>, done: bool}
	 */
	public static function export(): array {
		return [
			'data' => [],
			'done' => true,
		];
	}

	/**
	 * Erases nothing, and says where conversations are.
	 *
	 * @return array{items_removed: bool, items_retained: bool, messages: list<string>, done: bool}
	 */
	public static function erase(): array {
		return [
			'items_removed'  => false,
			'items_retained' => false,
			'messages'       => [
				__( 'GA4 Bridge for Smartsupp stores no personal data on this site. What a person wrote in the chat, and what the chat was told of them, is stored at Smartsupp: erase it there.', 'ga4-bridge-for-smartsupp' ),
			],
			'done'           => true,
		];
	}
}
