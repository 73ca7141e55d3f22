import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { keyOf, parseCatalog, writeCatalog } from '../../tools/languages/catalog.ts';
import { extractTexts } from '../../tools/languages/extractTexts.ts';
import { potFile } from '../../tools/languages/project.ts';
import { ourPlugin } from './ourPlugin.ts';

it('has a template with exactly the texts that WP-CLI finds in the built plugin', async () => {
	const found = await extractTexts(ourPlugin);
	const template = readFileSync(potFile, 'utf8');
	const before = new Set(parseCatalog(template).entries.map(keyOf));
	const now = new Set(found.entries.map(keyOf));
	const help = 'Run `npm run pot` and translate what is new.';
	expect(
		[...now].filter((text) => !before.has(text)),
		help,
	).toEqual([]);
	expect(
		[...before].filter((text) => !now.has(text)),
		help,
	).toEqual([]);
	expect(writeCatalog(found), help).toBe(template);
});
