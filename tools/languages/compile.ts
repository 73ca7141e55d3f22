import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mo } from 'gettext-parser';
import { type Catalog, type Entry, parseCatalog } from './catalog.ts';
import { headersFor, languages } from './locales.ts';
import { domain, type Locale, languagesFolder, locales, poFile } from './project.ts';

/**
 * WordPress knows no language that stands in for another: a site in the German of Austria would be English. So the build
 * writes a translation under these names, too. WordPress calls the familiar German de_DE and the formal one
 * de_DE_formal; one translation, in the formal address, serves both.
 */
const copies: Partial<Record<Locale, readonly string[]>> = {
	de_DE_formal: ['de_DE', 'de_AT', 'de_CH', 'de_CH_informal'],
	fr_FR: ['fr_BE', 'fr_CA'],
};

/** Switzerland writes no ß. */
const spelling = (locale: string, text: string): string =>
	locale.startsWith('de_CH') ? text.replaceAll('ß', 'ss') : text;

/** Writes what WordPress reads of all translations beside the translators' files, and removes what is there of before. */
export async function writeTranslations(folder = languagesFolder): Promise<void> {
	await mkdir(folder, { recursive: true });
	for (const name of await readdir(folder)) {
		if (/\.(mo|json)$/.test(name)) await rm(join(folder, name));
	}
	for (const locale of locales) {
		if (!existsSync(poFile(locale))) continue;
		const catalog = parseCatalog(await readFile(poFile(locale), 'utf8'));
		for (const name of [locale, ...(copies[locale] ?? [])]) {
			for (const [file, content] of compiled(catalog, locale, name)) {
				await writeFile(join(folder, file), content);
			}
		}
	}
}

/**
 * The files of a translation by their names: one for PHP, one for each script. Each has its own texts only, since PHP and
 * the browser read a file as a whole. Fuzzy ones are left out.
 */
export function compiled(
	catalog: Catalog,
	language: Locale,
	locale: string,
): Map<string, Uint8Array | string> {
	const files = new Map<string, Uint8Array | string>();
	const usable = catalog.entries
		.filter(({ texts, flags }) => !texts.includes('') && !flags.includes('fuzzy'))
		.map((entry) => ({ ...entry, texts: entry.texts.map((text) => spelling(locale, text)) }));
	const php = usable.filter((entry) => entry.files.some((file) => file.endsWith('.php')));
	if (php.length > 0) files.set(`${domain}-${locale}.mo`, moOf(php, language));
	const scripts = new Set(
		usable.flatMap((entry) => entry.files).filter((file) => file.endsWith('.js')),
	);
	for (const script of [...scripts].sort()) {
		const shown = usable.filter((entry) => entry.files.includes(script));
		// WordPress finds the file of a script by its path in the plugin.
		const hash = createHash('md5').update(script).digest('hex');
		files.set(`${domain}-${locale}-${hash}.json`, jsonOf(shown, script, language, locale));
	}
	return files;
}

const inContext = ({ context, id }: Entry): string =>
	context === '' ? id : `${context}\u0004${id}`;

function moOf(entries: readonly Entry[], language: Locale): Uint8Array {
	const translations: Record<string, Record<string, object>> = {};
	for (const { context, id, plural, texts } of entries) {
		translations[context] ??= {};
		Object.assign(translations[context], {
			[id]: {
				...(context && { msgctxt: context }),
				msgid: id,
				...(plural !== undefined && { msgid_plural: plural }),
				msgstr: [...texts],
			},
		});
	}
	const table = { charset: 'utf-8', headers: headersFor(language), translations };
	return mo.compile(table as Parameters<typeof mo.compile>[0]);
}

/** A file as WP-CLI's make-json writes it. */
function jsonOf(entries: readonly Entry[], source: string, language: Locale, locale: string) {
	const { forms, plural } = languages[language];
	return JSON.stringify({
		source,
		domain: 'messages',
		locale_data: {
			messages: {
				'': {
					domain: 'messages',
					lang: locale,
					'plural-forms': `nplurals=${forms}; plural=${plural};`,
				},
				...Object.fromEntries(entries.map((entry) => [inContext(entry), entry.texts])),
			},
		},
	});
}
