import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BridgeOptions } from '../../src/events/options.ts';
import type { PageApi, Report } from '../../src/page/api.ts';
import { bootstrap } from '../../src/page/bootstrap.ts';
import type { PageWindow } from '../../src/page/pageWindow.ts';
import { runPage } from '../../src/page/runPage.ts';
import { chatCall, gtagCall, openWindow, revokedProxy, withTrap } from './openWindow.ts';

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

/** A page on which bootstrap and page script ran. */
const start = (options: Partial<BridgeOptions> = {}, globals: object = {}) => {
	const win = openWindow(globals);
	bootstrap(win, { script: 'http://shop.example/page.js', options });
	runPage(win);
	return win;
};
const push = (win: PageWindow, call: IArguments) => (win.dataLayer as unknown[]).push(call);
const api = (win: PageWindow) => win.smartsuppGa4 as PageApi;
const reports = (win: PageWindow): Report[] => {
	const all: Report[] = [];
	api(win).watch((report) => all.push(report));
	return all;
};
const outcomes = (win: PageWindow) =>
	reports(win).flatMap((report) =>
		report.kind === 'event' ? [report.outcome.ok ? 'sent' : report.outcome.reason] : [],
	);
/** The events that we pushed: name and properties. */
const sent = (win: PageWindow): unknown[] =>
	(win.dataLayer as IArguments[])
		.filter((call) => call[0] === 'event' && call[2]?.chat_action !== undefined)
		.map((call) => [call[1], call[2].send_to]);

const chosen = { trackerMode: 'manual', measurementIds: ['G-SHOP0001', 'G-SHOP0002'] } as const;
const page = { google_tag_manager: { 'G-SHOP0001': {} } };

