<?php
/**
 * Why something is not printed.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Front;

use Ga4BridgeForSmartsupp\Settings\Settings;

defined( 'ABSPATH' ) || exit;

/**
 * One list of reasons, two answers: the first reason to start no chat, and the first to print nothing for Google
 * Analytics. A reason is a code; Page_Reasons has the sentences.
 */
final class Page_Rules {
	/**
	 * Why nothing is printed on this page.
	 *
	 * @param Settings $settings The site's settings.
	 * @return array{chat: string|null, analytics: string|null} Null where it is printed.
	 */
	public static function of_this_page( Settings $settings ): array {
		$kind = self::kind_of_page();
		return null === $kind ? self::of_any_page( $settings ) : [
			'chat'      => $kind,
			'analytics' => $kind,
		];
	}

	/**
	 * Why nothing is printed on any page of the site.
	 *
	 * @param Settings $settings The site's settings.
	 * @return array{chat: string|null, analytics: string|null} Null where it is printed.
	 */
	public static function of_any_page( Settings $settings ): array {
		$ours = 'plugin' === $settings->text( 'chatSource' );
		$chat = null;
		if ( ! $ours ) {
			$chat = 'chat_elsewhere';
		} elseif ( null !== self::official_key() ) {
			$chat = 'official_plugin_active';
		} elseif ( 1 !== preg_match( '/^[0-9a-f]{16,64}$/iD', $settings->text( 'chatKey' ) ) ) {
			$chat = 'no_key';
		}
		$analytics = 'no_key' === $chat ? 'no_key' : null;
		if ( false === $settings->plan_has_analytics() ) {
			$analytics = 'plan_without_analytics';
		}
		return [
			'chat'      => $chat,
			'analytics' => $analytics,
		];
	}

	/**
	 * The key of the chat that Smartsupp's own plugin prints, null where it prints none. That plugin is looked for first:
	 * asking for an option that is not there would cost every page a query.
	 */
	public static function official_key(): ?string {
		$active = (array) get_option( 'active_plugins', [] );
		if ( is_multisite() ) {
			$active = array_merge( $active, array_keys( (array) get_site_option( 'active_sitewide_plugins', [] ) ) );
		}
		foreach ( $active as $plugin ) {
			if ( is_string( $plugin ) && 0 === strpos( $plugin, 'smartsupp-live-chat/' ) ) {
				$option = get_option( 'smartsupp', [] );
				$key    = is_array( $option ) && ! empty( $option['active'] ) ? $option['chat-id'] ?? '' : '';
				return is_string( $key ) && '' !== trim( $key ) ? trim( $key ) : null;
			}
		}
		return null;
	}

	/**
	 * What makes this page one without visitors, null for an ordinary one.
	 */
	private static function kind_of_page(): ?string {
		if ( is_feed() ) {
			return 'feed';
		}
		if ( is_embed() ) {
			return 'embed';
		}
		if ( is_customize_preview() ) {
			return 'customizer';
		}
		return is_preview() ? 'preview' : null;
	}
}
