import { hideSecrets } from './hideSecrets.ts';
import { LINES_AND_DIRECTIONS } from './schema.ts';

/** Something wrong with a setting that a user can mend. */
export interface SettingProblem {
	/** Where it stands, such as `measurementIds[1]` or `eventRules[0].action`. */
	readonly field: string;
	/** The value as it was given, at most 60 characters of it, and of a secret only the first. */
	readonly value: string;
	/** A whole sentence or two: the field, the value, the way out. */
	readonly message: string;
}

const MAX_SHOWN = 60;
const lineBreakers = new RegExp(`[\\x7f-\\x9f${LINES_AND_DIRECTIONS}]+`, 'gu');

/** The problem `what` of a field's value, with the way out. */
export const settingProblem = (
	field: string,
	given: unknown,
	what: string,
	wayOut: string,
): SettingProblem => {
	const value = shown(given);
	return { field, value, message: `${field}: ${value} ${what}. ${wayOut}` };
};

/** A value on one line, text in quotes, cut where it is long. */
const shown = (value: unknown): string => {
	const text = hideSecrets(JSON.stringify(value) ?? 'nothing').replace(lineBreakers, ' ');
	return text.length <= MAX_SHOWN ? text : `${text.slice(0, MAX_SHOWN - 1)}…`;
};
