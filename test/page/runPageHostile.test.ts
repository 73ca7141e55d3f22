import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chatCall, gtagCall, revokedProxy, withTrap } from './openWindow.ts';
import {
	apiOf,
	chosen,
	errorsOf,
	namesOn,
	outcomesOf,
	push,
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

describe('a page where something cannot be read', () => {
	it.each<[name: string, globals: object]>([
		['an entry of the data layer', { dataLayer: [revokedProxy()] }],
		['the parameters of an event', { dataLayer: [gtagCall('event', 'x', withTrap('a'))] }],
		['one of the runtime objects of Google', { google_tag_manager: withTrap('G-SHOP0001') }],
		[
			'all of them',
			{ google_tag_manager: revokedProxy(), dataLayer: [gtagCall('config', 'G-SHOP0001')] },
		],
		['what is known of Google Analytics', { google_tag_data: revokedProxy() }],
	])('sends all the same: %s', (_name, globals) => {
		const win = startPage({}, { ...withGoogle, ...globals });
		push(win, gtagCall('config', 'G-', {}));
		push(win, chatCall('Chatbot_sent'));
		expect(apiOf(win).state).toBe('armed');
		expect((win.dataLayer as IArguments[]).at(-1)?.[2]).toMatchObject({ send_to: ['G-SHOP0001'] });
	});

	it('looks for no property in manual mode', () => {
		const win = manual();
		let looks = 0;
		Object.defineProperty(win, 'google_tag_data', {
			get: () => ({
				get tidr() {
					looks++;
					return {};
				},
			}),
		});
		push(win, chatCall('Chatbot_sent'));
		expect(sentOn(win)).toHaveLength(1);
		expect(looks).toBe(0);
	});

	it('sends even if the claim cannot be stored, and reports why not', () => {
		const win = manual();
		Object.defineProperty(win, 'smartsuppGa4Claims', { value: undefined, writable: false });
		push(win, chatCall('Chatbot_sent'));
		expect(sentOn(win)).toHaveLength(1);
		expect(outcomesOf(win)).toEqual(['sent']);
		expect(errorsOf(win)).toEqual([expect.any(TypeError)]);
	});

	it('sends even if the claims of others cannot be read', () => {
		const win = manual({}, { smartsuppGa4Claims: withTrap('G-SHOP0001') });
		push(win, chatCall('Chatbot_sent'));
		expect(sentOn(win)).toHaveLength(1);
	});

	it('holds events in basic mode while it cannot read the consent', () => {
		const win = manual({ consentMode: 'basic' }, { google_tag_data: revokedProxy() });
		push(win, chatCall('Chatbot_sent'));
		expect(sentOn(win)).toEqual([]);
		expect(outcomesOf(win)).toEqual(['held_for_consent, held']);
		win.google_tag_data = undefined;
		vi.advanceTimersByTime(2_000);
		expect(sentOn(win)).toHaveLength(1);
	});

	it('reports what the data layer throws at an event, and sends the next', () => {
		const dataLayer: IArguments[] = [];
		let isBroken = true;
		dataLayer.push = (...calls: IArguments[]) => {
			if (isBroken && calls[0]?.[2]?.chat_action) throw new Error("the page's");
			return Array.prototype.push.apply(dataLayer, calls);
		};
		const win = manual({ sendLeads: true, leadCurrency: 'EUR', leadValue: 1 }, { dataLayer });
		push(win, chatCall('Contact_acquired'));
		expect(errorsOf(win).map(String)).toEqual(["Error: the page's", "Error: the page's"]);
		isBroken = false;
		vi.advanceTimersByTime(5_000);
		push(win, chatCall('Chatbot_sent'));
		expect(sentOn(win)).toHaveLength(1);
	});

	it('goes on looking where the chat box cannot be looked at', () => {
		const win = startPage({}, { ...withGoogle, _smartsupp: revokedProxy() });
		win.dataLayer = [];
		vi.advanceTimersByTime(1_000);
		push(win, chatCall('Chatbot_sent'));
		expect(sentOn(win)).toHaveLength(1);
	});

	it('sends where the data layer takes no other push', () => {
		const dataLayer: IArguments[] = [];
		Object.defineProperty(dataLayer, 'push', { value: Array.prototype.push });
		const win = startPage({}, { ...withGoogle, dataLayer });
		push(win, chatCall('Chatbot_sent'));
		vi.advanceTimersByTime(1_100);
		expect(namesOn(win)).toEqual(['smartsupp_chatbot_sent']);
	});

	it('throws nothing at a page whose data layer is frozen, and says what failed', () => {
		const dataLayer = Object.freeze([chatCall('Chatbot_sent')]);
		const win = startPage({}, { ...withGoogle, dataLayer });
		vi.advanceTimersByTime(40_000);
		expect(dataLayer).toHaveLength(1);
		expect(errorsOf(win)).toEqual([expect.any(TypeError)]);
	});

	it.each([null, 'text', 5])('takes the defaults where the options are %j', (options) => {
		const win = startPage(options as unknown as object, withGoogle);
		push(win, chatCall('Chatbot_sent'));
		expect(sentOn(win)).toEqual([['smartsupp_chatbot_sent', ['G-SHOP0001']]]);
	});
});
