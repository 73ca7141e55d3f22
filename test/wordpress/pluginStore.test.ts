import { describe, expect, it } from 'vitest';
import { demoKey, environments, ourPlugin } from './ourPlugin.ts';
import { php } from './php.ts';
import { type Answer, ask, patch, type Request, writeRow } from './restRequests.ts';
import { useWordPress } from './useWordPress.ts';

const row = 'ga4_bridge_for_smartsupp';
const get: Request = { method: 'GET', path: '/settings' };
const reset: Request = { method: 'DELETE', path: '/settings' };
const parameter = (name: string, value: string) => ({ name, value });
const rule = { action: 'Chatbot_sent', send: true, eventName: '' };
const token = `eyJ0b2tlbg.${'aB3'.repeat(15)}`;

/** What somebody stored by another way → what of it holds. */
const storedOtherwise: readonly (readonly [string, object, object])[] = [
	['what has become the default since', { plan: 'unknown', consentMode: 'advanced' }, {}],
	['a blank value', { eventParameters: [parameter('area', ' ')] }, {}],
	[
		'a line break as a value, beside a good one',
		{ eventParameters: [parameter('area', '\n'), parameter('site', ' shop ')] },
		{ eventParameters: [parameter('site', 'shop')] },
	],
	[
		'two parameters of one name',
		{ eventParameters: [parameter('area', 'first'), parameter('area', 'second')] },
		{ eventParameters: [parameter('area', 'first')] },
	],
	[
		'two rules for one action',
		{ eventRules: [{ ...rule, send: false }, rule] },
		{ eventRules: [{ ...rule, send: false }] },
	],
	[
		'one ID twice',
		{ trackerMode: 'manual', measurementIds: ['G-AAAA1', 'G-AAAA1'] },
		{ trackerMode: 'manual', measurementIds: ['G-AAAA1'] },
	],
	[
		'names for the IDs',
		{ trackerMode: 'manual', measurementIds: { a: 'G-AAAA1' } },
		{ trackerMode: 'manual', measurementIds: ['G-AAAA1'] },
	],
	[
		'more IDs than one event can go to',
		{ measurementIds: Array.from({ length: 22 }, (_, index) => `G-ABC${100 + index}`) },
		{ measurementIds: Array.from({ length: 20 }, (_, index) => `G-ABC${100 + index}`) },
	],
	[
		'no ID that is one',
		{ trackerMode: 'manual', measurementIds: ['UA-1-1'] },
		{ trackerMode: 'manual' },
	],
	['a rule without its name', { eventRules: [{ action: 'Chatbot_sent' }, 5] }, {}],
	['what is no list', { eventRules: 'Chatbot_sent', eventParameters: 5 }, {}],
	['a key with a line break', { chatKey: `${demoKey}\n` }, { chatKey: demoKey }],
];

describe.each(environments)('the store in WordPress $version on PHP $php', (environment) => {
	const wordpress = useWordPress({ ...environment, plugin: ourPlugin });
	const answers = (requests: readonly Request[], before = '') =>
		wordpress().runJson<Answer[]>(`${before}\n${ask(requests)}`);

	it.each(storedOtherwise)(
		'takes a change where the row has %s, and says what is stored',
		async (_what, stored, holds) => {
			const [found, saved, after] = await answers(
				[get, patch({ eventNames: 'single' }), get],
				writeRow(`serialize( ${php(stored)} )`),
			);
			expect(found?.data.settings).toMatchObject(holds);
			expect(saved).toMatchObject({ status: 200, stored: { ...holds, eventNames: 'single' } });
			expect(saved?.stored).toEqual({ ...holds, eventNames: 'single' });
			expect({ ...after?.data, changes: saved?.data.changes }).toEqual(saved?.data);
		},
	);

	it('asks for an ID only where the mode or the IDs are changed', async () => {
		const [plan, mode, ids, both] = await answers(
			[
				patch({ plan: 'pro' }),
				patch({ trackerMode: 'manual' }),
				patch({ measurementIds: [] }),
				patch({ trackerMode: 'auto', measurementIds: [] }),
			],
			writeRow(`serialize( ${php({ trackerMode: 'manual', measurementIds: ['x'] })} )`),
		);
		expect(plan).toMatchObject({ status: 200, stored: { trackerMode: 'manual', plan: 'pro' } });
		for (const answer of [mode, ids]) {
			expect(answer?.status).toBe(400);
			expect(answer?.data.data?.faults?.map(({ field }) => field)).toEqual(['measurementIds']);
		}
		expect(both).toMatchObject({ status: 200, stored: { plan: 'pro' } });
	});

	it.each([
		[
			'another plugin',
			`add_filter( 'pre_update_option_${row}', function ( $new, $old ) { return $old; }, 99, 2 );`,
		],
		[
			'the database',
			`add_filter( 'query', function ( $query ) { return false !== strpos( $query, 'UPDATE' ) && false !== strpos( $query, '${row}' ) ? '' : $query; } );`,
		],
	])('does not say that it saved where %s kept it from it', async (_what, code) => {
		const [before] = await answers([reset, patch({ chatKey: demoKey })]).then((all) =>
			all.slice(1),
		);
		expect(before?.stored).toEqual({ chatKey: demoKey });
		const [saved, dry, emptied, read] = await answers(
			[patch({ plan: 'pro' }), patch({ plan: 'pro' }, { dry_run: true }), reset, get],
			code,
		);
		for (const answer of [saved, emptied]) {
			expect(answer).toMatchObject({
				status: 500,
				data: { code: 'ga4_bridge_for_smartsupp_not_stored' },
				stored: { chatKey: demoKey },
			});
			expect(answer?.data.message).toMatch(/not.*stored.*ga4_bridge_for_smartsupp.*\.$/);
		}
		expect(dry?.status).toBe(200);
		expect(read?.data.settings).toMatchObject({ chatKey: demoKey, plan: 'unknown' });
	});

	it('takes a change that changes nothing', async () => {
		const [, first, second] = await answers([
			reset,
			patch({ leadValue: 12 }),
			patch({ leadValue: 12.0 }),
		]);
		expect([first?.status, second?.status]).toEqual([200, 200]);
		expect(second?.stored).toEqual({ leadValue: 12 });
	});

	it.each([
		['the key', { chatKey: token }, 'eyJ0…'],
		['the key, with its scheme', { chatKey: `Bearer ${token}` }, 'Bear…'],
		['the key, without digits', { chatKey: 'x'.repeat(30) }, 'xxxx…'],
		['the list of IDs', { measurementIds: [token] }, 'eyJ0…'],
		['a list for the key', { chatKey: [token] }, ['eyJ0…']],
		['a choice', { plan: token }, 'eyJ0…'],
		['an unknown setting', { token }, 'eyJ0…'],
		['the name of a setting', { [token]: 1 }, 1],
		['a parameter', { eventParameters: [{ name: token, value: 'x' }] }, 'eyJ0…'],
	])(
		'gives back only the beginning of a token that stands for %s',
		async (_what, settings, shown) => {
			const [answer] = await answers([patch(settings)]);
			expect(answer?.status).toBe(400);
			expect(JSON.stringify(answer)).not.toMatch(/aB3|xxxxx/);
			expect(answer?.data.data?.faults?.[0]?.value).toEqual(shown);
		},
	);

	it('has caused no notice, warning or error in all of this', async () => {
		expect(await wordpress().debugLog()).not.toMatch(/PHP (Notice|Warning|Deprecated|Fatal)/);
	});
});
