<?php
/**
 * The start of the plugin: which class answers which hook.
 *
 * @package Ga4BridgeForSmartsupp
 */

declare( strict_types=1 );

namespace Ga4BridgeForSmartsupp;

defined( 'ABSPATH' ) || exit;

/**
 * Knows where the plugin's files are and hangs its classes on WordPress's hooks. A class is loaded when its hook fires.
 */
final class Plugin {
	public const SLUG       = 'ga4-bridge-for-smartsupp';
	public const CAPABILITY = 'manage_ga4_bridge_for_smartsupp';

	/**
	 * The plugin's main file.
	 *
	 * @var string
	 */
	private static $file = '';

	/**
	 * Hangs everything on its hook.
	 *
	 * @param string $file The plugin's main file.
	 */
	public static function start( string $file ): void {
		self::$file = $file;
		spl_autoload_register( [ self::class, 'load' ] );
		foreach ( self::hooks( plugin_basename( $file ) ) as [ $hook, $callback, $priority, $arguments ] ) {
			add_filter( $hook, $callback, $priority, $arguments );
		}
	}

	/**
	 * The one table of hooks: name, method, priority, number of arguments.
	 *
	 * @param string $basename The plugin as WordPress names it.
	 * @return list<array{string, callable, int, int}>
	 */
	private static function hooks( string $basename ): array {
		return [
			[ 'wp_head', [ Front\Page::class, 'print_tag' ], 1, 0 ],
			[ 'map_meta_cap', [ self::class, 'map_capability' ], 10, 2 ],
			[ 'rest_api_init', [ Rest\Routes::class, 'register' ], 10, 0 ],
			[ 'pre_update_option_' . Settings\Settings::OPTION, [ Settings\Store::class, 'guard' ], 10, 2 ],
			[ 'activate_' . $basename, [ Settings\Row::class, 'add' ], 10, 0 ],
			[ 'admin_init', [ Settings\Row::class, 'add' ], 10, 0 ],
			[ 'wp_initialize_site', [ Settings\Row::class, 'add_to_new_site' ], 20, 1 ],
			[ 'admin_menu', [ Screen\Site::class, 'add_page' ], 10, 0 ],
			[ 'admin_enqueue_scripts', [ Screen\Site::class, 'enqueue' ], 10, 1 ],
			[ 'admin_notices', [ Screen\Build_Notice::class, 'show' ], 10, 0 ],
			[ 'plugin_action_links_' . $basename, [ Screen\Plugin_Row::class, 'add_settings_link' ], 10, 1 ],
		];
	}

	/**
	 * Loads a class of ours from the file named after it.
	 *
	 * @param string $name The full name of a class.
	 */
	public static function load( string $name ): void {
		if ( 0 !== strpos( $name, __NAMESPACE__ . '\\' ) ) {
			return;
		}
		$path = __DIR__ . '/' . str_replace( '\\', '/', substr( $name, strlen( __NAMESPACE__ ) + 1 ) ) . '.php';
		if ( is_file( $path ) ) {
			require $path;
		}
	}

	/**
	 * Gives our capability to whoever may manage the site's options.
	 *
	 * @param string[] $needed     Capabilities that the asked one stands for.
	 * @param string   $capability The capability asked for.
	 * @return string[]
	 */
	public static function map_capability( $needed, $capability ) {
		return self::CAPABILITY === $capability ? [ 'manage_options' ] : $needed;
	}

	/**
	 * What the build wrote into a file of its own, or an empty array where the file is missing.
	 *
	 * @param string $name The file's name in build/, without its ending.
	 * @return array<mixed>
	 */
	public static function built( string $name ): array {
		$path  = self::path( "build/$name.php" );
		$built = is_file( $path ) ? require $path : [];
		return is_array( $built ) ? $built : [];
	}

	/**
	 * The path of a file of the plugin.
	 *
	 * @param string $file Relative to the plugin's folder.
	 */
	public static function path( string $file ): string {
		return dirname( self::$file ) . '/' . $file;
	}

	/**
	 * The address of a file of the plugin.
	 *
	 * @param string $file Relative to the plugin's folder.
	 */
	public static function url( string $file ): string {
		return plugins_url( $file, self::$file );
	}

	/**
	 * The plugin as WordPress names it: folder and main file.
	 */
	public static function basename(): string {
		return plugin_basename( self::$file );
	}
}
