import { type BridgeOptions, choices, defaultOptions } from '../events/options.ts';
import type { PageConfig } from './config.ts';
import { fieldsOf } from './pageWindow.ts';

/** A configuration whose options are complete and of the right kinds. */
export interface CheckedConfig extends PageConfig {
	readonly options: BridgeOptions;
}

/** The most rules, and parameters, that are read; the settings allow no more. */
const MAX_RULES = 50;
const MAX_PARAMETERS = 20;
const MAX_NUMBER = 1_000_000_000;
/** More than a property list may hold, so that the core sees, and reports, that it is too long. */
const MAX_IDS = 50;

/**
 * A configuration as the page script may use it. The page could have put anything there: what is unknown or of a wrong
 * kind becomes the default, lists are cut; measurement IDs and names are judged by the core at every event.
 */
export const readConfig = (value: unknown): CheckedConfig => {
	const config = fieldsOf(value);
	const given = fieldsOf(config.options);
	const options: Record<string, unknown> = {};
	for (const name of Object.keys(defaultOptions) as (keyof BridgeOptions)[]) {
		const usual: unknown = defaultOptions[name];
		const wish = given[name];
		const allowed: readonly unknown[] | undefined = (
			choices as { readonly [name: string]: readonly string[] }
		)[name];
		const fits = allowed
			? allowed.includes(wish)
			: typeof wish === 'number'
				? typeof usual === 'number' && wish >= 0 && wish <= MAX_NUMBER
				: typeof wish === typeof usual;
		options[name] = fits ? wish : usual;
	}
	options.measurementIds = listOf(given.measurementIds, MAX_IDS).filter(isText);
	options.eventRules = listOf(given.eventRules, MAX_RULES)
		.map(fieldsOf)
		.filter((rule) => isText(rule.action))
		.map(({ action, send, eventName }) => ({
			action,
			send: send !== false,
			eventName: isText(eventName) ? eventName : '',
		}));
	options.eventParameters = listOf(given.eventParameters, MAX_PARAMETERS)
		.map(fieldsOf)
		.filter(({ name, value }) => isText(name) && isText(value))
		.map(({ name, value }) => ({ name, value }));
	return {
		script: isText(config.script) ? config.script : '',
		options: options as unknown as BridgeOptions,
	};
};

const isText = (value: unknown): value is string => typeof value === 'string';

const listOf = (value: unknown, most: number): readonly unknown[] =>
	Array.isArray(value) ? value.slice(0, most) : [];
