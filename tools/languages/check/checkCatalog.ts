import { type Catalog, type Entry, keyOf } from '../catalog.ts';
import type { Locale } from '../project.ts';
import { type Finding, findingsIn } from './rules.ts';

/** Everything that is wrong with a translation of the texts that there are. */
export function checkCatalog(translation: Catalog, texts: Catalog, locale: Locale): Finding[] {
	const translated = new Map(translation.entries.map((entry) => [keyOf(entry), entry]));
	const there = new Set(texts.entries.map(keyOf));
	const gone = [
		...translation.obsolete,
		...translation.entries.filter((entry) => !there.has(keyOf(entry))).map(({ id }) => id),
	];
	return [
		...texts.entries.flatMap((text) =>
			findingsIn(withForms(text, translated.get(keyOf(text))), locale),
		),
		...gone.map((id): Finding => {
			return { fault: 'obsolete', id, text: '', message: 'is shown nowhere any more' };
		}),
	];
}

/** The text as the template has it, with its translation, which may be missing. */
function withForms(text: Entry, translation: Entry | undefined): Entry {
	const { texts = [''], flags = [] } = translation ?? {};
	return { ...text, texts, flags };
}
