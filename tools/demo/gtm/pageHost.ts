import type { Host } from '../../../src/gtm/sandbox/host.ts';
import { consentOf } from '../gtag/consentState.ts';
import type { GoogleTag } from '../gtag/googleTag.ts';
import type { PageWindow } from '../pageWindow.ts';

const CONSENT_LOOK_MS = 100;

/** The real page as host of a template: its window, its consent state, its scripts. One host a template, as in GTM. */
export function createPageHost(win: PageWindow, google: GoogleTag, containerId: string): Host {
	const tokens = new Set<string>();
	return {
		window: win,
		container: {
			containerId,
			version: '1',
			environmentName: 'Live',
			debugMode: false,
			previewMode: win.location.search.includes('gtm_debug'),
		},
		consent: {
			isGranted: (type) => consentOf(win, type) !== false,
			onChange: (type, listener) => watchConsent(win, type, listener),
		},
		localStorage: pageStorage(win),
		templateStorage: new Map(),
		url: () => win.location.href,
		readDataLayer: (path) => google.read(path),
		injectScript: (url, onSuccess, onFailure, token) => {
			if (token !== undefined && tokens.has(token)) return onSuccess();
			if (token !== undefined) tokens.add(token);
			const script = win.document.createElement('script');
			script.async = true;
			script.src = url;
			script.addEventListener('load', onSuccess);
			script.addEventListener('error', onFailure);
			win.document.head.append(script);
		},
		log: (...values) => console.log(...values),
		later: (task) => void win.setTimeout(task, 0),
		now: () => Date.now(),
		random: () => Math.random(),
	};
}

/** Google's consent state tells nobody of a change, so the stand-in looks. */
function watchConsent(win: PageWindow, type: string, listener: (granted: boolean) => void): void {
	let before = consentOf(win, type);
	win.setInterval(() => {
		const now = consentOf(win, type);
		if (now === before) return;
		before = now;
		listener(now !== false);
	}, CONSENT_LOOK_MS);
}

function pageStorage(win: PageWindow): Host['localStorage'] {
	return {
		getItem: (key) => win.localStorage.getItem(key),
		setItem: (key, value) => {
			try {
				win.localStorage.setItem(key, value);
				return true;
			} catch {
				return false;
			}
		},
		removeItem: (key) => win.localStorage.removeItem(key),
	};
}
