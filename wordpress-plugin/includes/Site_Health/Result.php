<?php
/**
 * The result of a test of Site Health.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Site_Health;

use Ga4BridgeForSmartsupp\Plugin;

defined( 'ABSPATH' ) || exit;

/**
 * Puts a verdict into the form that WordPress shows.
 */
final class Result {
	/**
	 * Nothing to do.
	 *
	 * @param string   $test      The test's name.
	 * @param string   $label     The verdict in short.
	 * @param string[] $sentences The verdict at length.
	 * @return array<string, mixed>
	 */
	public static function good( string $test, string $label, array $sentences ): array {
		return self::make( $test, 'good', $label, $sentences );
	}

	/**
	 * Something could be better.
	 *
	 * @param string   $test      As above.
	 * @param string   $label     As above.
	 * @param string[] $sentences As above.
	 * @return array<string, mixed>
	 */
	public static function recommended( string $test, string $label, array $sentences ): array {
		return self::make( $test, 'recommended', $label, $sentences );
	}

	/**
	 * Something is broken.
	 *
	 * @param string   $test      As above.
	 * @param string   $label     As above.
	 * @param string[] $sentences As above.
	 * @return array<string, mixed>
	 */
	public static function critical( string $test, string $label, array $sentences ): array {
		return self::make( $test, 'critical', $label, $sentences );
	}

	/**
	 * The JSON Schema of a result.
	 *
	 * @return array<string, mixed>
	 */
	public static function schema(): array {
		$text  = [ 'type' => 'string' ];
		$texts = [ 'test', 'status', 'label', 'description', 'actions' ];
		return [
			'$schema'              => 'http://json-schema.org/draft-04/schema#',
			'title'                => 'ga4-bridge-site-health-result',
			'type'                 => 'object',
			'additionalProperties' => false,
			'required'             => array_merge( $texts, [ 'badge' ] ),
			'properties'           => array_fill_keys( $texts, $text ) + [
				'badge' => [
					'type'                 => 'object',
					'additionalProperties' => false,
					'required'             => [ 'label', 'color' ],
					'properties'           => [
						'label' => $text,
						'color' => $text,
					],
				],
			],
		];
	}

	/**
	 * A result of any verdict.
	 *
	 * @param string   $test      As above.
	 * @param string   $status    `good`, `recommended` or `critical`.
	 * @param string   $label     As above.
	 * @param string[] $sentences As above.
	 * @return array<string, mixed>
	 */
	private static function make( string $test, string $status, string $label, array $sentences ): array {
		$paragraphs = array_map(
			static function ( string $sentence ): string {
				return '<p>' . esc_html( $sentence ) . '</p>';
			},
			$sentences
		);
		return [
			'test'        => Tests::PREFIX . $test,
			'status'      => $status,
			'label'       => $label,
			'badge'       => [
				'label' => __( 'Chat', 'ga4-bridge-for-smartsupp' ),
				'color' => 'blue',
			],
			'description' => implode( '', $paragraphs ),
			'actions'     => 'good' === $status || ! current_user_can( Plugin::CAPABILITY ) ? '' : sprintf(
				'<p><a href="%s">%s</a></p>',
				esc_url( admin_url( 'options-general.php?page=' . Plugin::SLUG ) ),
				esc_html__( 'Open the settings of GA4 Bridge for Smartsupp', 'ga4-bridge-for-smartsupp' )
			),
		];
	}
}
