import { describe, expect, it } from 'vitest';
import type { SiteFacts } from '../../src/page/config.ts';
import type { PageWindow } from '../../src/page/pageWindow.ts';
import { readConsent } from '../../src/page/readConsent.ts';
import { consentCategories, consentSources } from '../../src/settings/pageChoices.ts';
import type { PageSettings } from '../../src/settings/settings.ts';
import { openWindow, revokedProxy, withTrap } from './openWindow.ts';

/** A window with what consent tools put there. */
const pageWith = (globals: object, cookie = '') =>
	({ document: { cookie }, ...globals }) as PageWindow;
const google = (entries: unknown) => ({ google_tag_data: { ics: { entries } } });
const analytics = (entry: unknown) => google({ analytics_storage: entry });
const wp = (...granted: string[]) => ({
	wp_has_consent: (category: string) => granted.includes(category),
});
const said = (choice: unknown) => ({ smartsuppGa4: { choice } });
const read = (globals: object, options: Partial<PageSettings> & SiteFacts = {}, cookie = '') => {
	const { asked, analytics, marketing } = readConsent(pageWith(globals, cookie), options);
	return asked ? `${analytics}, ${marketing}` : `nobody asks: ${analytics}, ${marketing}`;
};
const nobody = 'nobody asks: granted, granted';

describe('readConsent', () => {
	it.each([
		['nothing', {}, nobody],
		['no word of the page yet', { smartsuppGa4: { config: {} } }, nobody],
		["Google's state of other types only", google({ ad_storage: { default: false } }), nobody],
		['an empty state', google({}), nobody],
		['what is no state', { google_tag_data: { ics: 'text' } }, nobody],
		["Google's", analytics({ default: true }), 'granted, pending'],
		[
			"the WP Consent API before Google's",
			{ ...analytics({ default: true }), ...wp() },
			'pending, pending',
		],
		[
			'the word of the page before both',
			{ ...analytics({ default: true }), ...wp('statistics'), ...said({ analytics: false }) },
			'denied, pending',
		],
	])('takes in auto, of what is there: %s', (_name, globals, consent) => {
		expect(read(globals)).toBe(consent);
		expect(read(globals, { consentSource: 'auto' })).toBe(consent);
	});

	it.each(consentSources)('asks nobody else than the chosen source: %s', (consentSource) => {
		const all = {
			...google({ analytics_storage: { default: true }, ad_storage: { default: true } }),
			...wp('marketing'),
			...said({ analytics: false, marketing: true }),
		};
		const expected = {
			auto: 'denied, granted',
			page: 'denied, granted',
			wp_consent_api: 'pending, granted',
			google: 'granted, granted',
			none: nobody,
		};
		expect(read(all, { consentSource })).toBe(expected[consentSource]);
	});

	it.each(['page', 'wp_consent_api', 'google'] as const)(
		'has no answer yet where the chosen source is not there: %s',
		(consentSource) => {
			expect(read({}, { consentSource })).toBe('pending, pending');
			expect(read({ smartsuppGa4: {} }, { consentSource })).toBe('pending, pending');
		},
	);

	it('takes an unknown source for none that asks', () => {
		expect(read(wp(), { consentSource: 'later' as 'auto' })).toBe(nobody);
	});
});

describe('the word of the page', () => {
	it.each([
		[{ analytics: true, marketing: true }, 'granted, granted'],
		[{ analytics: true }, 'granted, pending'],
		[{ marketing: false }, 'pending, denied'],
		[{ analytics: 'granted', marketing: 'denied' }, 'granted, denied'],
		[{}, 'pending, pending'],
		[{ analytics: undefined }, 'pending, pending'],
		[{ analytics: null, marketing: 0 }, 'denied, denied'],
		[{ analytics: 'yes', marketing: {} }, 'denied, denied'],
	])('%j is %s: only a clear yes counts as one', (choice, consent) => {
		expect(read(said(choice))).toBe(consent);
	});
});

