import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { build } from 'esbuild';
import { zipSync } from 'fflate';
import { root } from './project.ts';

const SLUG = 'ga4-bridge-for-smartsupp';

/** One time for every file, so that the same files give the same zip. ZIP knows nothing before 1980. */
const FIXED_TIME = new Date(2026, 0, 1);

/** The plugin as WordPress installs it: one folder named after the plugin. Returns the zip's path. */
export async function writeZip(folder: string): Promise<string> {
	const plugin = join(root, 'wordpress-plugin');
	const entries = await readdir(plugin, { recursive: true, withFileTypes: true });
	const paths = entries
		.filter((entry) => entry.isFile())
		.map((entry) => relative(plugin, join(entry.parentPath, entry.name)).split(sep).join('/'))
		.filter((path) => !path.split('/').some((part) => part.startsWith('.')))
		.sort();
	const files: Record<string, Uint8Array> = {};
	for (const path of paths) files[`${SLUG}/${path}`] = await readFile(join(plugin, path));
	const file = join(folder, `${SLUG}.zip`);
	await mkdir(folder, { recursive: true });
	await writeFile(file, zipSync(files, { level: 9, mtime: FIXED_TIME, os: 3 }));
	return file;
}

/** The command line as one file that needs nothing but Node, and the templates beside it. */
export async function writeCommandLine(folder: string): Promise<string> {
	const file = join(folder, 'ga4-bridge.mjs');
	await build({
		entryPoints: [join(root, 'src/cli.ts')],
		outfile: file,
		bundle: true,
		format: 'esm',
		platform: 'node',
		target: 'node20',
		banner: {
			js: "#!/usr/bin/env node\nimport { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
		},
	});
	return file;
}
