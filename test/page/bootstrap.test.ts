import { describe, expect, it } from 'vitest';
import { bootstrap } from '../../src/page/bootstrap.ts';
import type { PageConfig } from '../../src/page/config.ts';
import { type Fields, fieldsOf, type PageWindow } from '../../src/page/pageWindow.ts';
import { openWindow, scriptsOf } from './openWindow.ts';

const config: PageConfig = { script: 'http://shop.example/page.js' };
const native = { captureMode: 'native' } as const;
const chosen = { trackerMode: 'manual', measurementIds: ['G-SHOP0001', 'G-SHOP0002'] } as const;

const ready = (state: DocumentReadyState, globals: object = {}): PageWindow => {
	const win = openWindow(globals);
	Object.defineProperty(win.document, 'readyState', { value: state });
	return win;
};

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
	['replaces a real key', {}, { _smartsupp: { gaKey: 'G-PAGE0001' } }, { gaKey: 'G-' }],
	['sets the inert key in manual too', chosen, {}, { gaKey: 'G-' }],
	[
		'names the first chosen property in native mode',
		{ ...native, ...chosen },
		{},
		{ gaKey: 'G-SHOP0001' },
	],
	[
		'leaves everything as found in native mode with auto',
		native,
		{ _smartsupp: { gaKey: 'G-PAGE0001' } },
		{ gaKey: 'G-PAGE0001' },
	],
	[
		'names nothing in native mode with no property chosen',
		{ ...native, trackerMode: 'manual' },
		{ _smartsupp: {} },
		{},
	],
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

	it('remembers the key it replaced and hands the configuration over', () => {
		const win = ready('complete', { _smartsupp: { gaKey: 'G-PAGE0001' } });
		bootstrap(win, config);
		expect(fieldsOf(win.smartsuppGa4)).toMatchObject({ config, gaKey: 'G-PAGE0001' });
		expect(fieldsOf(win.smartsuppGa4).late).toBeFalsy();
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

	it('fetches the page script once, after load, where the page is still loading', () => {
		const win = ready('interactive');
		bootstrap(win, config);
		expect(scriptsOf(win)).toEqual([]);
		win.dispatchEvent(new (win as unknown as typeof globalThis).Event('load'));
		expect(scriptsOf(win)).toEqual([config.script]);
	});

	it('makes no gtag and fetches nothing in native mode', () => {
		const win = ready('complete');
		bootstrap(win, { ...config, options: { ...native, ...chosen } });
		expect(scriptsOf(win)).toEqual([]);
		expect([win.gtag, win.dataLayer]).toEqual([undefined, undefined]);
	});

	it('does nothing the second time', () => {
		const win = ready('complete');
		bootstrap(win, config);
		const { smartsuppGa4: first } = win;
		bootstrap(win, { ...config, script: 'http://shop.example/other.js' });
		expect(win.smartsuppGa4).toBe(first);
		expect(scriptsOf(win)).toEqual([config.script]);
	});

	it.each([
		['a frozen _smartsupp', { _smartsupp: Object.freeze({ key: 'abc' }) }],
		['a text for _smartsupp', { _smartsupp: 'chat' }],
		['a data layer that is no list', { dataLayer: 7 }],
	])('throws nothing on a page with %s', (_name, globals) => {
		const win = ready('complete', globals);
		expect(() => bootstrap(win, config)).not.toThrow();
	});
});
