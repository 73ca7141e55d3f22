import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageApi } from '../../src/page/api.ts';
import { bootstrap } from '../../src/page/bootstrap.ts';
import type { PageConfig } from '../../src/page/config.ts';
import { type Fields, fieldsOf, type PageWindow } from '../../src/page/pageWindow.ts';
import { openWindow, revokedProxy, scriptsOf } from './openWindow.ts';
import { runInline } from './runInline.ts';

const config: PageConfig = { script: 'http://shop.example/page.js' };
const chosen = { trackerMode: 'manual', measurementIds: ['G-SHOP0001', 'G-SHOP0002'] } as const;

const ready = (state: DocumentReadyState, globals: object = {}): PageWindow => {
	const win = openWindow(globals);
	setReadyState(win, state);
	return win;
};

const setReadyState = (win: PageWindow, value: DocumentReadyState): void => {
	Object.defineProperty(win.document, 'readyState', { value, configurable: true });
};

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

const rows: readonly [
	name: string,
	options: PageConfig['options'],
	before: object,
	after: Fields,
][] = [
	['sets the inert key where no chat box is yet', undefined, {}, { gaKey: 'G-' }],
	[
		'sets the inert key beside what stands there',
		{},
		{ _smartsupp: { key: 'abc', offsetX: 5 } },
		{ key: 'abc', offsetX: 5, gaKey: 'G-' },
	],
	[
		'replaces a real key, and keeps it',
		{},
		{ _smartsupp: { gaKey: 'G-PAGE0001' } },
		{ gaKey: 'G-', replacedGaKey: 'G-PAGE0001' },
	],
	[
		'leaves what a tag before it set up and kept',
		{},
		{ _smartsupp: { gaKey: 'G-', replacedGaKey: 'G-PAGE0001' } },
		{ gaKey: 'G-', replacedGaKey: 'G-PAGE0001' },
	],
	['sets the inert key in manual too', chosen, {}, { gaKey: 'G-' }],
];

