import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readTpl } from '../../src/gtm/tpl/readTpl.ts';
import type { Template } from '../../src/gtm/tpl/template.ts';
import { fieldTable } from './galleryFields.ts';
import { eventTable, permissionTable, privacyTable } from './galleryTables.ts';
import type { GtmFiles } from './gtm.ts';
import { root } from './project.ts';

/** The templates, each of which has a folder as the Community Template Gallery wants its repository. */
export const galleryTemplates = ['tag', 'variable'] as const;
export type GalleryTemplate = (typeof galleryTemplates)[number];

/**
 * What the Gallery wants beside each template, by the path below `gtm-template/`: the README, in which the tables are
 * written anew between their marks and the rest stays as it is, and the licence.
 */
export async function buildGalleryFiles(gtmFiles: GtmFiles): Promise<GtmFiles> {
	const licence = await readFile(join(root, 'LICENSE-APACHE'), 'utf8');
	const files = new Map<string, string>();
	for (const name of galleryTemplates) {
		const reading = readTpl(gtmFiles.get(`${name}/template.tpl`) ?? '');
		if (!reading.ok) throw new Error(`The ${name} template cannot be read: ${reading.message}`);
		const readme = `${name}/README.md`;
		const text = await readFile(join(root, 'gtm-template', readme), 'utf8');
		files.set(readme, fillTables(text, tablesOf(reading.template), readme));
		files.set(`${name}/LICENSE`, licence);
	}
	return files;
}

/** The tables of a README by the names of their marks. */
function tablesOf(template: Template): Record<string, string> {
	return {
		fields: fieldTable(template.parameters),
		events: eventTable(),
		privacy: privacyTable(),
		permissions: permissionTable(template),
	};
}

/**
 * The text with each table between its marks, `<!-- name: written by the build -->` and `<!-- end of name -->`.
 * Throws where a table has no marks: it would be missing in silence.
 */
export function fillTables(
	text: string,
	tables: Readonly<Record<string, string>>,
	file: string,
): string {
	let filled = text;
	for (const [name, table] of Object.entries(tables)) {
		const start = `<!-- ${name}: written by the build -->\n`;
		const end = `<!-- end of ${name} -->`;
		const from = filled.indexOf(start);
		const to = filled.indexOf(end);
		if (from < 0 || to < from) {
			throw new Error(`${file} has no marks for the table "${name}": ${start.trim()} and ${end}.`);
		}
		filled = `${filled.slice(0, from + start.length)}\n${table}\n\n${filled.slice(to)}`;
	}
	return filled;
}
