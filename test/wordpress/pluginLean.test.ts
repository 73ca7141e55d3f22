import { describe, expect, it } from 'vitest';
import { demoKey, environments, ourPlugin } from './ourPlugin.ts';
import { php } from './php.ts';
import { useWordPress } from './useWordPress.ts';

/** PHP that gives `$tags` our tags on the front page, as they are printed. */
const printed = `
	ob_start();
	do_action( 'wp_head' );
	preg_match_all( '/<script[^>]*data-no-defer[^>]*>.*?<\\/script>/s', ob_get_clean(), $tags );
	$tags = $tags[0];`;

/** PHP that returns the names of the hooks that a class of ours is hung on. */
const hooks = `
$found = [];
foreach ( $GLOBALS['wp_filter'] as $name => $hook ) {
	foreach ( $hook->callbacks as $priority => $callbacks ) {
		foreach ( array_column( $callbacks, 'function' ) as $callback ) {
			if ( is_array( $callback ) && is_string( $callback[0] ) && 0 === strpos( $callback[0], 'Ga4BridgeForSmartsupp' ) && 'hang_administration' !== $callback[1] ) {
				$found[] = $name;
			}
		}
	}
}
return array_values( array_unique( $found ) );`;

describe.each(environments)('the front page in WordPress $version on PHP $php', (environment) => {
	const wordpress = useWordPress({ ...environment, plugin: ourPlugin });
	const save = () =>
		wordpress().run(`update_option( 'ga4_bridge_for_smartsupp', ${php({ chatKey: demoKey })} );`);

	it('loads at most 200 bytes of options with the key alone', async () => {
		await save();
		const options = await wordpress().runJson<Record<string, string>>(
			"return array_filter( wp_load_alloptions( true ), function ( $name ) { return false !== strpos( $name, 'ga4_bridge' ); }, ARRAY_FILTER_USE_KEY );",
		);
		expect(Object.keys(options)).toEqual(['ga4_bridge_for_smartsupp']);
		const bytes = Object.entries(options).flat().join('').length;
		expect(bytes).toBeGreaterThan(demoKey.length);
		expect(bytes).toBeLessThanOrEqual(200);
	});

	it('prints the tag that WordPress makes of its code, with what optimisers are told', async () => {
		await save();
		const [own, made] = await wordpress().runJson<[string[], string]>(`
			wp();
			${printed}
			$code = preg_replace( '/^<script[^>]*>|<\\/script>$/', '', $tags[0] );
			return [ $tags, wp_get_inline_script_tag( $code ) ];`);
		expect(own).toHaveLength(1);
		const attributes = ' data-cfasync="false" data-no-optimize="1" data-no-defer="1" nowprocket';
		expect(own[0]?.replace(attributes, '')).toBe(made.trim());
	});

	it('lets a nonce be added to the tag, and whatever else somebody adds to inline scripts', async () => {
		await save();
		const tags = await wordpress().runJson<string[]>(`
			wp();
			add_filter( 'wp_inline_script_attributes', function ( $attributes, $code ) {
				return $attributes + [ 'nonce' => 'abc"1', 'data-bytes' => (string) ( strlen( $code ) > 500 ) ];
			}, 10, 2 );
			${printed}
			return $tags;`);
		expect(tags).toHaveLength(1);
		expect(tags[0]).toMatch(
			/^<script(?=[^>]* nonce="abc&quot;1")(?=[^>]* data-bytes="1")(?=[^>]* data-cfasync="false")/,
		);
		expect(tags[0]).toContain(`(window,"${demoKey}")`);
	});

	it('hangs on a page what can fire on it, and the rest once something of the administration does', async () => {
		const page = await wordpress().runJson<string[]>(`wp(); ${printed} ${hooks}`);
		expect(page).toContain('wp_head');
		expect(page.length).toBeLessThanOrEqual(9);
		expect(page).not.toContain('admin_menu');
		for (const [announced, expected] of [
			["do_action( 'admin_menu' );", 'admin_enqueue_scripts'],
			["do_action( 'network_admin_menu' );", 'network_admin_notices'],
			['rest_get_server();', 'rest_api_init'],
			["do_action( 'cli_init' );", 'cli_init'],
			["apply_filters( 'site_status_tests', [] );", 'debug_information'],
		]) {
			const hung = await wordpress().runJson<string[]>(
				`require_once ABSPATH . 'wp-admin/includes/plugin.php'; wp_set_current_user( 1 ); if ( ! class_exists( 'WP_CLI' ) ) { class WP_CLI { public static function __callStatic( $name, $arguments ) {} } class WP_CLI_Command {} } ${announced} ${hooks}`,
			);
			expect([announced, hung.includes(expected ?? '')]).toEqual([announced, true]);
			expect(hung.length).toBeGreaterThan(page.length);
		}
	});

	it('has caused no notice, warning or error in all of this', async () => {
		expect(await wordpress().debugLog()).toBe('');
	});
});
