<?php
/**
 * What the plugin calls of other plugins, for static analysis: signatures only, of WooCommerce 11 and the WP Consent API 1.
 * Never loaded.
 */

namespace {
	/** @param int $user_id */
	function wc_get_customer_order_count( $user_id ): int {}
	/**
	 * @param int $user_id
	 * @return string
	 */
	function wc_get_customer_total_spent( $user_id ) {}
	/**
	 * @param float                $price
	 * @param array<string, mixed> $args
	 * @return string
	 */
	function wc_price( $price, $args = [] ) {}
	/**
	 * @param string $name
	 * @param string $plugin_or_service
	 * @param string $category
	 * @param string $expires
	 * @param string $function
	 * @param string $collected_personal_data
	 * @param bool   $member_cookie
	 * @param bool   $administrator_cookie
	 * @param string $type
	 * @param string $domain
	 * @return void
	 */
	function wp_add_cookie_info( $name, $plugin_or_service, $category, $expires, $function, $collected_personal_data = '', $member_cookie = false, $administrator_cookie = false, $type = 'HTTP', $domain = '' ) {}
}

namespace Automattic\WooCommerce\Utilities {
	class FeaturesUtil {
		public static function declare_compatibility( string $feature_id, string $plugin_file, bool $positive_compatibility = true ): bool {}
	}
}
