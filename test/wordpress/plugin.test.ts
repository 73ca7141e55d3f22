import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planNames } from '../../src/settings/plans.ts';
import type { Settings } from '../../src/settings/settings.ts';
import { demoKey, environments, ourPlugin } from './ourPlugin.ts';
import { php } from './php.ts';
import { writeRow } from './restRequests.ts';
import { useWordPress } from './useWordPress.ts';

const official = 'smartsupp-live-chat/smartsupp.php';

/** Any trace of Google Analytics, and anything of ours that would give one away. */
const analytics = /gtag|dataLayer|gaKey|analytics|page\.js|ga4|"G-/i;

/** PHP that gives `$tags` what the plugin prints now: the code of its tags. */
const printed = `
	ob_start();
	do_action( 'wp_head' );
	preg_match_all( '/<script[^>]*data-no-defer[^>]*>(.*?)<\\/script>/s', ob_get_clean(), $tags );
	$tags = $tags[1];`;

/** What a visitor gets under each of these settings. */
const heads = (all: readonly Partial<Settings>[]): string => `
wp();
$heads = [];
foreach ( ${php(all)} as $settings ) {
	update_option( 'ga4_bridge_for_smartsupp', [] );
	update_option( 'ga4_bridge_for_smartsupp', $settings );
	${printed}
	$heads[] = $tags;
}
return $heads;`;

/** What a visitor gets with each of these rows, the worst last. */
const hostileRows = `
wp();
$every = function ( $value ) {
	$definition = \\Ga4BridgeForSmartsupp\\Settings\\Settings::definition();
	return serialize( array_fill_keys( array_keys( $definition['defaults'] ), $value ) );
};
$rows = [
	'a text'                          => 'nonsense',
	'nothing'                         => '',
	'a damaged array'                 => 'a:3:{s:7:"chatKey"',
	'an object of an unknown class'   => 'O:7:"Unknown":1:{s:1:"a";i:1;}',
	'a list'                          => serialize( [ 'chatKey', 1, null ] ),
	'nested arrays everywhere'        => $every( [ [ [ 'x' ] ] ] ),
	'objects everywhere'              => $every( (object) [ 1 ] ),
	'bytes that are no text'          => $every( "\\xff\\xfe\\x01" ),
	'a hundred thousand characters'   => $every( str_repeat( 'G', 100000 ) ),
	'markup everywhere'               => $every( '</script><script>alert(1)</script>' ),
];
$heads = [];
foreach ( $rows as $what => $row ) {
	${writeRow('$row')}
	${printed}
	$heads[ $what ] = $tags;
}
return $heads;`;

