import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Everything that may stand in the plugin, by its path. */
const belongs: readonly RegExp[] = [
	/^(ga4-bridge-for-smartsupp\.php|uninstall\.php|readme\.txt|LICENSE|composer\.json)$/,
	/^includes\/([A-Z]\w*\/)*[A-Z]\w*\.php$/,
	/^build\/[a-z-]+\.(js|php)$/,
	/^build\/admin\/[a-z-]+\.(js|css|asset\.php)$/,
	/^build\/gtm\/[a-z]+\/[a-z]+\.(json|tpl)$/,
	/^languages\/ga4-bridge-for-smartsupp[\w-]*\.(mo|json|pot|l10n\.php)$/,
];

/** Stands in the folder for those who work on the plugin, and is of no use on a site: dotfiles, and what translators edit. */
const staysHere = /(^|\/)\.|^languages\/[\w-]+\.po$/;

/**
 * The files of the plugin that go to sites, their paths in an order that is the same on every machine. Throws where a file
 * stands there that nobody expects: it would be on every site.
 */
export async function pluginFiles(plugin: string): Promise<Map<string, Uint8Array>> {
	const entries = await readdir(plugin, { recursive: true, withFileTypes: true });
	const paths = entries
		.filter((entry) => entry.isFile())
		.map((entry) => relative(plugin, join(entry.parentPath, entry.name)).split(sep).join('/'))
		.filter((path) => !staysHere.test(path))
		.sort();
	const strangers = paths.filter((path) => !belongs.some((pattern) => pattern.test(path)));
	if (strangers.length > 0) {
		throw new Error(
			`Not expected in the plugin: ${strangers.join(', ')}. Remove it from ${plugin}, or name its kind in tools/build/pluginFiles.ts.`,
		);
	}
	const files = new Map<string, Uint8Array>();
	for (const path of paths) files.set(path, await readFile(join(plugin, path)));
	return files;
}
