import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Catalog, parseCatalog } from '../../tools/languages/catalog.ts';
import { compiled } from '../../tools/languages/compile.ts';
import { languages } from '../../tools/languages/locales.ts';
import { type Locale, pluginFolder, potFile } from '../../tools/languages/project.ts';

/** A text that nobody takes for English, and longer, as other languages are. It begins with what language it is of. */
export const pseudo = (text: string, locale: string): string =>
	`⟦${locale}: ${text}${' plus'.repeat(Math.ceil((text.length * 0.3) / 5))}⟧`;

/** All texts of the plugin as they are now, in a language that nobody speaks. */
export function pseudoCatalog(language: Locale, locale: string): Catalog {
	const texts = parseCatalog(readFileSync(potFile, 'utf8'));
	const entries = texts.entries.map((entry) => ({
		...entry,
		texts:
			entry.plural === undefined
				? [pseudo(entry.id, locale)]
				: Array.from({ length: languages[language].forms }, (_, form) =>
						pseudo((form === 0 ? entry.id : entry.plural) ?? '', locale),
					),
	}));
	return { ...texts, entries };
}

/** The files of a translation by names as WordPress looks for them, with such texts. */
export const pseudoFiles = (
	locale: string,
	language: Locale = 'fr_FR',
): Map<string, Uint8Array | string> => compiled(pseudoCatalog(language, locale), language, locale);

/** A copy of the plugin in which the translations of these languages are such texts; `remove` it. */
export function pseudoPlugin(locales: readonly string[]): {
	readonly folder: string;
	remove(): void;
} {
	const folder = mkdtempSync(join(tmpdir(), 'ga4-bridge-pseudo-'));
	cpSync(pluginFolder, folder, { recursive: true });
	const target = join(folder, 'languages');
	for (const locale of locales) {
		for (const [name, content] of pseudoFiles(locale)) writeFileSync(join(target, name), content);
	}
	return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
