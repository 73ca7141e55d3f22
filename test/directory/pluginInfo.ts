import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, version } from '../../tools/build/project.ts';
import { parseReadme } from '../../tools/directory/parseReadme.ts';
import { pluginFolder } from '../../tools/directory/paths.ts';
import {
	currentWordPress,
	type Elsewhere,
	readPluginHeader,
} from '../../tools/directory/readmeProblems.ts';

export const readPluginFile = (path: string): string =>
	readFileSync(join(pluginFolder, path), 'utf8');

export const readmeText = readPluginFile('readme.txt');
export const readme = parseReadme(readmeText);

export const elsewhere: Elsewhere = {
	header: readPluginHeader(readPluginFile('ga4-bridge-for-smartsupp.php')),
	version,
	composer: JSON.parse(readPluginFile('composer.json')),
	wordPress: currentWordPress,
};

/** The text of all sources in a folder of the project, by path. */
export const sourcesIn = (folder: string, ending: RegExp): ReadonlyMap<string, string> =>
	new Map(
		readdirSync(join(root, folder), { recursive: true })
			.map(String)
			.filter((path) => ending.test(path))
			.sort()
			.map((path) => [path, readFileSync(join(root, folder, path), 'utf8')]),
	);
