import { hideSecrets } from './hideSecrets.ts';

/**
 * What somebody pasted where the chat key belongs: the plugin's PHP tells the same ones apart. The screen and the command
 * line put the codes into words.
 */
export const chatKeyProblems = [
	'empty',
	/** A measurement ID, or another ID of Google's. */
	'measurement_id',
	/** A token of Smartsupp's REST API: longer or with other characters than a key, often with "Bearer" before it. */
	'rest_token',
	'email',
	/** Chat code in which no key was found. */
	'code_without_key',
	'several_keys',
	'not_a_key',
] as const;
export type ChatKeyProblem = (typeof chatKeyProblems)[number];

export type ChatKeyReading =
	| {
			readonly ok: true;
			/** 16 to 64 hexadecimal characters. */
			readonly key: string;
			/** A measurement ID that the pasted code hands to the chat box; empty where there is none. */
			readonly measurementId: string;
	  }
	| {
			readonly ok: false;
			readonly problem: ChatKeyProblem;
			/** What was entered, to be shown: at most 100 characters of it, and only the first four of a token. */
			readonly value: string;
	  };

const KEY = /^[0-9a-f]{16,64}$/i;
const GOOGLE_ID = /^(G|UA|AW|DC|GTM|GT)-[A-Z0-9-]+$/i;
const TOKEN = /^[\w.~+/-]{20,}=*$/;

/** More than any chat code is long; the rest is not read. */
const MAX_INPUT = 20_000;

/**
 * The chat key out of what was entered: the key itself, or the whole chat code as Smartsupp's dashboard gives it
 * (`_smartsupp.key = '…'`, also written `_smartsupp["key"]` or as `key: '…'` of an object).
 */
export const parseChatKey = (input: string): ChatKeyReading => {
	const text = input.slice(0, MAX_INPUT).trim();
	if (text === '') return refused('empty', text);
	if (KEY.test(text)) return { ok: true, key: text, measurementId: '' };
	if (GOOGLE_ID.test(text)) return refused('measurement_id', text);
	if (looksLikeCode(text)) return keyInCode(text);
	if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) return refused('email', text);
	const bare = text.replace(/^(authorization:\s*)?bearer\s+/i, '');
	if (bare !== text || TOKEN.test(bare)) return refused('rest_token', `${text.slice(0, 4)}…`);
	return refused('not_a_key', text);
};

const looksLikeCode = (text: string): boolean =>
	/[<{;=]\s|_smartsupp|<script|smartsuppchat/i.test(text);

const keyInCode = (code: string): ChatKeyReading => {
	const found = new Set(assigned(code, 'key').filter((key) => KEY.test(key)));
	const [key] = found;
	if (found.size > 1) return refused('several_keys', [...found].join(', '));
	if (key === undefined) return refused('code_without_key', code);
	const [measurementId = ''] = assigned(code, 'gaKey');
	return { ok: true, key, measurementId };
};

/** The string values that the code gives to a property of this name, in any of the usual spellings. */
const assigned = (code: string, name: string): string[] => {
	const pattern = new RegExp(
		`(?:\\.${name}|\\[\\s*["']${name}["']\\s*\\]|["']?\\b${name}["']?)\\s*[=:]\\s*["']([^"'\\s]{1,100})["']`,
		'g',
	);
	return [...code.matchAll(pattern)].map((match) => match[1] ?? '');
};

const refused = (problem: ChatKeyProblem, value: string): ChatKeyReading => ({
	ok: false,
	problem,
	value: hideSecrets(value).slice(0, 100),
});
