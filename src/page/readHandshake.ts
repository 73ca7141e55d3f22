import { INERT_KEY } from '../events/readChatEvent.ts';
import type { PageState, PageWhy } from './config.ts';
import { fieldsOf, type PageWindow } from './pageWindow.ts';

/** What was seen of the chat box so far. */
export interface Sightings {
	/** How it sent, last seen: `inert` where it took our key or handed an event over, `native` where it sent one itself. */
	readonly sends: 'inert' | 'native' | undefined;
	/** It ran before the bootstrap. */
	readonly late: boolean;
	/** The bootstrap could set our key. */
	readonly keySet: boolean;
	/** It has been running long enough to call. */
	readonly patient: boolean;
}

/** True where a chat box runs on the page: the box of 2023 says its version, every box draws its container. */
export const isChatBoxRunning = (win: PageWindow): boolean =>
	isNewChatBox(win) || win.document.getElementById('smartsupp-widget-container') !== null;

/**
 * Where the chat box stands, and why. What it did counts before what it may do; a key that is not ours is named before any
 * event, since the box will send by that one. Only the box of 2023 has a version on `_smartsupp`, and reports to GA4.
 */
export const readHandshake = (win: PageWindow, seen: Sightings): [PageState, PageWhy] => {
	const { sends, late, keySet, patient } = seen;
	const { gaKey } = fieldsOf(win._smartsupp);
	if (sends === 'inert') return ['armed', 'took_key'];
	if (!sends && patient && !isNewChatBox(win)) return ['old_chat_box', 'from_before_2023'];
	if (!keySet) return ['too_late', 'chat_locked'];
	if (gaKey !== INERT_KEY) return ['too_late', gaKey ? 'key_changed' : 'chat_replaced'];
	if (sends || late) return ['too_late', 'started_first'];
	return [
		patient ? 'not_delivering' : 'waiting',
		!Array.isArray(win.dataLayer) ? 'no_list' : patient ? 'no_events' : 'not_started',
	];
};

const isNewChatBox = (win: PageWindow): boolean =>
	fieldsOf(win._smartsupp).appVersion !== undefined;
