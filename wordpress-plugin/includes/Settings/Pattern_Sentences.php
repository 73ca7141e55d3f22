<?php
/**
 * Texts that do not fit their pattern, in words.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Settings;

defined( 'ABSPATH' ) || exit;

/**
 * Says which characters or names a setting does not take. Keys and measurement IDs have sentences of their own.
 */
final class Pattern_Sentences {
	/**
	 * What is wrong with a text that does not fit its pattern.
	 *
	 * @param Fault $fault What was found.
	 */
	public static function say( Fault $fault ): string {
		switch ( $fault->kind_of_field() ) {
			case 'eventRules.action':
				/* translators: 1: the name of the field, 2: what was entered. */
				$sentence = __( '%1$s is “%2$s”, which cannot be an action of Smartsupp\'s. Enter its name as Smartsupp writes it, such as Chatbot_sent.', 'ga4-bridge-for-smartsupp' );
				break;
			case 'eventRules.eventName':
				/* translators: 1: the name of the field, 2: what was entered. */
				$sentence = __( '%1$s is “%2$s”, which Google Analytics does not take as the name of an event. Use up to 40 letters, digits and underscores, a letter first; names that Google reserves, such as page_view, and the beginnings ga_, google_ and firebase_ are not allowed.', 'ga4-bridge-for-smartsupp' );
				break;
			case 'eventParameters.name':
				/* translators: 1: the name of the field, 2: what was entered. */
				$sentence = __( '%1$s is “%2$s”, which cannot be the name of a parameter of yours. Use up to 40 letters, digits and underscores, a letter first; names that Google reserves, names that this plugin sets, such as chat_action, and the beginnings ga_, google_ and firebase_ are not allowed.', 'ga4-bridge-for-smartsupp' );
				break;
			case 'eventParameters.value':
				/* translators: 1: the name of the field, 2: what was entered. */
				$sentence = __( '%1$s is “%2$s”. Remove line breaks, other control characters, the characters < and >, and {{, which Google Tag Manager would read as a variable.', 'ga4-bridge-for-smartsupp' );
				break;
			case 'leadCurrency':
				/* translators: 1: the name of the field, 2: what was entered. */
				$sentence = __( '%1$s is “%2$s”. Enter the currency as three capital letters, such as EUR, or leave it empty.', 'ga4-bridge-for-smartsupp' );
				break;
			case 'chatOffsetX':
			case 'chatOffsetY':
				/* translators: 1: the name of the field, 2: what was entered. */
				$sentence = __( '%1$s is “%2$s”. Enter whole pixels from 0 to 999, or leave it empty for the distance that the account has.', 'ga4-bridge-for-smartsupp' );
				break;
			case 'chatColor':
				/* translators: 1: the name of the field, 2: what was entered. */
				$sentence = __( '%1$s is “%2$s”. Enter # and six digits, such as #1d4fd8, or leave it empty for the colour that the account has.', 'ga4-bridge-for-smartsupp' );
				break;
			case 'privacyNoticeUrl':
				/* translators: 1: the name of the field, 2: what was entered. */
				$sentence = __( '%1$s is “%2$s”, which is no address of a page. Enter it whole, with https:// and as a browser writes it, such as https://example.com/privacy, or leave it empty.', 'ga4-bridge-for-smartsupp' );
				break;
			case 'hideOnPaths':
			case 'showOnPaths':
				/* translators: 1: the name of the field, 2: what was entered. */
				$sentence = __( '%1$s is “%2$s”, which is no path. Enter what follows the host in an address, beginning with / or *, such as /checkout/*: spaces, commas, ?, #, < and > cannot stand in it.', 'ga4-bridge-for-smartsupp' );
				break;
			case 'hideOnPostTypes':
				/* translators: 1: the name of the field, 2: what was entered. */
				$sentence = __( '%1$s is “%2$s”, which cannot be a post type. Enter its name as WordPress has it, such as product: up to 20 small letters, digits, hyphens and underscores.', 'ga4-bridge-for-smartsupp' );
				break;
			case 'hideForRoles':
				/* translators: 1: the name of the field, 2: what was entered. */
				$sentence = __( '%1$s is “%2$s”, which cannot be a role. Enter its name as WordPress has it, such as shop_manager.', 'ga4-bridge-for-smartsupp' );
				break;
			default:
				/* translators: 1: the name of the field, 2: what was entered. */
				$sentence = __( '%1$s is “%2$s”, which has characters that are not allowed here. Remove them.', 'ga4-bridge-for-smartsupp' );
		}
		return sprintf( $sentence, $fault->field, $fault->shown_value() );
	}
}
