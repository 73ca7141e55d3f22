<?php
/**
 * Looks at the site over REST.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Rest;

use Ga4BridgeForSmartsupp\Settings\Settings;
use Ga4BridgeForSmartsupp\Settings\State;
use Ga4BridgeForSmartsupp\Status\Detection;
use Ga4BridgeForSmartsupp\Status\Look;
use Ga4BridgeForSmartsupp\Status\Look_Address;
use Ga4BridgeForSmartsupp\Status\Scan;
use Ga4BridgeForSmartsupp\Status\Status;

defined( 'ABSPATH' ) || exit;

/**
 * Gives addresses to look under, takes what a browser saw there, and scans the front page.
 */
final class Look_Routes {
	/**
	 * Registers the routes.
	 */
	public static function register(): void {
		Routes::add(
			'/look',
			[
				Routes::method(
					'POST',
					[ self::class, 'address' ],
					[
						'kind' => [
							'description' => __( 'Whether to look only, without the chat, or to start the chat for a test.', 'ga4-bridge-for-smartsupp' ),
							'type'        => 'string',
							'enum'        => Look_Address::KINDS,
							'default'     => 'look',
						],
					]
				),
			],
			[ Schemas::class, 'look_address' ]
		);
		Routes::add(
			'/detect',
			[
				Routes::method( 'GET', [ self::class, 'last' ] ),
				Routes::method( 'POST', [ self::class, 'detect' ], self::look_args() ),
			],
			[ Schemas::class, 'detection' ]
		);
	}

	/**
	 * Answers POST look: an address of the front page that holds for five minutes and counts nothing.
	 *
	 * @param \WP_REST_Request $request The request.
	 * @phpstan-param \WP_REST_Request<array<mixed>> $request
	 * @return array<string, mixed>|\WP_Error
	 */
	public static function address( \WP_REST_Request $request ) {
		return Settings::definition() ? Look_Address::make( 'chat' === $request['kind'] ? 'chat' : 'look' ) : Routes::not_built();
	}

	/**
	 * Answers GET detect: what the last look and the last scan found.
	 *
	 * @return array<string, mixed>
	 */
	public static function last(): array {
		return Detection::last();
	}

	/**
	 * Answers POST detect: stores what a browser saw, scans the front page, or both.
	 *
	 * @param \WP_REST_Request $request The request.
	 * @phpstan-param \WP_REST_Request<array<mixed>> $request
	 * @return array<string, mixed>|\WP_Error
	 */
	public static function detect( \WP_REST_Request $request ) {
		if ( ! Settings::definition() ) {
			return Routes::not_built();
		}
		$scans = true === $request['scan'];
		$look  = [];
		foreach ( array_keys( Look::schema()['properties'] ) as $name ) {
			if ( $request->has_param( $name ) ) {
				$look[ $name ] = $request[ $name ];
			}
		}
		if ( $look || ! $scans ) {
			$result = Look::record( $look );
			if ( $result['faults'] ) {
				return Routes::refusal( $result['faults'] );
			}
			if ( $result['failed'] ) {
				return Status_Routes::not_stored( State::OPTION );
			}
		}
		if ( $scans && ! Scan::run()['stored'] ) {
			return Status_Routes::not_stored( State::OPTION );
		}
		return Status::of( Settings::read() );
	}

	/**
	 * What POST detect takes: the members of a look, checked by the look's own schema at once, and whether to scan.
	 *
	 * @return array<string, mixed>
	 */
	private static function look_args(): array {
		$args         = [
			'scan' => [
				'description' => __( 'Whether to fetch the front page and look for IDs in its HTML. It cannot see IDs that Google Tag Manager adds.', 'ga4-bridge-for-smartsupp' ),
				'type'        => 'boolean',
				'default'     => false,
			],
		];
		$descriptions = [
			'state'    => __( 'Where the chat box stands on the page, as the page\'s script says it.', 'ga4-bridge-for-smartsupp' ),
			'ids'      => __( 'The measurement IDs on the page.', 'ga4-bridge-for-smartsupp' ),
			'event'    => __( 'Whether a chat event was sent.', 'ga4-bridge-for-smartsupp' ),
			'otherIds' => __( 'Google\'s other IDs on the page: containers, Google tags, and those of other products.', 'ga4-bridge-for-smartsupp' ),
			'kind'     => __( 'How the page was opened: as any visitor does, or by an address for a look or for a test of the chat.', 'ga4-bridge-for-smartsupp' ),
		];
		foreach ( Look::schema()['properties'] as $name => $schema ) {
			$args[ $name ] = [
				'description'       => $descriptions[ $name ] ?? '',
				'type'              => $schema['type'],
				'validate_callback' => '__return_true',
				'sanitize_callback' => null,
			];
		}
		return $args;
	}
}
