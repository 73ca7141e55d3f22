import type { PageSettings } from '../settings/settings.ts';
import type { SiteFacts } from './config.ts';
import { type PageWindow, safely } from './pageWindow.ts';
import { readEarlyConsent } from './readEarlyConsent.ts';
import { type ChatApi, type FacadeOptions, startWhen } from './startWhen.ts';

/** Who is asked for the visitor's consent, and for what of it. */
export interface ConsentOptions extends Partial<PageSettings>, SiteFacts {
	readonly facade?: FacadeOptions;
}

const LOOK_EVERY = 500;

/**
 * Starts the chat box of the account with this key once the visitor has consented to analytics, or with
 * `smartsuppGa4.start()`. Where nobody asks the visitor it starts when the page has loaded, at once where the site says
 * that nobody will. It works without the rest of ours: on the plan FREE nothing else is printed. Never twice, never
 * beside another chat; never throws.
 */
export const startOnConsent = (win: PageWindow, key: string, options: ConsentOptions): void => {
	safely(() =>
		startWhen(win, key, options.facade, (start) => {
			const { document, smartsupp } = win;
			const api = win.smartsuppGa4 as ChatApi;
			api.consent =
				api.consent ||
				((choice) => {
					api.choice = { ...(api.choice as object), ...choice };
				});

			// A consent tool may come with the last script of the page: until then, "nobody asks" means nothing.
			let isComplete = options.consentSource === 'none';
			let isStarted = false;
			const look = (): void =>
				safely(() => {
					const { analytics } = readEarlyConsent(win, options);
					if (isStarted || !isComplete || analytics !== 'granted') return;
					isStarted = true;
					start();
				});
			const lookAgain = (): void => {
				look();
				isComplete = isComplete || document.readyState === 'complete';
				// By whomever it was started.
				if (!isStarted && win.smartsupp === smartsupp) win.setTimeout(lookAgain, LOOK_EVERY);
			};
			document.addEventListener('wp_listen_for_consent_change', look);
			lookAgain();
		}),
	);
};
