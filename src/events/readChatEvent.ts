import type { Message, Reason } from './outcome.ts';

/**
 * The key that makes the chat box hand its events over and send nothing itself: the box accepts it as a measurement ID
 * (its test is not anchored), Google's parser does not. Measured with 5 builds of gtag.js and 4 of gtm.js.
 */
export const INERT_KEY = 'G-';

/**
 * The property of `_smartsupp` that keeps a real key which the inert one replaced: whoever sets up, tag or page script,
 * leaves it there, and both read the page's choice of properties from it.
 */
export const REPLACED_KEY = 'replacedGaKey';

/** The category that every event of the 2023 chat box carries. */
export const CHAT_CATEGORY = 'Smartsupp_v3';

export interface ChatEvent {
	/** Smartsupp's name of what happened, such as `Chatbot_sent`. */
	readonly action: string;
	/** Empty where the event has none. */
	readonly label: string;
	/** The rating 5, 3 or 1 of the two feedback events; 0 where there is none. */
	readonly value: number;
	readonly nonInteraction: boolean;
}

/** A chat event out of a data-layer message, or the reason why it is none of ours. Unknown actions pass. */
export const readChatEvent = (message: Message): ChatEvent | Reason => {
	const action = message.name;
	const params = message.params as { readonly [key: string]: unknown } | null | undefined;
	if (
		typeof action !== 'string' ||
		action.trim() === '' ||
		typeof params !== 'object' ||
		params === null ||
		params.event_category !== CHAT_CATEGORY
	)
		return 'not_a_chat_event';
	// Every event we send carries it, so a trigger on the category cannot make us answer ourselves for ever.
	if (params.chat_action !== undefined) return 'own_event';
	if (params.send_to !== undefined && params.send_to !== INERT_KEY) return 'sent_natively';
	const label = params.event_label;
	const value = params.value;
	return {
		action,
		label: typeof label === 'string' || typeof label === 'number' ? ('' + label).trim() : '',
		value: typeof value === 'number' ? value : 0,
		nonInteraction: params.non_interaction === true,
	};
};
