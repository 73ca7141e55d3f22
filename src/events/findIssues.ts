import { labelKindOf } from './catalogue.ts';
import { cutText, oneLine } from './characters.ts';
import { MAX_PARAMETERS, MAX_VALUE } from './limitParameters.ts';
import { readMeasurementIds } from './measurementId.ts';
import { eventNameRefusal, parameterNameRefusal } from './nameRules.ts';
import type { BridgeOptions } from './options.ts';
import type { AnalyticsEvent, Issue, IssueCode, Message, Outcome } from './outcome.ts';
import { type ChatEvent, readChatEvent } from './readChatEvent.ts';
import { MAX_LABEL } from './redactLabel.ts';
import { isCurrency, labelFor, ruleFor } from './translateEvent.ts';

type Tell = (code: IssueCode, field: string, value: string) => void;

/**
 * What was changed, left out or refused on the way from a message to its outcome, read off the two and the options, so
 * that a page that only sends needs no word of it. Empty where the message is none of ours, or is not sent on purpose.
 */
export const findIssues = (
	message: Message,
	options: BridgeOptions,
	outcome: Outcome,
): readonly Issue[] => {
	const issues: Issue[] = [];
	const tell: Tell = (code, field, value) => {
		issues.push({ code, field, value: cutText(value, MAX_VALUE) });
	};
	const event = readChatEvent(message);
	if (typeof event === 'string') return issues;
	const isAboutIds =
		outcome.ok ||
		outcome.reason === 'no_measurement_id' ||
		outcome.reason === 'no_google_tag' ||
		outcome.reason === 'owned_by_another';
	if (isAboutIds && options.trackerMode === 'manual') tellIds(options.measurementIds, tell);
	const sent = outcome.ok ? outcome.events[0] : undefined;
	if (sent) {
		tellLabel(event, options, sent, tell);
		tellName(event, options, sent, tell);
		tellParameters(options, sent, tell);
		tellLead(options, outcome.ok && outcome.events.length > 1, tell);
	}
	return issues;
};

/** What stands on the page beside our IDs is no fault of anybody's: only what was entered is reported. */
const tellIds = (entered: readonly unknown[], tell: Tell): void =>
	readMeasurementIds(entered).problems.forEach((problem) => {
		if (problem.code === 'too_many')
			tell('too_many_measurement_ids', 'measurementIds', problem.value);
		else if (problem.code !== 'empty')
			tell('measurement_id_refused', 'measurementIds', problem.value);
	});

const tellLabel = (
	event: ChatEvent,
	options: BridgeOptions,
	sent: AnalyticsEvent,
	tell: Tell,
): void => {
	if (labelKindOf(event.action) === undefined)
		tell('unknown_action', 'chat_action', '' + sent.params.chat_action);
	const label = event.label === '' ? '' : labelFor(event, options);
	if (event.label !== '' && label === '') tell('label_dropped', 'event_label', '');
	if (label !== '' && label !== oneLine(cutText(event.label, MAX_LABEL)))
		tell('label_redacted', 'event_label', '');
	for (const name in sent.params) {
		const isLabel = name === 'event_label' || sent.params[name] === sent.params.event_label;
		const full = isLabel ? label : name === 'chat_action' ? event.action : '';
		if (full.length > MAX_VALUE) tell('value_cut', name, '');
	}
};

const tellName = (
	event: ChatEvent,
	options: BridgeOptions,
	sent: AnalyticsEvent,
	tell: Tell,
): void => {
	const rule = ruleFor(event.action, options);
	const wish = rule ? rule.eventName.trim() : '';
	const action = '' + sent.params.chat_action;
	const isRefused = wish !== '' && eventNameRefusal(wish) !== undefined;
	if (isRefused) tell('rule_name_refused', action, wish);
	if (options.eventNames === 'single' || (wish !== '' && !isRefused)) return;
	const name = options.eventNames === 'original' ? action : 'smartsupp_' + action.toLowerCase();
	if (name !== sent.name) tell('name_replaced', 'name', name);
};

const tellParameters = (options: BridgeOptions, sent: AnalyticsEvent, tell: Tell): void => {
	const used: string[] = [];
	for (const name in sent.params) used.push(name);
	const seen: string[] = [];
	options.eventParameters.forEach((parameter) => {
		const name = parameter.name.trim();
		if (oneLine(parameter.value) === '') return;
		if (parameterNameRefusal(name) !== undefined || seen.indexOf(name) >= 0)
			tell('parameter_refused', 'eventParameters', name);
		else if (used.length === MAX_PARAMETERS && used.indexOf(name) < 0)
			tell('parameter_dropped', name, '');
		seen.push(name);
	});
};

const tellLead = (options: BridgeOptions, isLead: boolean, tell: Tell): void => {
	if (!isLead || isCurrency(options.leadCurrency)) return;
	if (options.leadCurrency !== '')
		tell('lead_currency_refused', 'leadCurrency', options.leadCurrency);
	else if (options.leadValue > 0)
		tell('lead_value_without_currency', 'leadValue', '' + options.leadValue);
};
