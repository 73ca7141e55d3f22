import type { PageSettings } from '../settings/settings.ts';
import { eachOf, fieldsOf, type PageWindow, safely } from './pageWindow.ts';
import { type Consent, readConsent } from './readConsent.ts';

/**
 * The visitor's consent for what may be before Google's scripts, or without them: where those have no state yet, what the
 * page told them by `consent` calls in the data layer counts.
 */
export const readEarlyConsent = (win: PageWindow, options: Partial<PageSettings>): Consent => {
	const consent = readConsent(win, options);
	const { consentSource = 'auto' } = options;
	const isGoogles = consentSource === 'google' || (consentSource === 'auto' && !consent.asked);
	if (!isGoogles || fieldsOf(win.google_tag_data).ics) return consent;
	let said: unknown;
	let isUpdate = false;
	safely(() =>
		eachOf(win.dataLayer as readonly unknown[], (entry) => {
			const call = fieldsOf(entry);
			const { analytics_storage } = fieldsOf(call[2]);
			if (call[0] !== 'consent' || analytics_storage === undefined) return;
			if (call[1] === 'update') isUpdate = true;
			if (call[1] === 'update' || !isUpdate) said = analytics_storage;
		}),
	);
	if (said === undefined) return consent;
	const analytics = said === 'granted' ? 'granted' : isUpdate ? 'denied' : 'pending';
	return { asked: true, analytics, marketing: consent.marketing };
};
