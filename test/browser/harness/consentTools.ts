import type { PageConfig } from '../../../src/page/config.ts';
import type { OpenPage } from './openPage.ts';
import { consentSnippet, pageSnippet } from './snippets.ts';

export type Choice = 'granted' | 'denied';

/** Somebody who asks the visitor, and how the page learns of the answer. */
export interface ConsentTool {
	readonly name: string;
	/** What stands on the page before everything else; nobody has answered yet. */
	readonly snippet: string;
	/** What makes the page script listen to it, beside `auto` where that finds it. */
	readonly options: NonNullable<PageConfig['options']>;
	/** The visitor answers. */
	say(open: OpenPage, choice: Choice): Promise<void>;
}

/** Google's consent mode, denied by default. */
export const googleConsent: ConsentTool = {
	name: 'google',
	snippet: consentSnippet('denied'),
	options: { consentSource: 'google' },
	say: (open, choice) => open.updateGoogleConsent({ analytics_storage: choice }),
};

/**
 * Stand-in for the WP Consent API with opt-in: answers are cookies, and a change is told by an event whose detail is a
 * list with names in the place of numbers.
 */
export const wpConsent: ConsentTool = {
	name: 'wp_consent_api',
	snippet: pageSnippet(`window.wp_consent_type = 'optin';
		function wp_has_consent(category) {
			return document.cookie.split('; ').indexOf('wp_consent_' + category + '=allow') >= 0;
		}
		function wp_set_consent(category, value) {
			document.cookie = 'wp_consent_' + category + '=' + value + '; path=/';
			var detail = [];
			detail[category] = value;
			document.dispatchEvent(new CustomEvent('wp_listen_for_consent_change', { detail: detail }));
		}`),
	options: { consentSource: 'wp_consent_api' },
	say: (open, choice) => sayToWp(open, 'statistics', choice),
};

/** The visitor answers for one category of the WP Consent API. */
export const sayToWp = (open: OpenPage, category: string, choice: Choice): Promise<void> =>
	open.page.evaluate(
		([of, value]) => {
			(window as unknown as { wp_set_consent(...of: string[]): void }).wp_set_consent(of, value);
		},
		[category, choice === 'granted' ? 'allow' : 'deny'] as const,
	);

/** A tool whose own code calls us. */
export const pageConsent: ConsentTool = {
	name: 'page',
	snippet: '',
	options: { consentSource: 'page' },
	say: (open, choice) => sayByPage(open, { analytics: choice === 'granted' }),
};

/** The page's own code calls `smartsuppGa4.consent`. */
export const sayByPage = (
	open: OpenPage,
	choice: { analytics?: boolean; marketing?: boolean },
): Promise<void> =>
	open.page.evaluate((said) => {
		(window as unknown as { smartsuppGa4: { consent(of: object): void } }).smartsuppGa4.consent(
			said,
		);
	}, choice);

export const consentTools = [googleConsent, wpConsent, pageConsent] as const;
