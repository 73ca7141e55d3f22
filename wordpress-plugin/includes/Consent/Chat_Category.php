<?php
/**
 * The consent category of the chat.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Consent;

use Ga4BridgeForSmartsupp\Settings\Settings;

defined( 'ABSPATH' ) || exit;

/**
 * Says which consent the chat box counts to: consent tools are told so, and so is whoever asks for its cookies.
 */
final class Chat_Category {
	/** The categories of the WP Consent API. */
	private const CATEGORIES = [ 'functional', 'preferences', 'statistics', 'statistics-anonymous', 'marketing' ];

	/**
	 * One of the categories. Where the chat waits for consent itself, the one it waits for; else marketing, to which
	 * consent tools count live chats.
	 *
	 * @param Settings $settings The site's settings.
	 */
	public static function of( Settings $settings ): string {
		$category = 'consent' === $settings->text( 'startChat' ) ? $settings->text( 'consentCategory' ) : 'marketing';
		/**
		 * Filters to which consent the chat box counts. With `functional`, consent tools let it start without one.
		 *
		 * @since 0.1.0
		 *
		 * @param string $category A category of the WP Consent API.
		 */
		$given = apply_filters( 'ga4_bridge_for_smartsupp_consent_category', $category );
		return is_string( $given ) && in_array( $given, self::CATEGORIES, true ) ? $given : $category;
	}

	/**
	 * Whether the plugin starts the chat: where others do, they answer for it.
	 *
	 * @param Settings $settings The site's settings.
	 */
	public static function is_ours( Settings $settings ): bool {
		return 'plugin' === $settings->text( 'chatSource' ) && '' !== $settings->text( 'chatKey' );
	}
}
