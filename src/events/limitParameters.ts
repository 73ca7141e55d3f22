import { cutText, oneLine } from './characters.ts';
import { isName } from './isName.ts';
import type { EventParameter } from './options.ts';
import type { Parameters, ParameterValue } from './outcome.ts';

// Google Analytics help: "[GA4] Event collection limits". gtag.js itself enforces none of them (measured): what breaks
// them leaves the page, and GA drops or cuts it later, in silence.
export const MAX_VALUE = 100;
export const MAX_PARAMETERS = 25;

/**
 * Our own parameters with the user's extra ones, within Google's limits: values are cut, and over 25 the last of the
 * user's go first. A name of ours stays ours; names that Google reserves are left out of the options before
 * (`usableOptions`).
 */
export const limitParameters = (own: Parameters, extras: readonly EventParameter[]): Parameters => {
	const params: Parameters = {};
	const names: string[] = [];
	const add = (name: string, value: ParameterValue): void => {
		params[name] = typeof value === 'string' ? cutText(value, MAX_VALUE) : value;
		names.push(name);
	};
	for (const name in own) {
		// A page may have given every object a property of its own.
		const value = (own as Object).hasOwnProperty(name) ? own[name] : undefined;
		if (value !== undefined) add(name, value);
	}
	extras.forEach((extra) => {
		const name = extra.name.trim();
		const value = oneLine(extra.value);
		const isFree = names.length < MAX_PARAMETERS && names.indexOf(name) < 0;
		if (value !== '' && isName(name) && isFree) add(name, value);
	});
	return params;
};
