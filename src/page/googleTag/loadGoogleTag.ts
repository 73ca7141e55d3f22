import { measurementIdsIn } from '../../events/measurementId.ts';
import type { PageApi } from '../api.ts';
import { type PageWindow, safely } from '../pageWindow.ts';
import { readEarlyConsent } from '../readEarlyConsent.ts';
import { readOptions } from '../readOptions.ts';

const LOOK_EVERY = 1_000;
/** So many looks after the page is complete, a Google tag of its own should be there. */
const FAIR_LOOKS = 3;

/**
 * Loads Google's tag for the properties chosen by hand, where the site wants that and the page has none: once the page
 * is complete and had time to bring its own, and never without consent where somebody asks for it. Page views are
 * counted then too, as by any Google tag.
 */
export const loadGoogleTag = (win: PageWindow): void => {
	const { document } = win;
	const { nonce } = Object(document.currentScript);
	const given = (win.smartsuppGa4 as PageApi).config.options || {};
	const ids =
		given.trackerMode === 'manual' ? measurementIdsIn(readOptions(given).measurementIds) : [];
	/** What cannot be read is no consent. */
	const isGranted = (): boolean => {
		try {
			return readEarlyConsent(win, given).analytics === 'granted';
		} catch {
			return false;
		}
	};
	let looks = 0;
	const look = (): void => {
		if (win.google_tag_manager || document.querySelector('[src*="/gtag/js"],[src*="/gtm.js"]'))
			return;
		const isTime = document.readyState === 'complete' && looks++ >= FAIR_LOOKS;
		if (!isTime || !isGranted()) {
			win.setTimeout(look, LOOK_EVERY);
			return;
		}
		const gtag = function (..._call: unknown[]): void {
			// biome-ignore lint/complexity/noArguments: Google's scripts take `arguments` objects only.
			const call = arguments;
			safely(() => (win.dataLayer as IArguments[]).push(call));
		};
		gtag('js', new Date());
		for (const id of ids) gtag('config', id);
		const script = document.createElement('script');
		script.nonce = nonce;
		script.src = `https://www.googletagmanager.com/gtag/js?id=${ids[0]}`;
		document.head.append(script);
	};
	if (ids.length > 0) look();
};
