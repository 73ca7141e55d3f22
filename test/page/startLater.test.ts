import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageApi } from '../../src/page/api.ts';
import type { PageWindow } from '../../src/page/pageWindow.ts';
import { type LaterOptions, startLater } from '../../src/page/startLater.ts';
import { openWindow, scriptsOf } from './openWindow.ts';
import { runInline } from './runInline.ts';

const KEY = '0123456789abcdef0123456789abcdef01234567';
const LOADER = 'https://www.smartsuppchat.com/loader.js?';
const FACADE = 'http://shop.example/facade.js';
const interactions = ['pointerdown', 'keydown', 'scroll', 'touchstart'] as const;
const modes = ['idle', 'interaction', 'delay', 'manual'] as const;

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

/** A page that is still loading, and how it goes on. */
const openPage = (globals: object = {}) => {
	const win = openWindow(globals);
	const readyState = (value: DocumentReadyState) =>
		Object.defineProperty(win.document, 'readyState', { value, configurable: true });
	readyState('interactive');
	return {
		win,
		load() {
			readyState('complete');
			win.dispatchEvent(new (win as unknown as typeof globalThis).Event('load'));
		},
		interact(name: string) {
			const { Event } = win as unknown as typeof globalThis;
			win.document.body.dispatchEvent(new Event(name, { bubbles: true }));
		},
	};
};
const savingData = () => ({ navigator: { connection: { saveData: true } } });
const withNavigator = (win: PageWindow, { navigator }: { navigator: object }): void => {
	Object.defineProperty(win, 'navigator', { value: navigator, configurable: true });
};
const starts = (win: PageWindow): number =>
	scriptsOf(win).filter((address) => address === LOADER).length;
const api = (win: PageWindow) => win.smartsuppGa4 as Required<PageApi>;

