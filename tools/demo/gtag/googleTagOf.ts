import { type PageWindow, readGlobal, writeGlobal } from '../pageWindow.ts';
import { createGoogleTag, type GoogleTag } from './googleTag.ts';
import { tellLoading } from './tellLoading.ts';

/**
 * Returns the page's runtime for a data layer, started by whichever script comes first: gtag.js
 * and gtm.js share one, also when each brings its own copy of this code. `id` is the property or
 * container whose script this is, `scriptUrl` its address: it says where hits and scripts go.
 */
export function googleTagOf(
	win: PageWindow,
	layerName: string,
	scriptUrl: string,
	id: string,
): GoogleTag {
	const key = `demoGoogleTag:${layerName}`;
	const existing = readGlobal(win, key) as GoogleTag | undefined;
	if (existing) {
		existing.containerLoaded(id);
		return existing;
	}
	const { origin, hostname } = new URL(scriptUrl);
	const isGoogles = hostname === 'www.googletagmanager.com';
	const surroundings = {
		collectUrl: `${isGoogles ? 'https://www.google-analytics.com' : origin}/g/collect`,
		loadTag: (other: string) => loadTag(win, `${origin}/gtag/js?id=${other}&l=${layerName}`),
		post: (url: string, body: string, leaving: boolean) => post(win, url, body, leaving),
	};
	const tag = createGoogleTag(win, layerName, surroundings, id);
	win.addEventListener('pagehide', () => tag.flush(true));
	writeGlobal(win, key, tag);
	tellLoading(win, layerName);
	return tag;
}

function loadTag(win: PageWindow, url: string): void {
	const script = win.document.createElement('script');
	script.async = true;
	script.src = url;
	win.document.head.append(script);
}

/** Posts a hit; a page that leaves can only hand it to the browser. */
function post(win: PageWindow, url: string, body: string, leaving: boolean): void {
	if (leaving && win.navigator.sendBeacon(url, body)) return;
	win.fetch(url, { method: 'POST', body, keepalive: true, mode: 'no-cors' }).catch(() => {
		console.info('Stand-in for gtag.js: the collector did not answer.', url);
	});
}
