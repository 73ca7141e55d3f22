import {
	type BridgeOptions,
	choices,
	defaultOptions,
	type EventParameter,
	type EventRule,
} from '../events/options.ts';
import type { PageConfig } from './config.ts';
import { fieldsOf } from './pageWindow.ts';

/** A configuration whose options are complete and of the right kinds. */
export interface CheckedConfig extends PageConfig {
	readonly options: BridgeOptions;
}

/** More than the settings allow in any list. */
const MAX_ITEMS = 50;

const usualRule: EventRule = { action: '', send: true, eventName: '' };
const usualParameter: EventParameter = { name: '', value: '' };

/**
 * A configuration as the page script may use it. The page could have put anything there: what is unknown or of a wrong
 * kind becomes the default, lists are cut; measurement IDs and names are judged by the core at every event.
 */
export const readConfig = (value: unknown): CheckedConfig => {
	const { script, options } = fieldsOf(value);
	const { measurementIds, eventRules, eventParameters } = fieldsOf(options);
	return {
		script: typeof script === 'string' ? script : '',
		options: {
			...like(defaultOptions, options),
			measurementIds: listOf(measurementIds).filter((id) => typeof id === 'string'),
			eventRules: listOf(eventRules).map((rule) => like(usualRule, rule)),
			eventParameters: listOf(eventParameters).map((pair) => like(usualParameter, pair)),
		},
	};
};

const listOf = (value: unknown): readonly unknown[] =>
	Array.isArray(value) ? value.slice(0, MAX_ITEMS) : [];

/** The usual object with the value's own fields where they are of the same type and among the choices. */
const like = <T extends object>(usual: T, value: unknown): T => {
	const given = fieldsOf(value);
	const result = { ...usual };
	for (const name of Object.keys(usual) as (keyof T & string)[]) {
		const wish = given[name];
		const allowed = (choices as { readonly [name: string]: readonly unknown[] | undefined })[name];
		const fits = allowed ? allowed.includes(wish) : typeof wish === typeof usual[name];
		// No option takes a number below 0, or none that is not a number.
		if (fits && (typeof wish !== 'number' || wish >= 0)) result[name] = wish as T[typeof name];
	}
	return result;
};
