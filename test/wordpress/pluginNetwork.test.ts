import { describe, expect, it } from 'vitest';
import { demoKey, ourPlugin } from './ourPlugin.ts';
import { useWordPress } from './useWordPress.ts';

const rows = `
$found = [];
foreach ( get_sites() as $site ) {
	switch_to_blog( $site->blog_id );
	$found[] = count( $GLOBALS['wpdb']->get_col( "SELECT option_name FROM {$GLOBALS['wpdb']->options} WHERE option_name LIKE 'ga4_bridge%'" ) );
	restore_current_blog();
}
return $found;`;

describe('the plugin on a network', () => {
	const wordpress = useWordPress({
		version: '7.1',
		php: '7.4',
		multisite: true,
		plugin: ourPlugin,
		activate: 'network',
	});

	it('gives every site settings of its own, also within one request', async () => {
		const found = await wordpress().runJson(`
			$key = function () { return \\Ga4BridgeForSmartsupp\\Settings\\Settings::read()->text( 'chatKey' ); };
			update_option( 'ga4_bridge_for_smartsupp', [ 'chatKey' => '${demoKey}' ] );
			$keys = [ $key() ];
			switch_to_blog( 2 );
			$keys[] = $key();
			update_option( 'ga4_bridge_for_smartsupp', [ 'chatKey' => str_repeat( 'a', 40 ) ] );
			$keys[] = $key();
			restore_current_blog();
			$keys[] = $key();
			return $keys;`);
		expect(found).toEqual([demoKey, '', 'a'.repeat(40), demoKey]);
		expect(await (await wordpress().request('/shop/')).text()).toContain('a'.repeat(40));
		expect(await (await wordpress().request('/')).text()).toContain(demoKey);
	});

	it('gives a new site its row', async () => {
		const row = await wordpress().runJson(`
			$host = wp_parse_url( home_url(), PHP_URL_HOST ) . ':' . wp_parse_url( home_url(), PHP_URL_PORT );
			return get_blog_option( wpmu_create_blog( $host, '/new/', 'New', 1 ), 'ga4_bridge_for_smartsupp' );`);
		expect(row).toEqual([]);
	});

	it('takes everything along on every site when it is deleted', async () => {
		expect(await wordpress().runJson(rows)).toEqual([1, 1, 1]);
		await wordpress().run(`
			update_site_option( 'ga4_bridge_for_smartsupp_network', [] );
			require_once ABSPATH . 'wp-admin/includes/plugin.php';
			deactivate_plugins( 'ga4-bridge-for-smartsupp/ga4-bridge-for-smartsupp.php', false, true );
			uninstall_plugin( 'ga4-bridge-for-smartsupp/ga4-bridge-for-smartsupp.php' );`);
		expect(await wordpress().runJson(rows)).toEqual([0, 0, 0]);
		expect(
			await wordpress().runJson("return get_site_option( 'ga4_bridge_for_smartsupp_network' );"),
		).toBe(false);
	});

	it('has caused no notice, warning or error in all of this', async () => {
		expect(await wordpress().debugLog()).toBe('');
	});
});
