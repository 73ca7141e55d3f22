import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageOptions } from '../../src/page/config.ts';
import { findMeasurementIds } from '../../src/page/findMeasurementIds.ts';
import { loadGoogleTag } from '../../src/page/googleTag/loadGoogleTag.ts';
import type { PageWindow } from '../../src/page/pageWindow.ts';
import { openWindow, revokedProxy, scriptsOf } from './openWindow.ts';

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

const chosen = {
	trackerMode: 'manual',
	measurementIds: ['G-SHOP0001', 'G-SHOP0002'],
} as const;

const setReadyState = (win: PageWindow, value: DocumentReadyState): void => {
	Object.defineProperty(win.document, 'readyState', { value, configurable: true });
};
const start = (options: Partial<PageOptions> = chosen, globals: object = {}, head = '') => {
	const win = openWindow(
		{
			dataLayer: [],
			smartsuppGa4: { config: { script: '/page.js', options } },
			...globals,
		},
		head,
	);
	setReadyState(win, 'complete');
	loadGoogleTag(win);
	return win;
};
const tag = 'https://www.googletagmanager.com/gtag/js?id=G-SHOP0001';
const wait = (seconds: number) => vi.advanceTimersByTime(seconds * 1_000);

describe('loadGoogleTag', () => {
	it('loads one tag, and configures each chosen property, in the form that Google takes', () => {
		const win = start();
		wait(60);
		expect(scriptsOf(win)).toEqual([tag]);
		const calls = win.dataLayer as IArguments[];
		expect(calls.map((call) => Object.prototype.toString.call(call))).toEqual(
			Array(3).fill('[object Arguments]'),
		);
		expect(calls.map((call) => Array.from(call))).toEqual([
			['js', expect.any(Date)],
			['config', 'G-SHOP0001'],
			['config', 'G-SHOP0002'],
		]);
		expect(findMeasurementIds(win)).toEqual(chosen.measurementIds);
	});

	it('gives a page seconds to bring its own, from when it is complete', () => {
		const win = start();
		setReadyState(win, 'loading');
		wait(20);
		setReadyState(win, 'complete');
		wait(2);
		expect(scriptsOf(win)).toEqual([]);
		wait(3);
		expect(scriptsOf(win)).toEqual([tag]);
	});

	it.each<[name: string, globals: object, head: string]>([
		["Google's scripts run", { google_tag_manager: {} }, ''],
		[
			'gtag.js is on its way',
			{},
			'<script type="a" src="https://www.googletagmanager.com/gtag/js?id=G-X"></script>',
		],
		[
			'GTM is on its way',
			{},
			'<script type="a" src="https://www.googletagmanager.com/gtm.js?id=GTM-X"></script>',
		],
		[
			'a tag of the page is on its way by its own server',
			{},
			'<script type="a" src="/metrics/gtag/js?id=G-X"></script>',
		],
	])('loads nothing where %s', (_name, globals, head) => {
		const win = start(chosen, globals, head);
		const before = scriptsOf(win);
		wait(60);
		expect(scriptsOf(win)).toEqual(before);
		expect(win.dataLayer).toEqual([]);
	});

	it('loads nothing where the page brings its own a little later', () => {
		const win = start();
		wait(2);
		win.google_tag_manager = {};
		wait(60);
		expect(scriptsOf(win)).toEqual([]);
	});

	it.each<[name: string, options: Partial<PageOptions>]>([
		['nothing is configured', {}],
		['properties are found by themselves', { measurementIds: ['G-SHOP0001'] }],
		['none is chosen', { trackerMode: 'manual' }],
		['what is chosen is none', { trackerMode: 'manual', measurementIds: ['UA-1-1', 'g-shop0001'] }],
	])('loads nothing where %s', (_name, options) => {
		const win = start(options);
		wait(60);
		expect(scriptsOf(win)).toEqual([]);
	});

	it('loads nothing before consent, where somebody asks for it', () => {
		const win = start({ ...chosen, consentSource: 'page' });
		wait(60);
		expect(scriptsOf(win)).toEqual([]);
		Object.assign(win.smartsuppGa4 as object, { choice: { analytics: false } });
		wait(60);
		expect(scriptsOf(win)).toEqual([]);
		Object.assign(win.smartsuppGa4 as object, { choice: { analytics: true } });
		wait(1);
		expect(scriptsOf(win)).toEqual([tag]);
	});

	it('waits while the consent cannot be read', () => {
		const win = start(chosen, { google_tag_data: revokedProxy() });
		expect(() => wait(60)).not.toThrow();
		expect(scriptsOf(win)).toEqual([]);
		win.google_tag_data = undefined;
		wait(1);
		expect(scriptsOf(win)).toEqual([tag]);
	});

	it.each([
		['text', 'text'],
		['frozen', Object.freeze([])],
	])('throws nothing at a page whose data layer is %s', (_name, dataLayer) => {
		start(chosen, { dataLayer });
		expect(() => wait(60)).not.toThrow();
	});

	it('gives the tag the nonce of its own script', () => {
		const current = openWindow().document.createElement('script');
		current.nonce = 'n-123';
		const win = openWindow({ dataLayer: [], smartsuppGa4: { config: { options: chosen } } });
		setReadyState(win, 'complete');
		Object.defineProperty(win.document, 'currentScript', { get: () => current });
		loadGoogleTag(win);
		wait(60);
		expect(win.document.scripts[0]?.nonce).toBe('n-123');
	});
});
