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
	/** The rating 5, 3 or 1 of the two feedback events. */
	readonly value: number | undefined;
	readonly nonInteraction: boolean;
}

export type ChatEventReading =
	| { readonly ok: true; readonly event: ChatEvent }
	| { readonly ok: false; readonly reason: Reason };

/** A chat event out of a data-layer message, or why it is none of ours. Unknown actions pass. */
export const readChatEvent = (message: Message): ChatEventReading => {
	const name = message.name;
	const params = message.params as { readonly [key: string]: unknown } | null | undefined;
	if (typeof name !== 'string' || name.trim() === '') return none('not_a_chat_event');
	if (typeof params !== 'object' || params === null) return none('not_a_chat_event');
	if (params.event_category !== CHAT_CATEGORY) return none('not_a_chat_event');
	// Every event we send carries it, so a trigger on the category cannot make us answer ourselves for ever.
	if (params.chat_action !== undefined) return none('own_event');
	if (params.send_to !== undefined && params.send_to !== INERT_KEY) return none('sent_natively');
	return {
		ok: true,
		event: {
			action: name,
			label: textOf(params.event_label),
			value: numberOf(params.value),
			nonInteraction: params.non_interaction === true,
		},
	};
};

const none = (reason: Reason): ChatEventReading => ({ ok: false, reason });

const textOf = (value: unknown): string => {
	if (typeof value === 'string') return value.trim();
	return typeof value === 'number' ? '' + value : '';
};

/** NaN and the infinities are no numbers for GA4. */
const numberOf = (value: unknown): number | undefined =>
	typeof value === 'number' && value - value === 0 ? value : undefined;
