import { fieldsOf, type PageWindow } from './pageWindow.ts';

/**
 * What the visitor decided for `analytics_storage`, as Google's scripts keep it: the update, else the default, else
 * granted, since no consent tool asks on this page. The object is undocumented; measured with gtag.js builds of 2024-12
 * to 2026-07.
 */
export const readConsent = (win: PageWindow): 'granted' | 'denied' => {
	const states = fieldsOf(fieldsOf(win.google_tag_data).ics);
	const entry = fieldsOf(fieldsOf(states.entries).analytics_storage);
	const said = entry.update === undefined ? entry.default : entry.update;
	return said === false || said === 'denied' ? 'denied' : 'granted';
};
