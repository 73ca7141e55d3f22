<?php
/**
 * The test of a copy.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Site_Health;

use Ga4BridgeForSmartsupp\Settings\Settings;
use Ga4BridgeForSmartsupp\Status\Site;

defined( 'ABSPATH' ) || exit;

/**
 * Whether the settings are meant for the site where they are.
 */
final class Site_Test {
	public const NAME = 'site';

	/**
	 * Runs the test.
	 *
	 * @return array<string, mixed>
	 */
	public static function run(): array {
		$site = Site::describe( Settings::read() );
		return $site['isConfirmed']
			? Result::good( self::NAME, __( 'The chat is meant for this site', 'ga4-bridge-for-smartsupp' ), [ $site['sentence'] ] )
			: Result::recommended( self::NAME, __( 'This looks like a copy of the site that the chat was set up for', 'ga4-bridge-for-smartsupp' ), [ $site['sentence'] ] );
	}
}
