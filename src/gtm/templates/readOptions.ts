import { getType, makeNumber, makeString } from 'gtm';
import { oneLine } from '../../events/characters.ts';
import { type BridgeOptions, choices, defaultOptions } from '../../events/options.ts';

/**
 * The template's fields as options of the core. A field that holds a `{{variable}}` passes GTM's validators with any
 * value, and an empty one may be missing, so everything is checked again here.
 */
export const readOptions = (fields: { readonly [name: string]: unknown }): BridgeOptions => ({
	trackerMode: oneOf(choices.trackerMode, fields.trackerMode),
	measurementIds: readList(fields.measurementIds),
	eventNames: oneOf(choices.eventNames, fields.eventNames),
	eventRules: readTable(fields.eventRules).map((row) => ({
		action: readText(row.action),
		send: row.send !== 'no' && row.send !== false,
		eventName: readText(row.eventName),
	})),
	eventParameters: readTable(fields.eventParameters).map((row) => ({
		name: readText(row.name),
		value: readText(row.value),
	})),
	agentNames: oneOf(choices.agentNames, fields.agentNames),
	feedbackText: oneOf(choices.feedbackText, fields.feedbackText),
	linkUrls: oneOf(choices.linkUrls, fields.linkUrls),
	consentMode: oneOf(choices.consentMode, fields.consentMode),
	captureMode: oneOf(choices.captureMode, fields.captureMode),
	sendLeads: fields.sendLeads === true || fields.sendLeads === 'true',
	leadValue: readAmount(fields.leadValue),
	leadCurrency: readText(fields.leadCurrency).toUpperCase(),
});

const oneOf = <T extends string>(values: readonly T[], value: unknown): T =>
	values.filter((one) => one === value)[0] || (values[0] as T);

/** Text of one line; numbers and booleans as text, anything else as none. */
export const readText = (value: unknown): string => {
	const type = getType(value);
	return type === 'string' || type === 'number' || type === 'boolean'
		? oneLine(makeString(value))
		: '';
};

/** A comma list, or the list that a variable returned. */
const readList = (value: unknown): string[] =>
	getType(value) === 'array'
		? (value as unknown[]).map(readText)
		: readText(value)
				.split(',')
				.map((part) => part.trim())
				.filter((part) => part !== '');

const readTable = (value: unknown): { readonly [column: string]: unknown }[] =>
	getType(value) === 'array'
		? (value as { readonly [column: string]: unknown }[]).filter((row) => getType(row) === 'object')
		: [];

const readAmount = (value: unknown): number => {
	const amount = makeNumber(readText(value));
	return amount > 0 && amount - amount === 0 ? amount : defaultOptions.leadValue;
};
