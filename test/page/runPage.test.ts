import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Report } from '../../src/page/api.ts';
import { runPage } from '../../src/page/runPage.ts';
import { chatCall, openWindow, scriptsOf } from './openWindow.ts';
import {
	apiOf,
	chosen,
	errorsOf,
	leave,
	namesOn,
	outcomesOf,
	partsOf,
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

const manual = (options: object = {}, globals: object = {}) =>
	startPage({ ...chosen, ...options }, { ...withGoogle, ...globals });

describe('the page script', () => {
	it('sends what came before it, and what comes, to the chosen properties', () => {
		const win = manual({}, { dataLayer: [chatCall('Chatbot_sent')] });
		push(win, chatCall('Chatbot_viewed'));
		expect(sentOn(win)).toEqual([
			['smartsupp_chatbot_sent', ['G-SHOP0001', 'G-SHOP0002']],
			['smartsupp_chatbot_viewed', ['G-SHOP0001', 'G-SHOP0002']],
		]);
	});

	it('does not answer its own events', () => {
		const win = startPage({}, withGoogle);
		push(win, chatCall('Chatbot_sent'));
		vi.advanceTimersByTime(40_000);
		expect(sentOn(win)).toHaveLength(1);
		expect(outcomesOf(win)).toEqual(['sent']);
	});

	it('claims its properties and leaves those of others alone', () => {
		const win = manual({}, { smartsuppGa4Claims: { 'G-SHOP0002': 'GTM-X.7' } });
		push(win, chatCall('Chatbot_sent'));
		expect(sentOn(win)).toEqual([['smartsupp_chatbot_sent', ['G-SHOP0001']]]);
		expect(win.smartsuppGa4Claims).toEqual({ 'G-SHOP0001': 'page', 'G-SHOP0002': 'GTM-X.7' });
	});

	it('sends one generate_lead to each property', () => {
		const win = manual({ sendLeads: true });
		push(win, chatCall('Contact_acquired'));
		push(win, chatCall('Auth_form_filled'));
		vi.advanceTimersByTime(5_000);
		expect(namesOn(win)).toEqual([
			'smartsupp_contact_acquired',
			'generate_lead',
			'smartsupp_auth_form_filled',
		]);
		expect(errorsOf(win)).toEqual([]);
	});

	it('reports at once that no property was chosen', () => {
		const win = startPage({ trackerMode: 'manual' }, withGoogle);
		push(win, chatCall('Chatbot_sent'));
		expect(outcomesOf(win)).toEqual(['no_measurement_id']);
	});

	it.each([
		['the property', 'G-PAGE0001', ['G-PAGE0001']],
		['every property of a list', 'G-PAGE0001,G-PAGE0002', ['G-PAGE0001', 'G-PAGE0002']],
	])('sends to %s that the page had named to the chat box', (_name, gaKey, ids) => {
		const win = startPage({}, { ...withGoogle, _smartsupp: { gaKey } });
		push(win, chatCall('Chatbot_sent'));
		expect(sentOn(win)).toEqual([['smartsupp_chatbot_sent', ids]]);
	});

	it('sends to the property that a tag before the bootstrap had kept', () => {
		const kept = { gaKey: 'G-', replacedGaKey: 'G-PAGE0001' };
		const win = startPage({}, { ...withGoogle, _smartsupp: kept });
		push(win, chatCall('Chatbot_sent'));
		expect(sentOn(win)).toEqual([['smartsupp_chatbot_sent', ['G-PAGE0001']]]);
	});

	it('sends to the chosen properties even where the page had named another', () => {
		const win = manual({}, { _smartsupp: { gaKey: 'G-PAGE0001' } });
		push(win, chatCall('Chatbot_sent'));
		expect(sentOn(win)).toEqual([['smartsupp_chatbot_sent', ['G-SHOP0001', 'G-SHOP0002']]]);
	});

	it('follows a data layer that the page replaces, also after minutes', () => {
		const win = startPage({}, withGoogle);
		for (const wait of [1_000, 120_000]) {
			win.dataLayer = [];
			vi.advanceTimersByTime(wait);
			push(win, chatCall('Chatbot_sent'));
			vi.advanceTimersByTime(10_000);
			expect(sentOn(win)).toEqual([['smartsupp_chatbot_sent', ['G-SHOP0001']]]);
		}
	});

	it('sends copies: what changes an event of ours changes no other', () => {
		const dataLayer: IArguments[] = [];
		dataLayer.push = (...calls: IArguments[]) => {
			const length = Array.prototype.push.apply(dataLayer, calls);
			for (const call of calls) if (call[2]?.chat_action) call[2].event_label = 'changed';
			return length;
		};
		const win = startPage({ ...chosen, sendLeads: true }, { ...withGoogle, dataLayer });
		push(win, chatCall('Chatbot_sent', { event_label: 'Bot' }));
		const told = reportsOf(win).find((report) => report.kind === 'event');
		expect(told).toMatchObject({ outcome: { events: [{ params: { event_label: 'Bot' } }] } });
	});

	it.each(['beforeunload', 'pagehide'] as const)(
		'sends what waits for its turn when the page goes: %s',
		(type) => {
			const win = startPage({}, withGoogle);
			for (let i = 0; i < 15; i++) push(win, chatCall('Chatbot_button_interaction'));
			expect(sentOn(win).length).toBeLessThan(15);
			leave(win, type);
			expect(sentOn(win)).toHaveLength(15);
			leave(win, 'pagehide');
			vi.advanceTimersByTime(60_000);
			expect(sentOn(win)).toHaveLength(15);
		},
	);

	it('goes on when the page comes back from the cache of the browser', () => {
		const win = startPage({}, withGoogle);
		push(win, chatCall('Chatbot_sent'));
		leave(win);
		push(win, chatCall('Chatbot_viewed'));
		expect(namesOn(win)).toEqual(['smartsupp_chatbot_sent', 'smartsupp_chatbot_viewed']);
	});

	it('runs once, however often it is on the page', () => {
		const win = startPage({}, withGoogle);
		push(win, chatCall('Chatbot_sent'));
		const first = { ...apiOf(win) };
		runPage(win);
		push(win, chatCall('Chatbot_viewed'));
		expect(apiOf(win)).toEqual(first);
		expect(namesOn(win)).toEqual(['smartsupp_chatbot_sent', 'smartsupp_chatbot_viewed']);
		expect(partsOf(win, 'bridge.js')).toBe(1);
	});

	it('runs on an object that the start of the chat had made before the bootstrap', () => {
		const start = () => undefined;
		const win = startPage({}, { ...withGoogle, smartsuppGa4: { start } });
		push(win, chatCall('Chatbot_sent'));
		expect(apiOf(win).start).toBe(start);
		expect(sentOn(win)).toHaveLength(1);
	});

	it.each([{}, { start: () => undefined }, { config: 0 }])(
		'leaves a page with %j alone, on which no bootstrap ran',
		(value) => {
			const layer: unknown[] = [];
			const win = openWindow({ smartsuppGa4: value, dataLayer: layer });
			const before = { ...value };
			runPage(win);
			layer.push(chatCall('Chatbot_sent'));
			expect(layer).toHaveLength(1);
			expect(win.smartsuppGa4).toEqual(before);
			expect(scriptsOf(win)).toEqual([]);
		},
	);

	it('tells a listener what was before it and what comes, in order', () => {
		const win = startPage({}, withGoogle);
		push(win, chatCall('Chatbot_sent'));
		const heard: Report[] = [];
		apiOf(win).watch((report) => heard.push(report));
		push(win, chatCall('Chatbot_viewed'));
		expect(heard.map(({ kind }) => kind)).toEqual(['state', 'state', 'event', 'event']);
		expect(heard).toEqual(reportsOf(win));
	});

	it('keeps the last 200 reports', () => {
		const win = startPage({}, withGoogle);
		for (let i = 0; i < 250; i++)
			push(win, chatCall('Chatbot_sent', { send_to: 'G-X', event_label: i }));
		const all = reportsOf(win);
		expect(all).toHaveLength(200);
		expect(all.at(-1)).toMatchObject({ message: { params: { event_label: 249 } } });
	});

	it('goes on after a listener that fails, and tells the others', () => {
		const win = startPage({}, withGoogle);
		const heard: Report[] = [];
		apiOf(win).watch(() => {
			throw new Error("the page's");
		});
		apiOf(win).watch((report) => heard.push(report));
		push(win, chatCall('Chatbot_sent'));
		expect(heard.some((report) => report.kind === 'event')).toBe(true);
		expect(sentOn(win)).toHaveLength(1);
	});
});
