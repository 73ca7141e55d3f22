<?php
/**
 * Plugins that insert code.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Status;

use Ga4BridgeForSmartsupp\Plugin;

defined( 'ABSPATH' ) || exit;

/**
 * Names the active plugins by which somebody may have put chat code on the pages: code in the head or the footer, or a
 * container of Google Tag Manager.
 */
final class Code_Inserters {
	/** The folder of each plugin → its name. */
	private const PLUGINS = [
		'insert-headers-and-footers'      => 'WPCode',
		'header-footer-code-manager'      => 'Header Footer Code Manager',
		'head-footer-code'                => 'Head & Footer Code',
		'header-footer'                   => 'Head, Footer and Post Injections',
		'code-snippets'                   => 'Code Snippets',
		'duracelltomi-google-tag-manager' => 'GTM4WP',
		'gtm-kit'                         => 'GTM Kit',
		'google-site-kit'                 => 'Site Kit by Google',
		Plugin::OFFICIAL                  => 'Smartsupp Live Chat',
	];

	/**
	 * Their names.
	 *
	 * @return list<string>
	 */
	public static function found(): array {
		$names = [];
		foreach ( self::PLUGINS as $folder => $name ) {
			if ( '' !== Plugin::active_plugin_in( $folder ) ) {
				$names[] = $name;
			}
		}
		return $names;
	}
}
