import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Report } from '../../src/page/api.ts';
import type { PageOptions } from '../../src/page/config.ts';
import type { PageWindow } from '../../src/page/pageWindow.ts';
import { chatCall, gtagCall } from './openWindow.ts';
import {
	apiOf,
	errorsOf,
	leave,
	namesOn,
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

const basic = { consentMode: 'basic' } as const;
const start = (options: Partial<PageOptions> = {}, globals: object = {}) =>
	startPage({ ...basic, ...options }, { ...withGoogle, ...globals });

/** Google's consent mode with a default, as gtag.js keeps it. */
const googleConsent = () => {
	const entry: { default: boolean; update?: boolean } = { default: false };
	return { entry, google_tag_data: { ics: { entries: { analytics_storage: entry } } } };
};

/** The WP Consent API with its cookie; `choose` does what a consent tool does. */
const wpConsent = () => {
	const granted = new Set<string>();
	return {
		wp_has_consent: (category: string) => granted.has(category),
		choose(win: PageWindow, category: string, isGranted: boolean) {
			win.document.cookie = `wp_consent_${category}=${isGranted ? 'allow' : 'deny'}; path=/`;
			if (isGranted) granted.add(category);
			else granted.delete(category);
			const { CustomEvent } = win as unknown as typeof globalThis;
			win.document.dispatchEvent(new CustomEvent('wp_listen_for_consent_change', { detail: {} }));
		},
	};
};

describe('basic consent mode', () => {
	it('sends at once where nobody asks', () => {
		const win = start();
		push(win, chatCall('Chatbot_sent'));
		expect(sentOn(win)).toHaveLength(1);
	});

	it('holds events, and sends them in order once the page says yes', () => {
		const win = start({ consentSource: 'page' });
		push(win, chatCall('Chatbot_sent'));
		push(win, chatCall('Chatbot_viewed'));
		vi.advanceTimersByTime(600_000);
		expect(sentOn(win)).toEqual([]);
		expect(outcomesOf(win)).toEqual(['held_for_consent, held', 'held_for_consent, held']);
		apiOf(win).consent({ analytics: true });
		expect(namesOn(win)).toEqual(['smartsupp_chatbot_sent', 'smartsupp_chatbot_viewed']);
		vi.advanceTimersByTime(60_000);
		expect(sentOn(win)).toHaveLength(2);
	});

	it('drops what it holds when the page says no, and sends what comes after a later yes', () => {
		const win = start({ consentSource: 'page' });
		push(win, chatCall('Chatbot_sent'));
		apiOf(win).consent({ analytics: false });
		push(win, chatCall('Chatbot_viewed'));
		expect(outcomesOf(win)).toEqual(['held_for_consent, held', 'consent_denied', 'consent_denied']);
		apiOf(win).consent({ analytics: true });
		push(win, chatCall('Chatbot_interaction'));
		expect(namesOn(win)).toEqual(['smartsupp_chatbot_interaction']);
		apiOf(win).consent({ analytics: false });
		push(win, chatCall('Auth_form_filled'));
		vi.advanceTimersByTime(60_000);
		expect(sentOn(win)).toHaveLength(1);
	});

	it('reports an event as held and as decided by the same message', () => {
		const win = start({ consentSource: 'page' });
		push(win, chatCall('Chatbot_sent'));
		push(win, chatCall('Chatbot_viewed'));
		apiOf(win).consent({ analytics: false });
		const told = reportsOf(win).filter((report) => report.kind === 'event');
		expect(told.map(({ held }) => held)).toEqual([true, true, false, false]);
		expect(told[2]?.message).toBe(told[0]?.message);
		expect(told[3]?.message).toBe(told[1]?.message);
	});

	it('holds 50 events; what had to give way is reported, with a reason', () => {
		const win = start({ consentSource: 'page' });
		for (let i = 0; i < 52; i++) push(win, chatCall('Chatbot_sent', { event_label: `bot ${i}` }));
		const gone = reportsOf(win).filter((report) => report.kind === 'event' && !report.held);
		expect(
			gone.map((report) => (report as Report & { kind: 'event' }).message.params),
		).toMatchObject([{ event_label: 'bot 0' }, { event_label: 'bot 1' }]);
		apiOf(win).consent({ analytics: true });
		vi.advanceTimersByTime(60_000);
		const labels = (win.dataLayer as IArguments[])
			.filter((call) => call[2]?.chat_action)
			.map((call) => call[2].event_label);
		expect(labels).toEqual(Array.from({ length: 50 }, (_, i) => `bot ${i + 2}`));
	});

	it('sends nothing of what it holds when the page goes', () => {
		const win = start({ consentSource: 'page' });
		push(win, chatCall('Chatbot_sent'));
		leave(win);
		apiOf(win).consent({ analytics: true });
		vi.advanceTimersByTime(60_000);
		expect(sentOn(win)).toEqual([]);
	});

	it("follows Google's consent mode soon after a call", () => {
		const { entry, google_tag_data } = googleConsent();
		const win = start({}, { google_tag_data });
		push(win, chatCall('Chatbot_sent'));
		vi.advanceTimersByTime(60_000);
		expect(sentOn(win)).toEqual([]);
		entry.update = true;
		push(win, gtagCall('consent', 'update', { analytics_storage: 'granted' }));
		vi.advanceTimersByTime(500);
		expect(sentOn(win)).toHaveLength(1);
		entry.update = false;
		push(win, gtagCall('consent', 'update', { analytics_storage: 'denied' }));
		vi.advanceTimersByTime(500);
		push(win, chatCall('Chatbot_viewed'));
		expect(outcomesOf(win).at(-1)).toBe('consent_denied');
		expect(errorsOf(win)).toEqual([]);
	});

	it('follows the WP Consent API at once when it tells of a change', () => {
		const { choose, wp_has_consent } = wpConsent();
		const win = start({}, { wp_has_consent });
		push(win, chatCall('Chatbot_sent'));
		expect(outcomesOf(win)).toEqual(['held_for_consent, held']);
		choose(win, 'statistics', true);
		expect(sentOn(win)).toHaveLength(1);
		choose(win, 'statistics', false);
		push(win, chatCall('Chatbot_viewed'));
		expect(outcomesOf(win).at(-1)).toBe('consent_denied');
	});

	it('follows a consent tool that comes later', () => {
		const { choose, wp_has_consent } = wpConsent();
		const win = start({ consentSource: 'wp_consent_api' });
		push(win, chatCall('Chatbot_sent'));
		vi.advanceTimersByTime(40_000);
		win.wp_has_consent = wp_has_consent;
		choose(win, 'statistics', true);
		expect(sentOn(win)).toHaveLength(1);
	});

	it('holds events while the consent tool fails', () => {
		let isBroken = true;
		const wp_has_consent = () => {
			if (isBroken) throw new Error("the page's");
			return true;
		};
		const win = start({}, { wp_has_consent });
		push(win, chatCall('Chatbot_sent'));
		vi.advanceTimersByTime(10_000);
		expect(sentOn(win)).toEqual([]);
		isBroken = false;
		vi.advanceTimersByTime(1_000);
		expect(sentOn(win)).toHaveLength(1);
	});
});

describe('advanced consent mode', () => {
	it.each([
		['pending', {}],
		['denied', { analytics: false }],
	])('sends whatever the visitor said, Google keeps to it: %s', (_name, choice) => {
		const win = start({ consentMode: 'advanced', consentSource: 'page' });
		apiOf(win).consent(choice);
		push(win, chatCall('Chatbot_sent'));
		expect(sentOn(win)).toHaveLength(1);
	});
});

describe('the consent of the chat box', () => {
	const boxOf = () => {
		const told: unknown[][] = [];
		return { told, smartsupp: (...call: unknown[]) => told.push(call) };
	};

	it('is told in either direction, each change once', () => {
		const { told, smartsupp } = boxOf();
		const win = start({ consentMode: 'advanced', consentSource: 'page' }, { smartsupp });
		expect(told).toEqual([]);
		apiOf(win).consent({ analytics: true });
		apiOf(win).consent({ marketing: false });
		vi.advanceTimersByTime(30_000);
		apiOf(win).consent({ analytics: false, marketing: true });
		expect(told).toEqual([
			['analyticsConsent', true],
			['marketingConsent', false],
			['analyticsConsent', false],
			['marketingConsent', true],
		]);
	});

	it('is told to a chat that comes later', () => {
		const { told, smartsupp } = boxOf();
		const win = start({ consentSource: 'page' });
		apiOf(win).consent({ analytics: true });
		vi.advanceTimersByTime(5_000);
		win.smartsupp = smartsupp;
		vi.advanceTimersByTime(60_000);
		expect(told).toEqual([['analyticsConsent', true]]);
	});

	it('is told what the page had said before the page script ran', () => {
		const { told, smartsupp } = boxOf();
		start({}, { smartsupp, smartsuppGa4: { choice: { analytics: true, marketing: false } } });
		expect(told).toEqual([
			['analyticsConsent', true],
			['marketingConsent', false],
		]);
	});

	it('is told nothing where nobody asks', () => {
		const { told, smartsupp } = boxOf();
		start({}, { smartsupp });
		vi.advanceTimersByTime(60_000);
		expect(told).toEqual([]);
	});

	it('keeps no event back where the chat takes no word', () => {
		const smartsupp = () => {
			throw new Error("the chat's");
		};
		const win = start({ consentSource: 'page' }, { smartsupp });
		push(win, chatCall('Chatbot_sent'));
		expect(() => apiOf(win).consent({ analytics: true })).not.toThrow();
		expect(sentOn(win)).toHaveLength(1);
	});
});
