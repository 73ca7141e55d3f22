import { describe, expect, it } from 'vitest';
import { demoKey, environments, ourPlugin } from './ourPlugin.ts';
import { php } from './php.ts';
import { type Answer, ask, patch, type Request, writeRow } from './restRequests.ts';
import { useWordPress } from './useWordPress.ts';

const official = 'smartsupp-live-chat/smartsupp.php';
const start = `
delete_option( 'ga4_bridge_for_smartsupp_state' );
delete_option( 'smartsupp' );
update_option( 'active_plugins', array_diff( get_option( 'active_plugins' ), [ '${official}' ] ) );
${writeRow("'a:0:{}'")}`;

const reset: Request = { method: 'DELETE', path: '/settings' };
const exported = (query: object = {}): Request => ({ method: 'GET', path: '/export', body: query });
const imported = (envelope: unknown, more: object = {}): Request => ({
	method: 'POST',
	path: '/import',
	body: { export: envelope, ...more },
});
const takeOver = (body?: object): Request => ({
	method: body ? 'POST' : 'GET',
	path: '/official-plugin',
	...(body ? { body } : {}),
});

const set = {
	chatKey: demoKey,
	trackerMode: 'manual',
	measurementIds: ['G-AAAA1', 'G-BBBB1'],
	eventRules: [{ action: 'Chatbot_sent', send: false, eventName: '' }],
	eventParameters: [{ name: 'area', value: 'č "quoted" 😀' }],
	leadValue: 12.5,
};
const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);

