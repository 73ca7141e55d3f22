import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageWindow } from '../../src/page/pageWindow.ts';
import { chatCall, gtagCall, revokedProxy } from './openWindow.ts';
import { apiOf, outcomesOf, push, reportsOf, sentOn, startPage, withGoogle } from './startPage.ts';

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

const box = (win: PageWindow) => {
	const container = win.document.createElement('div');
	container.id = 'smartsupp-widget-container';
	win.document.body.append(container);
};
const runNewBox = (win: PageWindow) => {
	box(win);
	(win._smartsupp as { appVersion?: string }).appVersion = '3.1';
};
const stateOf = (win: PageWindow) => [apiOf(win).state, apiOf(win).why];

describe('the handshake', () => {
	it('waits for a chat box that has not started, and says so once', () => {
		const win = startPage();
		vi.advanceTimersByTime(60_000);
		expect(stateOf(win)).toEqual(['waiting', 'not_started']);
		expect(reportsOf(win)).toEqual([{ kind: 'state', state: 'waiting', why: 'not_started' }]);
	});

	it('is armed by the call of the chat box, before or after', () => {
		const before = startPage({}, { dataLayer: [gtagCall('config', 'G-', {})] });
		expect(stateOf(before)).toEqual(['armed', 'took_key']);
		const win = startPage();
		push(win, gtagCall('config', 'G-', {}));
		expect(stateOf(win)).toEqual(['armed', 'took_key']);
	});

	it.each([
		['another property', gtagCall('config', 'G-SHOP0001', {})],
		['another command', gtagCall('get', 'G-', {})],
	])('is not armed by the call for %s', (_name, call) => {
		const win = startPage();
		push(win, call);
		expect(apiOf(win).state).toBe('waiting');
	});

	it('says "not delivering" after a fair time, and takes it back when the call comes', () => {
		const win = startPage();
		runNewBox(win);
		vi.advanceTimersByTime(1_500);
		expect(apiOf(win).state).toBe('waiting');
		vi.advanceTimersByTime(4_000);
		expect(stateOf(win)).toEqual(['not_delivering', 'no_events']);
		push(win, gtagCall('config', 'G-', {}));
		expect(apiOf(win).state).toBe('armed');
		expect(reportsOf(win).map((news) => news.kind === 'state' && news.state)).toEqual([
			'waiting',
			'not_delivering',
			'armed',
		]);
	});

	it('judges a chat box that starts minutes later within seconds', () => {
		const win = startPage();
		vi.advanceTimersByTime(120_000);
		runNewBox(win);
		vi.advanceTimersByTime(15_000);
		expect(apiOf(win).state).toBe('not_delivering');
	});

	it('tells the chat box from before 2023 by its missing version', () => {
		const win = startPage();
		box(win);
		vi.advanceTimersByTime(6_000);
		expect(stateOf(win)).toEqual(['old_chat_box', 'from_before_2023']);
	});

	it('is too late where the chat box ran first', () => {
		const win = startPage({}, { _smartsupp: { appVersion: '3.1' } });
		expect(stateOf(win)).toEqual(['too_late', 'started_first']);
	});

	it('is too late where the chat box sends an event itself, and sends nothing of it', () => {
		const win = startPage({}, withGoogle);
		push(win, chatCall('Chatbot_sent', { send_to: 'G-SHOP0001' }));
		expect(stateOf(win)).toEqual(['too_late', 'started_first']);
		expect(outcomesOf(win)).toEqual(['sent_natively']);
		expect(sentOn(win)).toEqual([]);
	});

	it.each([
		['at once', 500],
		['also after a fair time', 20_000],
	])('names a key that the page set after us, before any event, %s', (_name, time) => {
		const win = startPage({}, withGoogle);
		(win._smartsupp as { gaKey: string }).gaKey = 'G-PAGE0001';
		runNewBox(win);
		vi.advanceTimersByTime(1_000 + time);
		expect(stateOf(win)).toEqual(['too_late', 'key_changed']);
		push(win, chatCall('Chatbot_sent', { send_to: 'G-PAGE0001' }));
		expect(stateOf(win)).toEqual(['too_late', 'key_changed']);
		expect(sentOn(win)).toEqual([]);
	});

	it('names another _smartsupp in the place of the one with our key', () => {
		const win = startPage({}, withGoogle);
		win._smartsupp = { key: 'abc' };
		vi.advanceTimersByTime(1_000);
		expect(stateOf(win)).toEqual(['too_late', 'chat_replaced']);
	});

	it('says that the page locks _smartsupp where the key could not be set', () => {
		const _smartsupp = Object.freeze({ gaKey: 'G-PAGE0001' });
		const win = startPage({}, { ...withGoogle, _smartsupp });
		expect(stateOf(win)).toEqual(['too_late', 'chat_locked']);
	});

	it('takes no notice of a key that is changed once the chat box took ours', () => {
		const win = startPage();
		push(win, gtagCall('config', 'G-', {}));
		(win._smartsupp as { gaKey: string }).gaKey = 'G-PAGE0001';
		vi.advanceTimersByTime(5_000);
		expect(apiOf(win).state).toBe('armed');
	});

	it.each<[name: string, globals: object]>([
		['where the first call was not seen', withGoogle],
		['where the chat box had run first', { ...withGoogle, _smartsupp: { appVersion: '3.1' } }],
	])('is armed by an event that is handed over, %s', (_name, globals) => {
		const win = startPage({}, globals);
		push(win, chatCall('Chatbot_sent'));
		expect(apiOf(win).state).toBe('armed');
		expect(sentOn(win)).toHaveLength(1);
	});

	it('follows a chat box that sends by itself after all', () => {
		const win = startPage({}, withGoogle);
		push(win, gtagCall('config', 'G-', {}));
		push(win, chatCall('Chatbot_sent', { send_to: 'G-SHOP0001' }));
		expect(apiOf(win).state).toBe('too_late');
		push(win, chatCall('Chatbot_viewed'));
		expect(apiOf(win).state).toBe('armed');
	});

	it('says that the data layer is no list, also once it calls the box not delivering', () => {
		const win = startPage({}, { dataLayer: { shop: 'a' } });
		expect(stateOf(win)).toEqual(['waiting', 'no_list']);
		runNewBox(win);
		vi.advanceTimersByTime(10_000);
		expect(stateOf(win)).toEqual(['not_delivering', 'no_list']);
		expect(reportsOf(win)).toHaveLength(2);
	});

	it('goes on once a chat box that could not be looked at can be', () => {
		const win = startPage({}, withGoogle);
		const chat = win._smartsupp;
		win._smartsupp = revokedProxy();
		vi.advanceTimersByTime(3_000);
		win._smartsupp = chat;
		runNewBox(win);
		vi.advanceTimersByTime(10_000);
		expect(stateOf(win)).toEqual(['not_delivering', 'no_events']);
	});
});