describe('the page script', () => {
	it('sends what came before it, and what comes, to the chosen properties', () => {
		const win = start(chosen, { dataLayer: [chatCall('Chatbot_sent')] });
		push(win, chatCall('Chatbot_viewed'));
		expect(sent(win)).toEqual([
			['smartsupp_chatbot_sent', ['G-SHOP0001', 'G-SHOP0002']],
			['smartsupp_chatbot_viewed', ['G-SHOP0001', 'G-SHOP0002']],
		]);
	});

	it('does not answer its own events', () => {
		const win = start({}, page);
		push(win, chatCall('Chatbot_sent'));
		vi.advanceTimersByTime(40_000);
		expect(sent(win)).toHaveLength(1);
		expect(outcomes(win)).toEqual(['sent']);
	});

	it('claims its properties and leaves those of others alone', () => {
		const win = start(chosen, { smartsuppGa4Claims: { 'G-SHOP0002': 'GTM-X.7' } });
		push(win, chatCall('Chatbot_sent'));
		expect(sent(win)).toEqual([['smartsupp_chatbot_sent', ['G-SHOP0001']]]);
		expect(win.smartsuppGa4Claims).toEqual({ 'G-SHOP0001': 'page', 'G-SHOP0002': 'GTM-X.7' });
	});

	it('sends one generate_lead to each property', () => {
		const win = start({ ...chosen, sendLeads: true });
		push(win, chatCall('Contact_acquired'));
		push(win, chatCall('Auth_form_filled'));
		vi.advanceTimersByTime(5_000);
		expect(sent(win).map((event) => (event as string[])[0])).toEqual([
			'smartsupp_contact_acquired',
			'generate_lead',
			'smartsupp_auth_form_filled',
		]);
	});

	it('holds events until a property appears, and then sends them in order', () => {
		const win = start();
		push(win, chatCall('Chatbot_sent'));
		push(win, chatCall('Chatbot_viewed'));
		vi.advanceTimersByTime(10_000);
		expect(sent(win)).toEqual([]);
		expect(outcomes(win)).toEqual([]);
		push(win, gtagCall('config', 'G-LATE0001'));
		push(win, gtagCall('config', 'G-LATE0002'));
		vi.advanceTimersByTime(2_000);
		expect(sent(win)).toEqual([
			['smartsupp_chatbot_sent', ['G-LATE0001', 'G-LATE0002']],
			['smartsupp_chatbot_viewed', ['G-LATE0001', 'G-LATE0002']],
		]);
	});

	it('gives up after half a minute, with the reason', () => {
		const win = start();
		push(win, chatCall('Chatbot_sent'));
		vi.advanceTimersByTime(29_000);
		expect(outcomes(win)).toEqual([]);
		vi.advanceTimersByTime(12_000);
		expect(outcomes(win)).toEqual(['no_measurement_id']);
	});

	it('reports at once that no property was chosen', () => {
		const win = start({ trackerMode: 'manual' });
		push(win, chatCall('Chatbot_sent'));
		expect(outcomes(win)).toEqual(['no_measurement_id']);
	});

	it('holds events while consent is denied in basic mode', () => {
		const denied = { ics: { entries: { analytics_storage: { default: false, update: false } } } };
		const win = start({ ...chosen, consentMode: 'basic' }, { google_tag_data: denied });
		push(win, chatCall('Chatbot_sent'));
		vi.advanceTimersByTime(60_000);
		expect(sent(win)).toEqual([]);
		denied.ics.entries.analytics_storage.update = true;
		push(win, gtagCall('consent', 'update', { analytics_storage: 'granted' }));
		vi.advanceTimersByTime(500);
		expect(sent(win)).toHaveLength(1);
	});

	it('sends to the property that the page had named to the chat box', () => {
		const win = start({}, { ...page, _smartsupp: { gaKey: 'G-PAGE0001' } });
		push(win, chatCall('Chatbot_sent'));
		expect(sent(win)).toEqual([['smartsupp_chatbot_sent', ['G-PAGE0001']]]);
	});

	it('sends to every property of a list that the page had named', () => {
		const win = start({}, { ...page, _smartsupp: { gaKey: 'G-PAGE0001,G-PAGE0002' } });
		push(win, chatCall('Chatbot_sent'));
		expect(sent(win)).toEqual([['smartsupp_chatbot_sent', ['G-PAGE0001', 'G-PAGE0002']]]);
	});

	it('sends to the property that a tag before the bootstrap had kept', () => {
		const kept = { gaKey: 'G-', replacedGaKey: 'G-PAGE0001' };
		const win = start({}, { ...page, _smartsupp: kept });
		push(win, chatCall('Chatbot_sent'));
		expect(sent(win)).toEqual([['smartsupp_chatbot_sent', ['G-PAGE0001']]]);
	});

	it('sends to the chosen properties even where the page had named another', () => {
		const win = start(chosen, { ...page, _smartsupp: { gaKey: 'G-PAGE0001' } });
		push(win, chatCall('Chatbot_sent'));
		expect(sent(win)).toEqual([['smartsupp_chatbot_sent', ['G-SHOP0001', 'G-SHOP0002']]]);
	});

	it('follows a data layer that the page replaces', () => {
		const win = start({}, page);
		win.dataLayer = [];
		vi.advanceTimersByTime(1_000);
		push(win, chatCall('Chatbot_sent'));
		expect(sent(win)).toEqual([['smartsupp_chatbot_sent', ['G-SHOP0001']]]);
	});

	it('sends what waits for its turn when the page goes', () => {
		const win = start({}, page);
		for (let i = 0; i < 15; i++) push(win, chatCall('Chatbot_button_interaction'));
		expect(sent(win).length).toBeLessThan(15);
		win.dispatchEvent(new (win as unknown as typeof globalThis).Event('pagehide'));
		expect(sent(win)).toHaveLength(15);
	});

	it('runs once, however often it is on the page', () => {
		const win = start({}, page);
		const first = win.smartsuppGa4;
		runPage(win);
		push(win, chatCall('Chatbot_sent'));
		expect(win.smartsuppGa4).toBe(first);
		expect(sent(win)).toHaveLength(1);
	});

	it.each([undefined, null, 5, 'text', {}, { config: 0 }])(
		'leaves a page with %j alone',
		(value) => {
			const layer: unknown[] = [];
			const win = openWindow({ smartsuppGa4: value, dataLayer: layer });
			expect(() => runPage(win)).not.toThrow();
			layer.push(chatCall('Chatbot_sent'));
			expect(layer).toHaveLength(1);
		},
	);

	it('goes on after a listener that fails, and tells the others', () => {
		const win = start({}, page);
		const heard: Report[] = [];
		api(win).watch(() => {
			throw new Error("the page's");
		});
		api(win).watch((report) => heard.push(report));
		push(win, chatCall('Chatbot_sent'));
		expect(heard.some((report) => report.kind === 'event')).toBe(true);
	});
});

