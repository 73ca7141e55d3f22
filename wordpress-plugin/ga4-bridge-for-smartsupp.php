<?php
/**
 * Plugin Name:       GA4 Bridge for Smartsupp
 * Description:       Installs the Smartsupp chat box and sends its chat events to the Google Analytics 4 properties of your choice.
 * Version:           0.1.0
 * Requires at least: 6.6
 * Requires PHP:      7.4
 * Author:            GA4 Bridge contributors
 * License:           GPL-2.0-or-later
 * License URI:       https://www.gnu.org/licenses/gpl-2.0.html
 * Text Domain:       ga4-bridge-for-smartsupp
 * Domain Path:       /languages
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

defined( 'ABSPATH' ) || exit;

require_once __DIR__ . '/includes/Plugin.php';

\Ga4BridgeForSmartsupp\Plugin::start( __FILE__ );
