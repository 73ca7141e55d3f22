import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../tools/build/project.ts';

export const guides = ['docs/wordpress.md', 'docs/google-tag-manager.md', 'docs/any-site.md'];

/** Every document of the project itself, by its path from the root. */
export const documents: readonly string[] = [
	'README.md',
	...readdirSync(join(root, 'docs'), { recursive: true })
		.map((file) => join('docs', String(file)))
		.filter((file) => file.endsWith('.md')),
];

export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The text without its blocks of code. */
export const proseOf = (path: string): string => textOf(path).replace(/^```[\s\S]*?^```$/gm, '');

/**
 * What stands between single backticks (in a table a stroke is written with a backslash), and the commands in blocks of
 * code, without the comment behind them.
 */
export const codesIn = (path: string): string[] => [
	...[...proseOf(path).matchAll(/`([^`\n]+)`/g)].map(([, code = '']) =>
		code.replaceAll('\\|', '|'),
	),
	...[...textOf(path).matchAll(/^((?:wp|npm run) [^#\n]+)/gm)].map(([, line = '']) => line.trim()),
];

/** The files below a folder that end so. */
export const filesBelow = (folder: string, ending: RegExp): string[] =>
	readdirSync(join(root, folder), { recursive: true })
		.map((file) => join(folder, String(file)))
		.filter((file) => ending.test(file) && !file.includes('.types'));
