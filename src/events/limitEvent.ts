import { cutText, oneLine } from './characters.ts';
import { parameterNameRefusal } from './nameRules.ts';
import type { EventParameter } from './options.ts';
import type { Parameters, ParameterValue } from './outcome.ts';
import type { Draft } from './translateEvent.ts';

// Google Analytics help: "[GA4] Event collection limits". gtag.js itself enforces none of them (measured): what breaks
// them leaves the page, and GA drops or cuts it later, in silence.
const MAX_VALUE = 100;
const MAX_PARAMETERS = 25;

/** The draft with the user's extra parameters, within Google's limits; over 25, the last of the user's go first. */
export const limitEvent = (draft: Draft, extras: readonly EventParameter[]): Draft => {
	const issues = draft.issues.slice();
	const params: Parameters = {};
	const names: string[] = [];
	const add = (name: string, value: ParameterValue): void => {
		const text = typeof value === 'string' ? cutText(value, MAX_VALUE) : value;
		if (text !== value) issues.push({ code: 'value_cut', field: name, value: '' });
		params[name] = text;
		names.push(name);
	};
	for (const name in draft.params) {
		// A page may have given every object a property of its own.
		const value = (draft.params as Object).hasOwnProperty(name) ? draft.params[name] : undefined;
		if (value !== undefined) add(name, value);
	}
	extras.forEach((extra) => {
		const name = extra.name.trim();
		const value = oneLine(extra.value);
		if (value === '') return;
		if (parameterNameRefusal(name) !== undefined || names.indexOf(name) >= 0) {
			issues.push({
				code: 'parameter_refused',
				field: 'eventParameters',
				value: cutText(name, MAX_VALUE),
			});
		} else if (names.length === MAX_PARAMETERS) {
			issues.push({ code: 'parameter_dropped', field: name, value: '' });
		} else add(name, value);
	});
	return { name: draft.name, params, issues };
};
