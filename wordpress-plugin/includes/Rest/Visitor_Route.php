<?php
/**
 * The data of a visitor over REST.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Rest;

use Ga4BridgeForSmartsupp\Settings\Settings;
use Ga4BridgeForSmartsupp\Visitors\Data;

defined( 'ABSPATH' ) || exit;

/**
 * Gives users of the site who are logged in what the chat is told of them, of themselves only.
 */
final class Visitor_Route {
	/**
	 * Registers the route.
	 */
	public static function register(): void {
		Routes::add(
			'/visitor',
			[
				[
					'methods'             => 'GET',
					'callback'            => [ self::class, 'answer' ],
					'permission_callback' => [ self::class, 'is_allowed' ],
					'args'                => [],
				],
			],
			[ self::class, 'schema' ]
		);
	}

	/**
	 * Whether somebody of this site asks. On a network, users of other sites are logged in here as well: whoever manages this
	 * one is not to learn who they are.
	 */
	public static function is_allowed(): bool {
		return is_user_logged_in() && is_user_member_of_blog();
	}

	/**
	 * Answers GET visitor: what the chat is told of whoever asks. Nobody may keep the answer.
	 *
	 * @return \WP_REST_Response|\WP_Error
	 */
	public static function answer() {
		$fields = Data::fields( Settings::read() );
		if ( ! $fields ) {
			return new \WP_Error(
				'ga4_bridge_for_smartsupp_no_visitor_data',
				__( 'The chat is told nothing of logged-in visitors: in the settings, visitorData is empty.', 'ga4-bridge-for-smartsupp' ),
				[ 'status' => 404 ]
			);
		}
		return new \WP_REST_Response( (object) Data::of( wp_get_current_user(), $fields ), 200, [ 'Cache-Control' => 'private, no-store' ] );
	}

	/**
	 * The JSON Schema of the answer.
	 *
	 * @return array<string, mixed>
	 */
	public static function schema(): array {
		$variable = [
			'label' => Parts::TEXT,
			'value' => Parts::TEXT,
		];
		$members  = [
			'name'      => Parts::TEXT,
			'email'     => Parts::TEXT,
			'phone'     => Parts::TEXT,
			'variables' => [
				'type'                 => 'object',
				'additionalProperties' => Parts::members( $variable ),
			],
		];
		return Parts::titled( 'ga4-bridge-visitor', $members, array_keys( $members ) );
	}
}
