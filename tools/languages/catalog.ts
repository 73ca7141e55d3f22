import { type GetTextTranslation, po } from 'gettext-parser';

/** One text and its translation. */
export interface Entry {
	readonly context: string;
	/** The English text. */
	readonly id: string;
	/** The English text of more than one, where the number decides. */
	readonly plural: string | undefined;
	/** The translation: one text, or one for each plural form; empty where there is none. */
	readonly texts: readonly string[];
	/** The files that show the text, relative to the plugin's folder. */
	readonly files: readonly string[];
	/** What the source tells translators. */
	readonly comment: string;
	/** What translators tell each other. */
	readonly note: string;
	/** Such as "fuzzy" (nobody has looked at it since the English text changed) and "php-format". */
	readonly flags: readonly string[];
	/** The English text that a fuzzy translation was made of. */
	readonly previous: string;
}

export interface Catalog {
	readonly headers: Readonly<Record<string, string>>;
	readonly entries: readonly Entry[];
	/** What stands at the top of the file. */
	readonly note: string;
	/** English texts of translations kept for nothing. */
	readonly obsolete: readonly string[];
}

/** What tells an entry from all others of a catalog. */
export const keyOf = ({ context, id }: Pick<Entry, 'context' | 'id'>): string =>
	`${context}\u0004${id}`;

/** Reads a .po or .pot file. Throws what is wrong with it, with the line. */
export function parseCatalog(text: string): Catalog {
	const { headers, translations, obsolete = {} } = po.parse(text);
	const all = Object.values(translations).flatMap((texts) => Object.values(texts));
	return {
		headers,
		note: translations['']?.['']?.comments?.translator ?? '',
		entries: all.filter(({ msgid }) => msgid !== '').map(entryOf),
		obsolete: Object.values(obsolete).flatMap((texts) => Object.keys(texts)),
	};
}

function entryOf({ msgctxt, msgid, msgid_plural, msgstr, comments }: GetTextTranslation): Entry {
	return {
		context: msgctxt ?? '',
		id: msgid,
		plural: msgid_plural,
		texts: msgstr,
		// A line of code would be another one after every change of the code.
		files: [...new Set(linesOf(comments?.reference).map((file) => file.replace(/:\d+$/, '')))],
		comment: comments?.extracted ?? '',
		note: comments?.translator ?? '',
		flags: (comments?.flag ?? '').split(/,\s*|\n/).filter(Boolean),
		previous: comments?.previous ?? '',
	};
}

const linesOf = (text = ''): string[] => text.split(/\s+/).filter(Boolean);

/** The file of a catalog, the same for the same content. */
export function writeCatalog({ headers, note, entries }: Catalog): string {
	const translations: Record<string, Record<string, GetTextTranslation>> = {
		'': { '': { msgid: '', msgstr: [], ...(note && { comments: { translator: note } }) } },
	};
	for (const entry of entries) {
		translations[entry.context] ??= {};
		const texts = translations[entry.context] ?? {};
		texts[entry.id] = {
			...(entry.context && { msgctxt: entry.context }),
			msgid: entry.id,
			...(entry.plural !== undefined && { msgid_plural: entry.plural }),
			msgstr: [...entry.texts],
			comments: {
				translator: entry.note,
				extracted: entry.comment,
				reference: entry.files.join('\n'),
				flag: entry.flags.join(', '),
				previous: entry.previous,
			},
		};
	}
	return po
		.compile({ charset: 'utf-8', headers: { ...headers }, translations }, { foldLength: 0 })
		.toString('utf8');
}
