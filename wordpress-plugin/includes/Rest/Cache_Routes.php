<?php
/**
 * The page cache over REST.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Rest;

use Ga4BridgeForSmartsupp\Cache\Page_Cache;
use Ga4BridgeForSmartsupp\Plugin;
use Ga4BridgeForSmartsupp\Settings\Settings;

defined( 'ABSPATH' ) || exit;

/**
 * Empties the page cache where the user asks for it.
 */
final class Cache_Routes {
	private const STATUS = [
		'no_page_cache' => 404,
		'by_hand'       => 400,
		'not_emptied'   => 500,
	];

	/**
	 * Registers the route.
	 */
	public static function register(): void {
		$method = [ 'permission_callback' => [ self::class, 'is_allowed' ] ] + Routes::method( 'POST', [ self::class, 'forget' ] );
		Routes::add( '/page-cache/empty', [ $method ], [ self::class, 'schema' ] );
	}

	/**
	 * Whether the user may manage the plugin: on the whole network where other sites may lose their pages, too.
	 */
	public static function is_allowed(): bool {
		return in_array( true, array_column( Page_Cache::found(), 'otherSites' ), true )
			? current_user_can( Plugin::CAPABILITY, Settings::NETWORK )
			: current_user_can( Plugin::CAPABILITY );
	}

	/**
	 * Answers POST page-cache/empty: tells the site's page caches to forget its pages.
	 *
	 * @return array<string, mixed>|\WP_Error
	 */
	public static function forget() {
		$outcome = Page_Cache::forget();
		$problem = $outcome->problem();
		return '' === $problem
			? [
				'told'     => $outcome->told,
				'sentence' => $outcome->message(),
			]
			: new \WP_Error( 'ga4_bridge_for_smartsupp_' . $problem, $outcome->message(), [ 'status' => self::STATUS[ $problem ] ?? 500 ] );
	}

	/**
	 * The JSON Schema of the answer.
	 *
	 * @return array<string, mixed>
	 */
	public static function schema(): array {
		return Parts::titled(
			'ga4-bridge-page-cache',
			[
				'told'     => Parts::list_of( Parts::TEXT ),
				'sentence' => Parts::TEXT,
			]
		);
	}
}
