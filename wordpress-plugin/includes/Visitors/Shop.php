<?php
/**
 * The shop of the site.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Visitors;

defined( 'ABSPATH' ) || exit;

/**
 * What WooCommerce knows of a customer, by its own functions, wherever it keeps the orders.
 */
final class Shop {
	/**
	 * Whether WooCommerce is active.
	 */
	public static function is_active(): bool {
		return function_exists( 'wc_get_customer_order_count' ) && function_exists( 'wc_get_customer_total_spent' ) && function_exists( 'wc_price' );
	}

	/**
	 * How many orders a customer has made.
	 *
	 * @param int $user The user's ID.
	 */
	public static function orders( int $user ): string {
		return number_format_i18n( (float) wc_get_customer_order_count( $user ) );
	}

	/**
	 * What a customer has spent, with the currency.
	 *
	 * @param int $user The user's ID.
	 */
	public static function spent( int $user ): string {
		$price = wc_price( (float) wc_get_customer_total_spent( $user ) );
		return html_entity_decode( wp_strip_all_tags( $price ), ENT_QUOTES | ENT_HTML5, 'UTF-8' );
	}
}
