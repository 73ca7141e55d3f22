import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageWindow } from '../../src/page/pageWindow.ts';
import { tellVisitor } from '../../src/page/visitor/tellVisitor.ts';
import { gtagCall, openWindow } from './openWindow.ts';

const options = { script: '/visitor.js', nonce: '/nonce', data: '/data' };
const eda = {
	name: 'Eda',
	email: 'eda@example.org',
	variables: { role: { label: 'Role', value: 'Editor' } },
};
const running = { _smartsupp: { appVersion: '1' } };

interface Site {
	readonly win: PageWindow;
	readonly asked: [address: string, init: RequestInit][];
	/** What the chat box was told. */
	readonly told: unknown[][];
}

/** A page whose site answers with this nonce and these data; a status other than 200 is an error. */
const open = (
	globals: object = running,
	{ nonce = 'abc123def4', data = eda as unknown, status = 200 } = {},
): Site => {
	const asked: Site['asked'] = [];
	const told: unknown[][] = [];
	const win = openWindow({
		smartsupp: (...call: unknown[]) => told.push(call),
		fetch: async (address: string, init: RequestInit) => {
			asked.push([address, init]);
			return address === '/nonce'
				? new Response(nonce, { status: nonce === '0' ? 400 : 200 })
				: new Response(JSON.stringify(data), { status });
		},
		...globals,
	});
	Object.defineProperty(win.document, 'readyState', { value: 'complete', configurable: true });
	return { win, asked, told };
};
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const everything = [
	['name', 'Eda'],
	['email', 'eda@example.org'],
	['variables', eda.variables],
];

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

describe('tellVisitor', () => {
	it("tells the running chat box in the vendor's commands, once a page", async () => {
		const { win, asked, told } = open();
		tellVisitor(win, options);
		await wait(30_000);
		expect(told).toEqual(everything);
		expect(asked).toEqual([
			['/nonce', { credentials: 'same-origin', cache: 'no-store', headers: {} }],
			[
				'/data',
				{
					credentials: 'same-origin',
					cache: 'no-store',
					headers: { 'X-WP-Nonce': 'abc123def4' },
				},
			],
		]);
	});

	it('asks nothing before the chat box runs, however late that is', async () => {
		const { win, asked, told } = open({});
		tellVisitor(win, options);
		await wait(300_000);
		expect(asked).toEqual([]);
		win._smartsupp = { appVersion: '1' };
		await wait(6_000);
		expect(told).toEqual(everything);
	});

	it('asks nothing before the visitor allows marketing, and at once when he does', async () => {
		const said = { analytics: true, marketing: false };
		const { win, asked, told } = open({ ...running, smartsuppGa4: { choice: said } });
		tellVisitor(win, options);
		await wait(10_000);
		expect(asked).toEqual([]);
		said.marketing = true;
		win.document.dispatchEvent(
			new (win as unknown as { Event: typeof Event }).Event('wp_listen_for_consent_change'),
		);
		await wait(0);
		expect(told).toEqual(everything);
	});

	it.each([
		['denied', 'default', 0],
		['denied', 'update', 0],
		['granted', 'update', 3],
	])(
		'follows ad_storage %s by consent %s, also without a Google tag',
		async (state, kind, calls) => {
			const { win, told } = open({
				...running,
				dataLayer: [gtagCall('consent', kind, { ad_storage: state })],
			});
			tellVisitor(win, options);
			await wait(5_000);
			expect(told).toHaveLength(calls);
		},
	);

	it('waits for a chosen source that is not there', async () => {
		const { win, asked } = open();
		tellVisitor(win, { ...options, consentSource: 'wp_consent_api' });
		await wait(5_000);
		expect(asked).toEqual([]);
	});

	it('waits for the WP Consent API where the site has it, however late its script comes', async () => {
		const { win, asked, told } = open();
		tellVisitor(win, { ...options, consentApi: true });
		await wait(30_000);
		const granted: string[] = [];
		win.wp_has_consent = (category: string) => granted.includes(category);
		await wait(10_000);
		expect(asked).toEqual([]);
		granted.push('marketing');
		await wait(2_000);
		expect(told).toEqual(everything);
	});

	it.each<[name: string, globals: object]>([
		["the page's own code", { smartsuppGa4: { choice: { marketing: true } } }],
		[
			"Google's consent mode",
			{ dataLayer: [gtagCall('consent', 'update', { ad_storage: 'granted' })] },
		],
		['the WP Consent API', { wp_has_consent: () => true }],
	])(
		'beside a consent tool takes nobody there for no answer, and hears of it by %s',
		async (_name, globals) => {
			const { win, asked, told } = open();
			tellVisitor(win, { ...options, consentTool: true });
			await wait(30_000);
			expect(asked).toEqual([]);
			Object.assign(win, globals);
			await wait(2_000);
			expect(told).toEqual(everything);
		},
	);

	it('says nothing where consent was taken back while it asked, and asks again after the next yes', async () => {
		const said = { marketing: true };
		const { win, asked, told } = open({ ...running, smartsuppGa4: { choice: said } });
		tellVisitor(win, options);
		said.marketing = false;
		await wait(5_000);
		expect([asked.length, told]).toEqual([2, []]);
		said.marketing = true;
		await wait(2_000);
		expect([asked.length, told]).toEqual([4, everything]);
	});

	it.each<[name: string, site: Parameters<typeof open>[1], asked: number]>([
		['nobody is logged in any more', { nonce: '0' }, 1],
		['the nonce is no nonce', { nonce: '<html>' }, 1],
		['the site refuses', { status: 403 }, 2],
		['the chat is told nothing', { status: 404 }, 2],
	])('is silent where %s, and does not ask again', async (_name, site, count) => {
		const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
		const { win, asked, told } = open(running, site);
		tellVisitor(win, options);
		await wait(60_000);
		expect([asked.length, told, warn.mock.calls]).toEqual([count, [], []]);
		warn.mockRestore();
	});

	it('tells on the console why it failed to whoever opened the monitor', async () => {
		const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
		const { win } = open(running, { status: 403 });
		win.sessionStorage.setItem('smartsuppGa4', 'monitor');
		tellVisitor(win, options);
		await wait(2_000);
		expect(String(warn.mock.calls[0]?.[1])).toContain('/data answered with 403');
		warn.mockRestore();
	});

	it.each<[data: unknown, calls: unknown[][]]>([
		[{ email: '' }, [['email', '']]],
		[{ name: 5, variables: {}, group: 'vip' }, []],
		[[], []],
		[null, []],
		['text', []],
	])('takes of an answer %j only what the chat box can', async (data, calls) => {
		const { win, told } = open(running, { data });
		tellVisitor(win, options);
		await wait(2_000);
		expect(told).toEqual(calls);
	});

	it('throws nothing where the page is broken', async () => {
		const broken = open({ ...running, smartsupp: undefined });
		expect(() => tellVisitor(broken.win, options)).not.toThrow();
		await wait(2_000);
		const unreadable = open({
			...running,
			wp_has_consent: () => {
				throw new Error('no');
			},
		});
		tellVisitor(unreadable.win, options);
		await wait(2_000);
		expect(unreadable.asked).toEqual([]);
	});

	it('keeps nothing in the browser', async () => {
		const { win } = open();
		tellVisitor(win, options);
		await wait(5_000);
		expect([win.localStorage.length, win.sessionStorage.length, win.document.cookie]).toEqual([
			0,
			0,
			'',
		]);
	});
});
