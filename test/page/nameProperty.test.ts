import { describe, expect, it } from 'vitest';
import type { PageApi } from '../../src/page/api.ts';
import { bootstrapByMode } from '../../src/page/bootstrapByMode.ts';
import type { PageConfig } from '../../src/page/config.ts';
import { nameProperty } from '../../src/page/nameProperty.ts';
import { fieldsOf } from '../../src/page/pageWindow.ts';
import { openWindow, revokedProxy, scriptsOf } from './openWindow.ts';

const script = 'http://shop.example/page.js';
const chosen = { trackerMode: 'manual', measurementIds: ['G-SHOP0001', 'G-SHOP0002'] } as const;
const native = (options: PageConfig['options'] = {}): PageConfig => ({
	script,
	options: { ...options, captureMode: 'native' },
});

describe('nameProperty', () => {
	it.each<[name: string, options: PageConfig['options'], before: object, after: unknown]>([
		['names the first chosen property', chosen, {}, { gaKey: 'G-SHOP0001' }],
		[
			'names it beside what stands there',
			chosen,
			{ _smartsupp: { key: 'abc', gaKey: 'G-PAGE0001' } },
			{ key: 'abc', gaKey: 'G-SHOP0001' },
		],
		[
			'leaves everything as found with properties in auto',
			{},
			{ _smartsupp: { gaKey: 'G-PAGE0001' } },
			{ gaKey: 'G-PAGE0001' },
		],
		[
			'names nothing where no property is chosen',
			{ trackerMode: 'manual' },
			{ _smartsupp: {} },
			{},
		],
	])('%s', (_name, options, before, after) => {
		const win = openWindow(before);
		nameProperty(win, native(options));
		expect(win._smartsupp).toEqual(after);
	});

	it('makes no gtag, and fetches nothing', () => {
		const win = openWindow();
		nameProperty(win, native(chosen));
		expect(scriptsOf(win)).toEqual([]);
		expect([win.gtag, win.dataLayer]).toEqual([undefined, undefined]);
	});

	it('makes an API that a consent tool may call', () => {
		const win = openWindow();
		nameProperty(win, native());
		(win.smartsuppGa4 as PageApi).consent({ analytics: true });
		expect(fieldsOf(win.smartsuppGa4)).toMatchObject({
			config: native(),
			choice: { analytics: true },
		});
	});

	it('throws nothing where _smartsupp cannot be read', () => {
		const win = openWindow({ _smartsupp: revokedProxy() });
		expect(() => nameProperty(win, native(chosen))).not.toThrow();
	});
});

describe('the bootstrap of hand-written pages', () => {
	it('names the property in native mode, and fetches nothing', () => {
		const win = openWindow();
		bootstrapByMode(win, native(chosen));
		expect(win._smartsupp).toEqual({ gaKey: 'G-SHOP0001' });
		expect(scriptsOf(win)).toEqual([]);
	});

	it.each<[what: string, config: PageConfig]>([
		['no options', { script }],
		['other options', { script, options: chosen }],
	])('sets the inert key with %s', (_what, config) => {
		const win = openWindow();
		bootstrapByMode(win, config);
		expect(win._smartsupp).toEqual({ gaKey: 'G-' });
	});

	it('throws nothing where there is no configuration', () => {
		expect(() => bootstrapByMode(openWindow(), undefined as unknown as PageConfig)).not.toThrow();
	});
});
