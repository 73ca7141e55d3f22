<?php
/**
 * Reasons in words.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Front;

defined( 'ABSPATH' ) || exit;

/**
 * Says why something is not printed, one sentence for each code of Page_Rules.
 */
final class Page_Reasons {
	/**
	 * Whether the chat is started, and why not.
	 *
	 * @param string|null $reason A code of Page_Rules, null where it is started.
	 */
	public static function for_chat( ?string $reason ): string {
		switch ( $reason ) {
			case null:
				return __( 'The chat box is started on the pages of this site.', 'ga4-bridge-for-smartsupp' );
			case 'chat_elsewhere':
				return __( 'The chat box is not started by this plugin: you have chosen that it is installed elsewhere.', 'ga4-bridge-for-smartsupp' );
			case 'official_plugin_active':
				return __( 'The chat box is not started by this plugin: the plugin “Smartsupp Live Chat” starts it already, and two chats would disturb each other. Deactivate that plugin, or choose that the chat is installed elsewhere.', 'ga4-bridge-for-smartsupp' );
			case 'no_key':
				return __( 'The chat box is not started: there is no chat key yet. Enter the key of your Smartsupp account.', 'ga4-bridge-for-smartsupp' );
		}
		return self::for_kind_of_page( $reason );
	}

	/**
	 * Whether the pages are prepared for Google Analytics, and why not.
	 *
	 * @param string|null $reason A code of Page_Rules, null where they are.
	 */
	public static function for_analytics( ?string $reason ): string {
		switch ( $reason ) {
			case null:
				return __( 'The pages of this site pass chat events on to Google Analytics.', 'ga4-bridge-for-smartsupp' );
			case 'plan_without_analytics':
				return __( 'Inactive: Smartsupp sends chat events on STANDARD and PRO. Your settings are kept and act as soon as it does.', 'ga4-bridge-for-smartsupp' );
			case 'no_key':
				return __( 'No chat events yet: without a chat key there is no chat box on the pages. Enter the key of your Smartsupp account, or choose that the chat is installed elsewhere.', 'ga4-bridge-for-smartsupp' );
		}
		return self::for_kind_of_page( $reason );
	}

	/**
	 * The sentence for a page that no visitor sees.
	 *
	 * @param string $reason A code of Page_Rules.
	 */
	private static function for_kind_of_page( string $reason ): string {
		switch ( $reason ) {
			case 'feed':
				return __( 'Nothing is printed in feeds.', 'ga4-bridge-for-smartsupp' );
			case 'embed':
				return __( 'Nothing is printed where a post is embedded in another page.', 'ga4-bridge-for-smartsupp' );
			case 'customizer':
				return __( 'Nothing is printed in the customizer.', 'ga4-bridge-for-smartsupp' );
			case 'preview':
				return __( 'Nothing is printed in the preview of a post.', 'ga4-bridge-for-smartsupp' );
		}
		return $reason;
	}
}
