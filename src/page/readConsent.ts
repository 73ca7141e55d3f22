import type { ConsentSource } from '../settings/pageChoices.ts';
import type { PageSettings } from '../settings/settings.ts';
import type { SiteFacts } from './config.ts';
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
 * to 2026-07). A chosen source that is not there has not been asked yet, nor has the WP Consent API where the site has it
 * and its script is late, or where that waits for how this visitor is to be asked: until then it grants everything.
 */
export const readConsent = (
	win: PageWindow,
	options: Partial<PageSettings> & SiteFacts,
): Consent => {
	const { consentSource = 'auto', consentCategory = 'statistics', consentApi } = options;
	const { choice } = fieldsOf(win.smartsuppGa4);
	const hasConsent = win.wp_has_consent;
	const isTypeToCome = win.waitfor_consent_hook && win.wp_consent_type === undefined;
	const entries = fieldsOf(fieldsOf(fieldsOf(win.google_tag_data).ics).entries);
	const is = (source: ConsentSource, isThere: unknown): unknown =>
		consentSource === source || (consentSource === 'auto' && isThere);
	const by = (
		decide: (name: string) => Decision,
		analytics: string,
		marketing: string,
	): Consent => ({ asked: true, analytics: decide(analytics), marketing: decide(marketing) });

	if (is('page', choice))
		return by((purpose) => decisionOf(fieldsOf(choice)[purpose]), 'analytics', 'marketing');

	if (is('wp_consent_api', hasConsent || consentApi))
		return by(
			(category) => {
				if (typeof hasConsent !== 'function' || isTypeToCome) return 'pending';
				if (hasConsent(category)) return 'granted';
				return win.document.cookie.includes(`${category}=deny`) ? 'denied' : 'pending';
			},
			consentCategory,
			'marketing',
		);

	if (is('google', entries.analytics_storage))
		return by(
			(type) => {
				const { update, default: usual } = fieldsOf(entries[type]);
				return update === undefined && decisionOf(usual) === 'granted'
					? 'granted'
					: decisionOf(update);
			},
			'analytics_storage',
			'ad_storage',
		);
	return { asked: false, analytics: 'granted', marketing: 'granted' };
};
