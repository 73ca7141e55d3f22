<?php
/**
 * The test of the front page.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Site_Health;

use Ga4BridgeForSmartsupp\Cache\Page_Cache;
use Ga4BridgeForSmartsupp\Front\Page_Rules;
use Ga4BridgeForSmartsupp\Settings\Outcome;
use Ga4BridgeForSmartsupp\Settings\Settings;
use Ga4BridgeForSmartsupp\Status\Code_Inserters;
use Ga4BridgeForSmartsupp\Status\Scan;

defined( 'ABSPATH' ) || exit;

/**
 * Whether visitors get one chat on the front page, and this plugin's tag: another installation and a page cache show
 * only there.
 */
final class Front_Page_Test {
	public const NAME = 'front_page';

	/**
	 * Runs the test: fetches the front page.
	 *
	 * @return array<string, mixed>
	 */
	public static function run(): array {
		if ( ! Settings::definition() ) {
			$outcome = new Outcome( Settings::read(), 'not_built' );
			return Result::recommended( self::NAME, self::not_looked(), [ $outcome->message() ] );
		}
		$reasons = Page_Rules::of_any_page( Settings::read() );
		$scan    = Scan::run( '/', false );
		if ( 'scanned' !== $scan['result'] ) {
			return Result::recommended( self::NAME, self::not_looked(), [ $scan['sentence'] ] );
		}
		if ( $scan['otherChat'] && null === $reasons['chat'] ) {
			return Result::critical(
				self::NAME,
				__( 'The chat is installed twice', 'ga4-bridge-for-smartsupp' ),
				array_filter( [ __( 'The front page has chat code of Smartsupp\'s beside this plugin\'s. Remove the other installation (a theme, a plugin for code in the head, Google Tag Manager), or choose that the chat is installed elsewhere.', 'ga4-bridge-for-smartsupp' ), self::suspects() ] )
			);
		}
		$prints = null === $reasons['chat'] || null === $reasons['analytics'];
		if ( $prints === $scan['ownTag'] ) {
			return Result::good( self::NAME, __( 'The front page is as the settings say', 'ga4-bridge-for-smartsupp' ), [ $scan['sentence'] ] );
		}
		return Result::recommended(
			self::NAME,
			$prints
				? __( 'Visitors get the front page without the chat\'s tag', 'ga4-bridge-for-smartsupp' )
				: __( 'Visitors get the front page with the chat\'s tag, though nothing should be printed', 'ga4-bridge-for-smartsupp' ),
			[ self::cause() ]
		);
	}

	/**
	 * Where to look for the other installation; empty where nothing is known.
	 */
	private static function suspects(): string {
		$names = implode( ', ', Code_Inserters::found() );
		return '' === $names
			? ''
			/* translators: %s: names of plugins, separated by commas. */
			: sprintf( __( 'Active plugins that can put such code on the pages: %s. Look there first.', 'ga4-bridge-for-smartsupp' ), $names );
	}

	/**
	 * What could have kept the page as it is.
	 */
	private static function cause(): string {
		$cache = Page_Cache::names();
		return '' === $cache
			? __( 'A cache may keep the page as it was: empty the caches of the host. Rules for pages, or a theme without wp_head(), may be the cause, too.', 'ga4-bridge-for-smartsupp' )
			/* translators: %s: the name of a page cache. */
			: sprintf( __( 'A page cache is active (%s): empty it. Rules for pages, or a theme without wp_head(), may be the cause, too.', 'ga4-bridge-for-smartsupp' ), $cache );
	}

	/**
	 * The verdict where the page was not read.
	 */
	private static function not_looked(): string {
		return __( 'The front page could not be looked at', 'ga4-bridge-for-smartsupp' );
	}
}
