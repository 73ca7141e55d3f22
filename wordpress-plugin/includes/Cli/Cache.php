<?php
/**
 * The group of commands about the page cache.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Cli;

defined( 'ABSPATH' ) || exit;

/**
 * Empties the page cache of the site.
 */
final class Cache extends \WP_CLI\Dispatcher\CommandNamespace {
}
