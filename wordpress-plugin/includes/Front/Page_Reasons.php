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
 * Every reason of Page_Rules: what it stops, and one sentence with the way out.
 */
final class Page_Reasons {
	/** In the order in which they count. */
	private const STOPS = [
		'chat_elsewhere'         => [ 'chat' ],
		'official_plugin_active' => [ 'chat' ],
		'no_key'                 => [ 'chat', 'analytics' ],
		'plan_without_analytics' => [ 'analytics' ],
		'amp'                    => [ 'chat', 'analytics' ],
		'feed'                   => [ 'chat', 'analytics' ],
		'embed'                  => [ 'chat', 'analytics' ],
		'customizer'             => [ 'chat', 'analytics' ],
		'preview'                => [ 'chat', 'analytics' ],
		'site_not_confirmed'     => [ 'chat', 'analytics' ],
		'environment'            => [ 'chat', 'analytics' ],
		'role'                   => [ 'chat', 'analytics' ],
		'post_type'              => [ 'chat', 'analytics' ],
		'path'                   => [ 'chat', 'analytics' ],
		'look'                   => [ 'chat' ],
	];

	/**
	 * Every reason there is.
	 *
	 * @return array<string, list<string>> Code → what it stops: `chat`, `analytics`.
	 */
	public static function all(): array {
		return self::STOPS;
	}

	/**
	 * Whether the chat is started, and why not.
	 *
	 * @param string|null $reason A code of Page_Rules, null where it is started.
	 */
	public static function for_chat( ?string $reason ): string {
		return null === $reason
			? __( 'The chat box is started on the pages of this site.', 'ga4-bridge-for-smartsupp' )
			: self::sentence( $reason );
	}

	/**
	 * Whether the pages are prepared for Google Analytics, and why not.
	 *
	 * @param string|null $reason A code of Page_Rules, null where they are.
	 */
	public static function for_analytics( ?string $reason ): string {
		if ( null === $reason ) {
			return __( 'The pages of this site pass chat events on to Google Analytics.', 'ga4-bridge-for-smartsupp' );
		}
		return 'no_key' === $reason
			? __( 'No chat events yet: without a chat key there is no chat box on the pages. Enter the key of your Smartsupp account, or choose that the chat is installed elsewhere.', 'ga4-bridge-for-smartsupp' )
			: self::sentence( $reason );
	}

	/**
	 * A reason in a sentence.
	 *
	 * @param string $reason A code of Page_Rules, or one that another plugin gave.
	 */
	public static function sentence( string $reason ): string {
		switch ( $reason ) {
			case 'chat_elsewhere':
				return __( 'The chat box is not started by this plugin: you have chosen that it is installed elsewhere.', 'ga4-bridge-for-smartsupp' );
			case 'official_plugin_active':
				return __( 'The chat box is not started by this plugin: the plugin “Smartsupp Live Chat” starts it already, and two chats would disturb each other. Deactivate that plugin, or choose that the chat is installed elsewhere.', 'ga4-bridge-for-smartsupp' );
			case 'no_key':
				return __( 'The chat box is not started: there is no chat key yet. Enter the key of your Smartsupp account.', 'ga4-bridge-for-smartsupp' );
			case 'plan_without_analytics':
				return __( 'Inactive: Smartsupp sends chat events on STANDARD and PRO. Your settings are kept and act as soon as it does.', 'ga4-bridge-for-smartsupp' );
			case 'site_not_confirmed':
				return __( 'Nothing is printed: this looks like a copy of your site, since the settings were saved under another host or for another type of environment. Confirm the site to start the chat and the events here, too.', 'ga4-bridge-for-smartsupp' );
			case 'environment':
				return __( 'Nothing is printed: by hideInEnvironments the plugin keeps silent in environments of this type.', 'ga4-bridge-for-smartsupp' );
			case 'role':
				return __( 'Nothing is printed for logged-in users with one of the roles in hideForRoles.', 'ga4-bridge-for-smartsupp' );
			case 'post_type':
				return __( 'Nothing is printed on pages of the post types in hideOnPostTypes.', 'ga4-bridge-for-smartsupp' );
			case 'path':
				return __( 'Nothing is printed on the paths in hideOnPaths and, where showOnPaths has entries, on the paths that are not in it.', 'ga4-bridge-for-smartsupp' );
			case 'amp':
				return __( 'Nothing is printed on AMP pages: they allow no scripts of the site.', 'ga4-bridge-for-smartsupp' );
			case 'feed':
				return __( 'Nothing is printed in feeds.', 'ga4-bridge-for-smartsupp' );
			case 'embed':
				return __( 'Nothing is printed where a post is embedded in another page.', 'ga4-bridge-for-smartsupp' );
			case 'customizer':
				return __( 'Nothing is printed in the customizer.', 'ga4-bridge-for-smartsupp' );
			case 'preview':
				return __( 'Nothing is printed in the preview of a post.', 'ga4-bridge-for-smartsupp' );
			case 'look':
				return __( 'The chat box is not started where the settings screen takes a look at the site.', 'ga4-bridge-for-smartsupp' );
		}
		return sprintf(
			/* translators: %s: a short code, such as "members_only". */
			__( 'Nothing is printed: another plugin forbids it, with the reason “%s”.', 'ga4-bridge-for-smartsupp' ),
			$reason
		);
	}
}
