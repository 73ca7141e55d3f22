import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WatchingApi } from '../../src/page/runPage.ts';
import { runPage } from '../../src/page/runPage.ts';
import { chatCall, gtagCall, openWindow } from './openWindow.ts';
import {
	apiOf,
	chosen,
	connectCore,
	namesOn,
	outcomesOf,
	partsOf,
	push,
	startPage,
	withGoogle,
} from './startPage.ts';

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

describe('the parts that are fetched on need', () => {
	it('fetches the core once, with the first chat event of the page', () => {
		const win = startPage({}, withGoogle);
		push(win, gtagCall('event', 'purchase', { value: 5 }));
		push(win, gtagCall('config', 'G-', {}));
		vi.advanceTimersByTime(60_000);
		expect(partsOf(win, 'bridge.js')).toBe(0);
		push(win, chatCall('Chatbot_sent'));
		push(win, chatCall('Chatbot_viewed'));
		expect(partsOf(win, 'bridge.js')).toBe(1);
	});

	it('needs no core where the chat box sends by itself', () => {
		const win = startPage({}, withGoogle);
		push(win, chatCall('Chatbot_sent', { send_to: 'G-SHOP0001' }));
		expect(partsOf(win, 'bridge.js')).toBe(0);
	});

	it('keeps events until the core is there, and then sends them in order', () => {
		const win = startPage({}, withGoogle, { core: false });
		push(win, chatCall('Chatbot_sent'));
		vi.advanceTimersByTime(40_000);
		push(win, chatCall('Chatbot_viewed'));
		expect(outcomesOf(win)).toEqual([]);
		connectCore(win);
		expect(namesOn(win)).toEqual(['smartsupp_chatbot_sent', 'smartsupp_chatbot_viewed']);
		expect(outcomesOf(win)).toEqual(['sent', 'sent']);
	});

	it('opens the monitor by its own script, where the API asks for it', () => {
		const win = startPage();
		vi.advanceTimersByTime(60_000);
		expect(partsOf(win, 'monitor.js')).toBe(0);
		apiOf(win).monitor();
		expect(partsOf(win, 'monitor.js')).toBe(1);
	});

	it('opens the monitor where the switch asks for it, once, and not while the page starts', () => {
		const win = openWindow();
		win.localStorage.setItem('smartsuppGa4', 'monitor');
		const config = { script: 'http://shop.example/page.js?ver=1' };
		win.smartsuppGa4 = { config } satisfies Partial<WatchingApi>;
		runPage(win);
		expect(partsOf(win, 'monitor.js')).toBe(0);
		vi.advanceTimersByTime(2_000);
		expect(partsOf(win, 'monitor.js')).toBe(1);
		vi.advanceTimersByTime(60_000);
		expect(partsOf(win, 'monitor.js')).toBe(1);
	});

	it('fetches what loads the Google tag where the site wants that', () => {
		expect(partsOf(startPage(chosen), 'google-tag.js')).toBe(0);
		expect(partsOf(startPage({ ...chosen, loadGoogleTag: true }), 'google-tag.js')).toBe(1);
	});

	it('gives its scripts the nonce of its own', () => {
		const win = openWindow({ smartsuppGa4: { config: { script: '/page.js' } } });
		const current = win.document.createElement('script');
		current.nonce = 'n-123';
		Object.defineProperty(win.document, 'currentScript', { get: () => current });
		runPage(win);
		apiOf(win).monitor();
		expect(win.document.scripts[0]?.nonce).toBe('n-123');
	});
});
