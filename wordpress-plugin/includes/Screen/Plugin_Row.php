<?php
/**
 * The plugin's row in the list of plugins.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Screen;

use Ga4BridgeForSmartsupp\Plugin;

defined( 'ABSPATH' ) || exit;

/**
 * Adds the way to the settings.
 */
final class Plugin_Row {
	/**
	 * Adds the link before the others.
	 *
	 * @param string[] $links The links of the row.
	 * @return string[]
	 */
	public static function add_settings_link( $links ) {
		if ( ! current_user_can( Plugin::CAPABILITY ) ) {
			return $links;
		}
		$link = sprintf(
			'<a href="%s">%s</a>',
			esc_url( admin_url( 'options-general.php?page=' . Plugin::SLUG ) ),
			esc_html__( 'Settings', 'ga4-bridge-for-smartsupp' )
		);
		return array_merge( [ 'settings' => $link ], $links );
	}
}
