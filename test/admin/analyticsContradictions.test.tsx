import { describe, expect, it } from 'vitest';
import type { Scan } from '../../src/admin/rest/contract.ts';
import { findContradictions, type PageView } from '../../src/admin/site/look/findContradictions.ts';
import type { FoundId } from '../../src/admin/site/look/findGoogleIds.ts';
import { defaultSettings, type Settings } from '../../src/settings/settings.ts';

const id = (text: string, more: Partial<FoundId> = {}): FoundId => ({
	id: text,
	kind: 'measurement_id',
	origins: [],
	containers: [],
	configs: 0,
	...more,
});

const found = (
	page: Partial<PageView> | undefined,
	settings: Partial<Settings> = {},
	status: Partial<Parameters<typeof findContradictions>[2]> = {},
) =>
	findContradictions(
		page && { found: [], named: [], chats: 0, isComplete: true, ...page },
		{ ...defaultSettings, ...settings },
		{ officialPlugin: { active: false, key: null }, ...status },
	);

const manual = (...measurementIds: string[]): Partial<Settings> => ({
	trackerMode: 'manual',
	measurementIds,
});

const scan: Scan = {
	result: 'scanned',
	sentence: '',
	ids: [],
	ownTag: true,
	otherChat: true,
	cannot_see_gtm: true,
	path: '/',
	date: '2026-11-01T10:00:00Z',
};

describe('contradictions between the page and the choices', () => {
	it('finds none on a usual page', () => {
		expect(found({ found: [id('G-ONE11111', { configs: 1 })] })).toEqual([]);
		expect(found(undefined)).toEqual([]);
	});

	it('finds an ID chosen by hand that is not on the page', () => {
		const page = { found: [id('G-ONE11111')] };
		expect(found(page, manual('G-ONE11111', 'G-OTHER111'))).toEqual([
			{ code: 'not_on_page', id: 'G-OTHER111' },
		]);
		expect(found({ ...page, isComplete: false }, manual('G-OTHER111'))).toEqual([]);
		expect(found({}, { ...manual('G-OTHER111'), loadGoogleTag: true })).toEqual([]);
	});

	it.each([
		[{ configs: 2 }, ['gtag', 'gtag']],
		[{ configs: 1, containers: ['GTM-A111'] }, ['gtag', 'GTM-A111']],
		[{ containers: ['GTM-A111', 'GTM-B222'] }, ['GTM-A111', 'GTM-B222']],
	])('finds a property that is set up twice: %j', (more, ways) => {
		expect(found({ found: [id('G-ONE11111', more)] })).toEqual([
			{ code: 'installed_twice', id: 'G-ONE11111', ways },
		]);
	});

	it('takes a Google tag and its property for one installation', () => {
		expect(found({ found: [id('G-ONE11111', { configs: 1, containers: ['GT-ABC123'] })] })).toEqual(
			[],
		);
	});

	it('finds what is left of Universal Analytics', () => {
		expect(found({ found: [id('UA-1234-1', { kind: 'universal_analytics' })] })).toEqual([
			{ code: 'universal_analytics', id: 'UA-1234-1' },
		]);
	});

	it("finds the page's own gaKey only where it decides", () => {
		const page = { named: ['G-OWNKEY1'] };
		expect(found(page)).toEqual([{ code: 'own_key', ids: ['G-OWNKEY1'] }]);
		expect(found({ ...page, found: [id('G-ONE11111')] }, manual('G-ONE11111'))).toEqual([]);
	});

	it.each([
		['code of another beside ours', { chats: 1 }, { chatKey: 'a1' }, {}, true],
		['one from elsewhere', { chats: 1 }, { chatSource: 'elsewhere' }, {}, false],
		['two from elsewhere', { chats: 2 }, { chatSource: 'elsewhere' }, {}, true],
		[
			'what the scan found, as long as no look says otherwise',
			{ chats: undefined },
			{ chatKey: 'a1' },
			{ scan },
			true,
		],
		['a look that finds none after such a scan', {}, { chatKey: 'a1' }, { scan }, false],
		['no chat of ours at all', { chats: 1 }, {}, {}, false],
		[
			"Smartsupp's own plugin",
			{},
			{ chatKey: 'a1' },
			{ officialPlugin: { active: true, key: null } },
			true,
		],
	] as const)('two chats: %s', (_, page, settings, status, expected) => {
		expect(found(page, settings, status).some(({ code }) => code === 'two_chats')).toBe(expected);
	});

	it('finds several IDs where the chat box sends to one', () => {
		const settings: Partial<Settings> = {
			...manual('G-ONE11111', 'G-TWO22222'),
			captureMode: 'native',
		};
		expect(found(undefined, settings)).toEqual([{ code: 'native_sends_to_one', id: 'G-ONE11111' }]);
	});
});
