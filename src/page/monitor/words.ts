import type { IssueCode, Reason } from '../../events/outcome.ts';
import type { PageState, PageWhy } from '../config.ts';

/** What a code means, and what to do about it; nothing to do is an empty text. */
export interface Advice {
	readonly says: string;
	readonly todo: string;
}

export const stateWords: { readonly [K in PageState]: string } = {
	waiting: 'Waiting',
	armed: 'Armed',
	too_late: 'Too late',
	old_chat_box: 'Old chat box',
	not_delivering: 'Not delivering',
};

export const whyWords: { readonly [K in PageWhy]: Advice } = {
	not_started: {
		says: 'The chat box has not started on this page yet.',
		todo: 'If it should have: is the chat code on this page, and does anything hold it back (a consent tool, an ad blocker, a later start of the chat)?',
	},
	took_key: { says: 'The chat box hands its events over.', todo: '' },
	started_first: {
		says: 'The chat box started before GA4 Bridge, so it sends its events itself.',
		todo: "Put the code of GA4 Bridge above the chat code. Where that cannot be, set _smartsupp.gaKey = 'G-' above the chat code.",
	},
	key_changed: {
		says: 'The page sets a _smartsupp.gaKey of its own after GA4 Bridge, so the chat box sends its events there itself.',
		todo: 'Remove that line; if you want that property, choose it in GA4 Bridge.',
	},
	chat_replaced: {
		says: 'The page puts another object in the place of _smartsupp after GA4 Bridge, so the chat box sends its events itself.',
		todo: 'Begin that line with window._smartsupp = window._smartsupp || {}; and add to that object.',
	},
	chat_locked: {
		says: 'The page lets nobody write to _smartsupp, so the chat box sends its events itself.',
		todo: "Put gaKey: 'G-' into that object where the page makes it.",
	},
	from_before_2023: {
		says: 'The chat box is the one from before 2023, which cannot send to GA4.',
		todo: "Ask Smartsupp's support, in the dashboard's chat, to switch the account to the new one.",
	},
	no_events: {
		says: 'The chat box runs and hands nothing over: the plan is FREE, Google Analytics is not connected in Smartsupp, or the visitor has not consented.',
		todo: 'Smartsupp sends chat events on STANDARD and PRO, once Google Analytics is connected there: Settings > Account settings > Google Analytics > Connect. If its cookie consent is on, tell the chat box what the visitor chose.',
	},
	no_list: {
		says: 'The page uses the name dataLayer for something that is no list, so no event of the chat box can be read.',
		todo: 'Give that variable of the page another name.',
	},
};

/** The words for a code as a page tells it; one that these words do not know yet stands for itself. */
export const adviceFor = (why: PageWhy): Advice => whyWords[why] ?? { says: String(why), todo: '' };

/** Where the chat box stands and what to do, in one text. */
export const whySentence = (why: PageWhy): string => {
	const { says, todo } = adviceFor(why);
	return todo === '' ? says : `${says} ${todo}`;
};

/** Why an event went nowhere. */
export const reasonWords: { readonly [K in Reason]: string } = {
	not_a_chat_event: 'This is not an event of the chat box.',
	own_event: 'This event was sent by GA4 Bridge itself.',
	sent_natively:
		'The chat box has sent this event to Google Analytics itself, so nothing is added.',
	native_mode: 'The chat box sends its events itself, because the capture mode is native.',
	switched_off: 'This event is switched off in the settings.',
	held_for_consent:
		'It waits on this page for the consent of the visitor to analytics; on a denial, or when the page is left, it is dropped.',
	consent_denied: 'The visitor has not consented to analytics, so it was dropped.',
	no_measurement_id:
		'There is no measurement ID: none is on the page (add Google Analytics to the site, or choose the IDs by hand), or none of those chosen by hand is valid.',
	no_google_tag:
		'There is no Google tag on the page that could send it. Add Google Analytics to the site, or switch "Load the Google tag" on.',
	owned_by_another:
		'Another tag on the page already sends the chat events to this property; window.smartsuppGa4Claims names it.',
	bridge_not_loaded:
		'The script bridge.js, which lies beside page.js, could not be loaded: something blocks it, or it is missing.',
};

/** What was changed or left out on the way to GA4. */
export const issueWords: { readonly [K in IssueCode]: string } = {
	unknown_action:
		'The chat box has an event here that this version does not know; it is sent without its label.',
	label_dropped: 'The label is left out, for privacy.',
	label_redacted: 'The label is shortened, for privacy.',
	value_cut: 'The value is cut to 100 characters, the most that GA4 takes.',
	name_replaced: 'GA4 would refuse this event name; the event goes out as smartsupp_chat.',
	rule_name_refused: 'GA4 would refuse the name chosen for this event, so the usual one is sent.',
	parameter_refused:
		'A parameter of yours is left out: its name is reserved, taken, or not one that GA4 takes.',
	parameter_dropped: 'A parameter of yours is left out: GA4 takes 25 with one event.',
	lead_value_without_currency: 'The value is left out: GA4 takes it only with a currency.',
	lead_currency_refused: 'The currency is left out: it needs three capitals, such as EUR.',
	measurement_id_refused: 'An entry among the measurement IDs is not one, and gets nothing.',
	too_many_measurement_ids: 'An event goes to at most 20 properties; the others get nothing.',
};

/** Whether the same event may go out of two windows. */
export const onceWords = (once: boolean): string =>
	once
		? 'Once, also with several windows open: this browser has locks.'
		: 'Two visible windows may send an event twice: this page is not served over https, so the browser gives it no locks.';