describe.each(environments)('transfer in WordPress $version on PHP $php', (environment) => {
	const wordpress = useWordPress({ ...environment, plugin: ourPlugin });
	const answers = (requests: readonly Request[], before = start) =>
		wordpress().runJson<Answer[]>(`${before}\n${ask(requests)}`);

	it('brings everything back that was exported, as an object and as a file', async () => {
		const [saved, file, keyless] = await answers([
			patch(set),
			exported(),
			exported({ chat_key: false }),
		]);
		expect(file?.data).toMatchObject({
			format: 'ga4-bridge-for-smartsupp',
			version: 1,
			pluginVersion: expect.stringMatching(/^\d/),
			site: `${wordpress().url}/`,
			scope: 'site',
		});
		expect(file?.data.settings).toEqual(saved?.data.settings);
		expect(keyless?.data.settings).not.toHaveProperty('chatKey');
		const [, dry, done, again, , text, , without] = await answers(
			[
				reset,
				imported(file?.data, { dry_run: true }),
				imported(file?.data),
				imported(file?.data),
				reset,
				imported(`\ufeff${JSON.stringify(file?.data, null, 2)}\r\n`),
				patch({ chatKey: 'a'.repeat(40), plan: 'pro' }),
				imported(keyless?.data),
			],
			'',
		);
		expect(dry?.stored).toEqual([]);
		expect(dry?.data.changes).toEqual(
			Object.entries(set).map(([field, to]) =>
				expect.objectContaining({ field, to: field === 'leadValue' ? 12.5 : to }),
			),
		);
		expect(done?.stored).toEqual(saved?.stored);
		expect(done?.data.changes).toEqual(dry?.data.changes);
		expect(again).toMatchObject({ status: 200, data: { changes: [] } });
		expect(text?.stored).toEqual(saved?.stored);
		expect(without?.data.settings).toMatchObject({ chatKey: 'a'.repeat(40), plan: 'unknown' });
	});

	it('sets only what stands in a file, and all of it or nothing', async () => {
		const envelope = (settings: unknown) => ({
			format: 'ga4-bridge-for-smartsupp',
			version: 1,
			settings,
		});
		const [, some, bad, stale] = await answers([
			patch({ plan: 'pro' }),
			imported(envelope({ eventNames: 'single' })),
			imported(
				envelope({ agentNames: 'drop', plan: 'gold', measurementIds: ['x', 'G-AAAA1', 'y'] }),
			),
			imported(envelope({ plan: 'free' }), { revision: 'older' }),
		]);
		expect(some?.stored).toEqual({ plan: 'pro', eventNames: 'single' });
		expect(bad?.status).toBe(400);
		expect(bad?.data.data?.faults?.map(({ field }) => field)).toEqual([
			'plan',
			'measurementIds[0]',
			'measurementIds[2]',
		]);
		expect(stale?.status).toBe(409);
		expect(stale?.stored).toEqual(some?.stored);
	});

	it('says of every other file why it cannot be imported', async () => {
		const good = { format: 'ga4-bridge-for-smartsupp', version: 1, settings: { plan: 'pro' } };
		const cases: readonly (readonly [unknown, string, RegExp])[] = [
			['', 'export', /no export of this plugin/],
			['{"format":', 'export', /no export of this plugin.*unchanged/],
			[JSON.stringify({ plan: 'pro' }), 'export', /no export/],
			[5, 'export', /no export/],
			[[good], 'export', /no export/],
			[{ ...good, format: 'other' }, 'export', /no export/],
			[{ ...good, settings: 'pro' }, 'export', /no export/],
			[{ ...good, version: 2 }, 'version', /“2”.*Update the plugin/],
			[{ ...good, scope: 'network' }, 'scope', /“network”.*“site”/],
			[{ ...good, settings: { x: 'x'.repeat(250_000) } }, 'export', /bytes.*200,000/],
			[' '.repeat(250_000), 'export', /bytes/],
			[{ ...good, settings: { x: nested(400) } }, 'export', /deeper than the 5/],
			[JSON.stringify({ ...good, settings: nested(4000) }), 'export', /deeper than the 5/],
			[{ ...good, settings: ['plan'] }, 'settings', /object/],
		];
		const found = await answers(cases.map(([file]) => imported(file)));
		cases.forEach(([, field, words], index) => {
			const answer = found[index];
			expect([index, answer?.status, answer?.stored]).toEqual([index, 400, []]);
			expect(answer?.data.data?.faults).toEqual([
				expect.objectContaining({ field, message: expect.stringMatching(words) }),
			]);
		});
	});

	const smartsupp = (code: string, key: unknown = demoKey): string => `
		update_option( 'smartsupp', ${php({ active: '1', 'chat-id': key, email: 'me@example.org', 'optional-code': code })} );
		update_option( 'active_plugins', array_merge( get_option( 'active_plugins' ), [ '${official}' ] ) );`;

	it("takes over the key of Smartsupp's plugin and the ID of its code, and leaves what it stored", async () => {
		const code =
			"// set by <b>us</b>\n_smartsupp.gaKey = 'G-ABCD1234';\n_smartsupp.hideWidget = true; smartsupp('language', 'a;b');\nalert(1)";
		const [offer, dry, key, both] = await answers(
			[
				takeOver(),
				takeOver({ dry_run: true, deactivate: true }),
				takeOver({}),
				takeOver({ measurement_id: true, deactivate: true }),
			],
			start + smartsupp(code),
		);
		expect(offer?.data).toEqual({
			active: true,
			forNetwork: false,
			key: demoKey,
			code,
			measurementId: 'G-ABCD1234',
			other: ['_smartsupp.hideWidget = true', "smartsupp('language', 'a;b')", 'alert(1)'],
			settings: {
				chatKey: demoKey,
				chatSource: 'plugin',
				trackerMode: 'manual',
				measurementIds: ['G-ABCD1234'],
			},
		});
		expect(dry?.stored).toEqual([]);
		expect(dry?.data).toMatchObject({
			changes: [{ field: 'chatKey' }],
			officialPlugin: { active: true },
		});
		expect(key?.stored).toEqual({ chatKey: demoKey });
		expect(key?.data).toMatchObject({ officialPlugin: { active: true } });
		expect(both?.stored).toMatchObject({ trackerMode: 'manual', measurementIds: ['G-ABCD1234'] });
		expect(both?.data).toMatchObject({ officialPlugin: { active: false, key: demoKey } });
		expect(await wordpress().runJson("return get_option( 'smartsupp' );")).toMatchObject({
			active: '1',
			'optional-code': code,
		});
	});

	it('reads the ID and the other statements of every kind of optional code', async () => {
		const cases: readonly (readonly [string, string, number])[] = [
			['_smartsupp[\'gaKey\'] = "g-abcd1234"', 'G-ABCD1234', 0],
			["<script>window._smartsupp.gaKey='G-ABCD1234'</script>", 'G-ABCD1234', 0],
			["window._smartsupp = { gaKey: 'G-ABCD1234', color: '#fff' };", 'G-ABCD1234', 1],
			["_smartsupp.gaKey='G-AAAA1'; _smartsupp.gaKey='G-BBBB1'", '', 0],
			["/* _smartsupp.gaKey='G-AAAA1' */", '', 0],
			["_smartsupp.gaKey = 'UA-1-1'", '', 1],
			["let a = '//'; b = \"/*\"; c = 'it\\'s;'", '', 3],
			['{'.repeat(20_000), '', 1],
			['"'.repeat(20_001), '', 1],
			['\\'.repeat(20_000), '', 1],
			['/*'.repeat(10_000), '', 1],
			['', '', 0],
		];
		const found = await wordpress().runJson<{ measurementId: string; other: string[] }[]>(
			`return array_map( [ '\\Ga4BridgeForSmartsupp\\Settings\\Optional_Code', 'read' ], ${php(cases.map(([code]) => code))} );`,
		);
		expect(
			found.map(({ measurementId, other }, index) => [index, measurementId, other.length]),
		).toEqual(cases.map(([, id, others], index) => [index, id, others]));
	});

	it('takes nothing over where there is no key, and no code for one', async () => {
		for (const key of ['', 'nonsense', ['x'], null]) {
			const [offer, taken] = await answers([takeOver(), takeOver({})], start + smartsupp('x', key));
			expect(offer?.data.key).toBe('');
			expect(taken).toMatchObject({
				status: 404,
				data: { code: 'ga4_bridge_for_smartsupp_no_official_key' },
				stored: [],
			});
		}
	});

	it('has caused no notice, warning or error in all of this', async () => {
		expect(await wordpress().debugLog()).toBe('');
	});
});