describe.each(environments)('the plugin in WordPress $version on PHP $php', (environment) => {
	const muPlugins = mkdtempSync(join(tmpdir(), 'ga4-bridge-mu-plugins-'));
	beforeAll(() => writeFileSync(join(muPlugins, 'cost.php'), cost));
	afterAll(() => rmSync(muPlugins, { recursive: true, force: true }));
	const wordpress = useWordPress({ ...environment, plugin: ourPlugin, muPlugins });
	const save = (settings: Partial<Settings>) =>
		wordpress().run(`update_option( 'ga4_bridge_for_smartsupp', ${php(settings)} );`);
	const home = async () => (await wordpress().request('/')).text();

	it('adds its row on activation, and prints nothing before a key is entered', async () => {
		expect(
			await wordpress().runJson("return wp_load_alloptions()['ga4_bridge_for_smartsupp'];"),
		).toBe('a:0:{}');
		expect(await home()).not.toMatch(/smartsupp/i);
	});

	it('prints the key and one chosen ID in one tag that page optimisers leave alone', async () => {
		await save({ chatKey: demoKey, trackerMode: 'manual', measurementIds: ['G-ABC12345'] });
		const html = await home();
		const tags = html.match(/<script[^>]*data-no-optimize[^>]*>/g) ?? [];
		expect(tags).toHaveLength(1);
		expect(tags[0]).toContain('data-cfasync="false"');
		expect(tags[0]).toContain('data-no-defer="1"');
		expect(tags[0]).toContain('nowprocket');
		// Some optimisers go by what stands in the script.
		expect(html).toMatch(/<script[^>]*nowprocket[^>]*>[^<]*\.nonce/);
		expect(html).toContain(`(window,"${demoKey}")`);
		const script = `${wordpress().url}/wp-content/plugins/ga4-bridge-for-smartsupp/build/page.js?ver=`;
		expect(html).toContain(`(window,{"script":"${script}`);
		expect(html).toContain('"options":{"trackerMode":"manual","measurementIds":["G-ABC12345"]}');
		const address = /"script":"([^"]+)"/.exec(html)?.[1] ?? '';
		expect((await fetch(address)).headers.get('content-type')).toMatch(/javascript/);
	});

	it('prints the chat by plan, mode and source, and nothing for Google Analytics on FREE', async () => {
		const cases = planNames.flatMap((plan) =>
			(['auto', 'manual'] as const).flatMap((trackerMode) =>
				(['plugin', 'elsewhere'] as const).map((chatSource) => ({
					chatKey: demoKey,
					measurementIds: ['G-ABC12345', 'G-XYZ98765'],
					plan,
					trackerMode,
					chatSource,
				})),
			),
		);
		const found = await wordpress().runJson<string[][]>(heads(cases));
		cases.forEach(({ plan, trackerMode, chatSource }, index) => {
			const label = `${plan} ${trackerMode} ${chatSource}`;
			const code = (found[index] ?? []).join('');
			expect([label, found[index]?.length]).toEqual([
				label,
				plan === 'free' && chatSource === 'elsewhere' ? 0 : 1,
			]);
			expect([label, code.includes(`(window,"${demoKey}")`)]).toEqual([
				label,
				chatSource === 'plugin',
			]);
			expect([label, analytics.test(code)]).toEqual([label, plan !== 'free']);
			expect([label, code.includes('"trackerMode":"manual"')]).toEqual([
				label,
				plan !== 'free' && trackerMode === 'manual',
			]);
		});
	});

	it('prints the start of the chat that was chosen, and the code of no other', async () => {
		const plugin = `${wordpress().url}/wp-content/plugins/ga4-bridge-for-smartsupp/build`;
		const facade = expect.stringContaining(`${plugin}/facade.js?ver=`);
		const cases: readonly [settings: Partial<Settings>, told: unknown][] = [
			[{}, undefined],
			[{ facadeButton: true, startDelay: 9 }, undefined],
			[{ startChat: 'idle' }, { start: 'idle' }],
			[{ startChat: 'interaction', startDelay: 9 }, { start: 'interaction' }],
			[{ startChat: 'manual' }, { start: 'manual' }],
			[{ startChat: 'delay' }, { start: 'delay', delay: 5 }],
			[
				{ startChat: 'delay', startDelay: 7.5 },
				{ start: 'delay', delay: 7.5 },
			],
			[
				{ startChat: 'idle', facadeButton: true },
				{ start: 'idle', facade: { script: facade } },
			],
			[{ startChat: 'consent' }, {}],
			[
				{
					startChat: 'consent',
					consentMode: 'basic',
					consentSource: 'wp_consent_api',
					consentCategory: 'marketing',
				},
				{ consentSource: 'wp_consent_api', consentCategory: 'marketing' },
			],
			[
				{ startChat: 'consent', facadeButton: true, plan: 'free', consentSource: 'page' },
				{ consentSource: 'page', facade: { script: facade } },
			],
		];
		const found = await wordpress().runJson<string[][]>(
			heads(cases.map(([settings]) => ({ chatKey: demoKey, ...settings }))),
		);
		cases.forEach(([settings, told], index) => {
			const label = JSON.stringify(settings);
			expect([label, found[index]?.length]).toEqual([label, 1]);
			const code = found[index]?.[0] ?? '';
			const json = new RegExp(`\\(window,"${demoKey}",?(.*?)\\);$`, 'm').exec(code.trim())?.[1];
			expect([label, json ? JSON.parse(json) : undefined]).toEqual([label, told]);
			expect([
				label,
				code.includes('requestIdleCallback'),
				code.includes('wp_has_consent'),
			]).toEqual([label, told !== undefined, settings.startChat === 'consent']);
			expect([label, /gtag|gaKey|page\.js|"G-/.test(code)]).toEqual([
				label,
				settings.plan !== 'free',
			]);
		});
		const address = /"facade":\{"script":"([^"]+)"/.exec(found[7]?.[0] ?? '')?.[1] ?? '';
		expect((await fetch(address)).headers.get('content-type')).toMatch(/javascript/);
	});

	it("prints a translation of the button's text, as text", async () => {
		const settings = { chatKey: demoKey, startChat: 'manual', facadeButton: true } as const;
		const [tags] = await wordpress().runJson<string[][]>(`
			add_filter( 'gettext_ga4-bridge-for-smartsupp', function ( $translation, $text ) {
				return 'Chat with us' === $text ? 'Napište <nám> & "hned"' : $translation;
			}, 10, 2 );
			${heads([settings])}`);
		expect(tags?.[0]).toContain(
			'"label":"Napi\\u0161te \\u003Cn\\u00e1m\\u003E \\u0026 \\u0022hned\\u0022"',
		);
	});

	it('prints nothing but the chosen property where the chat box sends natively', async () => {
		const native = { captureMode: 'native', trackerMode: 'manual', measurementIds: ['G-ABC12345'] };
		const [tags] = await wordpress().runJson<string[][]>(
			heads([{ chatKey: demoKey, ...native } as Partial<Settings>]),
		);
		expect(tags?.[0]).toContain('"captureMode":"native"');
		expect(tags?.[0]).not.toMatch(/dataLayer|readyState|"G-"/);
	});

	it('leaves no word of Google Analytics in the HTML on FREE, and acts on the next page after it', async () => {
		const settings = { chatKey: demoKey, trackerMode: 'manual', measurementIds: ['G-ABC12345'] };
		await save({ ...settings, plan: 'free' } as Partial<Settings>);
		const free = await home();
		expect(free).toContain(demoKey);
		expect(free).not.toMatch(analytics);
		await save({ ...settings, plan: 'standard' } as Partial<Settings>);
		expect(await home()).toMatch(/"measurementIds":\["G-ABC12345"\]/);
	});

	it('loads at most six files for a visitor and asks the database nothing', async () => {
		await save({ chatKey: demoKey, trackerMode: 'manual', measurementIds: ['G-ABC12345'] });
		const withPlugin = costOf(await home());
		expect(withPlugin.files.length).toBeGreaterThan(2);
		expect(withPlugin.files.length, withPlugin.files.join(' ')).toBeLessThanOrEqual(6);
		await wordpress().run(
			"require_once ABSPATH . 'wp-admin/includes/plugin.php'; deactivate_plugins( 'ga4-bridge-for-smartsupp/ga4-bridge-for-smartsupp.php' );",
		);
		const without = costOf(await home());
		await wordpress().run(
			"activate_plugin( 'ga4-bridge-for-smartsupp/ga4-bridge-for-smartsupp.php' );".replace(
				/^/,
				"require_once ABSPATH . 'wp-admin/includes/plugin.php'; ",
			),
		);
		expect(without.files).toEqual([]);
		expect(withPlugin.queries).toBe(without.queries);
	});

	it('starts no second chat where the plugin of Smartsupp does, and keeps the Google Analytics side', async () => {
		await save({ chatKey: demoKey });
		const found = await wordpress().runJson<{ html: string; status: unknown }>(`
			update_option( 'active_plugins', array_merge( get_option( 'active_plugins' ), [ '${official}' ] ) );
			update_option( 'smartsupp', [ 'active' => '1', 'chat-id' => 'fedcba9876543210fedcba9876543210fedcba98' ] );
			wp();
			ob_start();
			do_action( 'wp_head' );
			$html = ob_get_clean();
			wp_set_current_user( 1 );
			$status = rest_do_request( '/ga4-bridge-for-smartsupp/v1/status' )->get_data();
			update_option( 'active_plugins', array_values( array_diff( get_option( 'active_plugins' ), [ '${official}' ] ) ) );
			delete_option( 'smartsupp' );
			return [ 'html' => $html, 'status' => $status ];`);
		expect(found.html).not.toContain(demoKey);
		expect(found.html).toMatch(/"script":"[^"]+page\.js/);
		expect(found.status).toMatchObject({
			chat: { printed: false, reason: 'official_plugin_active' },
			analytics: { printed: true, reason: null },
			officialPlugin: { active: true, key: 'fedcba9876543210fedcba9876543210fedcba98' },
		});
		expect(await home()).toContain(demoKey);
	});

	it('prints nothing in the preview of a post, in feeds and in embeds', async () => {
		await save({ chatKey: demoKey });
		const found = await wordpress().runJson(`
			$heads = [];
			foreach ( [ 'p=1', 'p=1&preview=true', 'feed=rss2', 'p=1&embed=1' ] as $query ) {
				wp( $query );
				${printed}
				$heads[ $query ] = count( $tags );
			}
			return $heads;`);
		expect(found).toEqual({ 'p=1': 1, 'p=1&preview=true': 0, 'feed=rss2': 0, 'p=1&embed=1': 0 });
	});

	it('shows an ordinary page whatever stands in the row', async () => {
		const found = await wordpress().runJson<{ [what: string]: string[] }>(hostileRows);
		expect(Object.keys(found)).toHaveLength(10);
		for (const [what, tags] of Object.entries(found)) expect([what, tags]).toEqual([what, []]);
		// The last of them is still there.
		const page = await wordpress().request('/');
		expect(page.status).toBe(200);
		const html = await page.text();
		expect(html).toContain('</html>');
		expect(html).not.toMatch(/alert\(1\)|data-no-optimize/);
	});

	it('keeps the sound values of a row and drops the others', async () => {
		const settings = {
			chatKey: demoKey,
			trackerMode: 'manual',
			measurementIds: ['G-ABC12345', '</script>'],
			eventNames: 'single',
			eventParameters: [{ name: 'area', value: 'it\'s & "quoted"' }],
			unknown: '<b>',
		};
		await wordpress().run(writeRow(`serialize( ${php(settings)} )`));
		const html = await home();
		expect(html).toContain(demoKey);
		const json = /\(window,(\{"script".*?\})\);/.exec(html)?.[1] ?? '';
		expect(json).toMatch(/it\\u0027s \\u0026 \\u0022quoted\\u0022/);
		expect(JSON.parse(json).options).toEqual({
			trackerMode: 'manual',
			measurementIds: ['G-ABC12345'],
			eventNames: 'single',
			eventParameters: settings.eventParameters,
		});
		await wordpress().run(writeRow("'a:0:{}'"));
	});

	it.each([
		['an ID twice', ['G-AAAA1', 'G-AAAA1'], ['G-AAAA1']],
		['names for the entries', { a: 'G-AAAA1', b: 'G-BBBB1' }, ['G-AAAA1', 'G-BBBB1']],
		['blanks around an ID', ['G-AAAA1 ', '\nG-AAAA1'], ['G-AAAA1']],
		['commas', 'G-AAAA1, G-BBBB1', ['G-AAAA1', 'G-BBBB1']],
		['an entry that is no ID', ['UA-1-1', 'G-AAAA1', 5, null, ['G-BBBB1']], ['G-AAAA1']],
	])('sends to the IDs of a row that has %s', async (_what, measurementIds, expected) => {
		const row = { chatKey: demoKey, trackerMode: 'manual', measurementIds };
		await wordpress().run(writeRow(`serialize( ${php(row)} )`));
		const json = /\(window,(\{"script".*?\})\);/.exec(await home())?.[1] ?? '';
		expect(JSON.parse(json).options).toEqual({ trackerMode: 'manual', measurementIds: expected });
		await wordpress().run(writeRow("'a:0:{}'"));
	});

	it('refuses what is invalid however it is stored', async () => {
		await save({ chatKey: demoKey, plan: 'pro' });
		const stored = await wordpress().runJson(`
			foreach ( [ 'text', null, [ 'plan' => 'gold' ], [ 'chatKey' => '<script>' ], [ 'trackerMode' => 'manual' ], [ 'x' => 1 ] ] as $value ) {
				update_option( 'ga4_bridge_for_smartsupp', $value );
			}
			return get_option( 'ga4_bridge_for_smartsupp' );`);
		const site = { host: '127.0.0.1', environment: 'production' };
		expect(stored).toEqual({ chatKey: demoKey, plan: 'pro', site });
		await save({ chatKey: demoKey, plan: 'unknown', trackerMode: 'auto', eventNames: 'single' });
		expect(await wordpress().runJson("return get_option( 'ga4_bridge_for_smartsupp' );")).toEqual({
			chatKey: demoKey,
			eventNames: 'single',
			site,
		});
	});

	it('has its screen under Settings for administrators only, and a link in the list of plugins', async () => {
		const address = '/wp-admin/options-general.php?page=ga4-bridge-for-smartsupp';
		const cookies = await wordpress().login();
		const screen = await (await wordpress().request(address, { cookies })).text();
		expect(screen).toContain('<div id="ga4-bridge-for-smartsupp" data-scope="site">');
		expect(screen).toMatch(/build\/admin\/index\.js\?ver=\w+/);
		expect(screen).toContain(
			'createPreloadingMiddleware( {"/ga4-bridge-for-smartsupp/v1/settings":',
		);
		const plugins = await (await wordpress().request('/wp-admin/plugins.php', { cookies })).text();
		expect(plugins).toContain('options-general.php?page=ga4-bridge-for-smartsupp">Settings</a>');
		expect(plugins).not.toContain('files of it are missing');
		expect(plugins).not.toContain('build/admin/index.js');
		await wordpress().run(
			"if ( ! username_exists( 'reader' ) ) { wp_create_user( 'reader', 'reader', 'reader@example.org' ); }",
		);
		const reader = await wordpress().login({ user: 'reader', password: 'reader' });
		expect((await wordpress().request(address, { cookies: reader })).status).toBe(403);
	});

	it('says so where the files of the build are missing, and breaks nothing', async () => {
		const rename = (from: string, to: string) =>
			wordpress().run(
				`rename( WP_PLUGIN_DIR . '/ga4-bridge-for-smartsupp/${from}', WP_PLUGIN_DIR . '/ga4-bridge-for-smartsupp/${to}' );`,
			);
		await save({ chatKey: demoKey });
		await rename('build', 'build-away');
		const cookies = await wordpress().login();
		const plugins = await (await wordpress().request('/wp-admin/plugins.php', { cookies })).text();
		const screen = await wordpress().request(
			'/wp-admin/options-general.php?page=ga4-bridge-for-smartsupp',
			{ cookies },
		);
		const page = await wordpress().request('/');
		const rest = await wordpress().runJson<{ code: string }>(
			"wp_set_current_user( 1 ); return rest_do_request( '/ga4-bridge-for-smartsupp/v1/settings' )->get_data();",
		);
		await rename('build-away', 'build');
		expect(plugins).toContain('files of it are missing (build/data.php, build/page.js');
		for (const file of ['bridge', 'facade', 'google-tag', 'monitor'])
			expect(plugins).toContain(`build/${file}.js`);
		expect([screen.status, page.status]).toEqual([200, 200]);
		expect(await page.text()).not.toContain(demoKey);
		expect(rest.code).toBe('ga4_bridge_for_smartsupp_not_built');
		expect(await home()).toContain(demoKey);
	});

	it('keeps its settings through deactivation, and takes everything along when it is deleted', async () => {
		const rows = `return $GLOBALS['wpdb']->get_col( "SELECT option_name FROM {$GLOBALS['wpdb']->options} WHERE option_name LIKE '%ga4_bridge%' ORDER BY 1" );`;
		await wordpress().run(`
			wp_set_current_user( 1 );
			$request = new WP_REST_Request( 'POST', '/ga4-bridge-for-smartsupp/v1/detect' );
			$request->set_body_params( [ 'state' => 'armed', 'ids' => [ 'G-ABCD' ], 'event' => true ] );
			rest_do_request( $request );
			require_once ABSPATH . 'wp-admin/includes/plugin.php';
			deactivate_plugins( 'ga4-bridge-for-smartsupp/ga4-bridge-for-smartsupp.php' );`);
		expect(await wordpress().runJson(rows)).toEqual([
			'ga4_bridge_for_smartsupp',
			'ga4_bridge_for_smartsupp_state',
		]);
		await wordpress().run(`
			require_once ABSPATH . 'wp-admin/includes/plugin.php';
			uninstall_plugin( 'ga4-bridge-for-smartsupp/ga4-bridge-for-smartsupp.php' );`);
		expect(await wordpress().runJson(rows)).toEqual([]);
	});

	it('has caused no notice, warning or error in all of this', async () => {
		expect(await wordpress().debugLog()).toBe('');
	});
});

/** Leaves in every page what it cost: the queries, and the files of ours that were loaded. */
const cost = `<?php
add_action( 'wp_footer', function () {
	$files = array_filter( get_included_files(), function ( $file ) { return false !== strpos( $file, '/plugins/ga4-bridge-for-smartsupp/' ); } );
	echo '<!-- cost ' . json_encode( [ 'queries' => $GLOBALS['wpdb']->num_queries, 'files' => array_values( array_map( function ( $file ) { return strtr( basename( $file ), [ 'ga4-bridge-for-smartsupp' => 'main' ] ); }, $files ) ) ] ) . ' cost -->';
}, PHP_INT_MAX );`;

function costOf(html: string): { queries: number; files: string[] } {
	return JSON.parse(/<!-- cost (.*) cost -->/.exec(html)?.[1] ?? '');
}
