import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { defaultSettings, settingNames } from '../../src/settings/settings.ts';
import { installWpCli, inWpCli, runs, wp } from './cli/wpCli.ts';
import { demoKey, environments, ourPlugin } from './ourPlugin.ts';
import { php } from './php.ts';
import { useWordPress } from './useWordPress.ts';

interface Result {
	readonly code: number;
	readonly out: string;
	readonly err: string;
}

type Options = { readonly [name: string]: string | boolean };
/** Arguments, options, how it ends, and words of what it prints: in the output where it ends well, else in the errors. */
type Call = readonly [args: readonly string[], options: Options, code: 0 | 1, words: RegExp | ''];

const rule = { action: 'Chatbot_viewed', send: false, eventName: '' };
const code = `<script>var _smartsupp = _smartsupp || {};\n_smartsupp.key = '${demoKey}';</script>`;
const porcelain = { porcelain: true };

/** One after the other, on a site that nobody has set up. */
const calls: readonly Call[] = [
	[['get', 'chatKey'], {}, 0, /^$/],
	[['set', 'chatKey', code], porcelain, 0, /^chatKey$/],
	[['get', 'chatKey'], {}, 0, new RegExp(`^${demoKey}$`)],
	[['set', 'chatKey', demoKey], {}, 0, /Nothing to change/],
	[['set', 'chatKey', 'G-ABC12345'], {}, 1, /^Error: chatKey is “G-ABC12345”, an ID of Google's/],
	[['set', 'chatKey', `Bearer ${'aB3'.repeat(15)}`], {}, 1, /“Bear…”, which looks like an access/],
	[['set', 'trackerMode', 'manual'], {}, 1, /Choose at least one measurement ID/],
	[['set', 'measurementIds', ' G-ABC12345, G-XYZ98765'], porcelain, 0, /^measurementIds$/],
	[['set', 'trackerMode', 'manual'], {}, 0, /auto.*manual[\s\S]*Success: Stored: trackerMode\.$/],
	[['get', 'measurementIds'], {}, 0, /^G-ABC12345,G-XYZ98765$/],
	[['get', 'measurementIds'], { format: 'json' }, 0, /^\["G-ABC12345","G-XYZ98765"\]$/],
	[['set', 'measurementIds', '["G-ABC12345"]'], porcelain, 0, /^measurementIds$/],
	[
		['set', 'measurementIds', 'UA-1-1,g-abcd1'],
		{},
		1,
		/^Error: measurementIds\[0\] .*\n.*measurementIds\[1\] .*capitals/,
	],
	[['set', 'sendLeads', 'true'], porcelain, 0, /^sendLeads$/],
	[['set', 'sendLeads', 'yes'], {}, 1, /sendLeads is “yes”\. Enter true or false/],
	[['set', 'sendLeads', 'false'], porcelain, 0, /^sendLeads$/],
	[['set', 'leadValue', '12.5'], porcelain, 0, /^leadValue$/],
	[['set', 'leadValue', '1e999'], {}, 1, /leadValue is “1e999”\. Enter a number/],
	[['set', 'leadValue', '9'.repeat(400)], {}, 1, /leadValue is “9999…”\. Enter a number/],
	[['set', 'eventRules', JSON.stringify([rule])], porcelain, 0, /^eventRules$/],
	[['get', 'eventRules'], {}, 0, /^\[\{"action":"Chatbot_viewed","send":false,"eventName":""\}\]$/],
	[['set', 'eventRules', 'Chatbot_viewed'], {}, 1, /“Chatbot_viewed”, which is not JSON.*'\[\{"a/],
	[['set', 'eventRules', '[{"action":"x"'], {}, 1, /which is not JSON/],
	[['set', 'eventRules', '[{"action":"x"}]'], {}, 1, /eventRules\[0\]\.send is missing/],
	[['set', 'eventRules', ''], porcelain, 0, /^eventRules$/],
	[['set', 'hideOnPaths', '/checkout/*,/cart'], porcelain, 0, /^hideOnPaths$/],
	[['set', 'chatKey', '-'], {}, 1, /standard input, and nothing came from there/],
	[['set', 'colour', 'red'], {}, 1, /colour is “red”, but there is nothing of this name/],
	[['set', 'plan', 'pro'], { 'dry-run': true }, 0, /unknown.*pro[\s\S]*Nothing was stored/],
	[['get', 'plan'], {}, 0, /^unknown$/],
	[['set', 'plan', 'pro'], { format: 'json' }, 0, /^\[\{"field":"plan","from":"unknown","to":"pro/],
	[['undo'], { 'dry-run': true, ...porcelain }, 0, /^plan$/],
	[['undo'], { yes: true }, 0, /pro.*unknown[\s\S]*Stored: plan/],
	[['get', 'plan'], {}, 0, /^unknown$/],
	[['get', 'plans'], {}, 1, /There is no setting “plans”\. Choose one of: chatKey, /],
	[['reset', 'plans'], { yes: true }, 1, /plans .*nothing of this name/],
	[
		['reset', 'hideOnPaths', 'leadValue'],
		{ yes: true, ...porcelain },
		0,
		/^leadValue\nhideOnPaths$/,
	],
	[['status'], { fields: 'chat' }, 0, /chat .*started on the pages/],
	[['status'], { fields: 'chat,colour' }, 1, /--fields names “colour”.*analytics/],
	[['get'], { fields: 'field,source' }, 0, /chatKey[\s|]+site[\s\S]*plan[\s|]+default/],
	[
		['export'],
		{ 'without-key': true },
		0,
		/^\{\s+"format": "ga4-bridge-for-smartsupp"(?![\s\S]*chatK)/,
	],
	[['export'], { file: '/nowhere/settings.json' }, 1, /--file is “\/nowhere\/settings\.json”/],
	[['export'], { file: '/tmp' }, 1, /--file is “\/tmp”, where no file can be written/],
	[['import', '/nowhere.json'], {}, 1, /There is no file “\/nowhere\.json”/],
	[['import', '-'], {}, 1, /Nothing was imported.*Add --yes/],
	[['account', 'check'], { format: 'json' }, 1, /WP_HTTP_BLOCK_EXTERNAL/],
	[['site', 'confirm'], {}, 0, /^Success: Confirmed: 127\.0\.0\.1 \(production\)\.$/],
	[['cache', 'empty'], {}, 1, /^Error: No page cache that is known here is active\./],
	[['get'], { network: true }, 1, /There are no settings for a network here/],
	[['reset'], { yes: true, ...porcelain }, 0, /^chatKey\ntrackerMode\nmeasurementIds$/],
	[['undo'], { yes: true, ...porcelain }, 0, /^chatKey\ntrackerMode\nmeasurementIds$/],
];

const runAll = (all: readonly Call[]): string => `
return array_map(
	function ( $call ) use ( $run ) {
		return $run( array_merge( [ 'ga4-bridge' ], $call[0] ), $call[1] );
	},
	${php(all.map(([args, options]) => [args, options]))}
);`;

const expectAll = (all: readonly Call[], results: readonly Result[]): void => {
	expect(results).toHaveLength(all.length);
	all.forEach(([args, options, ends, words], index) => {
		const result = results[index];
		const what = [...args, JSON.stringify(options)].join(' ');
		expect([what, result?.code, result]).toEqual([what, ends, result]);
		const said = ends === 0 ? result?.out : result?.err;
		expect([what, said?.trim()]).toEqual([what, expect.stringMatching(words)]);
	});
};

describe.each(environments)('WP-CLI in WordPress $version on PHP $php', (environment) => {
	const wordpress = useWordPress({ ...environment, plugin: ourPlugin });
	const process = (...args: string[]) => wp(wordpress(), ['ga4-bridge', ...args]);
	beforeAll(() => installWpCli(wordpress()));

	it('does what each command is told, or says what is wrong and ends with 1', async () => {
		const { value, warnings } = await inWpCli<Result[]>(wordpress(), runAll(calls));
		expectAll(calls, value);
		expect(warnings).toEqual([]);
	});

	it('names the page cache after a change, and empties it where it is told to', async () => {
		const { value, warnings } = await inWpCli<{ results: Result[]; told: number }>(
			wordpress(),
			`
			add_filter( 'option_active_plugins', function ( $active ) { return array_merge( (array) $active, [ 'breeze/breeze.php' ] ); } );
			$told = 0;
			add_action( 'breeze_clear_all_cache', function () use ( &$told ) { ++$told; } );
			$results = [
				$run( [ 'ga4-bridge', 'set', 'startDelay', '7' ] ),
				$run( [ 'ga4-bridge', 'reset', 'startDelay' ], [ 'yes' => true, 'porcelain' => true ] ),
				$run( [ 'ga4-bridge', 'cache', 'empty' ] ),
			];
			return compact( 'results', 'told' );`,
		);
		const [set, reset, empty] = value.results;
		expect(set?.err).toContain(
			'Visitors get the old pages as long as Breeze keeps them. To empty it: wp ga4-bridge cache empty',
		);
		expect(reset?.err.trim()).toBe('');
		expect([empty?.code, empty?.out.trim()]).toEqual([
			0,
			'Success: Breeze was told to empty its page cache.',
		]);
		expect(value.told).toBe(1);
		expect(warnings).toEqual([]);
	});

	it('prints every setting with where it comes from, as a spreadsheet reads it', async () => {
		const { code, out, err } = await process('get', '--format=csv');
		expect([code, err]).toEqual([0, '']);
		const [head, ...rows] = out.trim().split('\n');
		expect(head).toBe('field,value,source,lock');
		expect(rows.map((row) => row.split(',')[0]).sort()).toEqual([...settingNames].sort());
		expect(rows).toContain(`chatKey,${demoKey},site,`);
	});

	it('prints the whole status as JSON', async () => {
		const { code, out, err } = await process('status', '--format=json');
		expect([code, err]).toEqual([0, '']);
		expect(JSON.parse(out)).toMatchObject({
			chat: { printed: true, reason: null },
			plan: { name: 'unknown' },
			site: { isConfirmed: true },
		});
	});

	it('says in the errors what is wrong, and prints nothing', async () => {
		const result = await process('set', 'plan', 'gold');
		expect([result.code, result.out.trim()]).toEqual([1, '']);
		expect(result.err.trim()).toBe(
			'Error: plan is “gold”. Choose one of: unknown, free, standard, pro.',
		);
	});

	it('asks before it resets, and changes nothing where nobody answers', async () => {
		const result = await process('reset');
		expect(result.code).toBe(1);
		expect(result.out).toMatch(/chatKey[\s\S]*Store these changes\? \[y\/n\]/);
		expect(result.err.trim()).toMatch(/^Error: Nothing was changed.*Add --yes/);
		expect((await process('get', 'chatKey')).out.trim()).toBe(demoKey);
	});

	it('carries the settings through a file, whole or not at all', async () => {
		const file = join(runs(wordpress()), 'settings.json');
		const written = await process('export', `--file=${wordpress().seen.runs}/settings.json`);
		expect([written.code, written.out.trim()]).toEqual([
			0,
			expect.stringMatching(/^Success: Exported to \S*\/runs\/settings\.json\.$/),
		]);
		const exported = JSON.parse(readFileSync(file, 'utf8'));
		expect(Object.keys(exported.settings).sort()).toEqual([...settingNames].sort());
		expect(readdirSync(runs(wordpress())).filter((name) => name.endsWith('.part'))).toEqual([]);

		exported.settings = { ...defaultSettings, plan: 'pro', startDelay: 9 };
		writeFileSync(file, JSON.stringify(exported));
		const read = await process(
			'import',
			`${wordpress().seen.runs}/settings.json`,
			'--yes',
			'--porcelain',
		);
		expect([read.code, read.err, read.out.trim().split('\n').sort()]).toEqual([
			0,
			'',
			['chatKey', 'measurementIds', 'plan', 'startDelay', 'trackerMode'],
		]);
		exported.settings = { plan: 'free', startDelay: '9' };
		writeFileSync(file, JSON.stringify(exported));
		const refused = await process('import', `${wordpress().seen.runs}/settings.json`, '--yes');
		expect([refused.code, refused.out.trim()]).toEqual([1, '']);
		expect(refused.err).toMatch(/^Error: startDelay is “9”\. Enter a number/);
		const row = await wordpress().runJson("return get_option( 'ga4_bridge_for_smartsupp' );");
		expect(row).toMatchObject({ plan: 'pro', startDelay: 9 });
		expect(existsSync(file)).toBe(true);
	});

	it('explains itself', async () => {
		const { code, out } = await wp(wordpress(), ['help', 'ga4-bridge', 'import']);
		expect(code).toBe(0);
		expect(out).toMatch(/SYNOPSIS[\s\S]*<file>[\s\S]*--dry-run[\s\S]*EXAMPLES[\s\S]*--yes/);
	});

	it('has caused no notice, warning or error in all of this', async () => {
		expect(await wordpress().debugLog()).toBe('');
	});
});

describe.each(environments)(
	'a take-over by WP-CLI in WordPress $version on PHP $php',
	(environment) => {
		const wordpress = useWordPress({ ...environment, plugin: ourPlugin });
		const official = 'smartsupp-live-chat/smartsupp.php';
		/** Smartsupp's own plugin, active and set up; only WordPress's list of plugins knows it. */
		const start = `
			update_option( 'active_plugins', array_merge( (array) get_option( 'active_plugins' ), [ '${official}' ] ) );
			update_option( 'smartsupp', ${php({ active: '1', 'chat-id': demoKey, 'optional-code': "_smartsupp.gaKey = 'G-ABCD1234';" })} );`;
		const isActive = (): Promise<boolean> =>
			wordpress().runJson(
				`return in_array( '${official}', (array) get_option( 'active_plugins' ), true );`,
			);
		beforeAll(() => installWpCli(wordpress()));

		it('says what it would take, takes it, and deactivates on demand', async () => {
			const takings: readonly Call[] = [
				[['take-over'], { 'dry-run': true, deactivate: true, ...porcelain }, 0, /^chatKey$/],
				[['get', 'chatKey'], {}, 0, /^$/],
				[['take-over'], { yes: true, ...porcelain }, 0, /^chatKey$/],
				[
					['take-over'],
					{ yes: true, 'measurement-id': true },
					0,
					/G-ABCD1234[\s\S]*Success: Stored/,
				],
				[['get', 'measurementIds'], {}, 0, /^G-ABCD1234$/],
			];
			const { value, warnings } = await inWpCli<Result[]>(wordpress(), start + runAll(takings));
			expectAll(takings, value);
			expect(value[2]?.err).toMatch(/still active.*--deactivate/);
			expect(warnings).toEqual([]);
			expect(await isActive()).toBe(true);
			const last = await wp(wordpress(), ['ga4-bridge', 'take-over', '--deactivate', '--yes']);
			expect([last.code, last.err]).toEqual([0, '']);
			expect(last.out).toMatch(/Nothing to change[\s\S]*is deactivated/);
			expect(await isActive()).toBe(false);
		});

		it('ends with 1 where there is no key, and where nobody answers', async () => {
			const nobody = await wp(wordpress(), ['ga4-bridge', 'reset', '--yes', '--porcelain']);
			expect(nobody.code).toBe(0);
			const asked = await wp(wordpress(), ['ga4-bridge', 'take-over', '--deactivate']);
			expect([asked.code, asked.err]).toEqual([1, expect.stringMatching(/Add --yes/)]);
			await wordpress().run("delete_option( 'smartsupp' );");
			const none = await wp(wordpress(), ['ga4-bridge', 'take-over', '--yes']);
			expect([none.code, none.err]).toEqual([
				1,
				expect.stringMatching(/^Error: There is no chat key/),
			]);
			expect(await wordpress().debugLog()).toBe('');
		});
	},
);

describe('WP-CLI on a network', () => {
	const wordpress = useWordPress({
		version: '7.1',
		php: '8.3',
		multisite: true,
		plugin: ourPlugin,
		activate: 'network',
	});
	beforeAll(() => installWpCli(wordpress()));

	it('sets what holds for all sites, and what they may not change', async () => {
		const network = { network: true };
		const forNetwork: readonly Call[] = [
			[['set', 'agentNames', 'drop'], { ...network, ...porcelain }, 0, /^agentNames$/],
			[['set', 'plan', 'standard'], { ...network, ...porcelain }, 0, /^plan$/],
			[['set', 'locked', 'plan,colour'], network, 1, /locked\[1\] is “colour”/],
			[['set', 'locked', 'plan'], { ...network, ...porcelain }, 0, /^locked$/],
			[['get', 'locked'], network, 0, /^plan$/],
			[['set', 'plan', 'pro'], {}, 1, /the network fixes another value/],
			[['get', 'plan'], { fields: 'value,source,lock' }, 0, /standard[\s|]+network[\s|]+network/],
			[['export'], network, 0, /"scope": "network"[\s\S]*"locked": \[\s+"plan"\s+\]/],
			[['reset'], { ...network, yes: true, ...porcelain }, 0, /^plan\nagentNames\nlocked$/],
			[['undo'], { ...network, yes: true, ...porcelain }, 0, /^plan\nagentNames\nlocked$/],
		];
		const { value, warnings } = await inWpCli<Result[]>(wordpress(), runAll(forNetwork));
		expectAll(forNetwork, value);
		expect(warnings).toEqual([]);
	});

	it('changes the site that --url names, and no other', async () => {
		const set = await wp(wordpress(), ['ga4-bridge', 'set', 'chatKey', demoKey], '/shop/');
		expect([set.code, set.err]).toEqual([0, '']);
		const shop = await wp(wordpress(), ['ga4-bridge', 'get', 'chatKey'], '/shop/');
		const first = await wp(wordpress(), ['ga4-bridge', 'get', 'chatKey']);
		expect([shop.out.trim(), first.out.trim()]).toEqual([demoKey, '']);
		expect(await wordpress().debugLog()).toBe('');
	});
});
