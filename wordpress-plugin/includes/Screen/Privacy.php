<?php
/**
 * Text for the site's privacy policy.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Screen;

use Ga4BridgeForSmartsupp\Settings\Settings;
use Ga4BridgeForSmartsupp\Visitors\Data;

defined( 'ABSPATH' ) || exit;

/**
 * Suggests what the privacy policy should say of the chat and its events.
 */
final class Privacy {
	/**
	 * Hands the text to WordPress, which shows it in the guide of the privacy policy. Pages of visitors ask admin-ajax.php,
	 * where nobody shows it.
	 */
	public static function suggest_text(): void {
		if ( wp_doing_ajax() || ! function_exists( 'wp_add_privacy_policy_content' ) ) {
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
		$paragraphs = [
			__( 'We use the chat of Smartsupp (smartsupp.com) to answer your questions. When the chat box is loaded, Smartsupp receives your IP address, technical data of your browser and the address of the page, and it may set cookies. What you write in the chat, and the contact details that you enter there, are stored by Smartsupp for us.', 'ga4-bridge-for-smartsupp' ),
			__( 'When something happens in the chat, such as a message being sent or a rating being given, an event of this is sent to Google Analytics, with the name of the chatbot or automation and the initials of the person who answered. The text of your messages and of your ratings is not sent, and e-mail addresses and phone numbers are removed.', 'ga4-bridge-for-smartsupp' ),
			__( 'Where we ask for your consent to statistics or marketing, the chat and its events follow your choice.', 'ga4-bridge-for-smartsupp' ),
		];
		$told       = self::told();
		if ( $told ) {
			$paragraphs[] = sprintf(
				/* translators: %s: a list, such as "name, e-mail address, role". */
				__( 'When you are logged in and the chat is loaded, we tell Smartsupp who you are, so that we know with whom we are chatting: your %s. Where we ask for your consent to marketing, we do so only once you have given it. This website keeps no copy of it for the chat.', 'ga4-bridge-for-smartsupp' ),
				implode( _x( ', ', 'between the entries of a list', 'ga4-bridge-for-smartsupp' ), $told )
			);
		}
		return $paragraphs;
	}

	/**
	 * What the chat is told of a logged-in visitor, in words.
	 *
	 * @return list<string>
	 */
	private static function told(): array {
		$words = [
			'name'   => _x( 'name', 'what the chat is told', 'ga4-bridge-for-smartsupp' ),
			'email'  => _x( 'e-mail address', 'what the chat is told', 'ga4-bridge-for-smartsupp' ),
			'role'   => _x( 'role on this website', 'what the chat is told', 'ga4-bridge-for-smartsupp' ),
			'orders' => _x( 'number of orders', 'what the chat is told', 'ga4-bridge-for-smartsupp' ),
			'spent'  => _x( 'total spent', 'what the chat is told', 'ga4-bridge-for-smartsupp' ),
		];
		return array_values( array_intersect_key( $words, array_flip( Data::fields( Settings::read() ) ) ) );
	}
}
