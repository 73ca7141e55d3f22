import type { ConsentSource } from '../settings/pageChoices.ts';
import type { PageSettings } from '../settings/settings.ts';
import { fieldsOf, type PageWindow } from './pageWindow.ts';

/** What a visitor decided; `pending` until then. */
export type Decision = 'granted' | 'denied' | 'pending';

export interface Consent {
	/** False where nobody on the page asks visitors. */
	readonly asked: boolean;
	readonly analytics: Decision;
	readonly marketing: Decision;
}

/** What is `granted` in the words of consent tools. */
const decisionOf = (said: unknown): Decision =>
	said === undefined ? 'pending' : said === true || said === 'granted' ? 'granted' : 'denied';

/**
 * What the visitor consented to, by the source that the site chose. In `auto` what the page's own code said goes first,
 * then the WP Consent API, then Google's consent mode (its state is undocumented; measured with gtag.js builds of 2024-12
 * to 2026-07). A chosen source that is not there has not been asked yet.
 */
export const readConsent = (win: PageWindow, options: Partial<PageSettings>): Consent => {
	const { consentSource = 'auto', consentCategory = 'statistics' } = options;
	const choice = fieldsOf(fieldsOf(win.smartsuppGa4).choice);
	const hasConsent = win.wp_has_consent;
	const entries = fieldsOf(fieldsOf(fieldsOf(win.google_tag_data).ics).entries);
	const is = (source: ConsentSource, isThere: unknown): boolean =>
		consentSource === source || (consentSource === 'auto' && !!isThere);
	const by = (analytics: Decision, marketing: Decision): Consent => ({
		asked: true,
		analytics,
		marketing,
	});

	if (is('page', win.smartsuppGa4 && fieldsOf(win.smartsuppGa4).choice))
		return by(decisionOf(choice.analytics), decisionOf(choice.marketing));

	if (is('wp_consent_api', hasConsent)) {
		const decide = (category: string): Decision => {
			if (typeof hasConsent !== 'function') return 'pending';
			if (hasConsent(category)) return 'granted';
			return win.document.cookie.includes(`${category}=deny`) ? 'denied' : 'pending';
		};
		return by(decide(consentCategory), decide('marketing'));
	}

	if (is('google', entries.analytics_storage)) {
		const decide = (type: string): Decision => {
			const { update, default: usual } = fieldsOf(entries[type]);
			return decisionOf(
				update === undefined ? decisionOf(usual) === 'granted' || undefined : update,
			);
		};
		return by(decide('analytics_storage'), decide('ad_storage'));
	}
	return { asked: false, analytics: 'granted', marketing: 'granted' };
};
