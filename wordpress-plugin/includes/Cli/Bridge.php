<?php
/**
 * The group of all commands.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Cli;

defined( 'ABSPATH' ) || exit;

/**
 * Manages the Smartsupp chat box and its events in Google Analytics 4.
 *
 * Every command ends with 0 where it did what it was asked, and with 1 where it did not; then the reason stands in the
 * error output, with the field, its value and the way out.
 *
 * ## EXAMPLES
 *
 *     # What happens on the pages of this site, and why the rest does not.
 *     $ wp ga4-bridge status
 *
 *     # Set up a site.
 *     $ wp ga4-bridge set chatKey 0123456789abcdef0123456789abcdef01234567
 *     $ wp ga4-bridge set measurementIds G-ABC123DEF4,G-XYZ987UVW6
 *     $ wp ga4-bridge set trackerMode manual
 *
 *     # Carry the settings of one site to another.
 *     $ wp ga4-bridge export | wp @shop ga4-bridge import - --yes
 */
final class Bridge extends \WP_CLI\Dispatcher\CommandNamespace {
}
