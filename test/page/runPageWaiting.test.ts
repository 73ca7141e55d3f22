import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chatCall, gtagCall } from './openWindow.ts';
import {
	chosen,
	leave,
	outcomesOf,
	push,
	reportsOf,
	sentOn,
	startPage,
	withGoogle,
} from './startPage.ts';

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

describe('a page that is not ready for an event', () => {
	it('holds events until Google Analytics is there, and then sends them in order', () => {
		const win = startPage();
		push(win, chatCall('Chatbot_sent'));
		push(win, chatCall('Chatbot_viewed'));
		vi.advanceTimersByTime(10_000);
		expect(sentOn(win)).toEqual([]);
		expect(outcomesOf(win)).toEqual(['no_measurement_id, held', 'no_measurement_id, held']);
		win.google_tag_manager = {};
		push(win, gtagCall('config', 'G-LATE0001'));
		push(win, gtagCall('config', 'G-LATE0002'));
		vi.advanceTimersByTime(2_000);
		expect(sentOn(win)).toEqual([
			['smartsupp_chatbot_sent', ['G-LATE0001', 'G-LATE0002']],
			['smartsupp_chatbot_viewed', ['G-LATE0001', 'G-LATE0002']],
		]);
	});

	it('finds Google Analytics that came without a call, within a second', () => {
		const win = startPage();
		push(win, chatCall('Chatbot_sent'));
		vi.advanceTimersByTime(5_500);
		Object.assign(win, withGoogle);
		vi.advanceTimersByTime(1_000);
		expect(sentOn(win)).toEqual([['smartsupp_chatbot_sent', ['G-SHOP0001']]]);
	});

	it('reports an event that is held, and again when it is decided, with the same message', () => {
		const win = startPage();
		push(win, chatCall('Chatbot_sent'));
		vi.advanceTimersByTime(5_000);
		Object.assign(win, withGoogle);
		vi.advanceTimersByTime(1_000);
		const told = reportsOf(win).filter((report) => report.kind === 'event');
		expect(told.map(({ held, outcome }) => [held, outcome.ok])).toEqual([
			[true, false],
			[false, true],
		]);
		expect(told[1]?.message).toBe(told[0]?.message);
	});

	it.each([
		['no_measurement_id', {}, {}],
		['no_google_tag', chosen, {}],
		['no_google_tag', {}, { dataLayer: [gtagCall('config', 'G-SHOP0001')] }],
	])('gives up after half a minute: %s', (reason, options, globals) => {
		const win = startPage(options, globals);
		push(win, chatCall('Chatbot_sent'));
		vi.advanceTimersByTime(29_000);
		expect(outcomesOf(win)).toEqual([`${reason}, held`]);
		vi.advanceTimersByTime(12_000);
		expect(outcomesOf(win)).toEqual([`${reason}, held`, reason]);
		Object.assign(win, withGoogle);
		vi.advanceTimersByTime(60_000);
		expect(sentOn(win)).toEqual([]);
	});

	it('sends by hand-chosen properties as soon as a Google tag is there', () => {
		const win = startPage(chosen);
		push(win, chatCall('Chatbot_sent'));
		vi.advanceTimersByTime(20_000);
		expect(sentOn(win)).toEqual([]);
		Object.assign(win, withGoogle);
		vi.advanceTimersByTime(1_000);
		expect(sentOn(win)).toEqual([['smartsupp_chatbot_sent', ['G-SHOP0001', 'G-SHOP0002']]]);
	});

	it('forgets what nobody may take when the page goes', () => {
		const win = startPage();
		push(win, chatCall('Chatbot_sent'));
		leave(win);
		Object.assign(win, withGoogle);
		vi.advanceTimersByTime(10_000);
		expect(sentOn(win)).toEqual([]);
	});

	it('keeps what it holds where the visitor stays after all', () => {
		const win = startPage();
		push(win, chatCall('Chatbot_sent'));
		leave(win, 'beforeunload');
		Object.assign(win, withGoogle);
		vi.advanceTimersByTime(10_000);
		expect(sentOn(win)).toHaveLength(1);
	});

	it('sends when the page goes what became possible just before', () => {
		const win = startPage();
		push(win, chatCall('Chatbot_sent'));
		Object.assign(win, withGoogle);
		leave(win);
		expect(sentOn(win)).toHaveLength(1);
	});

	it('sends what it held at a pace that gtag.js lets through', () => {
		const win = startPage();
		for (let i = 0; i < 40; i++) push(win, chatCall('Chatbot_button_interaction'));
		win.google_tag_manager = { 'G-SHOP0001': {}, 'G-SHOP0002': {} };
		vi.advanceTimersByTime(1_000);
		expect(sentOn(win).length).toBeLessThanOrEqual(6);
		vi.advanceTimersByTime(60_000);
		expect(sentOn(win)).toHaveLength(40);
	});
});
