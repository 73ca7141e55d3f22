<?php
/**
 * The abilities.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Abilities;

use Ga4BridgeForSmartsupp\Plugin;

defined( 'ABSPATH' ) || exit;

/**
 * Tells the Abilities API of WordPress 6.9 and later what assistants and automations can do with the plugin. Reading is
 * listed for them. Changing is not: whoever wants that has to name it.
 */
final class Abilities {
	/**
	 * Registers the category.
	 */
	public static function register_category(): void {
		if ( function_exists( 'wp_register_ability_category' ) ) {
			wp_register_ability_category(
				Plugin::SLUG,
				[
					'label'       => __( 'GA4 Bridge for Smartsupp', 'ga4-bridge-for-smartsupp' ),
					'description' => __( 'The Smartsupp chat box on this site, and its events in Google Analytics 4.', 'ga4-bridge-for-smartsupp' ),
				]
			);
		}
	}

	/**
	 * Registers the abilities.
	 */
	public static function register(): void {
		if ( ! function_exists( 'wp_register_ability' ) ) {
			return;
		}
		$abilities = Reading::abilities();
		/**
		 * Filters whether settings can be changed by an ability.
		 *
		 * @since 0.1.0
		 *
		 * @param bool $allowed Whether the ability exists.
		 */
		if ( true === apply_filters( 'ga4_bridge_for_smartsupp_allow_update_ability', true ) ) {
			$abilities += Updating::abilities();
		}
		foreach ( $abilities as $name => $ability ) {
			wp_register_ability(
				Plugin::SLUG . "/$name",
				$ability + [
					'category'            => Plugin::SLUG,
					'permission_callback' => [ self::class, 'is_allowed' ],
				]
			);
		}
	}

	/**
	 * Whether the user may manage the plugin.
	 */
	public static function is_allowed(): bool {
		return current_user_can( Plugin::CAPABILITY );
	}
}
