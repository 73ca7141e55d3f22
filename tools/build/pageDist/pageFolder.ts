import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fillTables } from '../gallery.ts';
import { type PageScripts, pageFiles } from '../page.ts';
import { root } from '../project.ts';
import { optionTypes } from './describeOptions.ts';
import { readmeTables } from './readmeTables.ts';
import { snippets } from './snippets.ts';

/** Writes the folder `page` anew, what a site without WordPress and Tag Manager takes. Returns its path. */
export async function writePageFolder(scripts: PageScripts, folder: string): Promise<string> {
	const target = join(folder, 'page');
	await rm(target, { recursive: true, force: true });
	await mkdir(target, { recursive: true });
	for (const [file, text] of Object.entries(await pageFolder(scripts)))
		await writeFile(join(target, file), text);
	return target;
}

async function pageFolder(all: PageScripts): Promise<{ readonly [file: string]: string }> {
	// That one asks WordPress.
	const { 'visitor.js': _, ...parts } = all.parts;
	const scripts = { ...all, parts };
	const files = Object.entries(pageFiles(scripts)).map(([file, text]) => [file, `${text}\n`]);
	return {
		...Object.fromEntries(files),
		...snippets(scripts),
		'index.d.ts': await pageTypes(),
		'README.md': fillTables(await own('README.md'), readmeTables(scripts), 'README.md'),
		LICENSE: await readFile(join(root, 'LICENSE-MIT'), 'utf8'),
	};
}

/** The types for TypeScript, with the options as the build knows them. */
export async function pageTypes(): Promise<string> {
	const mark = '// PageOptions: written by the build';
	const [before, after] = (await own('index.d.ts')).split(mark);
	if (after === undefined) throw new Error(`index.d.ts has no line "${mark}".`);
	return `${before}${optionTypes()}${after}`;
}

const own = (file: string): Promise<string> =>
	readFile(join(dirname(fileURLToPath(import.meta.url)), file), 'utf8');