describe('the chat that starts later', () => {
	it.each(modes)('has its key and its queue from the beginning: %s', (start) => {
		const { win } = openPage();
		startLater(win, KEY, { start, delay: 5 });
		const smartsupp = win.smartsupp as { (...values: unknown[]): void; _: IArguments[] };
		smartsupp('email', 'a@example.com');
		expect(smartsupp._.map((call) => Array.from(call))).toEqual([['email', 'a@example.com']]);
		expect(win._smartsupp).toEqual({ key: KEY });
		expect(starts(win)).toBe(0);
	});

	it('starts when the page has loaded and rests', () => {
		const { win, load } = openPage();
		startLater(win, KEY, { start: 'idle' });
		vi.advanceTimersByTime(60_000);
		expect(starts(win)).toBe(0);
		load();
		expect(starts(win)).toBe(0);
		vi.advanceTimersByTime(1_000);
		expect(starts(win)).toBe(1);
	});

	it('lets the browser say when it rests, where it can', () => {
		const waiting: (() => void)[] = [];
		const { win, load } = openPage({
			requestIdleCallback: (run: () => void) => waiting.push(run),
		});
		startLater(win, KEY, { start: 'idle' });
		load();
		vi.advanceTimersByTime(60_000);
		expect(starts(win)).toBe(0);
		for (const run of waiting) run();
		expect(starts(win)).toBe(1);
	});

	it('starts some seconds after the page has loaded', () => {
		const { win, load } = openPage();
		startLater(win, KEY, { start: 'delay', delay: 3 });
		vi.advanceTimersByTime(60_000);
		load();
		vi.advanceTimersByTime(2_900);
		expect(starts(win)).toBe(0);
		vi.advanceTimersByTime(200);
		expect(starts(win)).toBe(1);
	});

	it('counts from now where the page has loaded', () => {
		const { win, load } = openPage();
		load();
		startLater(win, KEY, { start: 'delay', delay: 3 });
		vi.advanceTimersByTime(3_100);
		expect(starts(win)).toBe(1);
	});

	it.each(interactions)('starts with the first interaction: %s', (name) => {
		const { win, load, interact } = openPage();
		startLater(win, KEY, { start: 'interaction' });
		load();
		vi.advanceTimersByTime(60_000);
		expect(starts(win)).toBe(0);
		interact(name);
		expect(starts(win)).toBe(1);
	});

	it('hears an interaction that the page keeps from others', () => {
		const { win, interact } = openPage();
		win.document.body.addEventListener('pointerdown', (event) => event.stopPropagation());
		startLater(win, KEY, { start: 'interaction' });
		interact('pointerdown');
		expect(starts(win)).toBe(1);
	});

	it('listens passively, and to nothing any more after the first interaction', () => {
		const { win, interact } = openPage();
		const added = vi.spyOn(win, 'addEventListener');
		const removed = vi.spyOn(win, 'removeEventListener');
		startLater(win, KEY, { start: 'interaction' });
		expect(added.mock.calls.map(([name, , options]) => [name, options])).toEqual(
			interactions.map((name) => [name, { capture: true, passive: true }]),
		);
		interact('keydown');
		expect(removed.mock.calls).toEqual(
			added.mock.calls.map(([name, listener]) => [name, listener, true]),
		);
	});

	it('starts by nothing but the call in manual mode', () => {
		const { win, load, interact } = openPage();
		startLater(win, KEY, { start: 'manual' });
		load();
		for (const name of interactions) interact(name);
		vi.advanceTimersByTime(600_000);
		expect(starts(win)).toBe(0);
		api(win).start();
		expect(starts(win)).toBe(1);
	});

	it.each(modes)('starts at once by the call, and once in all: %s', (start) => {
		const { win, load, interact } = openPage();
		startLater(win, KEY, { start, delay: 1 });
		api(win).start();
		expect(starts(win)).toBe(1);
		api(win).start();
		interact('keydown');
		load();
		vi.advanceTimersByTime(60_000);
		expect(starts(win)).toBe(1);
	});

	it.each(['idle', 'delay'] as const)(
		'waits for the first interaction where data is to be saved: %s',
		(start) => {
			const { win, load, interact } = openPage();
			withNavigator(win, savingData());
			startLater(win, KEY, { start, delay: 1 });
			load();
			vi.advanceTimersByTime(60_000);
			expect(starts(win)).toBe(0);
			interact('scroll');
			expect(starts(win)).toBe(1);
		},
	);

	it('leaves manual mode to the page where data is to be saved', () => {
		const { win, interact } = openPage();
		withNavigator(win, savingData());
		startLater(win, KEY, { start: 'manual' });
		interact('keydown');
		expect(starts(win)).toBe(0);
	});

	it.each<[what: string, globals: object]>([
		['a chat that is installed', { smartsupp: () => undefined }],
		["somebody else's key", { _smartsupp: { key: 'ffffffffffffffff' } }],
	])('keeps out beside %s, and its call does nothing', (_what, globals) => {
		const { win, load, interact } = openPage(globals);
		const { smartsupp } = win;
		startLater(win, KEY, { start: 'interaction', facade: { script: FACADE } });
		load();
		interact('keydown');
		api(win).start();
		vi.advanceTimersByTime(60_000);
		expect(scriptsOf(win)).toEqual([]);
		expect(win.smartsupp).toBe(smartsupp);
	});

	it('keeps out where a chat was started in the meantime', () => {
		const { win, interact } = openPage();
		startLater(win, KEY, { start: 'interaction' });
		win.smartsupp = () => undefined;
		interact('keydown');
		expect(starts(win)).toBe(0);
	});

	it('completes the API that the bootstrap made', () => {
		const made = { config: { script: 'http://shop.example/page.js' } };
		const { win } = openPage({ smartsuppGa4: made });
		startLater(win, KEY, { start: 'manual' });
		expect(win.smartsuppGa4).toBe(made);
		expect(api(win).start).toBeInstanceOf(Function);
	});

	it('fetches the button once the page rests, and not before', () => {
		const { win, load } = openPage();
		startLater(win, KEY, { start: 'manual', facade: { script: FACADE } });
		vi.advanceTimersByTime(60_000);
		expect(scriptsOf(win)).toEqual([]);
		load();
		vi.advanceTimersByTime(1_000);
		expect(scriptsOf(win)).toEqual([FACADE]);
	});

	it('hands the text of the button over', () => {
		const { win, load } = openPage();
		startLater(win, KEY, { start: 'manual', facade: { script: FACADE, label: 'Ask us' } });
		load();
		vi.advanceTimersByTime(1_000);
		expect(win.document.scripts[0]?.dataset.label).toBe('Ask us');
	});

	it('gives chat and button the nonce of the script they stand in', () => {
		const { win, load } = openPage();
		const options: LaterOptions = { start: 'idle', facade: { script: FACADE } };
		runInline(win, () => startLater(win, KEY, options), 'r4nd0m');
		load();
		vi.advanceTimersByTime(1_000);
		expect([...win.document.scripts].map(({ src, nonce }) => [src, nonce]).sort()).toEqual([
			[FACADE, 'r4nd0m'],
			[LOADER, 'r4nd0m'],
		]);
	});

	it('throws nothing where _smartsupp cannot be changed', () => {
		const { win } = openPage({ _smartsupp: Object.freeze({}) });
		expect(() => startLater(win, KEY, { start: 'idle' })).not.toThrow();
		expect(() => api(win).start()).not.toThrow();
	});
});
