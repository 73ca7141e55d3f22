<?php
/**
 * The data of a visitor, for the chat.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Front;

use Ga4BridgeForSmartsupp\Consent\Complianz;
use Ga4BridgeForSmartsupp\Plugin;
use Ga4BridgeForSmartsupp\Settings\Settings;
use Ga4BridgeForSmartsupp\Status\Consent_Tool;

defined( 'ABSPATH' ) || exit;

/**
 * Lets a page ask for what the chat is told of its visitor; nothing of it stands in the page. Loaded only where there is
 * something to tell.
 */
final class Visitor_Data {
	/**
	 * The JavaScript that fetches the script which asks; empty where this page has no chat.
	 *
	 * @param Settings    $settings   The site's settings.
	 * @param string|null $no_chat    Why the plugin starts no chat here.
	 * @param string      $script     The address of that script.
	 * @param mixed       $expression A function expression of window and what the script is told.
	 */
	public static function code( Settings $settings, ?string $no_chat, string $script, $expression ): string {
		$is_elsewhere = 'chat_elsewhere' === $no_chat || 'official_plugin_active' === $no_chat;
		if ( '' !== Page_Rules::$look || ( null !== $no_chat && ! $is_elsewhere ) || ( $is_elsewhere && null !== Page_Rules::for_chat_elsewhere( $settings ) ) ) {
			return '';
		}
		// Without the host: a page under another name of the site asks there, where its visitor is logged in.
		$options = [
			'script' => $script,
			'nonce'  => wp_make_link_relative( admin_url( 'admin-ajax.php?action=rest-nonce' ) ),
			'data'   => wp_make_link_relative( rest_url( Plugin::SLUG . '/v1/visitor' ) ),
		];
		$source  = $settings->text( 'consentSource' );
		return Page::call( $expression, $options + ( 'auto' === $source ? self::who_asks( $is_elsewhere ) : [ 'consentSource' => $source ] ) );
	}

	/**
	 * Who will ask the visitor, where the page has to find that out: what is not there yet has not answered. A consent tool
	 * counts where neither the WP Consent API tells its answer nor Complianz holds our tag back until then.
	 *
	 * @param bool $is_elsewhere Whether others start the chat.
	 * @return array<string, true>
	 */
	private static function who_asks( bool $is_elsewhere ): array {
		if ( function_exists( 'wp_has_consent' ) ) {
			return [ 'consentApi' => true ];
		}
		$tool    = Consent_Tool::found()['name'] ?? null;
		$is_held = 'Complianz' === $tool && ! $is_elsewhere && true === Complianz::use_marketing( false );
		return null === $tool || $is_held ? [] : [ 'consentTool' => true ];
	}
}
