import { settingsSchema } from './schema.ts';
import { type SettingProblem, settingProblem } from './settingProblem.ts';
import { type SettingName, settingNames } from './settings.ts';

export type ArgumentsReading =
	| {
			readonly ok: true;
			/** By name, each of its setting's type; whether they may be stored `checkSettings` says. */
			readonly values: { readonly [K in SettingName]?: unknown };
	  }
	| { readonly ok: false; readonly problems: readonly SettingProblem[] };

type Reading =
	| { readonly ok: true; readonly value: unknown }
	| { readonly ok: false; readonly what: string; readonly wayOut: string };

/**
 * Settings out of `name=value` texts, as a command line gives them. The schema says how a value is read: `true` or
 * `false`, a number, texts with commas between them, JSON for a table; anything else is text as it stands.
 */
export const settingsFromArguments = (pairs: readonly string[]): ArgumentsReading => {
	const values: { [K in SettingName]?: unknown } = {};
	const problems: SettingProblem[] = [];
	for (const pair of pairs) {
		const end = pair.indexOf('=');
		const name = (end < 0 ? pair : pair.slice(0, end)).trim();
		const text = pair.slice(end + 1).trim();
		if (!isSettingName(name)) {
			problems.push(settingProblem('--set', pair, ...unknownName(name)));
		} else if (end < 0) {
			problems.push(settingProblem(name, '', 'has no value', `Write --set ${name}=VALUE.`));
		} else if (name in values) {
			problems.push(settingProblem(name, text, 'is given a second time', 'Leave one out.'));
		} else {
			const reading = readValue(name, text);
			if (reading.ok) values[name] = reading.value;
			else problems.push(settingProblem(name, text, reading.what, reading.wayOut));
		}
	}
	return problems.length === 0 ? { ok: true, values } : { ok: false, problems };
};

const isSettingName = (name: string): name is SettingName =>
	(settingNames as readonly string[]).includes(name);

const unknownName = (name: string): [what: string, wayOut: string] => {
	const same = settingNames.find((one) => one.toLowerCase() === name.toLowerCase());
	return [
		name === '' ? 'names no setting' : 'names a setting that does not exist',
		same ? `Did you mean ${same}?` : `There are: ${settingNames.join(', ')}.`,
	];
};

const readValue = (name: SettingName, text: string): Reading => {
	const schema = settingsSchema.properties[name];
	switch (schema.type) {
		case 'boolean':
			return readBoolean(text);
		case 'number':
			return readNumber(text);
		case 'array':
			return schema.items.type === 'string' ? readList(text) : readTable(name, text);
		case 'string':
			return { ok: true, value: text };
	}
};

const readBoolean = (text: string): Reading =>
	text === 'true' || text === 'false'
		? { ok: true, value: text === 'true' }
		: { ok: false, what: 'is neither true nor false', wayOut: 'Write one of these two.' };

const readNumber = (text: string): Reading =>
	/^-?\d+(\.\d+)?$/.test(text)
		? { ok: true, value: Number(text) }
		: { ok: false, what: 'is no number', wayOut: 'Write digits, such as 10 or 9.50.' };

const readList = (text: string): Reading => ({
	ok: true,
	value: text === '' ? [] : text.split(',').map((part) => part.trim()),
});

const tableExamples: { readonly [name: string]: string } = {
	eventRules: '[{"action":"Chatbot_sent","send":false,"eventName":""}]',
	eventParameters: '[{"name":"site","value":"shop"}]',
};

const readTable = (name: SettingName, text: string): Reading => {
	try {
		return { ok: true, value: JSON.parse(text) };
	} catch {
		const example = tableExamples[name] ?? '[…]';
		return { ok: false, what: 'is not JSON', wayOut: `A table is written as ${example}.` };
	}
};
