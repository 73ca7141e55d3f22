import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GalleryTemplate } from '../build/gallery.ts';

/** File at the root of a template's repository → its text. */
export type RepositoryFiles = ReadonlyMap<string, string>;

/** What a template's repository holds beside metadata.yaml, from the folder `gtm-template/`. */
export function readRepositoryFiles(folder: string, template: GalleryTemplate): RepositoryFiles {
	const read = (path: string) => readFileSync(join(folder, path), 'utf8');
	return new Map([
		['template.tpl', read(`${template}/template.tpl`)],
		['README.md', atRoot(read(`${template}/README.md`), template)],
		['LICENSE', read(`${template}/LICENSE`)],
		['container.json', read(`container/${template}.json`)],
	]);
}

/** There the container lies beside the README. Throws where a link would lead out of the repository. */
function atRoot(readme: string, template: GalleryTemplate): string {
	const text = readme.replaceAll(`](../container/${template}.json)`, '](container.json)');
	const outside = /\]\(\.\.\/[^)]*\)/.exec(text);
	if (outside) throw new Error(`The README of ${template} links out of its folder: ${outside[0]}.`);
	return text;
}
