<?php
/**
 * The tests of Site Health.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Site_Health;

use Ga4BridgeForSmartsupp\Plugin;

defined( 'ABSPATH' ) || exit;

/**
 * Adds the tests to WordPress's own, a class a test. The one that fetches a page runs in a request of its own.
 */
final class Tests {
	public const PREFIX = 'ga4_bridge_for_smartsupp_';

	private const ROUTE = '/site-health/front-page';

	/**
	 * Adds the tests.
	 *
	 * @param array<array<mixed>> $tests The tests by kind and name.
	 * @return array<array<mixed>>
	 */
	public static function add( $tests ) {
		foreach ( self::direct() as $name => [ $label, $test ] ) {
			$tests['direct'][ self::PREFIX . $name ] = compact( 'label', 'test' );
		}
		$tests['async'][ self::PREFIX . Front_Page_Test::NAME ] = [
			'label'             => __( 'The chat on the front page', 'ga4-bridge-for-smartsupp' ),
			'test'              => rest_url( Plugin::SLUG . '/v1' . self::ROUTE ),
			'has_rest'          => true,
			'async_direct_test' => [ Front_Page_Test::class, 'run' ],
		];
		return $tests;
	}

	/**
	 * Registers the route of the test that runs in a request of its own.
	 */
	public static function register_route(): void {
		register_rest_route(
			Plugin::SLUG . '/v1',
			self::ROUTE,
			[
				[
					'methods'             => 'GET',
					'callback'            => [ Front_Page_Test::class, 'run' ],
					'permission_callback' => [ self::class, 'is_allowed' ],
					'args'                => [],
				],
				'schema' => [ Result::class, 'schema' ],
			]
		);
	}

	/**
	 * Whether the user may see Site Health.
	 */
	public static function is_allowed(): bool {
		return current_user_can( 'view_site_health_checks' );
	}

	/**
	 * The tests that ask nobody.
	 *
	 * @return array<string, array{string, callable}>
	 */
	private static function direct(): array {
		return [
			Settings_Test::NAME => [ __( 'The settings of the chat and its events', 'ga4-bridge-for-smartsupp' ), [ Settings_Test::class, 'run' ] ],
			Printing_Test::NAME => [ __( 'What is printed for the chat and its events', 'ga4-bridge-for-smartsupp' ), [ Printing_Test::class, 'run' ] ],
			Site_Test::NAME     => [ __( 'Whether the chat is meant for this site', 'ga4-bridge-for-smartsupp' ), [ Site_Test::class, 'run' ] ],
			Delivery_Test::NAME => [ __( 'Whether the chat box hands its events over', 'ga4-bridge-for-smartsupp' ), [ Delivery_Test::class, 'run' ] ],
		];
	}
}