describe('a page where something cannot be read', () => {
	const errors = (win: PageWindow) =>
		reports(win).flatMap((report) => (report.kind === 'error' ? [report.error] : []));

	it.each<[name: string, globals: object]>([
		['an entry of the data layer', { dataLayer: [revokedProxy()] }],
		['the parameters of an event', { dataLayer: [gtagCall('event', 'x', withTrap('a'))] }],
		['one of the runtime objects of Google', { google_tag_manager: withTrap('G-SHOP0001') }],
		['what is known of Google Analytics', { google_tag_data: revokedProxy() }],
	])('sends all the same: %s', (_name, globals) => {
		const win = start({}, { ...page, ...globals });
		push(win, gtagCall('config', 'G-', {}));
		push(win, chatCall('Chatbot_sent'));
		expect(api(win).state).toBe('armed');
		expect((win.dataLayer as IArguments[]).at(-1)?.[2]).toMatchObject({ send_to: ['G-SHOP0001'] });
	});

	it('looks for no property in manual mode', () => {
		let looks = 0;
		const win = start(chosen);
		Object.defineProperty(win, 'google_tag_manager', { get: () => looks++ });
		push(win, chatCall('Chatbot_sent'));
		expect(sent(win)).toHaveLength(1);
		expect(looks).toBe(0);
	});

	it('sends even if the claim cannot be stored, and reports why not', () => {
		const win = start(chosen);
		Object.defineProperty(win, 'smartsuppGa4Claims', { value: undefined, writable: false });
		push(win, chatCall('Chatbot_sent'));
		expect(sent(win)).toHaveLength(1);
		expect(outcomes(win)).toEqual(['sent']);
		expect(errors(win)).toEqual([expect.any(TypeError)]);
	});

	it('sends even if the claims of others cannot be read', () => {
		const win = start(chosen, { smartsuppGa4Claims: withTrap('G-SHOP0001') });
		push(win, chatCall('Chatbot_sent'));
		expect(sent(win)).toHaveLength(1);
		expect(errors(win)).toHaveLength(1);
	});

	it('holds events in basic mode while it cannot read the consent', () => {
		const win = start({ ...chosen, consentMode: 'basic' }, { google_tag_data: revokedProxy() });
		push(win, chatCall('Chatbot_sent'));
		expect(sent(win)).toEqual([]);
		win.google_tag_data = undefined;
		vi.advanceTimersByTime(2_000);
		expect(sent(win)).toHaveLength(1);
	});

	it('reports what the data layer throws at an event, and sends the next', () => {
		const dataLayer: IArguments[] = [];
		let isBroken = true;
		dataLayer.push = (...calls: IArguments[]) => {
			if (isBroken && calls[0]?.[2]?.chat_action) throw new Error("the page's");
			return Array.prototype.push.apply(dataLayer, calls);
		};
		const win = start({ ...chosen, sendLeads: true }, { dataLayer });
		push(win, chatCall('Contact_acquired'));
		expect(errors(win).map(String)).toEqual(["Error: the page's", "Error: the page's"]);
		isBroken = false;
		vi.advanceTimersByTime(5_000);
		push(win, chatCall('Chatbot_sent'));
		expect(sent(win)).toHaveLength(1);
	});

	it('goes on looking where the chat box cannot be looked at', () => {
		const win = start({}, { ...page, _smartsupp: revokedProxy() });
		win.dataLayer = [];
		vi.advanceTimersByTime(1_000);
		push(win, chatCall('Chatbot_sent'));
		expect(sent(win)).toHaveLength(1);
	});
});

