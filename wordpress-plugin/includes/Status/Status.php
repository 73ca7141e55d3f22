<?php
/**
 * How things stand.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Status;

use Ga4BridgeForSmartsupp\Front\Page_Reasons;
use Ga4BridgeForSmartsupp\Front\Page_Rules;
use Ga4BridgeForSmartsupp\Plugin;
use Ga4BridgeForSmartsupp\Settings\Settings;

defined( 'ABSPATH' ) || exit;

/**
 * What the plugin does on the current site, and why it does not do the rest.
 */
final class Status {
	/**
	 * The status under these settings.
	 *
	 * @param Settings $settings The site's settings, or such as might be stored.
	 * @return array<string, mixed>
	 */
	public static function of( Settings $settings ): array {
		$reasons = Page_Rules::of_any_page( $settings );
		$version = Plugin::built( 'data' )['version'] ?? '';
		$key     = Page_Rules::official_key();
		return [
			'version'        => is_string( $version ) ? $version : '',
			'siteUrl'        => home_url( '/' ),
			'chat'           => [
				'printed'  => null === $reasons['chat'],
				'reason'   => $reasons['chat'],
				'sentence' => Page_Reasons::for_chat( $reasons['chat'] ),
			],
			'analytics'      => [
				'printed'  => null === $reasons['analytics'],
				'reason'   => $reasons['analytics'],
				'sentence' => Page_Reasons::for_analytics( $reasons['analytics'] ),
			],
			'plan'           => [
				'name'      => $settings->text( 'plan' ),
				'analytics' => $settings->plan_has_analytics(),
			],
			'officialPlugin' => [
				'active' => null !== $key,
				'key'    => $key,
			],
			'seen'           => Look::last(),
		];
	}
}
