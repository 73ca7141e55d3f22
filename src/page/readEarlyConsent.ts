import type { PageSettings } from '../settings/settings.ts';
import type { SiteFacts } from './config.ts';
import { eachOf, fieldsOf, type PageWindow, safely } from './pageWindow.ts';
import { type Consent, type Decision, readConsent } from './readConsent.ts';

/**
 * The visitor's consent for what may be before Google's scripts, or without them: where those have no state yet, what the
 * page told them by `consent` calls in the data layer counts.
 */
export const readEarlyConsent = (
	win: PageWindow,
	options: Partial<PageSettings> & SiteFacts,
): Consent => {
	const consent = readConsent(win, options);
	const { consentSource = 'auto' } = options;
	const isGoogles = consentSource === 'google' || (consentSource === 'auto' && !consent.asked);
	if (!isGoogles || fieldsOf(win.google_tag_data).ics) return consent;
	let asked = consent.asked;
	const decide = (type: string, otherwise: Decision): Decision => {
		let said: unknown;
		let isUpdate = false;
		safely(() =>
			eachOf(win.dataLayer as readonly unknown[], (entry) => {
				const call = fieldsOf(entry);
				const value = fieldsOf(call[2])[type];
				if (call[0] !== 'consent' || value === undefined) return;
				if (call[1] === 'update') isUpdate = true;
				if (call[1] === 'update' || !isUpdate) said = value;
			}),
		);
		if (said === undefined) return otherwise;
		asked = true;
		return said === 'granted' ? 'granted' : isUpdate ? 'denied' : 'pending';
	};
	const analytics = decide('analytics_storage', consent.analytics);
	const marketing = decide('ad_storage', consent.marketing);
	return { asked, analytics, marketing };
};
