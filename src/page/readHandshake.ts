import { INERT_KEY } from '../events/readChatEvent.ts';
import type { PageState } from './config.ts';
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

export interface Handshake {
	readonly state: PageState;
	/** What it means and what to do about it, in a sentence. */
	readonly why: string;
}

/** True where a chat box runs on the page: the box of 2023 says its version, every box draws its container. */
export const isChatBoxRunning = (win: PageWindow): boolean =>
	isNewChatBox(win) || win.document.getElementById('smartsupp-widget-container') !== null;

/**
 * Where the chat box stands. What it did counts before what it may do; a key that is not ours is named before any
 * event, since the box will send by that one. Only the box of 2023 has a version on `_smartsupp`, and reports to GA4.
 */
export const readHandshake = (win: PageWindow, seen: Sightings): Handshake => {
	if (seen.sends === 'inert') return { state: 'armed', why: whys.armed };
	if (!seen.sends && seen.patient && !isNewChatBox(win))
		return { state: 'old_chat_box', why: whys.old_chat_box };
	const { gaKey } = fieldsOf(win._smartsupp);
	if (gaKey !== INERT_KEY) return { state: 'too_late', why: whyNotOurs(gaKey, seen.keySet) };
	if (seen.sends || seen.late) return { state: 'too_late', why: whys.too_late };
	const state = seen.patient ? 'not_delivering' : 'waiting';
	return { state, why: Array.isArray(win.dataLayer) ? whys[state] : NO_LIST };
};

const isNewChatBox = (win: PageWindow): boolean =>
	fieldsOf(win._smartsupp).appVersion !== undefined;

const whys: { readonly [K in PageState]: string } = {
	waiting: 'The chat box has not started yet.',
	armed: 'The chat box hands over its events.',
	too_late:
		"The chat box started first and sends its events itself. Put _smartsupp.gaKey = 'G-' above the chat code.",
	old_chat_box: "The chat box is from before 2023. Ask Smartsupp's support for the new one.",
	not_delivering:
		'The chat box sends no events: its plan is FREE, Google Analytics is not connected in Smartsupp, or the visitor has not consented.',
};

const NO_LIST =
	'The page keeps no list in window.dataLayer, so no event of the chat box can be read. Give that variable another name.';

const whyNotOurs = (gaKey: unknown, keySet: boolean): string => {
	if (!keySet)
		return "The page locks _smartsupp, so the chat box sends its events itself. Put gaKey: 'G-' into it.";
	return typeof gaKey === 'string'
		? `The page sets _smartsupp.gaKey to "${gaKey}" after this script, so the chat box sends its events there itself. Remove that line; if you want that property, choose it in GA4 Bridge.`
		: 'The page replaces _smartsupp after this script, so the chat box sends its events itself. Begin that line with _smartsupp = window._smartsupp || {}.';
};
