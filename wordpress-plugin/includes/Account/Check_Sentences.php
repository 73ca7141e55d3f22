<?php
/**
 * The answers of an account check in words.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Account;

defined( 'ABSPATH' ) || exit;

/**
 * Says what an answer means, and what to do.
 */
final class Check_Sentences {
	/**
	 * One answer in a sentence or two.
	 *
	 * @param string    $result    A result of Check.
	 * @param bool|null $connected Whether Google Analytics is connected, null where Smartsupp does not say.
	 */
	public static function say( string $result, ?bool $connected ): string {
		switch ( $result ) {
			case 'known':
				return self::known( $connected );
			case 'unknown_key':
				return __( 'Smartsupp does not know this chat key. Copy it once more from the chat code of your Smartsupp dashboard.', 'ga4-bridge-for-smartsupp' );
			case 'no_key':
				return __( 'There is no chat key to ask for. Enter the key of your Smartsupp account and save it first.', 'ga4-bridge-for-smartsupp' );
			case 'blocked':
				return __( 'This site may not call other servers (WP_HTTP_BLOCK_EXTERNAL in wp-config.php), so Smartsupp could not be asked. Add bootstrap.smartsuppchat.com to WP_ACCESSIBLE_HOSTS, or test with the chat box instead.', 'ga4-bridge-for-smartsupp' );
			case 'timeout':
				return __( 'Smartsupp did not answer within five seconds. Try again in a while; the chat and its events do not depend on this check.', 'ga4-bridge-for-smartsupp' );
			case 'unreachable':
				return __( 'Smartsupp could not be reached from this server. Check its connection and try again; the chat and its events do not depend on this check.', 'ga4-bridge-for-smartsupp' );
			case 'server_error':
				return __( 'Smartsupp\'s server answered with an error. Try again in a while; the chat and its events do not depend on this check.', 'ga4-bridge-for-smartsupp' );
			case 'refused':
				return __( 'Smartsupp refused the question. Wait some minutes before you ask again; the chat and its events do not depend on this check.', 'ga4-bridge-for-smartsupp' );
		}
		return __( 'Smartsupp answered with something that this plugin does not understand, so nothing is known about the account. Test with the chat box instead.', 'ga4-bridge-for-smartsupp' );
	}

	/**
	 * What is said of a key that Smartsupp knows.
	 *
	 * @param bool|null $connected As above.
	 */
	private static function known( ?bool $connected ): string {
		if ( null === $connected ) {
			return __( 'Smartsupp knows this chat key, and does not say whether Google Analytics is connected. Test with the chat box to see it.', 'ga4-bridge-for-smartsupp' );
		}
		return $connected
			? __( 'Smartsupp knows this chat key, and Google Analytics is connected in the account.', 'ga4-bridge-for-smartsupp' )
			: __( 'Smartsupp knows this chat key, but Google Analytics is not connected in the account. In Smartsupp\'s dashboard open Settings > Account settings > Google Analytics and choose Connect; the plans STANDARD and PRO have it.', 'ga4-bridge-for-smartsupp' );
	}
}
