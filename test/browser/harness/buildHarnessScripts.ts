import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildPageScripts, type PageScripts } from '../../../tools/build/page.ts';
import { buildDemoScripts } from '../../../tools/demo/buildDemoScripts.ts';

export interface HarnessScripts {
	/** Ours, as they are published. */
	readonly page: PageScripts;
	/** The stand-ins. */
	readonly chatBox: string;
	readonly gtag: string;
	readonly gtm: string;
}

/** All scripts of a situation, built in memory. */
export const buildHarnessScripts = async (): Promise<HarnessScripts> => {
	const [page, demo, gtm] = await Promise.all([
		buildPageScripts(),
		buildDemoScripts(),
		build({
			entryPoints: [fileURLToPath(new URL('gtmScript.ts', import.meta.url))],
			bundle: true,
			format: 'iife',
			target: 'es2022',
			write: false,
		}),
	]);
	return {
		page,
		chatBox: demo['chat-box.js'],
		gtag: demo['gtag.js'],
		gtm: gtm.outputFiles[0]!.text,
	};
};
