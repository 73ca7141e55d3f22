import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../tools/build/project.ts';
import { documents, proseOf } from './documents.ts';

/** The addresses of links and pictures that lead to a file of the project. */
const targetsIn = (path: string): string[] =>
	[...proseOf(path).matchAll(/\]\(([^)\s]+)\)/g)]
		.map(([, target = '']) => target)
		.filter((target) => !/^[a-z]+:/.test(target));

/** The ends of addresses that lead to the headings of a document, as GitHub makes them. */
const anchorsOf = (path: string): string[] =>
	[...readFileSync(path, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
		heading
			.toLowerCase()
			.replace(/[^\p{L}\p{N}\s_-]/gu, '')
			.replaceAll(' ', '-'),
	);

const isThere = (from: string, target: string): boolean => {
	const [file = '', anchor] = target.split('#');
	const path = file === '' ? join(root, from) : join(root, dirname(from), file);
	return existsSync(path) && (anchor === undefined || anchorsOf(path).includes(anchor));
};

describe('the links of the documents', () => {
	it.each(documents)('of %s lead to files and headings that are there', (path) => {
		expect(targetsIn(path).filter((target) => !isThere(path, target))).toEqual([]);
	});

	it('show every picture, and are many', () => {
		const targets = documents.flatMap((path) =>
			targetsIn(path).map((target) => join(dirname(path), target)),
		);
		expect(targets.length).toBeGreaterThan(60);
		const pictures = readdirSync(join(root, 'docs/images')).map((file) =>
			join('docs/images', file),
		);
		expect(pictures.filter((picture) => !targets.includes(picture))).toEqual([]);
	});

	it('would be found where one leads nowhere', () => {
		expect(isThere('README.md', 'docs/nowhere.md')).toBe(false);
		expect(isThere('README.md', 'docs/reference.md#nothing')).toBe(false);
		expect(isThere('README.md', 'docs/reference.md#the-data-layer')).toBe(true);
	});
});
