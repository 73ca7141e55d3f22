import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { keyOf, parseCatalog, writeCatalog } from '../../tools/languages/catalog.ts';
import { checkCatalog } from '../../tools/languages/check/checkCatalog.ts';
import { type Fault, rules } from '../../tools/languages/check/rules.ts';
import { headersFor } from '../../tools/languages/locales.ts';
import { locales, poFile, potFile } from '../../tools/languages/project.ts';
import { sourceTexts } from '../../tools/languages/sourceTexts.ts';

const template = readFileSync(potFile, 'utf8');
const texts = parseCatalog(template);
const faults = [...Object.keys(rules), 'missing', 'fuzzy', 'forms', 'named', 'obsolete'] as Fault[];

/** What has to be done where one of these tests fails. */
const topUp = 'Run `npm run pot`, translate what is new, and look with `npm run languages`.';

describe('the template of all texts', () => {
	const known = new Map(texts.entries.map((entry) => [keyOf(entry), entry]));

	it('has every text that the source of the screen shows, with its plural', () => {
		const found = sourceTexts();
		expect(found.length).toBeGreaterThan(500);
		const lost = found.filter((text) => {
			const entry = known.get(keyOf(text));
			return entry === undefined || (text.plural ?? entry.plural) !== entry.plural;
		});
		expect(lost.map(({ place, id }) => `${place}: ${id}`, topUp)).toEqual([]);
	});

	it('tells translators of every placeholder what stands there', () => {
		const silent = texts.entries.filter(
			({ id, comment }) => /%(\d\$)?[sd]/.test(id) && !comment.includes('translators:'),
		);
		expect(silent.map(({ id }) => id)).toEqual([]);
	});

	it('names neither a line of the code nor a time, so that it changes with the texts only', () => {
		expect(template).not.toMatch(/^#: .*:\d/m);
		expect(Object.keys(texts.headers)).not.toContain('POT-Creation-Date');
		expect(writeCatalog(texts)).toBe(template);
	});
});

describe.each(locales)('the translation %s', (locale) => {
	const text = readFileSync(poFile(locale), 'utf8');
	const catalog = parseCatalog(text);
	const findings = checkCatalog(catalog, texts, locale);

	it.each(faults)('has no fault: %s', (fault) => {
		const found = findings.filter((finding) => finding.fault === fault);
		expect(
			found.map(({ id, message, text: translated }) => `“${id}” ${message}: ${translated}`),
			topUp,
		).toEqual([]);
	});

	it('has the head of its language, and is written as `npm run pot` writes it', () => {
		expect(catalog.headers).toMatchObject({
			...headersFor(locale),
			'Content-Type': expect.stringMatching(/charset=utf-8/i),
		});
		expect(writeCatalog(catalog)).toBe(text);
	});
});