describe('the WP Consent API', () => {
	it.each([
		['nothing chosen', [], '', 'pending, pending'],
		['one category granted', ['statistics'], '', 'granted, pending'],
		['the other granted', ['marketing'], '', 'pending, granted'],
		['both granted', ['statistics', 'marketing'], '', 'granted, granted'],
		[
			'both denied',
			[],
			'a=b; wp_consent_statistics=deny; wp_consent_marketing=deny',
			'denied, denied',
		],
		['a cookie of another prefix', [], 'shop_statistics=deny', 'denied, pending'],
		['another category denied', [], 'wp_consent_preferences=deny', 'pending, pending'],
		[
			'granted by an opt-out though a cookie says no',
			['statistics'],
			'x_statistics=deny',
			'granted, pending',
		],
		['an allowing cookie alone', [], 'wp_consent_statistics=allow', 'pending, pending'],
	])('reads %s', (_name, granted, cookie, consent) => {
		expect(read(wp(...granted), {}, cookie)).toBe(consent);
	});

	it.each(consentCategories)('reads the chosen category: %s', (consentCategory) => {
		const other = consentCategory === 'functional' ? 'preferences' : 'functional';
		expect(read(wp(consentCategory), { consentCategory })).toMatch(/^granted/);
		expect(read(wp(other), { consentCategory })).toMatch(/^pending/);
		expect(read(wp(), { consentCategory }, `wp_consent_${consentCategory}=deny`)).toMatch(
			/^denied/,
		);
	});

	it('keeps anonymous statistics apart from statistics', () => {
		const denied = 'wp_consent_statistics-anonymous=deny';
		expect(read(wp(), {}, denied)).toBe('pending, pending');
		expect(
			read(wp(), { consentCategory: 'statistics-anonymous' }, 'wp_consent_statistics=deny'),
		).toBe('pending, pending');
	});

	it('reads the cookie of a real document', () => {
		const win = openWindow(wp());
		win.document.cookie = 'wp_consent_statistics=deny';
		expect(readConsent(win, {}).analytics).toBe('denied');
	});

	it('has no answer yet where the site has it and its script is late, whatever Google says', () => {
		const late = { consentApi: true };
		expect(read({}, late)).toBe('pending, pending');
		expect(read(analytics({ default: true }), late)).toBe('pending, pending');
		expect(read(wp('statistics'), late)).toBe('granted, pending');
		expect(read(said({ analytics: true }), late)).toBe('granted, pending');
	});

	it.each([
		['none', nobody],
		['google', 'granted, pending'],
	] as const)(
		'is not asked because the site has it where another is chosen: %s',
		(source, consent) => {
			const options = { consentApi: true, consentSource: source };
			expect(read(analytics({ default: true }), options)).toBe(consent);
		},
	);

	it.each([
		['asked by a script that is to come', '1', undefined, 'pending, pending'],
		['asked by an opt-out', '1', 'optout', 'granted, granted'],
		['not asked at all', '1', '', 'granted, granted'],
		['asked as everybody is', '', undefined, 'granted, granted'],
	])('waits for how a visitor is to be asked: %s', (_name, hook, type, consent) => {
		const all = wp('statistics', 'marketing');
		const globals = { ...all, waitfor_consent_hook: hook, wp_consent_type: type };
		expect(read(globals)).toBe(consent);
		expect(read(globals, { consentSource: 'wp_consent_api' })).toBe(consent);
	});

	it('has no answer yet where something else stands in its place', () => {
		expect(read({ wp_has_consent: true })).toBe('pending, pending');
	});
});

describe("Google's consent mode", () => {
	it.each([
		['nothing said', {}, 'pending'],
		['denied by default: nobody was asked yet', { default: false }, 'pending'],
		['granted by default', { default: true }, 'granted'],
		['denied, then granted', { default: false, update: true }, 'granted'],
		['denied twice: the visitor said no', { default: false, update: false }, 'denied'],
		['granted, then denied', { default: true, update: false }, 'denied'],
		['an update alone', { update: true }, 'granted'],
		['an update without a value', { default: true, update: undefined }, 'granted'],
		['words', { default: 'denied', update: 'granted' }, 'granted'],
		['words of denial', { default: 'granted', update: 'denied' }, 'denied'],
		['what is no entry', 5, 'pending'],
	])('reads %s', (_name, entry, consent) => {
		expect(read(analytics(entry))).toBe(`${consent}, pending`);
		const both = google({ analytics_storage: {}, ad_storage: entry });
		expect(read(both)).toBe(`pending, ${consent}`);
	});
});

describe('hostile values', () => {
	it.each<[name: string, globals: object]>([
		[
			'a tool that fails',
			{
				wp_has_consent: () => {
					throw new Error("the tool's");
				},
			},
		],
		["Google's data", { google_tag_data: revokedProxy() }],
		["Google's data", { google_tag_data: withTrap('ics') }],
		['our own object', { smartsuppGa4: withTrap('choice') }],
	])('never grants what cannot be read: %s', (_name, globals) => {
		let consent: unknown;
		try {
			consent = readConsent(pageWith(globals), {}).analytics;
		} catch {}
		expect(consent).not.toBe('granted');
	});
});
