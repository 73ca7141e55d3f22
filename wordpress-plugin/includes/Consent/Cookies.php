<?php
/**
 * What the pages keep in a visitor’s browser.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Consent;

use Ga4BridgeForSmartsupp\Plugin;
use Ga4BridgeForSmartsupp\Settings\Settings;

defined( 'ABSPATH' ) || exit;

/**
 * Tells the WP Consent API what the chat box keeps in a browser, by what Smartsupp publishes of it, and what the Google tag
 * does where the plugin loads it. The plugin itself keeps nothing there. Loaded only where that API is.
 */
final class Cookies {
	/** The texts as they are before a translation. */
	private const TEXTS = [
		'half_year'     => '6 months',
		'session'       => 'session',
		'vid'           => 'Recognises the visitor of the chat.',
		'visits'        => 'Counts the visitor’s visits.',
		'chatid'        => 'Recognises the conversation.',
		'group'         => 'Remembers the visitor’s group.',
		'message'       => 'Keeps what was typed when the page is loaded again.',
		'unread'        => 'Counts the unread messages.',
		'opened'        => 'Remembers whether the chat box is open.',
		'barclicked'    => 'Remembers whether the chat box was opened.',
		'until_deleted' => 'until it is deleted',
		'box'           => 'Keeps the state of the chat box.',
		'two_years'     => '2 years',
		'ga'            => 'Tells visitors apart.',
		'ga_id'         => 'Keeps the state of a visit.',
	];

	/**
	 * Tells of all of them, in English: on a visitor's page a translation would read all our texts.
	 */
	public static function add(): void {
		self::add_with( self::TEXTS );
	}

	/**
	 * Tells of them once more, translated: in the administration, over REST and on pages, one of which
	 * may show the list. Shops, posts and the front page pay nothing.
	 */
	public static function translate(): void {
		$is_for_a_reader = doing_action( 'wp' ) ? is_page() && ! is_front_page() : ! wp_doing_ajax() || current_user_can( Plugin::CAPABILITY );
		if ( $is_for_a_reader ) {
			self::add_with( self::translated() );
		}
	}

	/**
	 * The texts in the language of whoever reads.
	 *
	 * @return array<key-of<self::TEXTS>, string>
	 */
	private static function translated(): array {
		return [
			'half_year'     => __( '6 months', 'ga4-bridge-for-smartsupp' ),
			'session'       => __( 'session', 'ga4-bridge-for-smartsupp' ),
			'vid'           => __( 'Recognises the visitor of the chat.', 'ga4-bridge-for-smartsupp' ),
			'visits'        => __( 'Counts the visitor’s visits.', 'ga4-bridge-for-smartsupp' ),
			'chatid'        => __( 'Recognises the conversation.', 'ga4-bridge-for-smartsupp' ),
			'group'         => __( 'Remembers the visitor’s group.', 'ga4-bridge-for-smartsupp' ),
			'message'       => __( 'Keeps what was typed when the page is loaded again.', 'ga4-bridge-for-smartsupp' ),
			'unread'        => __( 'Counts the unread messages.', 'ga4-bridge-for-smartsupp' ),
			'opened'        => __( 'Remembers whether the chat box is open.', 'ga4-bridge-for-smartsupp' ),
			'barclicked'    => __( 'Remembers whether the chat box was opened.', 'ga4-bridge-for-smartsupp' ),
			'until_deleted' => __( 'until it is deleted', 'ga4-bridge-for-smartsupp' ),
			'box'           => __( 'Keeps the state of the chat box.', 'ga4-bridge-for-smartsupp' ),
			'two_years'     => __( '2 years', 'ga4-bridge-for-smartsupp' ),
			'ga'            => __( 'Tells visitors apart.', 'ga4-bridge-for-smartsupp' ),
			'ga_id'         => __( 'Keeps the state of a visit.', 'ga4-bridge-for-smartsupp' ),
		];
	}

	/**
	 * Tells of all of them.
	 *
	 * @param array<key-of<self::TEXTS>, string> $texts The texts.
	 */
	private static function add_with( array $texts ): void {
		$settings = Settings::read();
		if ( Chat_Category::is_ours( $settings ) ) {
			self::add_chat( $settings->text( 'chatKey' ), Chat_Category::of( $settings ), $texts );
		}
		$options = $settings->all();
		if ( true === ( $options['loadGoogleTag'] ?? false ) && 'manual' === $settings->text( 'trackerMode' ) && false !== $settings->plan_has_analytics() ) {
			self::add_google( array_filter( (array) ( $options['measurementIds'] ?? [] ), 'is_string' ), $settings->text( 'consentCategory' ), $texts );
		}
	}

	/**
	 * Those of the chat box.
	 *
	 * @param string                             $key      The chat key.
	 * @param string                             $category The category of the chat.
	 * @param array<key-of<self::TEXTS>, string> $texts    The texts.
	 */
	private static function add_chat( string $key, string $category, array $texts ): void {
		foreach ( [ 'vid', 'visits', 'chatid', 'group', 'message', 'unread', 'opened', 'barclicked' ] as $name ) {
			$expires = $texts[ in_array( $name, [ 'vid', 'visits' ], true ) ? 'half_year' : 'session' ];
			wp_add_cookie_info( "ssupp.$name", 'Smartsupp', $category, $expires, $texts[ $name ] );
		}
		wp_add_cookie_info( "ssupp_$key", 'Smartsupp', $category, $texts['until_deleted'], $texts['box'], '', false, false, 'LOCALSTORAGE' );
	}

	/**
	 * Those of the Google tag.
	 *
	 * @param string[]                           $ids      The measurement IDs.
	 * @param string                             $category The category of the events.
	 * @param array<key-of<self::TEXTS>, string> $texts    The texts.
	 */
	private static function add_google( array $ids, string $category, array $texts ): void {
		wp_add_cookie_info( '_ga', 'Google Analytics', $category, $texts['two_years'], $texts['ga'] );
		foreach ( $ids as $id ) {
			wp_add_cookie_info( '_ga_' . substr( $id, 2 ), 'Google Analytics', $category, $texts['two_years'], $texts['ga_id'] );
		}
	}
}
