<?php
/**
 * Abilities that read.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Abilities;

use Ga4BridgeForSmartsupp\Settings\Fault_Sentences;
use Ga4BridgeForSmartsupp\Settings\Origins;
use Ga4BridgeForSmartsupp\Settings\Settings;
use Ga4BridgeForSmartsupp\Settings\Store;
use Ga4BridgeForSmartsupp\Settings\Validator;
use Ga4BridgeForSmartsupp\Status\Status;

defined( 'ABSPATH' ) || exit;

/**
 * Tells the status, the settings and what they may be, and validates without storing.
 */
final class Reading {
	private const META = [
		'annotations'  => [
			'readonly'    => true,
			'destructive' => false,
			'idempotent'  => true,
		],
		'show_in_rest' => true,
		'public'       => true,
	];

	/**
	 * The abilities by their names.
	 *
	 * @return array<lowercase-string, array<string, mixed>>
	 */
	public static function abilities(): array {
		return [
			'get-status'          => [
				'label'            => __( 'Get the status of the chat and its events', 'ga4-bridge-for-smartsupp' ),
				'description'      => __( 'Says whether the pages of this site start the Smartsupp chat box and pass its events on to Google Analytics 4, and why not, with the way out.', 'ga4-bridge-for-smartsupp' ),
				'output_schema'    => Schemas::status(),
				'execute_callback' => [ self::class, 'status' ],
				'meta'             => self::META,
			],
			'get-settings'        => [
				'label'            => __( 'Get the chat and analytics settings', 'ga4-bridge-for-smartsupp' ),
				'description'      => __( 'Gives every setting with its value, where it comes from, and which of them cannot be changed here.', 'ga4-bridge-for-smartsupp' ),
				'output_schema'    => Schemas::settings(),
				'execute_callback' => [ self::class, 'settings' ],
				'meta'             => self::META,
			],
			'get-settings-schema' => [
				'label'            => __( 'Get what the settings may be', 'ga4-bridge-for-smartsupp' ),
				'description'      => __( 'Gives the JSON Schema of the settings, and their defaults.', 'ga4-bridge-for-smartsupp' ),
				'output_schema'    => Schemas::of_object( [ 'schema', 'defaults' ] ),
				'execute_callback' => [ self::class, 'schema' ],
				'meta'             => self::META,
			],
			'validate-settings'   => [
				'label'            => __( 'Validate settings', 'ga4-bridge-for-smartsupp' ),
				'description'      => __( 'Says of settings whether they could be stored, what is wrong with each that could not, and what they would change. It stores nothing.', 'ga4-bridge-for-smartsupp' ),
				'input_schema'     => Schemas::input(),
				'output_schema'    => Schemas::validation(),
				'execute_callback' => [ self::class, 'validate' ],
				'meta'             => self::META,
			],
		];
	}

	/**
	 * The status.
	 *
	 * @return array<string, mixed>|\WP_Error
	 */
	public static function status() {
		return Settings::definition() ? Status::of( Settings::read() ) : Problem::not_built();
	}

	/**
	 * The settings.
	 *
	 * @return array<string, mixed>|\WP_Error
	 */
	public static function settings() {
		$settings = Settings::read();
		return Settings::definition() ? [
			'settings' => $settings->all(),
			'sources'  => Origins::sources( $settings ),
			'locks'    => (object) Origins::locks( $settings ),
			'revision' => Store::revision(),
		] : Problem::not_built();
	}

	/**
	 * What the settings may be.
	 *
	 * @return array<string, mixed>|\WP_Error
	 */
	public static function schema() {
		return Settings::definition() ? [
			'schema'   => Validator::schema(),
			'defaults' => Settings::definition()['defaults'] ?? [],
		] : Problem::not_built();
	}

	/**
	 * What is wrong with settings.
	 *
	 * @param mixed $input The input.
	 * @return array<string, mixed>|\WP_Error
	 */
	public static function validate( $input ) {
		$outcome = Store::change( Input::settings( $input ), true );
		return in_array( $outcome->problem, [ '', 'invalid' ], true ) ? [
			'valid'   => '' === $outcome->problem,
			'faults'  => Fault_Sentences::describe( $outcome->faults ),
			'changes' => $outcome->changes,
		] : Problem::of( $outcome );
	}
}
