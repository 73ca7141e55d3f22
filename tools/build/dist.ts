import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { zipSync } from 'fflate';
import { pluginFiles } from './pluginFiles.ts';
import { root } from './project.ts';

const SLUG = 'ga4-bridge-for-smartsupp';

/**
 * One time for every file, so that the same files give the same zip. ZIP knows no time zones and nothing before 1980: what is
 * written are these very numbers, wherever it is made.
 */
const FIXED_TIME = new Date(2026, 0, 1);

/** Unix: a file that everybody may read and its owner write. Without it, `unzip` makes files that nobody may read. */
const UNIX = 3;
const MODE = 0o100644 << 16;

/** The zip of a plugin, by default ours as it stands built: one folder named after the plugin. Returns the zip's path. */
export async function writeZip(
	folder: string,
	plugin: string = join(root, 'wordpress-plugin'),
): Promise<string> {
	const files = await pluginFiles(plugin);
	const inFolder = [...files].map(([path, bytes]) => [`${SLUG}/${path}`, bytes] as const);
	const file = join(folder, `${SLUG}.zip`);
	await mkdir(folder, { recursive: true });
	const options = { level: 9, mtime: FIXED_TIME, os: UNIX, attrs: MODE } as const;
	await writeFile(file, zipSync(Object.fromEntries(inFolder), options));
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
