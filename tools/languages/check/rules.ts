import { type Entry, keyOf } from '../catalog.ts';
import { languages } from '../locales.ts';
import type { Locale } from '../project.ts';
import { keptIn } from './keepEnglish.ts';
import { lengthLimit } from './lengthLimit.ts';

/** One text of a translation beside the English it stands for. */
interface Pair {
	readonly english: string;
	readonly text: string;
	readonly entry: Entry;
	readonly locale: Locale;
	/** The number of the plural form; 0 where there is one text only. */
	readonly form: number;
}

/** Says what is wrong, or nothing. It is asked about texts that are there only. */
type Rule = (pair: Pair) => string | undefined;

/** What holds for every translated text, by name. */
export const rules = {
	placeholders: ({ english, text, entry, form }) => {
		const found = placeholdersOf(text);
		// Of one, the number may be left out or written: "one day", "%d day".
		const allowed = [english, ...(form === 0 ? [entry.plural ?? english] : [])];
		return allowed.some((one) => placeholdersOf(one) === found)
			? undefined
			: `has the placeholders ${found || 'none'}, not ${placeholdersOf(english) || 'none'}`;
	},
	markup: ({ english, text }) =>
		same(tagsOf(english), tagsOf(text)) ? undefined : 'has other HTML tags',
	spaces: ({ english, text }) =>
		edges(english) === edges(text) && !/ {2}/.test(text)
			? undefined
			: 'has other spaces at its ends, or two in a row',
	ending: ({ english, text }) =>
		endingOf(english) === endingOf(text)
			? undefined
			: `ends with “${endingOf(text)}”, not “${endingOf(english)}”`,
	length: ({ english, text }) =>
		[...text].length <= lengthLimit(english)
			? undefined
			: `has ${[...text].length} characters, at most ${lengthLimit(english)} may be`,
	english: ({ english, text }) => {
		const lost = keptIn(english).filter((name) => !text.includes(name));
		return lost.length === 0 ? undefined : `must keep: ${lost.join(', ')}`;
	},
	typography: ({ english, text, locale }) => {
		const prose = keptIn(english).reduce((rest, code) => rest.replaceAll(code, '_'), text);
		const wrong = prose.match(typography[locale]);
		return wrong ? `has “${wrong[0]}”: ${marks[locale]}` : undefined;
	},
} satisfies Record<string, Rule>;

/**
 * What can be wrong with a translation: one of the rules, or that a text is missing or gone, that a name in quotation marks
 * is not what that name is translated as.
 */
export type Fault = keyof typeof rules | 'missing' | 'fuzzy' | 'forms' | 'named' | 'obsolete';

export interface Finding {
	readonly fault: Fault;
	readonly id: string;
	readonly text: string;
	readonly message: string;
}

/** Everything that is wrong with one entry. */
export function findingsIn(entry: Entry, locale: Locale): Finding[] {
	const of = (fault: Fault, text: string, message: string): Finding => ({
		fault,
		id: keyOf(entry).replace('\u0004', ' | ').replace(/^ \| /, ''),
		text,
		message,
	});
	if (entry.texts.every((text) => text === '')) return [of('missing', '', 'is not translated')];
	const forms = entry.plural === undefined ? 1 : languages[locale].forms;
	const found: Finding[] = [];
	if (entry.flags.includes('fuzzy'))
		found.push(of('fuzzy', entry.texts[0] ?? '', 'was made of another English text'));
	if (entry.texts.length !== forms || entry.texts.includes(''))
		found.push(of('forms', '', `needs ${forms} plural forms`));
	entry.texts.forEach((text, form) => {
		if (text === '') return;
		const english = form === 0 ? entry.id : (entry.plural ?? entry.id);
		for (const [fault, rule] of Object.entries(rules)) {
			const message = rule({ english, text, entry, locale, form });
			if (message !== undefined) found.push(of(fault as Fault, text, message));
		}
	});
	return found;
}

const placeholdersOf = (text: string): string =>
	(text.match(/%(?:\d+\$)?[sdf]|%%/g) ?? []).sort().join(' ');

const tagsOf = (text: string): string[] => (text.match(/<\/?[a-z][^>]*>/g) ?? []).sort();

const same = (one: readonly string[], other: readonly string[]): boolean =>
	one.join() === other.join();

const edges = (text: string): string => `${/^\s*/.exec(text)?.[0]}|${/\s*$/.exec(text)?.[0]}`;

/** The mark a text ends with, behind a closing quotation mark or bracket as before it. */
const endingOf = (text: string): string => /([.?!:;…])["”“»)\s]*$/.exec(text)?.[1] ?? '';

/** What a language does not write. */
const typography: Record<Locale, RegExp> = {
	cs_CZ: /[”«»]|\p{L}'\p{L}/u,
	de_DE_formal: /[”«»]|\p{L}'\p{L}/u,
	fr_FR: /[“”„]|[^\u00a0\u202f]»|«[^\u00a0\u202f]|[^\u00a0\u202f:;!?][:;!?](?=\s|$)|\p{L}'\p{L}/u,
};

const marks: Record<Locale, string> = {
	cs_CZ: 'Czech quotes „so“, the apostrophe ’',
	de_DE_formal: 'German quotes „so“, the apostrophe ’',
	fr_FR: 'French quotes «\u00a0so\u00a0», has no-break spaces before : ; ! ? and the apostrophe ’',
};
