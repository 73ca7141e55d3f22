import { readMeasurementIds } from '../events/measurementId.ts';
import { checkSettings } from './checkSettings.ts';
import { measurementIdAdvice } from './measurementIdAdvice.ts';
import { type ChatKeyProblem, parseChatKey } from './parseChatKey.ts';
import { type SettingProblem, settingProblem } from './settingProblem.ts';
import { defaultSettings, type SettingName, type Settings } from './settings.ts';
import { settingsFromArguments } from './settingsFromArguments.ts';

/** What a command line says about a site. */
export interface SiteArguments {
	/** The texts of `--id`: measurement IDs, also several in one with commas. */
	readonly ids: readonly string[];
	/** The text of `--key`: the chat key, or the whole chat code. */
	readonly key?: string | undefined;
	/** The texts of `--set`, each `name=value`. */
	readonly sets: readonly string[];
}

export type SiteSettings =
	| { readonly ok: true; readonly settings: Settings }
	| { readonly ok: false; readonly problems: readonly SettingProblem[] };

type Values = { readonly [K in SettingName]?: unknown };

/** A site's complete settings. Naming an ID chooses the manual mode, unless the mode is set too. */
export const settingsOfSite = ({ ids, key, sets }: SiteArguments): SiteSettings => {
	const read = settingsFromArguments(sets);
	const values: Values = read.ok ? read.values : {};
	const chosen = idsFrom(ids, values);
	const chat = keyFrom(key, values);
	const problems = [...(read.ok ? [] : read.problems), ...chosen.problems, ...chat.problems];
	if (problems.length > 0) return { ok: false, problems };
	const hasIds = chosen.ids.length > 0 || isFilledList(values.measurementIds);
	const checked = checkSettings({
		...(hasIds ? { trackerMode: 'manual' } : {}),
		...values,
		...(chosen.ids.length > 0 ? { measurementIds: chosen.ids } : {}),
		...chat.values,
	});
	if (!checked.ok) return checked;
	const settings = { ...defaultSettings, ...checked.settings };
	if (hasIds && settings.trackerMode === 'auto') return { ok: false, problems: [idsInAuto] };
	return { ok: true, settings };
};

const isFilledList = (value: unknown): boolean => Array.isArray(value) && value.length > 0;

const idsInAuto = settingProblem(
	'trackerMode',
	'auto',
	'sends to every property on the page, and IDs are named as well',
	'Leave the IDs out, or set trackerMode=manual.',
);

const idsFrom = (
	texts: readonly string[],
	values: Values,
): { readonly ids: readonly string[]; readonly problems: readonly SettingProblem[] } => {
	if (texts.length > 0 && values.measurementIds !== undefined) {
		return { ids: [], problems: [givenTwice('--id', texts.join(','), 'measurementIds')] };
	}
	const parts = texts.flatMap((text) => text.split(','));
	const named = parts.filter((part) => part.trim() !== '');
	const { ids, problems } = readMeasurementIds(named.length > 0 ? named : parts);
	return {
		ids,
		problems: problems.map((problem) =>
			settingProblem('--id', problem.value, ...measurementIdAdvice(problem)),
		),
	};
};

const keyFrom = (
	text: string | undefined,
	values: Values,
): { readonly values: Values; readonly problems: readonly SettingProblem[] } => {
	if (text === undefined) return { values: {}, problems: [] };
	if (values.chatKey !== undefined) {
		return { values: {}, problems: [givenTwice('--key', text, 'chatKey')] };
	}
	const reading = parseChatKey(text);
	if (reading.ok) return { values: { chatKey: reading.key }, problems: [] };
	const what = keyWords[reading.problem];
	const wayOut = 'The key has 40 characters, 0-9 and a-f, and stands in the chat code.';
	return { values: {}, problems: [settingProblem('--key', reading.value, what, wayOut)] };
};

const keyWords: { readonly [K in ChatKeyProblem]: string } = {
	empty: 'is empty',
	rest_token: "looks like a token of Smartsupp's REST API, which must stay secret",
	measurement_id: "is an ID of Google's, not a chat key",
	email: 'is an e-mail address, not a chat key',
	code_without_key: 'is code without a chat key in it',
	several_keys: 'holds several chat keys, and a site has one',
	not_a_key: 'is no chat key',
};

const givenTwice = (option: string, value: string, name: SettingName): SettingProblem =>
	settingProblem(option, value, `and --set ${name} say the same thing twice`, 'Leave one out.');
