import { type Catalog, type Entry, keyOf } from '../catalog.ts';
import type { Locale } from '../project.ts';
import { isTranslated } from '../updateCatalog.ts';
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
		...namedOtherwise(translation),
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

/** Where a text names another one of the screen (“Check now”), and the translation does not call it what that one says. */
function namedOtherwise({ entries }: Catalog): Finding[] {
	const names = new Map(entries.filter(isTranslated).map(({ id, texts }) => [id, texts[0] ?? '']));
	return entries.filter(isTranslated).flatMap((entry) => {
		const named = [...entry.id.matchAll(/“([^”]+)”/g)].map(([, name = '']) => name);
		const text = entry.texts[0] ?? '';
		const lost = named.filter((name) => names.has(name) && !text.includes(names.get(name) ?? ''));
		return lost.map((name): Finding => {
			const message = `names “${name}”, which is “${names.get(name)}”`;
			return { fault: 'named', id: entry.id, text, message };
		});
	});
}
