import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { root } from '../build/project.ts';
import { parseCatalog } from './catalog.ts';
import { checkCatalog } from './check/checkCatalog.ts';
import { type Locale, locales, poFile, potFile } from './project.ts';

/** Says what is wrong with the translations: of all languages, or of those named; `--short` leaves out what is missing. */
const wanted = process.argv.slice(2).filter((name) => !name.startsWith('--'));
const unknown = wanted.find((name) => !locales.some((locale) => locale === name));
const isShort = process.argv.includes('--short');

if (unknown !== undefined) {
	console.error(`There is no translation "${unknown}". There are: ${locales.join(', ')}.`);
	process.exitCode = 1;
} else if (!existsSync(potFile)) {
	console.error(`${relative(root, potFile)} is missing. Make it with: npm run pot`);
	process.exitCode = 1;
} else {
	const texts = parseCatalog(readFileSync(potFile, 'utf8'));
	for (const locale of locales.filter((name) => wanted.length === 0 || wanted.includes(name)))
		report(locale);

	function report(locale: Locale): void {
		const found = checkCatalog(parseCatalog(readFileSync(poFile(locale), 'utf8')), texts, locale);
		for (const { fault, id, text, message } of found) {
			if (isShort && fault === 'missing') continue;
			console.log(`${locale} ${fault}: “${id}” ${message}${text && `\n\t${text}`}`);
		}
		const missing = found.filter(({ fault }) => fault === 'missing').length;
		console.log(
			`${locale}: ${texts.entries.length - missing} of ${texts.entries.length} texts, ${found.length - missing} faults`,
		);
		if (found.length > 0) process.exitCode = 1;
	}
}
