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
	 * Adds the link to a site's settings before the others.
	 *
	 * @param string[] $links The links of the row.
	 * @return string[]
	 */
	public static function add_settings_link( $links ) {
		return current_user_can( Plugin::CAPABILITY ) ? self::with_settings( $links, admin_url( 'options-general.php' ) ) : $links;
	}

	/**
	 * Adds the link to the network's settings before the others.
	 *
	 * @param string[] $links The links of the row.
	 * @return string[]
	 */
	public static function add_network_settings_link( $links ) {
		return Plugin::is_network_wide() && current_user_can( Plugin::CAPABILITY, 'network' )
			? self::with_settings( $links, network_admin_url( 'settings.php' ) )
			: $links;
	}

	/**
	 * The links with that to the settings.
	 *
	 * @param string[] $links The links of the row.
	 * @param string   $menu  The address of the menu that the settings are in.
	 * @return string[]
	 */
	private static function with_settings( array $links, string $menu ): array {
		$link = sprintf(
			'<a href="%s">%s</a>',
			esc_url( add_query_arg( 'page', Plugin::SLUG, $menu ) ),
			esc_html__( 'Settings', 'ga4-bridge-for-smartsupp' )
		);
		return array_merge( [ 'settings' => $link ], $links );
	}
}
