import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The demo's browser scripts by name, each with its entry. */
const ENTRIES = {
	'chat-box.js': 'chatBox/main.ts',
	'gtag.js': 'gtag/main.ts',
	'gtm.js': 'gtm/main.ts',
	'gtm-head.js': 'shop/gtmHeadMain.ts',
	'reporter.js': 'reporter/main.ts',
	'shop-head.js': 'shop/headMain.ts',
	'shop-body.js': 'shop/bodyMain.ts',
	'viewer.js': 'viewer/main.ts',
} as const;

export type DemoScriptName = keyof typeof ENTRIES;
export type DemoScripts = Record<DemoScriptName, string>;

/** Returns the demo's browser scripts as text, built in memory. */
export async function buildDemoScripts(): Promise<DemoScripts> {
	const names = Object.keys(ENTRIES) as DemoScriptName[];
	const built = await Promise.all(
		names.map(async (name) => [name, await buildScript(ENTRIES[name])] as const),
	);
	return Object.fromEntries(built) as DemoScripts;
}

async function buildScript(entry: string): Promise<string> {
	const result = await build({
		entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
		bundle: true,
		format: 'iife',
		platform: 'browser',
		target: 'es2022',
		charset: 'ascii',
		write: false,
		logLevel: 'silent',
	});
	const [file] = result.outputFiles;
	if (!file) throw new Error(`esbuild wrote nothing for ${entry}.`);
	return file.text;
}
