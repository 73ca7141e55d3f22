<?php
/**
 * What the pages keep in a visitor’s browser.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Consent;

use Ga4BridgeForSmartsupp\Settings\Settings;

defined( 'ABSPATH' ) || exit;

/**
 * Tells the WP Consent API what the chat box keeps in a browser, by what Smartsupp publishes of it, and what the Google tag
 * does where the plugin loads it. The plugin itself keeps nothing there. Loaded only where that API is.
 */
final class Cookies {
	/**
	 * Tells of all of them.
	 */
	public static function add(): void {
		$settings = Settings::read();
		if ( Chat_Category::is_ours( $settings ) ) {
			self::add_chat( $settings->text( 'chatKey' ), Chat_Category::of( $settings ) );
		}
		$options = $settings->all();
		if ( true === ( $options['loadGoogleTag'] ?? false ) && 'manual' === $settings->text( 'trackerMode' ) && false !== $settings->plan_has_analytics() ) {
			self::add_google( array_filter( (array) ( $options['measurementIds'] ?? [] ), 'is_string' ), $settings->text( 'consentCategory' ) );
		}
	}

	/**
	 * Those of the chat box.
	 *
	 * @param string $key      The chat key.
	 * @param string $category The category of the chat.
	 */
	private static function add_chat( string $key, string $category ): void {
		$half_year = __( '6 months', 'ga4-bridge-for-smartsupp' );
		$session   = __( 'session', 'ga4-bridge-for-smartsupp' );
		foreach (
			[
				'ssupp.vid'        => [ $half_year, __( 'Recognises the visitor of the chat.', 'ga4-bridge-for-smartsupp' ) ],
				'ssupp.visits'     => [ $half_year, __( 'Counts the visitor’s visits.', 'ga4-bridge-for-smartsupp' ) ],
				'ssupp.chatid'     => [ $session, __( 'Recognises the conversation.', 'ga4-bridge-for-smartsupp' ) ],
				'ssupp.group'      => [ $session, __( 'Remembers the visitor’s group.', 'ga4-bridge-for-smartsupp' ) ],
				'ssupp.message'    => [ $session, __( 'Keeps what was typed when the page is loaded again.', 'ga4-bridge-for-smartsupp' ) ],
				'ssupp.unread'     => [ $session, __( 'Counts the unread messages.', 'ga4-bridge-for-smartsupp' ) ],
				'ssupp.opened'     => [ $session, __( 'Remembers whether the chat box is open.', 'ga4-bridge-for-smartsupp' ) ],
				'ssupp.barclicked' => [ $session, __( 'Remembers whether the chat box was opened.', 'ga4-bridge-for-smartsupp' ) ],
			] as $name => [ $expires, $function ]
		) {
			wp_add_cookie_info( $name, 'Smartsupp', $category, $expires, $function );
		}
		$until_deleted = __( 'until it is deleted', 'ga4-bridge-for-smartsupp' );
		wp_add_cookie_info( "ssupp_$key", 'Smartsupp', $category, $until_deleted, __( 'Keeps the state of the chat box.', 'ga4-bridge-for-smartsupp' ), '', false, false, 'LOCALSTORAGE' );
	}

	/**
	 * Those of the Google tag.
	 *
	 * @param string[] $ids      The measurement IDs.
	 * @param string   $category The category of the events.
	 */
	private static function add_google( array $ids, string $category ): void {
		$two_years = __( '2 years', 'ga4-bridge-for-smartsupp' );
		wp_add_cookie_info( '_ga', 'Google Analytics', $category, $two_years, __( 'Tells visitors apart.', 'ga4-bridge-for-smartsupp' ) );
		foreach ( $ids as $id ) {
			wp_add_cookie_info( '_ga_' . substr( $id, 2 ), 'Google Analytics', $category, $two_years, __( 'Keeps the state of a visit.', 'ga4-bridge-for-smartsupp' ) );
		}
	}
}
