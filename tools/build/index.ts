import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeTranslations } from '../languages/compile.ts';
import { writeCommandLine, writeZip } from './dist.ts';
import { buildGalleryFiles } from './gallery.ts';
import { buildGtmFiles, writeGtmFiles } from './gtm.ts';
import { writeLookScript } from './look.ts';
import { buildPageScripts, sizesOf, writePageScript } from './page.ts';
import { writePageFolder } from './pageDist/pageFolder.ts';
import { buildScreen, writePhpData } from './plugin.ts';
import { root } from './project.ts';

const pluginFolder = join(root, 'wordpress-plugin');
export const pluginBuildFolder = join(pluginFolder, 'build');
export const gtmFolder = join(root, 'gtm-template');
const distFolder = join(root, 'dist');

type Say = (line: string) => void;

/** Builds both artifacts in place; what lies in `dist` is made afterwards. `report` gets one line a step. */
export async function buildAll(report: Say = () => {}): Promise<void> {
	const gtmFiles = await buildGtmFiles();
	await writeGtmFiles(gtmFiles, gtmFolder);
	await writeGtmFiles(await buildGalleryFiles(gtmFiles), gtmFolder);
	for (const [path, text] of gtmFiles) report(`gtm: ${path} ${text.length} B`);
	await buildPlugin(pluginFolder, gtmFiles, report);
}

/** Builds what the plugin in this folder has compiled: its folder `build`, and its translations. */
export async function buildPlugin(
	plugin: string,
	gtmFiles: Awaited<ReturnType<typeof buildGtmFiles>>,
	report: Say = () => {},
): Promise<void> {
	const folder = join(plugin, 'build');
	// What an earlier build wrote and this one does not would stay, and go into the zip.
	await rm(folder, { recursive: true, force: true });
	const scripts = await buildPageScripts();
	await writePageScript(scripts, folder);
	await writePhpData(scripts, folder);
	await writeLookScript(folder);
	for (const size of sizesOf(scripts)) {
		report(`page: ${size.name} ${size.raw} B, ${size.brotli} B brotli`);
	}
	await writeGtmFiles(gtmFiles, join(folder, 'gtm'));
	await writeTranslations(join(plugin, 'languages'));
	await buildScreen(join(folder, 'admin'));
	report('plugin: screen built');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	try {
		await buildAll((line) => console.log(line));
		console.log(`Written: ${await writeCommandLine(distFolder)}`);
		const zip = await writeZip(distFolder);
		console.log(`Written: ${zip} (${Math.round((await stat(zip)).size / 1000)} kB)`);
		console.log(`Written: ${await writePageFolder(await buildPageScripts(), distFolder)}`);
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}
