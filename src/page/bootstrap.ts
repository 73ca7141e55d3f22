import { INERT_KEY, REPLACED_KEY } from '../events/readChatEvent.ts';
import type { PageApi } from './api.ts';
import type { PageConfig } from './config.ts';
import type { Handover, PageWindow } from './pageWindow.ts';

type Api = { -readonly [K in keyof PageApi]?: PageApi[K] } & Handover;

/** The data layer's `gtag` in the form Google documents: `arguments` objects, nothing else is understood. */
type Layer = { push(call: IArguments): unknown };

/** How often a page that is still loading is looked at for the chat box. */
const LOOK_EVERY = 500;

/**
 * Prepares a page for the chat box: makes the page's API, `dataLayer` and a `gtag` that feeds it where there is none
 * (without a `gtag` the box loads one of its own and counts a second `page_view`), sets the inert key (a key of the
 * page's own is moved, not lost), and fetches the page script once the page is complete or the box runs. Never throws;
 * the second run does nothing. It is not for the native mode: see `nameProperty`.
 */
export const bootstrap = (win: PageWindow, config: PageConfig): void => {
	// Printed inline on every page, so as small as it reads. The lines that make the script are those of `startChat`, in
	// the same order: what is repeated costs nothing once it is compressed, a function of both would.
	try {
		const api: Api = win.smartsuppGa4 || {};
		win.smartsuppGa4 = api;
		if (api.config) return;
		api.config = config;
		api.consent = (choice) => {
			api.choice = { ...(api.choice as object), ...choice };
		};

		const { document } = win;
		const script = document.createElement('script');
		// For pages with a strict Content-Security-Policy. Browsers hide the attribute, and not the property.
		script.nonce = Object(document.currentScript).nonce;
		script.src = config.script;
		const fetchScript = (): void => {
			if (document.readyState === 'complete' || chat.appVersion) document.head.append(script);
			else win.setTimeout(fetchScript, LOOK_EVERY);
		};
		let chat: { appVersion?: unknown } = {};
		fetchScript();

		win.dataLayer = win.dataLayer || [];
		if (typeof win.gtag !== 'function')
			win.gtag = function () {
				// The page may put something else there.
				try {
					// biome-ignore lint/complexity/noArguments: Google's scripts take `arguments` objects only.
					(win.dataLayer as Layer).push(arguments);
				} catch {}
			};

		// Last, since the page may have locked it. An object is kept as it is: the chat box may hold it already.
		const found = Object(win._smartsupp);
		api.late = found.appVersion;
		if (found.gaKey !== INERT_KEY) found[REPLACED_KEY] = found.gaKey;
		found.gaKey = INERT_KEY;
		api.gaKey = found.gaKey;
		win._smartsupp = chat = found;
	} catch {}
};
