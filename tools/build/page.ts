import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { root, version } from './project.ts';

const options = {
	bundle: true,
	write: false,
	minify: true,
	target: 'es2018',
	charset: 'ascii',
	legalComments: 'none',
	define: { BRIDGE_VERSION: JSON.stringify(version) },
} as const;

export interface PageScripts {
	/** A function expression of (window, PageConfig): arms the chat box for Google Analytics. */
	readonly analytics: string;
	/** A function expression of (window, chat key): starts the chat. */
	readonly chat: string;
	/** The deferred script. */
	readonly main: string;
}

export interface Size {
	readonly name: string;
	readonly raw: number;
	readonly brotli: number;
}

/** The page's scripts, minified; nothing is written. */
export async function buildPageScripts(): Promise<PageScripts> {
	const [analytics, chat, main] = await Promise.all([
		functionExpression('bootstrap.ts', 'bootstrap'),
		functionExpression('startChat.ts', 'startChat'),
		build({ ...options, entryPoints: [join(root, 'src/page/main.ts')], format: 'iife' }),
	]);
	return { analytics, chat, main: main.outputFiles[0]?.text.trim() ?? '' };
}

/** Raw and brotli sizes in bytes of what a page gets. */
export function sizesOf(scripts: PageScripts): Size[] {
	return Object.entries(scripts).map(([name, text]: [string, string]) => ({
		name,
		raw: Buffer.byteLength(text),
		brotli: brotliCompressSync(text).length,
	}));
}

export async function writePageScript(scripts: PageScripts, folder: string): Promise<void> {
	await mkdir(folder, { recursive: true });
	await writeFile(join(folder, 'page.js'), `${scripts.main}\n`);
}

/** `w` and `c` are free names of the entry, so esbuild gives them to nothing else and they can become parameters. */
async function functionExpression(file: string, name: string): Promise<string> {
	const result = await build({
		...options,
		stdin: {
			contents: `import { ${name} } from './${file}'; ${name}(w, c);`,
			resolveDir: join(root, 'src/page'),
			loader: 'js',
		},
		format: 'esm',
	});
	return `(function(w,c){${(result.outputFiles[0]?.text ?? '').trim()}})`;
}
