<?php
/**
 * The test of the delivery.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Site_Health;

use Ga4BridgeForSmartsupp\Front\Page_Reasons;
use Ga4BridgeForSmartsupp\Front\Page_Rules;
use Ga4BridgeForSmartsupp\Settings\Settings;
use Ga4BridgeForSmartsupp\Status\Look;

defined( 'ABSPATH' ) || exit;

/**
 * Whether the chat box was seen to hand its events over. Only a browser sees that, so the last look counts.
 */
final class Delivery_Test {
	public const NAME = 'delivery';

	/**
	 * Runs the test.
	 *
	 * @return array<string, mixed>
	 */
	public static function run(): array {
		$settings  = Settings::read();
		$look      = Look::last();
		$state     = $look['state'] ?? '';
		$analytics = Page_Rules::of_any_page( $settings )['analytics'];
		if ( 'armed' === $state && false === $settings->plan_has_analytics() ) {
			return Result::recommended(
				self::NAME,
				__( 'Your Smartsupp account delivers events, and the settings say that it does not', 'ga4-bridge-for-smartsupp' ),
				[ __( 'The chat box handed its events over when somebody looked at the site. Set the plan to STANDARD, or to what it is.', 'ga4-bridge-for-smartsupp' ) ]
			);
		}
		if ( null !== $analytics ) {
			return Result::good( self::NAME, __( 'No events are expected from the chat box', 'ga4-bridge-for-smartsupp' ), [ Page_Reasons::for_analytics( $analytics ) ] );
		}
		if ( null !== $look && 'armed' === $state ) {
			return Result::good(
				self::NAME,
				__( 'The chat box hands its events over', 'ga4-bridge-for-smartsupp' ),
				[ self::seen( $look['event'] ) ]
			);
		}
		return Result::recommended(
			self::NAME,
			'' === $state || 'waiting' === $state
				? __( 'Nobody has seen yet whether the chat box hands its events over', 'ga4-bridge-for-smartsupp' )
				: __( 'The chat box does not hand its events over', 'ga4-bridge-for-smartsupp' ),
			[ self::advice( $state ) ]
		);
	}

	/**
	 * What was seen of a chat box that delivers.
	 *
	 * @param bool $event Whether an event was seen.
	 */
	private static function seen( bool $event ): string {
		return $event
			? __( 'The last look in a browser saw it take the key, and an event was seen.', 'ga4-bridge-for-smartsupp' )
			: __( 'The last look in a browser saw it take the key. No event was seen yet: open the site and write in the chat.', 'ga4-bridge-for-smartsupp' );
	}

	/**
	 * What to do.
	 *
	 * @param string $state What the last look saw, empty where nobody looked.
	 */
	private static function advice( string $state ): string {
		switch ( $state ) {
			case 'too_late':
				return __( 'The chat box started before this plugin, so it sends its events itself. Let this plugin install the chat box, or move the other installation further down the page.', 'ga4-bridge-for-smartsupp' );
			case 'old_chat_box':
				return __( 'The chat box is the one from before 2023, which cannot send to GA4. Ask Smartsupp\'s support to switch the account to the new one.', 'ga4-bridge-for-smartsupp' );
			case 'not_delivering':
				return __( 'The chat box runs and hands nothing over: the plan is FREE, Google Analytics is not connected in Smartsupp, or the visitor has not consented.', 'ga4-bridge-for-smartsupp' );
		}
		return __( 'Open the site from the settings screen and watch, or test with the chat box there.', 'ga4-bridge-for-smartsupp' );
	}
}
