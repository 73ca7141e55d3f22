<?php
/**
 * The site that the settings are for.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Status;

use Ga4BridgeForSmartsupp\Plugin;
use Ga4BridgeForSmartsupp\Settings\Damage;
use Ga4BridgeForSmartsupp\Settings\Row;
use Ga4BridgeForSmartsupp\Settings\Settings;
use Ga4BridgeForSmartsupp\Settings\Store;

defined( 'ABSPATH' ) || exit;

/**
 * Tells a copy of the site from the site itself. A copy has the original's settings, so it would start the same chat and
 * count into the same properties: it keeps silent until somebody confirms it.
 */
final class Site {
	/**
	 * Where the site is, and where its settings were confirmed last.
	 *
	 * @param Settings $settings The site's settings.
	 * @return array{host: string, environment: string, confirmed: array{host: string, environment: string}|null, isConfirmed: bool, sentence: string}
	 */
	public static function describe( Settings $settings ): array {
		$here      = Settings::this_site();
		$confirmed = $settings->confirmed();
		unset( $confirmed['before'] );
		return $here + [
			'confirmed'   => $confirmed,
			'isConfirmed' => $settings->is_confirmed(),
			'sentence'    => self::sentence( $here, $settings->is_confirmed() ? null : $confirmed, null === $confirmed ),
		];
	}

	/**
	 * Confirms the current site: from now on it is this one that the settings are for.
	 *
	 * @return bool Whether it is stored.
	 */
	public static function confirm(): bool {
		return '' === Store::confirm_site()->problem;
	}

	/**
	 * Notes where the site is, when somebody who manages it comes by: the settings may be the network's, so that nobody
	 * ever saves here, and a copy has to be known all the same. Once noted, it stays; what nobody has set up yet is not
	 * noted, nor a row with mistakes, which is left as it is. Nor where wp-config.php alone sets something: that file is
	 * of this host, while a mark would come along with the database, and silence the host that the database moves to.
	 */
	public static function note(): void {
		$row = Row::read( Settings::SITE );
		if ( ! is_array( $row ) || isset( $row['site'] ) || ! current_user_can( Plugin::CAPABILITY ) ) {
			return;
		}
		$settings = Settings::read();
		if ( ( $settings->layer( 'network' ) || $settings->layer( 'site' ) ) && ! Damage::of( Settings::SITE ) ) {
			Store::confirm_site();
		}
	}

	/**
	 * How that stands, in words.
	 *
	 * @param array{host: string, environment: string}      $here   Where the site is.
	 * @param array{host: string, environment: string}|null $other  Where it was confirmed, and is not now.
	 * @param bool                                          $is_new Whether nobody has saved yet.
	 */
	private static function sentence( array $here, ?array $other, bool $is_new ): string {
		if ( null === $other ) {
			return $is_new
				? __( 'No settings are saved yet. The first save confirms the site.', 'ga4-bridge-for-smartsupp' )
				: __( 'The settings were saved or confirmed for this site.', 'ga4-bridge-for-smartsupp' );
		}
		return sprintf(
			/* translators: 1: a host, 2: a type of environment, 3 and 4: the same of the site as it is now. */
			__( 'The settings were confirmed for %1$s (%2$s), and this is %3$s (%4$s). Confirm the site if the chat and its events belong here, too; a copy for tests is better left silent.', 'ga4-bridge-for-smartsupp' ),
			$other['host'],
			$other['environment'],
			$here['host'],
			$here['environment']
		);
	}
}
