<?php
/**
 * The group of commands about the account.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Cli;

defined( 'ABSPATH' ) || exit;

/**
 * Asks Smartsupp about the account.
 */
final class Account extends \WP_CLI\Dispatcher\CommandNamespace {
}
