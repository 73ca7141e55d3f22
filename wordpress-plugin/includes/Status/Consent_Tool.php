<?php
/**
 * The consent tool of the site.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Status;

use Ga4BridgeForSmartsupp\Plugin;

defined( 'ABSPATH' ) || exit;

/**
 * Names the plugin that asks visitors for consent. Only those that are plugins are seen from here: what stands in the theme
 * or in Google Tag Manager shows itself in the browser.
 */
final class Consent_Tool {
	/** The plugin that lets the others ask what a visitor allowed; it asks nobody by itself. */
	private const API = 'wp-consent-api';

	/** The folder of each plugin → its name. */
	private const PLUGINS = [
		'complianz-gdpr'              => 'Complianz',
		'complianz-gdpr-premium'      => 'Complianz',
		'cookie-law-info'             => 'CookieYes',
		'cookiebot'                   => 'Cookiebot',
		'borlabs-cookie'              => 'Borlabs Cookie',
		'real-cookie-banner'          => 'Real Cookie Banner',
		'real-cookie-banner-pro'      => 'Real Cookie Banner',
		'cookie-notice'               => 'Cookie Notice',
		'gdpr-cookie-compliance'      => 'Moove GDPR Cookie Compliance',
		'iubenda-cookie-law-solution' => 'iubenda',
		'pressidium-cookie-consent'   => 'Pressidium Cookie Consent',
		'uk-cookie-consent'           => 'Termly',
	];

	/**
	 * The consent tool that was found, and whether the WP Consent API is there; null where there is neither.
	 *
	 * @return array{name: string|null, wpConsentApi: bool}|null `name` is null where only the API is there.
	 */
	public static function found(): ?array {
		$api  = function_exists( 'wp_has_consent' ) || '' !== Plugin::active_plugin_in( self::API );
		$name = null;
		foreach ( Plugin::active_plugins() as $plugin ) {
			$name = $name ?? self::PLUGINS[ (string) strtok( $plugin, '/' ) ] ?? null;
		}
		return null === $name && ! $api ? null : [
			'name'         => $name,
			'wpConsentApi' => $api,
		];
	}
}
