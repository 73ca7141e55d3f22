import { INERT_KEY, REPLACED_KEY } from '../events/readChatEvent.ts';
import type { PageConfig } from './config.ts';
import { type Handover, type PageWindow, safely } from './pageWindow.ts';

/** The data layer's `gtag` in the form Google documents: `arguments` objects, nothing else is understood. */
type Layer = { push(call: IArguments): unknown };

/** How often a page that is still loading is looked at for the chat box. */
const LOOK_EVERY = 500;

/**
 * Prepares a page for the chat box: makes `dataLayer` and a `gtag` that feeds it where there is none (without a `gtag`
 * the box loads one of its own and counts a second `page_view`), sets the inert key (a key of the page's own is moved,
 * not lost), and fetches the page script once the page is complete or the box runs. In native mode it only names the
 * chosen property. Never throws; the second run does nothing.
 */
export const bootstrap = (win: PageWindow, config: PageConfig): void => {
	// Printed inline on every page: as small as it reads, and independent of `startChat`.
	safely(() => {
		if (win.smartsuppGa4) return;
		const { captureMode, trackerMode, measurementIds } = config.options || {};
		const native = captureMode === 'native';
		const key = native ? trackerMode === 'manual' && measurementIds?.[0] : INERT_KEY;
		if (!key) return;
		const handover: Handover = { config };
		win.smartsuppGa4 = handover;

		safely(() => {
			if (native) return;
			win.dataLayer = win.dataLayer || [];
			if (typeof win.gtag === 'function') return;
			win.gtag = function () {
				// biome-ignore lint/complexity/noArguments: Google's scripts take `arguments` objects only.
				safely(() => (win.dataLayer as Layer).push(arguments));
			};
		});
		safely(() => {
			// An object is kept as it is: the chat box may hold it already.
			const chat = Object(win._smartsupp);
			handover.late = chat.appVersion;
			if (!native && chat.gaKey && chat.gaKey !== key) chat[REPLACED_KEY] = chat.gaKey;
			chat.gaKey = key;
			handover.gaKey = chat.gaKey;
			win._smartsupp = chat;
		});
		if (native) return;

		const { document } = win;
		const fetchScript = (): void => {
			let box: unknown;
			safely(() => {
				box = Object(win._smartsupp).appVersion;
			});
			if (!box && document.readyState !== 'complete') {
				win.setTimeout(fetchScript, LOOK_EVERY);
				return;
			}
			const script = document.createElement('script');
			script.src = config.script;
			document.head.appendChild(script);
		};
		fetchScript();
	});
};
