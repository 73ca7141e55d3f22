import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { assetsFolder } from './paths.ts';

/** What lies in the folder of assets, by path. */
export async function readAssets(): Promise<Map<string, Uint8Array>> {
	const entries = await readdir(assetsFolder, { recursive: true, withFileTypes: true });
	const files = entries
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => join(parentPath, name));
	const named = files.map(async (file) => {
		const path = relative(assetsFolder, file).split(sep).join('/');
		return [path, await readFile(file)] as const;
	});
	return new Map((await Promise.all(named)).sort(([a], [b]) => (a < b ? -1 : 1)));
}
