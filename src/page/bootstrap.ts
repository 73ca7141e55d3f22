import { INERT_KEY } from '../events/readChatEvent.ts';
import type { PageConfig } from './config.ts';
import type { PageWindow } from './pageWindow.ts';

/** The data layer's `gtag` in the form Google documents: `arguments` objects, nothing else is understood. */
type Layer = { push(call: IArguments): unknown };

/**
 * Prepares a page for the chat box: sets the inert key, makes `dataLayer` and a `gtag` that feeds it where they are
 * absent (without a `gtag` the box loads one of its own and counts a second `page_view`), and fetches the page script
 * after `load`. In native mode it only names the chosen property. Never throws; the second run does nothing.
 */
export const bootstrap = (win: PageWindow, config: PageConfig): void => {
	// Printed inline on every page: as small as it reads, and independent of `startChat`.
	try {
		if (win.smartsuppGa4) return;
		const { captureMode, trackerMode, measurementIds } = config.options || {};
		const native = captureMode === 'native';
		const key = native ? trackerMode === 'manual' && measurementIds?.[0] : INERT_KEY;
		if (!key) return;
		win._smartsupp = win._smartsupp || {};
		const chat = win._smartsupp as { gaKey?: string; appVersion?: unknown };
		win.smartsuppGa4 = { config, gaKey: chat.gaKey, late: chat.appVersion };
		chat.gaKey = key;
		if (native) return;

		win.dataLayer = win.dataLayer || [];
		win.gtag =
			win.gtag ||
			function () {
				// biome-ignore lint/complexity/noArguments: Google's scripts take `arguments` objects only.
				(win.dataLayer as Layer).push(arguments);
			};

		const { document } = win;
		const fetchScript = (): void => {
			const script = document.createElement('script');
			script.src = config.script;
			document.head.appendChild(script);
		};
		if (document.readyState === 'complete') fetchScript();
		else win.addEventListener('load', fetchScript);
	} catch {}
};
