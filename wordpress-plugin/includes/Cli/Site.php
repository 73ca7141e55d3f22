<?php
/**
 * The group of commands about the site.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Cli;

defined( 'ABSPATH' ) || exit;

/**
 * Says where the settings of this site are meant to act.
 */
final class Site extends \WP_CLI\Dispatcher\CommandNamespace {
}
