import { everyCharacter } from './characters.ts';

/** The most properties one event goes to. */
export const MAX_MEASUREMENT_IDS = 20;

const MAX_LENGTH = 22;
const MIN_LENGTH = 6;

/** What somebody entered where a measurement ID belongs. */
export type IdProblemCode =
	| 'empty'
	| 'lower_case'
	| 'universal_analytics'
	| 'google_ads'
	| 'floodlight'
	| 'gtm_container'
	| 'google_tag'
	| 'not_a_measurement_id'
	| 'too_many';

export interface IdProblem {
	readonly code: IdProblemCode;
	/** As it was entered. */
	readonly value: string;
	/** The corrected ID, or empty where there is none. */
	readonly suggestion: string;
}

export type IdReading =
	| { readonly ok: true; readonly id: string }
	| { readonly ok: false; readonly problem: IdProblem };

export interface IdsReading {
	readonly ids: readonly string[];
	readonly problems: readonly IdProblem[];
}

/** Prefix → what an ID that starts so is. Source: Google's help page "Tag ID and how to find it". */
const otherIds: readonly (readonly [string, IdProblemCode])[] = [
	['UA-', 'universal_analytics'],
	['AW-', 'google_ads'],
	['DC-', 'floodlight'],
	['GTM-', 'gtm_container'],
	['GT-', 'google_tag'],
];

/**
 * A GA4 measurement ID out of a text. IDs are case-sensitive (a lower-case one sends nothing, in silence), so one in
 * lower case is refused and the corrected one offered.
 */
export const readMeasurementId = (text: unknown): IdReading => {
	if (typeof text !== 'string') return refused('not_a_measurement_id', '', '');
	const value = text.trim();
	if (value === '') return refused('empty', '', '');
	if (isMeasurementId(value)) return { ok: true, id: value };
	const capitals = value.toUpperCase();
	const other = otherIds.filter((entry) => capitals.indexOf(entry[0]) === 0)[0];
	if (other) return refused(other[1], value, '');
	if (isMeasurementId(capitals)) return refused('lower_case', value, capitals);
	return refused('not_a_measurement_id', value, '');
};

/** The IDs among foreign values, each once, in order and 20 at most. */
export const measurementIdsIn = (values: readonly unknown[]): readonly string[] => {
	const ids: string[] = [];
	values.forEach((value) => {
		const id = typeof value === 'string' ? value.trim() : '';
		if (isMeasurementId(id) && ids.indexOf(id) < 0) ids.push(id);
	});
	return ids.slice(0, MAX_MEASUREMENT_IDS);
};

/** The same, with what is wrong with the others. */
export const readMeasurementIds = (texts: readonly unknown[]): IdsReading => {
	const ids: string[] = [];
	const problems: IdProblem[] = [];
	texts.forEach((text) => {
		const reading = readMeasurementId(text);
		if (!reading.ok) problems.push(reading.problem);
		else if (ids.indexOf(reading.id) >= 0) return;
		else if (ids.length === MAX_MEASUREMENT_IDS) problems.push(problem('too_many', reading.id, ''));
		else ids.push(reading.id);
	});
	return { ids, problems };
};

/** `G-` and 4 to 20 capitals and digits. */
const isMeasurementId = (text: string): boolean =>
	text.indexOf('G-') === 0 &&
	text.length >= MIN_LENGTH &&
	text.length <= MAX_LENGTH &&
	everyCharacter(text.slice(2), (c) => (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'));

const problem = (code: IdProblemCode, value: string, suggestion: string): IdProblem => ({
	code,
	value,
	suggestion,
});

const refused = (code: IdProblemCode, value: string, suggestion: string): IdReading => ({
	ok: false,
	problem: problem(code, value, suggestion),
});
