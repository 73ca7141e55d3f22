import { type LabelKind, labelKindOf, leadActions } from './catalogue.ts';
import { everyCharacter, oneLine } from './characters.ts';
import { isName } from './isName.ts';
import { limitParameters } from './limitParameters.ts';
import type { BridgeOptions, EventRule } from './options.ts';
import type { Parameters } from './outcome.ts';
import { CHAT_CATEGORY, type ChatEvent } from './readChatEvent.ts';
import { redactLabel } from './redactLabel.ts';
import { redactText } from './redactText.ts';

/** An event in GA4's words and within its limits. */
export interface TranslatedEvent {
	readonly name: string;
	readonly params: Parameters;
}

/** The event name of the scheme `single`, and of every event whose own name GA4 would refuse. */
export const SINGLE_NAME = 'smartsupp_chat';

/** The rule for an action, or undefined; the first one counts. */
export const ruleFor = (action: string, options: BridgeOptions): EventRule | undefined =>
	options.eventRules.filter((rule) => rule.action === action)[0];

/** The label as it may leave the page. What that of an unknown action holds nobody can tell: a rule that names it lets it pass. */
export const labelFor = (event: ChatEvent, options: BridgeOptions): string => {
	const kind = labelKindOf(event.action);
	return kind || ruleFor(event.action, options) ? redactLabel(kind, event.label, options) : '';
};

/** A chat event as a GA4 event: its name by the scheme or the user's rule, its label by its kind and the privacy choices. */
export const translateEvent = (event: ChatEvent, options: BridgeOptions): TranslatedEvent => {
	const kind = labelKindOf(event.action);
	const action = kind ? event.action : redactText(oneLine(event.action));
	const params = commonParameters(event, action);
	// Bad is 1, Normal 3, Good 5.
	if ((kind === 'rating' || kind === 'feedback') && event.value >= 1 && event.value <= 5)
		params.chat_rating = event.value;
	const label = labelFor(event, options);
	if (label !== '') {
		params.event_label = label;
		if (kind && typedKinds.indexOf(kind) >= 0) params['chat_' + kind] = label;
	}
	return {
		name: nameOf(action, kind !== undefined, ruleFor(event.action, options), options.eventNames),
		params: limitParameters(params, options.eventParameters),
	};
};

/** `generate_lead` for a chat event, or undefined where it means no lead. */
export const translateLead = (
	event: ChatEvent,
	options: BridgeOptions,
): TranslatedEvent | undefined => {
	if (!options.sendLeads || leadActions.indexOf(event.action) < 0) return undefined;
	const params = commonParameters(event, event.action);
	params.lead_source = 'smartsupp';
	if (isCurrency(options.leadCurrency)) {
		params.currency = options.leadCurrency;
		params.value = options.leadValue;
	}
	return {
		name: 'generate_lead',
		params: limitParameters(params, options.eventParameters),
	};
};

export const isCurrency = (text: string): boolean =>
	text.length === 3 && everyCharacter(text, (c) => c >= 'A' && c <= 'Z');

/** The kinds whose label fills a typed parameter too, such as `chat_agent`. A rating's typed parameter is its number. */
const typedKinds: readonly LabelKind[] = ['automation', 'button', 'agent', 'link'];

const commonParameters = (event: ChatEvent, action: string): Parameters => {
	const params: Parameters = { event_category: CHAT_CATEGORY, chat_action: action };
	if (event.nonInteraction) params.non_interaction = true;
	return params;
};

const nameOf = (
	action: string,
	isKnown: boolean,
	rule: EventRule | undefined,
	scheme: BridgeOptions['eventNames'],
): string => {
	const wish = rule ? rule.eventName.trim() : '';
	if (isName(wish)) return wish;
	if (scheme === 'single') return SINGLE_NAME;
	// All names that Google reserves begin with a small letter, as no action of the chat box does.
	const original = isKnown || action.charAt(0) <= 'Z' ? action : '';
	const name = scheme === 'original' ? original : 'smartsupp_' + action.toLowerCase();
	return isName(name) ? name : SINGLE_NAME;
};