describe('the handshake', () => {
	const box = (win: PageWindow) => {
		const container = win.document.createElement('div');
		container.id = 'smartsupp-widget-container';
		win.document.body.append(container);
		return container;
	};
	const runNewBox = (win: PageWindow) => {
		box(win);
		(win._smartsupp as { appVersion?: string }).appVersion = '3.1';
	};

	it('waits for a chat box that has not started', () => {
		const win = start();
		vi.advanceTimersByTime(60_000);
		expect(api(win).state).toBe('waiting');
		expect(reports(win)).toEqual([{ kind: 'state', state: 'waiting', why: api(win).why }]);
	});

	it('is armed by the call of the chat box, before or after', () => {
		const call = gtagCall('config', 'G-', {});
		expect(api(start({}, { dataLayer: [call] })).state).toBe('armed');
		const win = start();
		push(win, gtagCall('config', 'G-', {}));
		expect(api(win).state).toBe('armed');
	});

	it('says "not delivering" after a fair time, and takes it back when the call comes', () => {
		const win = start();
		runNewBox(win);
		vi.advanceTimersByTime(1_500);
		expect(api(win).state).toBe('waiting');
		vi.advanceTimersByTime(4_000);
		expect(api(win).state).toBe('not_delivering');
		expect(api(win).why).toContain('FREE');
		push(win, gtagCall('config', 'G-', {}));
		expect(api(win).state).toBe('armed');
	});

	it('judges a chat box that starts minutes later within seconds', () => {
		const win = start();
		vi.advanceTimersByTime(120_000);
		runNewBox(win);
		vi.advanceTimersByTime(15_000);
		expect(api(win).state).toBe('not_delivering');
	});

	it('tells the chat box from before 2023 by its missing version', () => {
		const win = start();
		box(win);
		vi.advanceTimersByTime(6_000);
		expect(api(win).state).toBe('old_chat_box');
	});

	it('is too late where the chat box ran first, and says what to put where', () => {
		const win = start({}, { _smartsupp: { appVersion: '3.1' } });
		expect(api(win).state).toBe('too_late');
		expect(api(win).why).toContain('gaKey');
	});

	it('is too late where the chat box sends an event itself, and sends nothing of it', () => {
		const win = start({}, page);
		push(win, chatCall('Chatbot_sent', { send_to: 'G-SHOP0001' }));
		expect(api(win).state).toBe('too_late');
		expect(outcomes(win)).toEqual(['sent_natively']);
		expect(sent(win)).toEqual([]);
	});

	it.each([
		['at once', 500],
		['also after a fair time', 20_000],
	])('names a key that the page set after us, before any event, %s', (_name, time) => {
		const win = start({}, page);
		(win._smartsupp as { gaKey: string }).gaKey = 'G-PAGE0001';
		runNewBox(win);
		vi.advanceTimersByTime(1_000 + time);
		expect(api(win).state).toBe('too_late');
		expect(api(win).why).toContain('G-PAGE0001');
		expect(api(win).why).toContain('Remove that line');
		push(win, chatCall('Chatbot_sent', { send_to: 'G-PAGE0001' }));
		expect(api(win).why).toContain('G-PAGE0001');
		expect(sent(win)).toEqual([]);
	});

	it('names another _smartsupp in the place of the one with our key', () => {
		const win = start({}, page);
		win._smartsupp = { key: 'abc' };
		vi.advanceTimersByTime(1_000);
		expect(api(win).state).toBe('too_late');
		expect(api(win).why).toContain('replaces _smartsupp');
	});

	it('says that the page locks _smartsupp where the key could not be set', () => {
		const win = start({}, { ...page, _smartsupp: Object.freeze({ gaKey: 'G-PAGE0001' }) });
		expect(api(win).state).toBe('too_late');
		expect(api(win).why).toContain('locks');
	});

	it('takes no notice of a key that is changed once the chat box took ours', () => {
		const win = start();
		push(win, gtagCall('config', 'G-', {}));
		(win._smartsupp as { gaKey: string }).gaKey = 'G-PAGE0001';
		vi.advanceTimersByTime(5_000);
		expect(api(win).state).toBe('armed');
	});

	it.each<[name: string, globals: object]>([
		['where the first call was not seen', page],
		['where the chat box had run first', { ...page, _smartsupp: { appVersion: '3.1' } }],
	])('is armed by an event that is handed over, %s', (_name, globals) => {
		const win = start({}, globals);
		push(win, chatCall('Chatbot_sent'));
		expect(api(win).state).toBe('armed');
		expect(sent(win)).toHaveLength(1);
	});

	it('follows a chat box that sends by itself after all', () => {
		const win = start({}, page);
		push(win, gtagCall('config', 'G-', {}));
		push(win, chatCall('Chatbot_sent', { send_to: 'G-SHOP0001' }));
		expect(api(win).state).toBe('too_late');
		push(win, chatCall('Chatbot_viewed'));
		expect(api(win).state).toBe('armed');
	});

	it('says that the data layer is no list, also once it calls the box not delivering', () => {
		const win = start({}, { dataLayer: { shop: 'a' } });
		expect([api(win).state, api(win).why]).toEqual([
			'waiting',
			expect.stringContaining('window.dataLayer'),
		]);
		runNewBox(win);
		vi.advanceTimersByTime(10_000);
		expect([api(win).state, api(win).why]).toEqual([
			'not_delivering',
			expect.stringContaining('window.dataLayer'),
		]);
	});
});
