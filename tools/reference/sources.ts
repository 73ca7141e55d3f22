import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { root } from '../build/project.ts';

/** A file of the project: its path from the root with slashes, and its text. */
export interface Source {
	readonly path: string;
	readonly text: string;
}

export const pluginFolder = 'wordpress-plugin';

/** The plugin's PHP as it is written by hand, in the order of the paths. */
export function pluginSources(): Source[] {
	const folder = join(root, pluginFolder, 'includes');
	return readdirSync(folder, { recursive: true })
		.map(String)
		.filter((file) => file.endsWith('.php'))
		.map((file) => relative(root, join(folder, file)).split(sep).join('/'))
		.sort()
		.map(source);
}

export const source = (path: string): Source => ({
	path,
	text: readFileSync(join(root, path), 'utf8'),
});

/** A link from `docs/` to a file of the project, under the file's name. */
export const linkTo = (path: string): string => `[${basename(path)}](../${path})`;

export const code = (text: string): string => `\`${text}\``;

/** A text that a table's cell or a list's item can hold: one line. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
