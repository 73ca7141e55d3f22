import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bootstrap } from '../../src/page/bootstrap.ts';
import type { PageWindow } from '../../src/page/pageWindow.ts';
import { chatCall, openWindow, scriptsOf } from './openWindow.ts';
import { sentOn, withGoogle } from './startPage.ts';

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

/** Runs a script of ours as a page does. */
const runOn = async (win: PageWindow, name: 'main' | 'bridge/main' | 'googleTag/main') => {
	vi.stubGlobal('window', win);
	vi.resetModules();
	await {
		main: () => import('../../src/page/main.ts'),
		'bridge/main': () => import('../../src/page/bridge/main.ts'),
		'googleTag/main': () => import('../../src/page/googleTag/main.ts'),
	}[name]();
};

describe('the scripts of a page, one after the other', () => {
	it('send the event that had waited for the second', async () => {
		const win = openWindow({ ...withGoogle, dataLayer: [chatCall('Chatbot_sent')] });
		bootstrap(win, { script: 'http://shop.example/page.js', options: { eventNames: 'original' } });
		await runOn(win, 'main');
		expect(scriptsOf(win).at(-1)).toBe('http://shop.example/bridge.js');
		expect(sentOn(win)).toEqual([]);
		await runOn(win, 'bridge/main');
		expect(sentOn(win)).toEqual([['Chatbot_sent', ['G-SHOP0001']]]);
	});

	it('send it once, however often they stand on the page', async () => {
		const win = openWindow({ ...withGoogle, dataLayer: [chatCall('Chatbot_sent')] });
		bootstrap(win, { script: 'http://shop.example/page.js' });
		for (const name of ['main', 'main', 'bridge/main', 'bridge/main'] as const)
			await runOn(win, name);
		vi.advanceTimersByTime(60_000);
		expect(sentOn(win)).toHaveLength(1);
	});

	it('load the Google tag', async () => {
		const options = { trackerMode: 'manual', measurementIds: ['G-SHOP0001'] } as const;
		const win = openWindow({ smartsuppGa4: { config: { options } }, dataLayer: [] });
		Object.defineProperty(win.document, 'readyState', { value: 'complete' });
		await runOn(win, 'googleTag/main');
		vi.advanceTimersByTime(10_000);
		expect(scriptsOf(win)).toHaveLength(1);
	});

	it.each([undefined, null, 5, 'text', Object.freeze({ config: {} })])(
		'leave a page with %j in our place alone',
		async (value) => {
			const win = openWindow({ smartsuppGa4: value });
			await runOn(win, 'main');
			vi.advanceTimersByTime(60_000);
			expect(win.smartsuppGa4).toEqual(value);
		},
	);
});
