import type { PageWindow } from '../pageWindow.ts';

type ConsentKind = 'analyticsConsent' | 'marketingConsent';

/** The visitor's choice, as the box keeps it in this browser. */
export interface ConsentChoice {
	/** True where the account's cookie-consent mode is off, or analytics consent was given. */
	allowsAnalytics(): boolean;
	/** Keeps a choice; false where the mode is off, when the call does nothing but warn. */
	set(kind: ConsentKind, granted: boolean): boolean;
}

/** Reads and keeps the choice in localStorage `ssupp_<key>`. */
export function createConsentChoice(win: PageWindow, key: string, isOn: boolean): ConsentChoice {
	const name = `ssupp_${key}`;
	/** A browser that blocks storage forgets the choice with the page. */
	let kept = '{}';
	const read = (): Partial<Record<ConsentKind, boolean>> => {
		try {
			kept = win.localStorage.getItem(name) ?? kept;
		} catch {}
		try {
			return JSON.parse(kept);
		} catch {
			return {};
		}
	};
	return {
		allowsAnalytics: () => !isOn || read().analyticsConsent === true,
		set(kind, granted) {
			if (!isOn) {
				console.warn(`Smartsupp (stand-in): "${kind}" does nothing, cookie-consent mode is off.`);
				return false;
			}
			kept = JSON.stringify({ ...read(), [kind]: granted });
			try {
				win.localStorage.setItem(name, kept);
			} catch {}
			return true;
		},
	};
}
