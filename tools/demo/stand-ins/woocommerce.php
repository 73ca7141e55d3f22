<?php
/**
 * Plugin Name: WooCommerce (stand-in)
 * Description: Not the real plugin: a customer's totals by the documented functions. For demos and tests only.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace {
	defined( 'ABSPATH' ) || exit;

	add_action(
		'init',
		static function () {
			do_action( 'before_woocommerce_init' );
		},
		0
	);

	function wc_get_customer_order_count( $user_id ) {
		return absint( get_user_meta( $user_id, 'stand_in_orders', true ) );
	}

	/** A text with the amount, as it comes from the database. */
	function wc_get_customer_total_spent( $user_id ) {
		return (string) get_user_meta( $user_id, 'stand_in_spent', true );
	}

	/** HTML with the currency. */
	function wc_price( $price, $args = array() ) {
		return '<span class="woocommerce-Price-amount amount"><bdi>' . number_format( (float) $price, 2, ',', '.' ) . '&nbsp;<span class="woocommerce-Price-currencySymbol">&euro;</span></bdi></span>';
	}
}

namespace Automattic\WooCommerce\Utilities {
	class FeaturesUtil {
		public static $declared = array();

		public static function declare_compatibility( string $feature_id, string $plugin_file, bool $positive_compatibility = true ): bool {
			if ( ! doing_action( 'before_woocommerce_init' ) ) {
				return false;
			}
			self::$declared[ $feature_id ][ plugin_basename( $plugin_file ) ] = $positive_compatibility;
			return true;
		}
	}
}