describe('bootstrap', () => {
	it.each(rows)('%s', (_name, options, before, after) => {
		const win = ready('complete', before);
		const { _smartsupp: chat } = win;
		bootstrap(win, options ? { ...config, options } : config);
		expect(win._smartsupp).toEqual(after);
		if (chat) expect(win._smartsupp).toBe(chat);
	});

	it('makes a data layer, and a gtag that feeds it with arguments objects', () => {
		const win = ready('complete');
		bootstrap(win, config);
		(win.gtag as (...values: unknown[]) => void)('event', 'x', { a: 1 });
		const layer = win.dataLayer as unknown[];
		expect(Object.prototype.toString.call(layer[0])).toBe('[object Arguments]');
		expect(Array.from(layer[0] as IArguments)).toEqual(['event', 'x', { a: 1 }]);
	});

	it("leaves the page's own gtag and data layer alone", () => {
		const gtag = () => undefined;
		const dataLayer: unknown[] = [{ event: 'gtm.js' }];
		const win = ready('complete', { gtag, dataLayer });
		bootstrap(win, config);
		expect(win.gtag).toBe(gtag);
		expect(win.dataLayer).toBe(dataLayer);
		expect(dataLayer).toHaveLength(1);
	});

	it('hands the configuration over, and that the key is set', () => {
		const win = ready('complete', { _smartsupp: { gaKey: 'G-PAGE0001' } });
		bootstrap(win, config);
		expect(win.smartsuppGa4).toMatchObject({ config, gaKey: 'G-' });
	});

	it('notices a chat box that ran before it', () => {
		const win = ready('complete', { _smartsupp: { appVersion: '3.1' } });
		bootstrap(win, config);
		expect(fieldsOf(win.smartsuppGa4).late).toBeTruthy();
	});

	it('fetches the page script at once where the page is complete', () => {
		const win = ready('complete');
		bootstrap(win, config);
		expect(scriptsOf(win)).toEqual([config.script]);
	});

	it('fetches the page script once, soon after the page is complete', () => {
		const win = ready('interactive');
		bootstrap(win, config);
		vi.advanceTimersByTime(10_000);
		expect(scriptsOf(win)).toEqual([]);
		setReadyState(win, 'complete');
		vi.advanceTimersByTime(10_000);
		expect(scriptsOf(win)).toEqual([config.script]);
	});

	it('fetches the page script once the chat box runs, whatever the page still loads', () => {
		const win = ready('interactive', { gtag: () => undefined });
		bootstrap(win, config);
		(win._smartsupp as { appVersion?: string }).appVersion = '3.1';
		vi.advanceTimersByTime(1_000);
		expect(scriptsOf(win)).toEqual([config.script]);
		setReadyState(win, 'complete');
		vi.advanceTimersByTime(10_000);
		expect(scriptsOf(win)).toEqual([config.script]);
	});

	it('completes the API of a chat that starts later', () => {
		const start = () => undefined;
		const api = { start };
		const win = ready('complete', { smartsuppGa4: api });
		bootstrap(win, config);
		expect(win.smartsuppGa4).toBe(api);
		expect(api).toMatchObject({ start, config });
	});

	it("keeps what the page's own code says of consent, each part until it says another", () => {
		const win = ready('complete');
		bootstrap(win, config);
		const api = win.smartsuppGa4 as PageApi;
		api.consent({ analytics: true, marketing: false });
		api.consent({ marketing: true });
		expect(fieldsOf(api).choice).toEqual({ analytics: true, marketing: true });
	});

	it('gives the page script the nonce of the script it stands in', () => {
		const win = ready('complete');
		runInline(win, () => bootstrap(win, config), 'r4nd0m');
		expect([...win.document.scripts].find(({ src }) => src === config.script)?.nonce).toBe(
			'r4nd0m',
		);
	});

	it('does nothing the second time', () => {
		const win = ready('complete');
		bootstrap(win, config);
		const { smartsuppGa4: first } = win;
		bootstrap(win, { ...config, script: 'http://shop.example/other.js' });
		expect(win.smartsuppGa4).toBe(first);
		expect(scriptsOf(win)).toEqual([config.script]);
	});

	it.each<[name: string, globals: object, keySet: boolean]>([
		['a frozen _smartsupp', { _smartsupp: Object.freeze({ gaKey: 'G-PAGE0001' }) }, false],
		['a _smartsupp that cannot be read', { _smartsupp: revokedProxy() }, false],
		['a text for _smartsupp', { _smartsupp: 'chat' }, true],
		['a number for a data layer', { dataLayer: 7 }, true],
		['an object for a data layer', { dataLayer: { shop: 'a' } }, true],
		['a gtag that is no function', { gtag: { shop: 'a' } }, true],
	])('does what can be done on a page with %s, and hands over whether the key is set', (...row) => {
		const win = ready('complete', row[1]);
		expect(() => bootstrap(win, config)).not.toThrow();
		expect(win.dataLayer).toBeTruthy();
		expect(win.gtag).toBeInstanceOf(Function);
		expect(() => (win.gtag as (...values: unknown[]) => void)('event', 'x')).not.toThrow();
		expect(scriptsOf(win)).toEqual([config.script]);
		expect(fieldsOf(win.smartsuppGa4).gaKey === 'G-').toBe(row[2]);
	});

	it('sets the key in a _smartsupp that cannot be replaced', () => {
		const chat = {};
		const win = ready('complete');
		Object.defineProperty(win, '_smartsupp', { value: chat, writable: false });
		bootstrap(win, config);
		expect(chat).toEqual({ gaKey: 'G-' });
	});

	it('throws nothing where there is no configuration', () => {
		const win = ready('complete');
		expect(() => bootstrap(win, undefined as unknown as PageConfig)).not.toThrow();
	});
});
