<?php
/**
 * The test of what is printed.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Site_Health;

use Ga4BridgeForSmartsupp\Front\Page_Reasons;
use Ga4BridgeForSmartsupp\Front\Page_Rules;
use Ga4BridgeForSmartsupp\Settings\Settings;

defined( 'ABSPATH' ) || exit;

/**
 * Whether the pages start the chat and pass its events on, and why not.
 */
final class Printing_Test {
	public const NAME = 'printing';

	/** The reasons that the owner has chosen: nothing is wrong with them. */
	private const CHOSEN = [ 'chat_elsewhere', 'environment', 'plan_without_analytics' ];

	/**
	 * Runs the test.
	 *
	 * @return array<string, mixed>
	 */
	public static function run(): array {
		$reasons   = Page_Rules::of_any_page( Settings::read() );
		$sentences = array_values( array_unique( [ Page_Reasons::for_chat( $reasons['chat'] ), Page_Reasons::for_analytics( $reasons['analytics'] ) ] ) );
		$obstacles = array_diff( array_filter( $reasons ), self::CHOSEN );
		if ( ! $obstacles ) {
			return Result::good( self::NAME, __( 'The pages have what they need for the chat and its events', 'ga4-bridge-for-smartsupp' ), $sentences );
		}
		return Result::recommended(
			self::NAME,
			isset( $obstacles['chat'] )
				? __( 'The chat is not started on the pages of this site', 'ga4-bridge-for-smartsupp' )
				: __( 'The chat\'s events are not passed on to Google Analytics', 'ga4-bridge-for-smartsupp' ),
			$sentences
		);
	}
}
