import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../src/settings/settings.ts';
import { demoKey, environments, ourPlugin } from './ourPlugin.ts';
import { type Answer, ask, patch, type Request, restRoot as root } from './restRequests.ts';
import { useWordPress } from './useWordPress.ts';

const every: readonly Request[] = [
	{ method: 'GET', path: '/settings' },
	patch({ plan: 'pro' }),
	{ method: 'POST', path: '/settings/validate', body: { settings: {} } },
	{ method: 'POST', path: '/settings/undo' },
	{ method: 'DELETE', path: '/settings' },
	{ method: 'GET', path: '/export' },
	{
		method: 'POST',
		path: '/import',
		body: { export: { format: 'ga4-bridge-for-smartsupp', version: 1, settings: {} } },
	},
	{ method: 'GET', path: '/official-plugin' },
	{ method: 'GET', path: '/status' },
	{ method: 'GET', path: '/detect' },
	{ method: 'POST', path: '/detect', body: { state: 'armed', ids: [], event: false } },
];

const jwt = 'Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl';
const ids = (...list: unknown[]) => ({ measurementIds: list });
const rule = { action: 'Chatbot_sent', send: true, eventName: '' };

/** Settings → field, words that the sentence has, and the value it offers. */
const refused: readonly (readonly [string, unknown, string, RegExp, string?])[] = [
	['a wrong key', { chatKey: 'nonsense' }, 'chatKey', /“nonsense”.*no chat key.*16 to 64/],
	['a REST token', { chatKey: jwt }, 'chatKey', /token of Smartsupp's REST API.*secret/],
	['an e-mail address', { chatKey: 'me@example.com' }, 'chatKey', /e-mail address/],
	['an ID as key', { chatKey: 'G-ABCD1234' }, 'chatKey', /ID of Google's.*field of their own/],
	['the code', { chatKey: `_smartsupp.key = '${demoKey}';` }, 'chatKey', /chat code/, demoKey],
	['code without key', { chatKey: '<script>x</script>' }, 'chatKey', /no key in it.*Copy/],
	['a Universal Analytics ID', ids('UA-12345-1'), 'measurementIds[0]', /Universal.*2023.*G-/],
	['a Google Ads ID', ids('G-ABCD1', 'AW-123456789'), 'measurementIds[1]', /Google Ads.*G-/],
	['a Floodlight ID', ids('DC-1234567'), 'measurementIds[0]', /Floodlight/],
	['a container', ids('gtm-abcdef'), 'measurementIds[0]', /“gtm-abcdef”.*container.*detect/],
	['a Google tag', ids('GT-ABCDEF'), 'measurementIds[0]', /Google tag/],
	['lower case', ids('g-abcd1234'), 'measurementIds[0]', /capitals/, 'G-ABCD1234'],
	['no ID at all', ids('<b>'), 'measurementIds[0]', /no measurement ID.*Data streams/],
	['an empty ID', ids('  '), 'measurementIds[0]', /is empty/],
	['a number as ID', ids(5), 'measurementIds[0]', /Enter a text/],
	[
		'21 IDs',
		ids(...Array.from({ length: 21 }, (_, index) => `G-ABC${100 + index}`)),
		'measurementIds',
		/21 measurement IDs.*at most 20.*Remove 1/,
	],
	['manual without IDs', { trackerMode: 'manual' }, 'measurementIds', /at least one.*“auto”/],
	['an unknown plan', { plan: 'gold' }, 'plan', /“gold”.*unknown, free, standard, pro/],
	['an unknown setting', { colour: 'red' }, 'colour', /nothing of this name/],
	['a setting without a name', { '': 1 }, '""', /nothing of this name/],
	['a text for a switch', { sendLeads: 'true' }, 'sendLeads', /true or false/],
	['a text for a number', { leadValue: '5' }, 'leadValue', /Enter a number/],
	['a negative value', { leadValue: -1 }, 'leadValue', /0–1,000,000,000/],
	['a small currency', { leadCurrency: 'eur' }, 'leadCurrency', /three capital/, 'EUR'],
	[
		'a reserved event name',
		{
			eventRules: [
				{ ...rule, action: 'Chatbot_viewed' },
				{ ...rule, eventName: 'page_view' },
			],
		},
		'eventRules[1].eventName',
		/“page_view”.*reserves/,
	],
	[
		'a rule without its action',
		{ eventRules: [{ send: true, eventName: '' }] },
		'eventRules[0].action',
		/is missing/,
	],
	[
		'a parameter that the bridge sets',
		{ eventParameters: [{ name: 'chat_action', value: 'x' }] },
		'eventParameters[0].name',
		/“chat_action”.*this plugin sets/,
	],
	[
		'markup in a value',
		{ eventParameters: [{ name: 'area', value: '<script>alert(1)</script>' }] },
		'eventParameters[0].value',
		/control characters.*<.*\{\{/,
	],
	[
		'a control character in a value',
		{ eventParameters: [{ name: 'area', value: 'a\u0007b' }] },
		'eventParameters[0].value',
		/“a b”.*control characters/,
	],
	[
		'a reference to a variable in a value',
		{ eventParameters: [{ name: 'area', value: '{{Page URL}}' }] },
		'eventParameters[0].value',
		/“\{\{Page URL\}\}”.*\{\{/,
	],
	[
		'a character that turns the text round',
		{ eventParameters: [{ name: 'area', value: 'a\u202eb' }] },
		'eventParameters[0].value',
		/“a b”.*control characters/,
	],
	[
		'two parameters of one name',
		{
			eventParameters: [
				{ name: 'area', value: 'a' },
				{ name: 'site', value: 'b' },
				{ name: ' area', value: 'c' },
			],
		},
		'eventParameters[2].name',
		/“area”.*an earlier entry.*first would count/,
	],
	[
		'two rules for one action',
		{ eventRules: [rule, { ...rule, send: false }] },
		'eventRules[1].action',
		/“Chatbot_sent”.*an earlier entry.*first would count/,
	],
	[
		'a value of a lead without a currency',
		{ sendLeads: true, leadValue: 10 },
		'leadValue',
		/leadValue is “10”, and leadCurrency is empty.*such as EUR/,
	],
	['a list for settings', ['plan'], 'settings', /Enter an object/],
];

describe.each(environments)('REST in WordPress $version on PHP $php', (environment) => {
	const wordpress = useWordPress({ ...environment, plugin: ourPlugin });
	const answers = (requests: readonly Request[], user?: string) =>
		wordpress().runJson<Answer[]>(ask(requests, user));

	it('answers the administrator on every route, and nobody else on any', async () => {
		const found = await wordpress().runJson<{ [who: string]: number[] }>(`
			$ask = function ( $user ) { ${ask(every, '$user')} };
			$all = [ 'nobody' => $ask( 0 ) ];
			foreach ( [ 'subscriber', 'editor', 'administrator' ] as $role ) {
				$all[ $role ] = $ask( wp_insert_user( [ 'user_login' => $role . '1', 'user_pass' => 'x', 'role' => $role ] ) );
			}
			return array_map( function ( $answers ) { return array_column( $answers, 'status' ); }, $all );`);
		expect(found).toEqual({
			nobody: every.map(() => 401),
			subscriber: every.map(() => 403),
			editor: every.map(() => 403),
			administrator: every.map(() => 200),
		});
	});

	it('answers over HTTP with the cookie and its nonce only', async () => {
		const path = `/wp-json${root}/settings`;
		const cookies = await wordpress().login();
		const nonce = await wordpress().request('/wp-admin/admin-ajax.php?action=rest-nonce', {
			cookies,
		});
		const headers = { 'x-wp-nonce': await nonce.text() };
		expect((await wordpress().request(path)).status).toBe(401);
		expect((await wordpress().request(path, { cookies })).status).toBe(401);
		const inside = await wordpress().request(path, { cookies, headers });
		expect(inside.status).toBe(200);
		expect(await inside.json()).toMatchObject({ settings: defaultSettings });
	});

	it('asks on every route that is registered who wants to know, and says what it takes', async () => {
		const found = await wordpress().runJson<{
			allowed: { [route: string]: string };
			bare: string[];
		}>(`
			$routes  = rest_get_server()->get_routes( 'ga4-bridge-for-smartsupp/v1' );
			$allowed = [];
			$bare    = [];
			unset( $routes['${root}'] );
			foreach ( $routes as $route => $handlers ) {
				foreach ( $handlers as $handler ) {
					$name = implode( ',', array_keys( $handler['methods'] ) ) . " $route";
					$allowed[ $name ] = '';
					foreach ( [ '', 'subscriber1', 'editor1', 'administrator1' ] as $login ) {
						wp_set_current_user( (int) username_exists( $login ) );
						$is = call_user_func( $handler['permission_callback'], new WP_REST_Request( 'GET', $route ) );
						$allowed[ $name ] .= true === $is ? ' yes' : ' no';
					}
					foreach ( $handler['args'] as $argument => $schema ) {
						if ( empty( $schema['type'] ) || empty( $schema['description'] ) ) {
							$bare[] = "$name $argument";
						}
					}
				}
			}
			return [ 'allowed' => $allowed, 'bare' => $bare ];`);
		const routes = Object.keys(found.allowed);
		expect(routes).toEqual(expect.arrayContaining([`GET ${root}/settings`, `POST ${root}/import`]));
		expect(routes.length).toBeGreaterThanOrEqual(every.length);
		const others: { [route: string]: string } = {
			[`GET ${root}/network/sites`]: ' no no no no',
			// Of themselves.
			[`GET ${root}/visitor`]: ' no yes yes yes',
		};
		for (const route of routes) {
			const expected = others[route] ?? ' no no no yes';
			expect([route, found.allowed[route]]).toEqual([route, expected]);
		}
		expect(found.bare).toEqual([]);
	});

	it('saves some settings, says where each comes from, and goes back to the defaults', async () => {
		const [before, saved, dry, more, reset] = await answers([
			{ method: 'GET', path: '/settings' },
			patch({
				chatKey: ` ${demoKey}\n`,
				trackerMode: 'manual',
				measurementIds: ['G-ABC12345', 'G-XYZ98765 ', 'G-ABC12345'],
				agentNames: 'initials',
			}),
			patch({ plan: 'free' }, { dry_run: true }),
			patch({ eventNames: 'single', leadValue: 12.5 }),
			{ method: 'DELETE', path: '/settings' },
		]);
		expect(before?.data.settings).toEqual(defaultSettings);
		const stored = {
			chatKey: demoKey,
			trackerMode: 'manual',
			measurementIds: ['G-ABC12345', 'G-XYZ98765'],
		};
		expect(saved).toMatchObject({ status: 200, stored });
		expect(Object.keys(saved?.stored as object)).toHaveLength(3);
		expect(saved?.data.settings).toEqual({ ...defaultSettings, ...stored });
		expect(saved?.data.sources).toMatchObject({ chatKey: 'site', agentNames: 'default' });
		expect(saved?.data.status).toMatchObject({
			siteUrl: `${wordpress().url}/`,
			chat: { printed: true, reason: null },
			analytics: { printed: true, reason: null },
			plan: { name: 'unknown', analytics: null },
			officialPlugin: { active: false, key: null },
		});
		expect(dry?.stored).toEqual(saved?.stored);
		expect(dry?.data).toMatchObject({
			settings: { plan: 'free' },
			status: { analytics: { printed: false, reason: 'plan_without_analytics' } },
		});
		expect(more?.stored).toEqual({ ...stored, eventNames: 'single', leadValue: 12.5 });
		expect(reset?.stored).toEqual([]);
		expect(reset?.data.settings).toEqual(defaultSettings);
	});

	it('keeps every setting that is saved while the plan is FREE', async () => {
		const [free, standard] = await answers([
			patch({
				chatKey: demoKey,
				plan: 'free',
				trackerMode: 'manual',
				measurementIds: ['G-ABC12345'],
			}),
			patch({ plan: 'standard' }),
			{ method: 'DELETE', path: '/settings' },
		]);
		expect(free?.data.status).toMatchObject({
			analytics: {
				printed: false,
				reason: 'plan_without_analytics',
				sentence:
					'Inactive: Smartsupp sends chat events on STANDARD and PRO. Your settings are kept and act as soon as it does.',
			},
			plan: { name: 'free', analytics: false },
		});
		expect(standard?.data).toMatchObject({
			settings: { trackerMode: 'manual', measurementIds: ['G-ABC12345'] },
			status: { analytics: { printed: true } },
		});
	});

	it('says what is wrong with each refused value, and stores nothing of it', async () => {
		const good = patch({ chatKey: demoKey });
		const found = (await answers([good, ...refused.map(([, settings]) => patch(settings))])).slice(
			1,
		);
		refused.forEach(([what, , field, words, suggestion], index) => {
			const answer = found[index];
			expect([what, answer?.status, answer?.data.code]).toEqual([what, 400, 'rest_invalid_param']);
			expect([what, answer?.stored]).toEqual([what, { chatKey: demoKey }]);
			const faults = answer?.data.data?.faults ?? [];
			expect([what, faults.map((fault) => fault.field)]).toEqual([what, [field]]);
			expect(faults[0]?.message, what).toMatch(words);
			expect([what, faults[0]?.suggestion]).toEqual([what, suggestion]);
			expect(answer?.data.data?.params).toEqual({ [field]: faults[0]?.message });
		});
	});

	it('names all faults at once, and stores the good values no more than the bad ones', async () => {
		const [answer] = await answers([
			patch({ plan: 'pro', chatKey: 'x', measurementIds: ['UA-1-1', 'G-ABCD1', 'g-abcd2'] }),
		]);
		expect(answer?.data.data?.faults?.map(({ field }) => field)).toEqual([
			'chatKey',
			'measurementIds[0]',
			'measurementIds[2]',
		]);
		expect(answer?.stored).toEqual({ chatKey: demoKey });
	});

	it.each([['text'], [null], [5], ['']])('refuses %j as settings', async (settings) => {
		const [answer] = await answers([patch(settings)]);
		expect(answer).toMatchObject({ status: 400, stored: { chatKey: demoKey } });
	});

	it('keeps the last look in a browser, out of the autoloaded options, and an event once seen', async () => {
		const look = (body: unknown): Request => ({ method: 'POST', path: '/detect', body });
		const [first, second, wrong, last] = await answers([
			look({ state: 'waiting', ids: ['G-ABC12345', 'G-ABC12345 '], event: true }),
			look({ state: 'armed', ids: [], event: false }),
			look({ state: 'asleep', ids: 'G-ABC12345', event: 1 }),
			{ method: 'GET', path: '/detect' },
		]);
		expect(first?.data.seen).toMatchObject({ state: 'waiting', ids: ['G-ABC12345'], event: true });
		expect(second?.data.seen).toMatchObject({ state: 'armed', ids: [], event: true });
		expect(wrong?.status).toBe(400);
		expect(wrong?.data.data?.faults?.map(({ field }) => field)).toEqual(['state', 'ids', 'event']);
		expect(last?.data.look).toEqual(second?.data.seen);
		const { date = '' } = (last?.data.look ?? {}) as { date?: string };
		expect(Math.abs(Date.now() - Date.parse(date))).toBeLessThan(120_000);
		expect(
			await wordpress().runJson(
				"return isset( wp_load_alloptions()['ga4_bridge_for_smartsupp_state'] );",
			),
		).toBe(false);
	});

	it('has caused no notice, warning or error in all of this', async () => {
		expect(await wordpress().debugLog()).toBe('');
	});
});
