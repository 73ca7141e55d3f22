<?php
/**
 * Plugin Name: GA4 Bridge demo shop
 * Description: Shows the demo shop on the front page and keeps it on the demo server. For demos only.
 *
 * The constant GA4_BRIDGE_DEMO_ORIGIN is the demo server's origin, such as http://127.0.0.1:8910.
 * Without it this file does nothing.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Demo;

if ( ! defined( 'ABSPATH' ) || ! defined( 'GA4_BRIDGE_DEMO_ORIGIN' ) ) {
	return;
}

add_action( 'template_redirect', __NAMESPACE__ . '\\start_rewriting', 0 );
add_action( 'template_redirect', __NAMESPACE__ . '\\show_shop', PHP_INT_MAX );

/**
 * Lets every page ask the demo server for what it would ask of Smartsupp and Google.
 */
function start_rewriting(): void {
	ob_start( __NAMESPACE__ . '\\rewrite_hosts' );
}

/**
 * Returns the page with the real hosts replaced, in plain text and as JSON writes them.
 *
 * @param string $html The page.
 */
function rewrite_hosts( string $html ): string {
	$origin = demo_origin();
	$pairs  = array();
	foreach ( array( 'https://www.smartsuppchat.com', 'https://www.googletagmanager.com' ) as $host ) {
		$pairs[ $host ] = $origin;

		$pairs[ str_replace( '/', '\\/', $host ) ] = str_replace( '/', '\\/', $origin );
	}
	return strtr( $html, $pairs );
}

/**
 * Prints the shop instead of the theme's front page; the head and the footer stay WordPress's own.
 */
function show_shop(): void {
	if ( ! is_front_page() ) {
		return;
	}
	$origin = demo_origin();
	?>
<!doctype html>
<html <?php language_attributes(); ?>>
<head>
<meta charset="<?php bloginfo( 'charset' ); ?>">
<script src="<?php echo esc_url( $origin . '/shop-head.js' ); ?>"></script><?php // phpcs:ignore WordPress.WP.EnqueuedResources ?>

<script src="<?php echo esc_url( $origin . '/reporter.js' ); ?>"></script><?php // phpcs:ignore WordPress.WP.EnqueuedResources ?>

<meta name="viewport" content="width=device-width, initial-scale=1">
	<?php if ( ! current_theme_supports( 'title-tag' ) ) : ?>
<title><?php bloginfo( 'name' ); ?></title>
	<?php endif; ?>
	<?php wp_head(); ?>
</head>
<body <?php body_class(); ?>>
	<?php wp_body_open(); ?>
<script src="<?php echo esc_url( $origin . '/shop-body.js' ); ?>"></script><?php // phpcs:ignore WordPress.WP.EnqueuedResources ?>

	<?php wp_footer(); ?>
</body>
</html>
	<?php
	exit;
}

/**
 * Returns the demo server's origin.
 */
function demo_origin(): string {
	return untrailingslashit( (string) constant( 'GA4_BRIDGE_DEMO_ORIGIN' ) );
}
