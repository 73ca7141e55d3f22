<?php
/**
 * Text for the site's privacy policy.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Screen;

defined( 'ABSPATH' ) || exit;

/**
 * Suggests what the privacy policy should say of the chat and its events.
 */
final class Privacy {
	/**
	 * Hands the text to WordPress, which shows it in the guide of the privacy policy.
	 */
	public static function suggest_text(): void {
		if ( ! function_exists( 'wp_add_privacy_policy_content' ) ) {
			return;
		}
		$paragraphs = array_map(
			static function ( string $text ): string {
				return '<p>' . esc_html( $text ) . '</p>';
			},
			self::paragraphs()
		);
		wp_add_privacy_policy_content(
			__( 'GA4 Bridge for Smartsupp', 'ga4-bridge-for-smartsupp' ),
			'<p class="privacy-policy-tutorial">' . esc_html__( 'This plugin stores nothing about visitors. It starts the chat box of Smartsupp on your pages and passes what happens in it on to Google Analytics. Adapt the following to your settings and to your contracts with both.', 'ga4-bridge-for-smartsupp' ) . '</p>'
			. '<p><strong class="privacy-policy-tutorial">' . esc_html__( 'Suggested text:', 'ga4-bridge-for-smartsupp' ) . ' </strong></p>'
			. implode( '', $paragraphs )
		);
	}

	/**
	 * The suggested text.
	 *
	 * @return list<string>
	 */
	private static function paragraphs(): array {
		return [
			__( 'We use the chat of Smartsupp (smartsupp.com) to answer your questions. When the chat box is loaded, Smartsupp receives your IP address, technical data of your browser and the address of the page, and it may set cookies. What you write in the chat, and the contact details that you enter there, are stored by Smartsupp for us.', 'ga4-bridge-for-smartsupp' ),
			__( 'When something happens in the chat, such as a message being sent or a rating being given, an event of this is sent to Google Analytics, with the name of the chatbot or automation and the initials of the person who answered. The text of your messages and of your ratings is not sent, and e-mail addresses and phone numbers are removed.', 'ga4-bridge-for-smartsupp' ),
			__( 'Where we ask for your consent to statistics or marketing, the chat and its events follow your choice.', 'ga4-bridge-for-smartsupp' ),
		];
	}
}
