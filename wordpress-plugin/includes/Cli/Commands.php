<?php
/**
 * The commands of WP-CLI.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp\Cli;

defined( 'ABSPATH' ) || exit;

/**
 * Registers `wp ga4-bridge`, a class a command. They ask for no capability: whoever has a shell has the database.
 */
final class Commands {
	private const COMMANDS = [
		'ga4-bridge'               => Bridge::class,
		'ga4-bridge status'        => Status_Command::class,
		'ga4-bridge get'           => Get_Command::class,
		'ga4-bridge set'           => Set_Command::class,
		'ga4-bridge reset'         => Reset_Command::class,
		'ga4-bridge undo'          => Undo_Command::class,
		'ga4-bridge export'        => Export_Command::class,
		'ga4-bridge import'        => Import_Command::class,
		'ga4-bridge detect'        => Detect_Command::class,
		'ga4-bridge take-over'     => Take_Over_Command::class,
		'ga4-bridge account'       => Account::class,
		'ga4-bridge account check' => Account_Check_Command::class,
		'ga4-bridge cache'         => Cache::class,
		'ga4-bridge cache empty'   => Cache_Empty_Command::class,
		'ga4-bridge site'          => Site::class,
		'ga4-bridge site confirm'  => Site_Confirm_Command::class,
	];

	/**
	 * Registers every command.
	 */
	public static function register(): void {
		if ( ! defined( 'WP_CLI' ) || ! class_exists( 'WP_CLI' ) ) {
			return;
		}
		foreach ( self::COMMANDS as $name => $command ) {
			\WP_CLI::add_command( $name, $command );
		}
	}
}
