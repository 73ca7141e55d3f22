import { type Catalog, type Entry, keyOf } from './catalog.ts';

/** What an update did: how many texts are new, and of which an old translation is a first idea. */
export interface Update {
	readonly catalog: Catalog;
	readonly added: number;
	readonly fuzzy: number;
	readonly dropped: number;
}

/**
 * A translation brought up to the texts of now. What is no longer shown is dropped; a new text that is nearly an old one
 * gets that one's translation, marked fuzzy: not used until somebody has looked at it.
 */
export function updateCatalog(old: Catalog, texts: Catalog, forms: number): Update {
	const before = new Map(old.entries.map((entry) => [keyOf(entry), entry]));
	const now = new Set(texts.entries.map(keyOf));
	const gone = old.entries.filter((entry) => !now.has(keyOf(entry)) && isTranslated(entry));
	let added = 0;
	let fuzzy = 0;
	const entries = texts.entries.map((text): Entry => {
		const known = before.get(keyOf(text));
		const flags = text.flags;
		if (known !== undefined) return kept(known, text, forms);
		added += 1;
		const near = nearest(text, gone);
		if (near === undefined) return { ...text, texts: untranslated(text, forms) };
		fuzzy += 1;
		return {
			...text,
			texts: formsOf(near, text, forms),
			note: near.note,
			flags: ['fuzzy', ...flags],
			previous: `msgid ${JSON.stringify(near.id)}`,
		};
	});
	const dropped = old.entries.length - (entries.length - added);
	return { catalog: { ...old, entries, obsolete: [] }, added, fuzzy, dropped };
}

/** The translation as it was, with what the source says of it now; fuzzy where a plural was added or changed. */
function kept(known: Entry, text: Entry, forms: number): Entry {
	const isFuzzy =
		known.flags.includes('fuzzy') || (isTranslated(known) && known.plural !== text.plural);
	return {
		...text,
		texts: formsOf(known, text, forms),
		note: known.note,
		flags: isFuzzy ? ['fuzzy', ...text.flags] : text.flags,
		previous: known.previous,
	};
}

export const isTranslated = ({ texts }: Entry): boolean => texts.some((text) => text !== '');

const untranslated = (text: Entry, forms: number): string[] =>
	Array<string>(text.plural === undefined ? 1 : forms).fill('');

/** The translation of one text as that of another, which may have plural forms where this has none. */
function formsOf(from: Entry, text: Entry, forms: number): string[] {
	return untranslated(text, forms).map((_, form) => from.texts[form] ?? from.texts[0] ?? '');
}

/** Measured by the pairs of letters they share: from here on two texts say nearly the same. */
const NEAR = 0.8;

function nearest(text: Entry, old: readonly Entry[]): Entry | undefined {
	const alike = old
		.filter((entry) => entry.context === text.context)
		.map((entry) => ({ entry, likeness: likeness(entry.id, text.id) }))
		.sort((one, other) => other.likeness - one.likeness)[0];
	return alike !== undefined && alike.likeness >= NEAR ? alike.entry : undefined;
}

/** How alike two texts are, from 0 to 1 (Sørensen and Dice's coefficient of their pairs of letters). */
function likeness(one: string, other: string): number {
	const pairs = new Map<string, number>();
	for (const pair of pairsOf(one)) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
	let shared = 0;
	for (const pair of pairsOf(other)) {
		const left = pairs.get(pair) ?? 0;
		if (left === 0) continue;
		pairs.set(pair, left - 1);
		shared += 1;
	}
	return (2 * shared) / Math.max(1, one.length + other.length - 2);
}

const pairsOf = (text: string): string[] =>
	Array.from({ length: Math.max(0, text.length - 1) }, (_, at) =>
		text.slice(at, at + 2).toLowerCase(),
	);
