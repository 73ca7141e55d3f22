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
	public const SLUG = 'ga4-bridge-for-smartsupp';

	/** Capability to manage the plugin: whoever may manage the site's options has it; on the network, whoever may manage those. */
	public const CAPABILITY = 'manage_ga4_bridge_for_smartsupp';

	/** The folder of Smartsupp's own plugin. */
	public const OFFICIAL = 'smartsupp-live-chat';

	/** The parameter of a signed address, under which a page is only looked at. */
	public const LOOK = 'ga4_bridge_for_smartsupp_look';

	/** What fires where there is more to do than to show a page; each before everything that its request has for us. */
	private const ADMINISTRATION = [ 'admin_menu', 'network_admin_menu', 'admin_init', 'rest_api_init', 'cli_init', 'wp_abilities_api_categories_init', 'activate_plugin', 'site_status_tests', 'debug_information' ];

	/**
	 * The plugin's main file.
	 *
	 * @var string
	 */
	private static $file = '';

	/**
	 * Whether the hooks of the administration are hung.
	 *
	 * @var bool
	 */
	private static $is_administration = false;

	/**
	 * What the build's files gave.
	 *
	 * @var array<array<mixed>>
	 */
	private static $built = [];

	/**
	 * Hangs everything on its hook.
	 *
	 * @param string $file The plugin's main file.
	 */
	public static function start( string $file ): void {
		self::$file = $file;
		spl_autoload_register( [ self::class, 'load' ] );
		// WordPress knows of the folder by itself from 6.8 on, and of network-active and must-use plugins never.
		$languages = $GLOBALS['wp_textdomain_registry'] ?? null;
		if ( $languages instanceof \WP_Textdomain_Registry ) {
			$languages->set_custom_path( self::SLUG, self::path( 'languages' ) );
		}
		self::hang( self::hooks() );
		foreach ( self::ADMINISTRATION as $hook ) {
			add_filter( $hook, [ self::class, 'hang_administration' ], PHP_INT_MIN );
		}
		if ( isset( $_GET[ self::LOOK ] ) ) { // phpcs:ignore WordPress.Security.NonceVerification -- Its signature is checked.
			add_action( 'plugins_loaded', [ Front\Look_Page::class, 'begin' ], 0, 0 );
		}
	}

	/**
	 * Hangs a table of hooks.
	 *
	 * @param list<array{string, callable, int, int}> $hooks As below.
	 */
	private static function hang( array $hooks ): void {
		foreach ( $hooks as [ $hook, $callback, $priority, $arguments ] ) {
			add_filter( $hook, $callback, $priority, $arguments );
		}
	}

	/**
	 * Hangs the second table, once there is need of it: every visitor's page would pay for each of its lines.
	 *
	 * @param mixed $value What a filter gives.
	 * @return mixed The same.
	 */
	public static function hang_administration( $value = null ) {
		if ( ! self::$is_administration ) {
			self::$is_administration = true;
			self::hang( self::hooks_of_administration( self::basename() ) );
		}
		return $value;
	}

	/**
	 * The table of hooks: name, method, priority, number of arguments. These can fire on a visitor's page, or where nothing
	 * announces them.
	 *
	 * @return list<array{string, callable, int, int}>
	 */
	private static function hooks(): array {
		return [
			[ 'wp_head', [ Front\Page::class, 'print_tag' ], 1, 0 ],
			[ 'set_current_user', [ self::class, 'give_capability' ], 10, 0 ],
			[ 'init', [ self::class, 'tell_consent_api' ], 10, 0 ],
			[ 'cmplz_known_script_tags', [ Consent\Complianz::class, 'add_script' ], 10, 1 ],
			[ 'cmplz_uses_marketing_cookies', [ Consent\Complianz::class, 'use_marketing' ], 10, 1 ],
			[ 'before_woocommerce_init', [ self::class, 'tell_woocommerce' ], 10, 0 ],
			[ 'pre_update_option_' . Settings\Settings::OPTION, [ Settings\Guard::class, 'site' ], 10, 2 ],
			[ 'pre_update_site_option_' . Settings\Settings::NETWORK_OPTION, [ Settings\Guard::class, 'network' ], 10, 2 ],
			[ 'wp_initialize_site', [ Settings\Row::class, 'add_to_new_site' ], 20, 1 ],
		];
	}

	/**
	 * The second table: what an ADMINISTRATION hook announces.
	 *
	 * @param string $basename The plugin as WordPress names it.
	 * @return list<array{string, callable, int, int}>
	 */
	private static function hooks_of_administration( string $basename ): array {
		return [
			[ 'rest_api_init', [ Rest\Routes::class, 'register' ], 10, 0 ],
			[ 'rest_api_init', [ Rest\Visitor_Route::class, 'register' ], 10, 0 ],
			[ 'rest_api_init', [ Site_Health\Tests::class, 'register_route' ], 10, 0 ],
			[ 'cli_init', [ Cli\Commands::class, 'register' ], 10, 0 ],
			[ 'wp_abilities_api_categories_init', [ Abilities\Abilities::class, 'register_category' ], 10, 0 ],
			[ 'wp_abilities_api_init', [ Abilities\Abilities::class, 'register' ], 10, 0 ],
			[ 'site_status_tests', [ Site_Health\Tests::class, 'add' ], 10, 1 ],
			[ 'debug_information', [ Site_Health\Debug_Information::class, 'add' ], 10, 1 ],
			[ 'wp_privacy_personal_data_exporters', [ Visitors\Personal_Data::class, 'add_exporter' ], 10, 1 ],
			[ 'wp_privacy_personal_data_erasers', [ Visitors\Personal_Data::class, 'add_eraser' ], 10, 1 ],
			[ 'activate_' . $basename, [ Settings\Row::class, 'add' ], 10, 0 ],
			[ 'admin_menu', [ Settings\Upgrades::class, 'run' ], 1, 0 ],
			[ 'network_admin_menu', [ Settings\Upgrades::class, 'run' ], 1, 0 ],
			[ 'admin_menu', [ Screen\Site::class, 'add_page' ], 10, 0 ],
			[ 'network_admin_menu', [ Screen\Network::class, 'add_page' ], 10, 0 ],
			[ 'admin_init', [ Settings\Row::class, 'add' ], 10, 0 ],
			[ 'admin_init', [ Status\Site::class, 'note' ], 11, 0 ],
			[ 'admin_init', [ Screen\Privacy::class, 'suggest_text' ], 10, 0 ],
			[ 'admin_enqueue_scripts', [ Screen\Site::class, 'enqueue' ], 10, 1 ],
			[ 'admin_enqueue_scripts', [ Screen\Network::class, 'enqueue' ], 10, 1 ],
			[ 'admin_notices', [ Screen\Build_Notice::class, 'show' ], 10, 0 ],
			[ 'network_admin_notices', [ Screen\Build_Notice::class, 'show' ], 10, 0 ],
			[ 'plugin_action_links_' . $basename, [ Screen\Plugin_Row::class, 'add_settings_link' ], 10, 1 ],
			[ 'network_admin_plugin_action_links_' . $basename, [ Screen\Plugin_Row::class, 'add_network_settings_link' ], 10, 1 ],
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
	 * Lets our capability be asked for, once somebody is logged in: WordPress asks for others eight times on a visitor's page.
	 */
	public static function give_capability(): void {
		if ( 0 !== get_current_user_id() ) {
			add_filter( 'map_meta_cap', [ self::class, 'map_capability' ], 10, 4 );
		}
	}

	/**
	 * Gives our capability to whoever may manage the site's options; asked for the `network`, to whoever may manage those.
	 *
	 * @param string[]     $needed     Capabilities that the asked one stands for.
	 * @param string       $capability The capability asked for.
	 * @param int          $user       Whose.
	 * @param array<mixed> $more       What it was asked for.
	 * @return string[]
	 */
	public static function map_capability( $needed, $capability, $user = 0, $more = [] ) {
		if ( self::CAPABILITY !== $capability ) {
			return $needed;
		}
		return [ 'network' === ( $more[0] ?? '' ) ? 'manage_network_options' : 'manage_options' ];
	}

	/**
	 * Tells the WP Consent API, where it is active, that the plugin respects consent, and what the pages keep in a browser. The
	 * API asks nobody when its list is read, so it is told early, in English, and once more where somebody may read the texts.
	 */
	public static function tell_consent_api(): void {
		if ( function_exists( 'wp_add_cookie_info' ) ) {
			add_filter( 'wp_consent_api_registered_' . self::basename(), '__return_true' );
			Consent\Cookies::add();
			foreach ( [ 'admin_init', 'rest_api_init', 'wp' ] as $hook ) {
				add_action( $hook, [ Consent\Cookies::class, 'translate' ], 10, 0 );
			}
		}
	}

	/**
	 * Tells WooCommerce that the plugin works with orders in tables of their own, and with the blocks of cart and checkout:
	 * it asks for totals by WooCommerce's functions, and changes neither.
	 */
	public static function tell_woocommerce(): void {
		if ( class_exists( \Automattic\WooCommerce\Utilities\FeaturesUtil::class ) ) {
			foreach ( [ 'custom_order_tables', 'cart_checkout_blocks' ] as $feature ) {
				\Automattic\WooCommerce\Utilities\FeaturesUtil::declare_compatibility( $feature, self::$file, true );
			}
		}
	}

	/**
	 * What the build wrote into a file of its own, or an empty array where the file is missing. Read once: without an
	 * opcode cache PHP keeps every reading in memory, and a command that walks over a thousand sites reads it thousands of
	 * times.
	 *
	 * @param string $name The file's name in build/, without its ending.
	 * @return array<mixed>
	 */
	public static function built( string $name ): array {
		if ( ! isset( self::$built[ $name ] ) ) {
			$path = self::path( "build/$name.php" );
			if ( ! is_file( $path ) ) {
				return [];
			}
			$built                = require $path;
			self::$built[ $name ] = is_array( $built ) ? $built : [];
		}
		return self::$built[ $name ];
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
	 * Whether the plugin is active on every site of a network: activated for it, or a must-use plugin there.
	 */
	public static function is_network_wide(): bool {
		if ( ! is_multisite() ) {
			return false;
		}
		$must_use = defined( 'WPMU_PLUGIN_DIR' ) ? constant( 'WPMU_PLUGIN_DIR' ) : '';
		return in_array( self::basename(), self::network_plugins(), true )
			|| ( is_string( $must_use ) && '' !== $must_use && 0 === strpos( wp_normalize_path( self::$file ), wp_normalize_path( $must_use ) . '/' ) );
	}

	/**
	 * The plugins that are active here, as WordPress names them: those of the site, then those of the whole network.
	 *
	 * @return list<string>
	 */
	public static function active_plugins(): array {
		return array_values( array_filter( array_merge( array_values( (array) get_option( 'active_plugins', [] ) ), self::network_plugins() ), 'is_string' ) );
	}

	/**
	 * Those that are active on the whole network.
	 *
	 * @return list<int|string>
	 */
	public static function network_plugins(): array {
		return is_multisite() ? array_keys( (array) get_site_option( 'active_sitewide_plugins', [] ) ) : [];
	}

	/**
	 * The active plugin in a folder, as WordPress names it; empty where none is active.
	 *
	 * @param string $folder Its folder in the list of plugins.
	 */
	public static function active_plugin_in( string $folder ): string {
		foreach ( self::active_plugins() as $plugin ) {
			if ( 0 === strpos( $plugin, "$folder/" ) ) {
				return $plugin;
			}
		}
		return '';
	}

	/**
	 * The plugin as WordPress names it: folder and main file.
	 */
	public static function basename(): string {
		return plugin_basename( self::$file );
	}
}
