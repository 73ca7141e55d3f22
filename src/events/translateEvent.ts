import { type LabelKind, labelKindOf, leadActions } from './catalogue.ts';
import { cutText, everyCharacter, oneLine } from './characters.ts';
import { eventNameRefusal } from './nameRules.ts';
import type { BridgeOptions, EventRule } from './options.ts';
import type { Issue, IssueCode, Parameters } from './outcome.ts';
import { CHAT_CATEGORY, type ChatEvent } from './readChatEvent.ts';
import { MAX_LABEL, redactLabel } from './redactLabel.ts';
import { redactText } from './redactText.ts';

/** An event in GA4's words, before Google's limits. */
export interface Draft {
	readonly name: string;
	/** Our own parameters; the user's extra ones are added by `limitEvent`. */
	readonly params: Parameters;
	readonly issues: readonly Issue[];
}

/** The event name of the scheme `single`, and of every event whose own name GA4 would refuse. */
export const SINGLE_NAME = 'smartsupp_chat';

/** The typed parameter that a label of each kind fills. A rating's typed parameter is its number instead. */
const labelParameters: { readonly [K in LabelKind]: string } = {
	automation: 'chat_automation',
	button: 'chat_button',
	agent: 'chat_agent',
	link: 'chat_link',
	rating: '',
	feedback: '',
	none: '',
};

/** The rule for an action, or undefined; the first one counts. */
export const ruleFor = (action: string, options: BridgeOptions): EventRule | undefined =>
	options.eventRules.filter((rule) => rule.action === action)[0];

/** A chat event as a GA4 event: its name by the scheme or the user's rule, its label by its kind and the privacy choices. */
export const translateEvent = (event: ChatEvent, options: BridgeOptions): Draft => {
	const issues: Issue[] = [];
	const report = (code: IssueCode, field: string, value: string): void => {
		issues.push({ code, field, value: cutText(value, 100) });
	};
	const kind = labelKindOf(event.action);
	const rule = ruleFor(event.action, options);
	const action = kind ? event.action : oneLine(redactText(event.action));
	if (kind === undefined) report('unknown_action', 'chat_action', action);

	const params: Parameters = { event_category: CHAT_CATEGORY, chat_action: action };
	if (event.nonInteraction) params.non_interaction = true;
	if ((kind === 'rating' || kind === 'feedback') && isRatingValue(event.value)) {
		params.chat_rating = event.value;
	}
	if (event.label !== '') {
		// What the label of an unknown action holds nobody can tell; a rule that names the action lets it pass, redacted.
		const mayPass = kind ? kind !== 'none' : rule !== undefined;
		const label = mayPass ? redactLabel(kind || 'none', event.label, options) : '';
		const typed = kind ? labelParameters[kind] : '';
		if (label === '') report('label_dropped', 'event_label', '');
		else params.event_label = label;
		if (label !== '' && typed !== '') params[typed] = label;
		if (label !== '' && label !== oneLine(cutText(event.label, MAX_LABEL))) {
			report('label_redacted', 'event_label', '');
		}
	}
	return { name: nameOf(action, rule, options, report), params, issues };
};

/** `generate_lead` for a draft, or undefined where the action is no lead. */
export const translateLead = (event: ChatEvent, options: BridgeOptions): Draft | undefined => {
	if (!options.sendLeads || leadActions.indexOf(event.action) < 0) return undefined;
	const params: Parameters = {
		event_category: CHAT_CATEGORY,
		chat_action: event.action,
		lead_source: 'smartsupp',
	};
	if (event.nonInteraction) params.non_interaction = true;
	const issues: Issue[] = [];
	if (isCurrency(options.leadCurrency)) {
		params.currency = options.leadCurrency;
		params.value = options.leadValue;
	} else if (options.leadCurrency !== '') {
		issues.push({
			code: 'lead_currency_refused',
			field: 'leadCurrency',
			value: cutText(options.leadCurrency, 100),
		});
	} else if (options.leadValue > 0) {
		issues.push({
			code: 'lead_value_without_currency',
			field: 'leadValue',
			value: '' + options.leadValue,
		});
	}
	return { name: 'generate_lead', params, issues };
};

/** Bad is 1, Normal 3, Good 5. */
const isRatingValue = (value: number | undefined): value is number =>
	value !== undefined && value >= 1 && value <= 5;

const isCurrency = (text: string): boolean =>
	text.length === 3 && everyCharacter(text, (c) => c >= 'A' && c <= 'Z');

const nameOf = (
	action: string,
	rule: EventRule | undefined,
	options: BridgeOptions,
	report: (code: IssueCode, field: string, value: string) => void,
): string => {
	const renamed = rule ? rule.eventName.trim() : '';
	if (renamed !== '') {
		if (eventNameRefusal(renamed) === undefined) return renamed;
		report('rule_name_refused', action, renamed);
	}
	if (options.eventNames === 'single') return SINGLE_NAME;
	const name = options.eventNames === 'original' ? action : 'smartsupp_' + action.toLowerCase();
	if (eventNameRefusal(name) === undefined) return name;
	report('name_replaced', 'name', name);
	return SINGLE_NAME;
};
