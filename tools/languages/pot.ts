import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { root } from '../build/project.ts';
import { CannotStart } from '../CannotStart.ts';
import type { Report } from '../cache/keepInCache.ts';
import { type Catalog, parseCatalog, writeCatalog } from './catalog.ts';
import { extractTexts } from './extractTexts.ts';
import { headersFor, languages } from './locales.ts';
import { type Locale, languagesFolder, locales, poFile, potFile } from './project.ts';
import { withSourcePlugin } from './sourcePlugin.ts';
import { updateCatalog } from './updateCatalog.ts';

try {
	await makePot((line) => console.log(line));
} catch (error) {
	console.error(error instanceof CannotStart ? error.message : error);
	process.exitCode = 1;
}

/** Writes the template of all texts as the source has them now, and brings every translation up to it. */
async function makePot(report: Report): Promise<void> {
	report('Building the screen …');
	const texts = await withSourcePlugin((folder) => extractTexts(folder, report));
	await mkdir(languagesFolder, { recursive: true });
	await writeFile(potFile, writeCatalog(texts));
	report(`${relative(root, potFile)}: ${texts.entries.length} texts`);
	for (const locale of locales) await update(locale, texts, report);
}

async function update(locale: Locale, texts: Catalog, report: Report): Promise<void> {
	const file = poFile(locale);
	const old: Catalog = existsSync(file)
		? parseCatalog(await readFile(file, 'utf8'))
		: { headers: {}, note: texts.note, entries: [], obsolete: [] };
	const { catalog, added, fuzzy, dropped } = updateCatalog(old, texts, languages[locale].forms);
	const headers = { ...old.headers, ...headersFor(locale) };
	await writeFile(file, writeCatalog({ ...catalog, headers }));
	report(
		`${relative(root, file)}: ${added} new, ${fuzzy} of them fuzzy, ${dropped} no longer there`,
	);
}
