import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { brotliSize, minified, minifiedExpression } from './minify.ts';
import { root, version } from './project.ts';

const options = {
	bundle: true,
	write: false,
	// Terser makes more of what went through this than of the sources.
	minify: true,
	target: 'es2018',
	charset: 'ascii',
	legalComments: 'none',
	define: { BRIDGE_VERSION: JSON.stringify(version) },
} as const;

export interface PageScripts {
	/** A function expression of (window, PageConfig): arms the chat box for Google Analytics. */
	readonly analytics: string;
	/** The same for the native mode: names the chosen property, and nothing else. */
	readonly native: string;
	/** Either of the two, as the configuration wants it. */
	readonly analyticsByMode: string;
	/** A function expression of (window, chat key): starts the chat. */
	readonly chat: string;
	/** One of (window, chat key, LaterOptions): starts the chat later. */
	readonly chatLater: string;
	/** One of (window, chat key, ConsentOptions): starts the chat once the visitor consents. */
	readonly chatOnConsent: string;
	/** One of (window, ChatLook, language, a function that calls one of these three): says how the chat looks. */
	readonly chatLook: string;
	/** One of (window, VisitorOptions): fetches `visitor.js` where a visitor is logged in. */
	readonly visitor: string;
	/** The deferred script, `page.js`. */
	readonly main: string;
	/** What `page.js` fetches on need from beside it, by file name. */
	readonly parts: { readonly [file: string]: string };
}

export interface Size {
	readonly name: string;
	readonly raw: number;
	readonly brotli: number;
}

/** The page's scripts, minified; nothing is written. */
export async function buildPageScripts(): Promise<PageScripts> {
	const [
		analytics,
		native,
		analyticsByMode,
		chat,
		chatLater,
		chatOnConsent,
		chatLook,
		visitor,
		main,
		bridge,
		googleTag,
		monitor,
		facade,
		visitorPart,
	] = await Promise.all([
		functionExpression('bootstrap.ts', 'bootstrap'),
		functionExpression('nameProperty.ts', 'nameProperty'),
		functionExpression('bootstrapByMode.ts', 'bootstrapByMode'),
		functionExpression('startChat.ts', 'startChat'),
		functionExpression('startLater.ts', 'startLater'),
		functionExpression('startOnConsent.ts', 'startOnConsent'),
		functionExpression('dressChat.ts', 'dressChat'),
		functionExpression('loadVisitor.ts', 'loadVisitor'),
		script('main.ts'),
		script('bridge/main.ts'),
		script('googleTag/main.ts'),
		script('monitor/main.ts'),
		script('facade/main.ts'),
		script('visitor/main.ts'),
	]);
	const parts = {
		'bridge.js': bridge,
		'google-tag.js': googleTag,
		'monitor.js': monitor,
		'facade.js': facade,
		'visitor.js': visitorPart,
	};
	return {
		analytics,
		native,
		analyticsByMode,
		chat,
		chatLater,
		chatOnConsent,
		chatLook,
		visitor,
		main,
		parts: Object.fromEntries(Object.entries(parts).filter(([, text]) => text !== '')),
	};
}

/** The files that lie beside each other at `config.script`, by name. */
export const pageFiles = ({ main, parts }: PageScripts): { readonly [file: string]: string } => ({
	'page.js': main,
	...parts,
});

/** Raw and brotli sizes in bytes of what a page gets. */
export function sizesOf(scripts: PageScripts): Size[] {
	const { main, parts, ...inline } = scripts;
	return Object.entries({ ...inline, ...pageFiles(scripts) }).map(([name, text]) => ({
		name,
		raw: Buffer.byteLength(text),
		brotli: brotliSize(text),
	}));
}

/** Writes the files that the bootstrap and the page script fetch. */
export async function writePageScript(scripts: PageScripts, folder: string): Promise<void> {
	await mkdir(folder, { recursive: true });
	for (const [file, text] of Object.entries(pageFiles(scripts)))
		await writeFile(join(folder, file), `${text}\n`);
}

/** A script of its own; empty where there is no such entry. */
async function script(entry: string): Promise<string> {
	const path = join(root, 'src/page', entry);
	if (!existsSync(path)) return '';
	return minified(await bundled({ entryPoints: [path], format: 'iife' }));
}

/** What a module exports under this name, as an expression. */
async function functionExpression(file: string, name: string): Promise<string> {
	const code = await bundled({
		stdin: {
			contents: `export { ${name} as default } from './${file}';`,
			resolveDir: join(root, 'src/page'),
			loader: 'js',
		},
		format: 'esm',
	});
	return minifiedExpression(
		`(()=>{${code.replace(/export\s*\{\s*([\w$]+) as default\s*\};?$/, 'return $1')}})()`,
	);
}

async function bundled(entry: BuildOptions): Promise<string> {
	const { outputFiles } = await build({ ...options, ...entry, write: false });
	return (outputFiles[0]?.text ?? '').trim();
}
