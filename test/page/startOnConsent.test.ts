import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageApi } from '../../src/page/api.ts';
import type { PageWindow } from '../../src/page/pageWindow.ts';
import { startOnConsent } from '../../src/page/startOnConsent.ts';
import { openWindow, scriptsOf } from './openWindow.ts';

const KEY = '0123456789abcdef0123456789abcdef01234567';
const LOADER = 'https://www.smartsuppchat.com/loader.js?';

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

const setReadyState = (win: PageWindow, value: DocumentReadyState): void => {
	Object.defineProperty(win.document, 'readyState', { value, configurable: true });
};
const openPage = (
	globals: object = {},
	readyState: DocumentReadyState = 'complete',
): PageWindow => {
	const win = openWindow(globals);
	setReadyState(win, readyState);
	return win;
};
const starts = (win: PageWindow): number =>
	scriptsOf(win).filter((address) => address === LOADER).length;
const api = (win: PageWindow) => win.smartsuppGa4 as Required<PageApi>;

/** The WP Consent API as it stands on a page. */
const wpConsent = () => {
	const granted = new Set<string>();
	return { granted, globals: { wp_has_consent: (category: string) => granted.has(category) } };
};
/** Google's consent state. */
const google = (state: { default?: boolean; update?: boolean }) => ({
	google_tag_data: { ics: { entries: { analytics_storage: state, ad_storage: {} } } },
});

describe('the chat that starts with consent', () => {
	it('starts with the grant of the chosen category, and once', () => {
		const { granted, globals } = wpConsent();
		const win = openPage(globals);
		startOnConsent(win, KEY, { consentCategory: 'marketing' });
		granted.add('statistics');
		vi.advanceTimersByTime(60_000);
		expect(starts(win)).toBe(0);
		granted.add('marketing');
		vi.advanceTimersByTime(60_000);
		expect(starts(win)).toBe(1);
	});

	it('looks at once where a consent tool says that something changed', () => {
		const { granted, globals } = wpConsent();
		const win = openPage(globals);
		startOnConsent(win, KEY, {});
		vi.advanceTimersByTime(2_100);
		granted.add('statistics');
		const { Event } = win as unknown as typeof globalThis;
		win.document.dispatchEvent(new Event('wp_listen_for_consent_change'));
		expect(starts(win)).toBe(1);
	});

	it('waits for the WP Consent API where the site has it, however late its script comes', () => {
		const { granted, globals } = wpConsent();
		const win = openPage();
		startOnConsent(win, KEY, { consentApi: true });
		vi.advanceTimersByTime(60_000);
		Object.assign(win, globals);
		vi.advanceTimersByTime(60_000);
		expect(starts(win)).toBe(0);
		granted.add('statistics');
		vi.advanceTimersByTime(600);
		expect(starts(win)).toBe(1);
	});

	it("follows Google's consent mode", () => {
		const state: { default: boolean; update?: boolean } = { default: false };
		const win = openPage(google(state));
		startOnConsent(win, KEY, {});
		vi.advanceTimersByTime(60_000);
		expect(starts(win)).toBe(0);
		state.update = true;
		vi.advanceTimersByTime(600);
		expect(starts(win)).toBe(1);
	});

	it("follows the page's own call, without the bootstrap", () => {
		const win = openPage();
		startOnConsent(win, KEY, { consentSource: 'page' });
		vi.advanceTimersByTime(60_000);
		api(win).consent({ analytics: false });
		vi.advanceTimersByTime(60_000);
		expect(starts(win)).toBe(0);
		api(win).consent({ analytics: true });
		vi.advanceTimersByTime(600);
		expect(starts(win)).toBe(1);
	});

	it("keeps the bootstrap's way to tell a choice", () => {
		const consent = () => undefined;
		const win = openPage({ smartsuppGa4: { consent } });
		startOnConsent(win, KEY, {});
		expect(api(win).consent).toBe(consent);
	});

	it('starts soon after the page has loaded where nobody asks', () => {
		const win = openPage({}, 'interactive');
		startOnConsent(win, KEY, {});
		vi.advanceTimersByTime(60_000);
		expect(starts(win)).toBe(0);
		setReadyState(win, 'complete');
		vi.advanceTimersByTime(1_100);
		expect(starts(win)).toBe(1);
	});

	it('waits for a consent tool that comes with the last script of the page', () => {
		const win = openPage({}, 'interactive');
		startOnConsent(win, KEY, {});
		vi.advanceTimersByTime(1_100);
		Object.assign(win, wpConsent().globals);
		setReadyState(win, 'complete');
		vi.advanceTimersByTime(60_000);
		expect(starts(win)).toBe(0);
	});

	it('starts at once where the site says that nobody will ask', () => {
		const win = openPage(wpConsent().globals, 'loading');
		startOnConsent(win, KEY, { consentSource: 'none' });
		expect(starts(win)).toBe(1);
	});

	it('waits for ever where the visitor says no, but for the call', () => {
		const win = openPage(google({ default: false, update: false }));
		startOnConsent(win, KEY, {});
		vi.advanceTimersByTime(600_000);
		expect(starts(win)).toBe(0);
		api(win).start();
		vi.advanceTimersByTime(60_000);
		expect(starts(win)).toBe(1);
	});

	it('keeps out beside a chat that is installed', () => {
		const win = openPage({ smartsupp: () => undefined });
		startOnConsent(win, KEY, { consentSource: 'none' });
		vi.advanceTimersByTime(60_000);
		expect(starts(win)).toBe(0);
	});

	it('takes what cannot be read for no consent, and throws nothing', () => {
		const wp_has_consent = () => {
			throw new Error("the page's");
		};
		const win = openPage({ wp_has_consent });
		expect(() => {
			startOnConsent(win, KEY, {});
			vi.advanceTimersByTime(60_000);
		}).not.toThrow();
		expect(starts(win)).toBe(0);
	});
});
