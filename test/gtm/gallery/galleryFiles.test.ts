import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { catalogue } from '../../../src/events/catalogue.ts';
import { readTpl } from '../../../src/gtm/tpl/readTpl.ts';
import type { TemplateField } from '../../../src/gtm/tpl/template.ts';
import { buildGalleryFiles, fillTables, galleryTemplates } from '../../../tools/build/gallery.ts';
import { markdownTable, permissionTable } from '../../../tools/build/galleryTables.ts';
import { buildGtmFiles } from '../../../tools/build/gtm.ts';
import { root } from '../../../tools/build/project.ts';

const gtmFiles = await buildGtmFiles();
const files = await buildGalleryFiles(gtmFiles);
const folder = join(root, 'gtm-template');
const onDisk = (path: string) => readFileSync(join(folder, path), 'utf8');

const read = (name: string) => {
	const reading = readTpl(gtmFiles.get(`${name}/template.tpl`) ?? '');
	if (!reading.ok) throw new Error(reading.message);
	return reading.template;
};

const namesIn = (fields: readonly TemplateField[]): string[] =>
	fields.flatMap((field) => (field.subParams ? namesIn(field.subParams) : [field.name]));

describe("the Gallery's files in gtm-template/", () => {
	it.each([...files.keys()])('%s is what the build writes today', (path) => {
		expect(onDisk(path) === files.get(path), 'stale: run npm run build').toBe(true);
	});
});

describe.each(galleryTemplates)('the %s folder', (name) => {
	const readme = onDisk(`${name}/README.md`);
	const template = read(name);

	it('has the licence that the Gallery asks for', () => {
		expect(onDisk(`${name}/LICENSE`)).toMatch(/Apache License\s+Version 2\.0, January 2004/);
	});

	it('has metadata without a made-up address, and versions by whole shas', () => {
		const { homepage, documentation, versions } = parse(onDisk(`${name}/metadata.yaml`));
		for (const address of [homepage, documentation]) expect(address).toMatch(/^(https:\/\/.+)?$/);
		for (const { sha } of versions) expect(sha).toMatch(/^[0-9a-f]{40}$/);
	});

	it('tells of every event, every field and every permission', () => {
		for (const { action } of catalogue) {
			expect(readme).toContain(`| \`${action}\` | \`smartsupp_${action.toLowerCase()}\` |`);
		}
		for (const field of namesIn(template.parameters)) expect(readme).toContain(`| \`${field}\` |`);
		for (const { instance } of template.permissions) {
			expect(readme).toContain(`| \`${instance.key.publicId}\` |`);
		}
	});

	it('shows in the privacy table what the code makes of names and words', () => {
		const table = readme.slice(
			readme.indexOf('<!-- privacy:'),
			readme.indexOf('<!-- end of privacy'),
		);
		expect(table).toContain('| `agentNames`: `initials` (default) | `J. N.` |');
		expect(table).toContain('| `feedbackText`: `drop` (default) | *nothing* |');
		expect(table).toContain('| `linkUrls`: `noQuery` (default) | `https://shop.example/tea` |');
	});

	it.each([
		'Set-up in five steps',
		'One tag or two?',
		'What arrives in GA4',
		'Privacy',
		'All fields',
		'Consent',
		'Chat events as Google Ads conversions',
		'Nothing arrives?',
		'Permissions, and why',
		'Removing it',
	])('has the section "%s"', (section) => {
		expect(readme).toMatch(new RegExp(`^###? ${section.replace('?', '\\?')}$`, 'm'));
	});

	it('says the way through the import, in five steps', () => {
		const steps = readme.slice(readme.indexOf('## Set-up'), readme.indexOf('### One tag'));
		expect(steps.match(/^\d\. /gm)).toEqual(['1. ', '2. ', '3. ', '4. ', '5. ']);
		expect(steps.replace(/\s+/g, ' ')).toMatch(
			/Import Container\*, choose the file, \*\*Existing workspace\*\*, and \*\*Merge\*\*/,
		);
	});

	it('links to files that are there', () => {
		const links = [...readme.matchAll(/\]\(([^)#]+)\)/g)].map((match) => match[1] ?? '');
		expect(links.length).toBeGreaterThan(0);
		for (const link of links) expect(existsSync(join(folder, name, link)), link).toBe(true);
	});

	it('quotes only what the template really writes to the console', () => {
		const section = readme.slice(readme.indexOf('## Nothing arrives?'));
		const quotes = [...section.matchAll(/^\| "([^"…]+)"/gm)].map((match) => match[1] ?? '');
		for (const quote of quotes) expect(template.code).toContain(quote);
		expect(quotes.length).toBe(name === 'tag' ? 6 : 0);
	});
});

it('names the line to edit for another data layer as it stands in the tag', () => {
	const [, line] = /the\s+line `([^`]+)` of the code/.exec(onDisk('tag/README.md')) ?? [];
	expect(line).toBeDefined();
	expect(read('tag').code).toContain(line);
});

describe('the tables', () => {
	it('refuse a permission that nobody gave a reason for', () => {
		const entry = (publicId: string) => ({
			instance: { key: { publicId, versionId: '1' }, param: [] },
			isRequired: true,
		});
		const { info } = read('tag');
		expect(() => permissionTable({ info, permissions: [entry('send_pixel')] })).toThrow(
			'"send_pixel" has no reason yet',
		);
		expect(permissionTable({ info, permissions: [entry('logging')] })).toContain('`logging`');
	});

	it('take the place of what stood between their marks, and of nothing else', () => {
		const text = 'a\n<!-- x: written by the build -->\n\nold\n\n<!-- end of x -->\nb\n';
		const filled = 'a\n<!-- x: written by the build -->\n\n$& new\n\n<!-- end of x -->\nb\n';
		expect(fillTables(text, { x: '$& new' }, 'README.md')).toBe(filled);
		expect(fillTables(filled, { x: '$& new' }, 'README.md')).toBe(filled);
		expect(() => fillTables('no marks', { x: 'new' }, 'README.md')).toThrow(
			'README.md has no marks for the table "x"',
		);
	});

	it('keep a bar inside a cell', () => {
		expect(markdownTable(['a'], [['b|c']])).toBe('| a |\n|---|\n| b\\|c |');
	});
});
