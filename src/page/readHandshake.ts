import type { PageState } from './config.ts';
import { fieldsOf, type PageWindow } from './pageWindow.ts';

/** What was seen of the chat box so far. */
export interface Sightings {
	/** It called `gtag('config', 'G-', …)`: Google Analytics is on for its account. */
	readonly armed: boolean;
	/** It ran before the bootstrap, or sent an event of its own. */
	readonly late: boolean;
	/** It has been running long enough to call. */
	readonly patient: boolean;
}

/** True where a chat box runs on the page: the box of 2023 says its version, every box draws its container. */
export const isChatBoxRunning = (win: PageWindow): boolean =>
	isNewChatBox(win) || win.document.getElementById('smartsupp-widget-container') !== null;

/** Where the chat box stands. Only the box of 2023 has a version on `_smartsupp`, and only that one reports to GA4. */
export const readHandshake = (win: PageWindow, seen: Sightings): PageState => {
	if (seen.armed) return 'armed';
	if (seen.late) return 'too_late';
	if (!seen.patient) return 'waiting';
	return isNewChatBox(win) ? 'not_delivering' : 'old_chat_box';
};

const isNewChatBox = (win: PageWindow): boolean =>
	fieldsOf(win._smartsupp).appVersion !== undefined;

/** What each state means and what to do about it. */
export const whys: { readonly [K in PageState]: string } = {
	waiting: 'The chat box has not started yet.',
	armed: 'The chat box hands over its events.',
	too_late:
		"The chat box started first and sends its events itself. Put _smartsupp.gaKey = 'G-' above the chat code.",
	old_chat_box: "The chat box is from before 2023. Ask Smartsupp's support for the new one.",
	not_delivering:
		'The chat box sends no events: its plan is FREE, Google Analytics is not connected in Smartsupp, or the visitor has not consented.',
};
