<?php
/**
 * The status over REST.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Rest;

use Ga4BridgeForSmartsupp\Settings\Settings;
use Ga4BridgeForSmartsupp\Status\Look;
use Ga4BridgeForSmartsupp\Status\Status;

defined( 'ABSPATH' ) || exit;

/**
 * Says how things stand, and takes what a browser saw.
 */
final class Status_Routes {
	/**
	 * Registers the routes.
	 */
	public static function register(): void {
		register_rest_route( Routes::ROUTES, '/status', [ Routes::method( 'GET', [ self::class, 'status' ] ) ] );
		$types = Look::schema()['properties'];
		register_rest_route(
			Routes::ROUTES,
			'/detect',
			[
				Routes::method( 'GET', [ self::class, 'last_look' ] ),
				Routes::method( 'POST', [ self::class, 'record_look' ], self::look_args( is_array( $types ) ? $types : [] ) ),
			]
		);
	}

	/**
	 * Answers GET status.
	 *
	 * @return array<string, mixed>|\WP_Error
	 */
	public static function status() {
		return Settings::definition() ? Status::of( Settings::read() ) : Routes::not_built();
	}

	/**
	 * Answers GET detect.
	 *
	 * @return array<string, mixed>|null
	 */
	public static function last_look(): ?array {
		return Look::last();
	}

	/**
	 * Answers POST detect.
	 *
	 * @param \WP_REST_Request $request The request.
	 * @phpstan-param \WP_REST_Request<array<mixed>> $request
	 * @return array<string, mixed>|\WP_Error
	 */
	public static function record_look( \WP_REST_Request $request ) {
		$faults = Look::record(
			[
				'state' => $request['state'],
				'ids'   => $request['ids'],
				'event' => $request['event'],
			]
		);
		return $faults ? Routes::refusal( $faults ) : self::status();
	}

	/**
	 * What POST detect takes: the members of a look, each required and checked by the look's own schema at once.
	 *
	 * @param array<mixed> $types Name → schema.
	 * @return array<string, mixed>
	 */
	private static function look_args( array $types ): array {
		$args = [];
		foreach ( $types as $name => $schema ) {
			$args[ (string) $name ] = [
				'type'              => is_array( $schema ) ? $schema['type'] ?? 'string' : 'string',
				'required'          => true,
				'validate_callback' => '__return_true',
				'sanitize_callback' => null,
			];
		}
		return $args;
	}
}
