import type { PageWindow } from '../pageWindow.ts';

/** Takes in `gtag('consent', 'default' | 'update', choices)`, into `google_tag_data.ics`. */
export function applyConsent(win: PageWindow, kind: unknown, choices: unknown): void {
	if ((kind !== 'default' && kind !== 'update') || typeof choices !== 'object' || !choices) return;
	win.google_tag_data ??= {};
	win.google_tag_data.ics ??= { entries: {} };
	const { entries } = win.google_tag_data.ics;
	for (const [type, choice] of Object.entries(choices)) {
		if (choice !== 'granted' && choice !== 'denied') continue;
		entries[type] = { ...entries[type], [kind]: choice === 'granted' };
	}
}

/** Returns whether a type is granted: its update, else its default, else undefined. */
export function consentOf(win: PageWindow, type: string): boolean | undefined {
	const entry = win.google_tag_data?.ics?.entries[type];
	return entry?.update ?? entry?.default;
}

/** Returns a hit's `gcs` field, "G1" + ad + analytics storage; null without consent mode. */
export function consentSignal(win: PageWindow): string | null {
	if (!win.google_tag_data?.ics) return null;
	const bit = (type: string) => (consentOf(win, type) === false ? '0' : '1');
	return `G1${bit('ad_storage')}${bit('analytics_storage')}`;
}
