import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { LOOK_TAG_ID } from '../../src/page/look/swallowHits.ts';
import { phpFile } from './php.ts';
import { root } from './project.ts';

/** The script of a page that is only looked at, as a function expression of (window, whether to start no chat). */
export async function buildLookScript(): Promise<string> {
	const { outputFiles } = await build({
		stdin: {
			contents: "import { swallowHits } from './swallowHits.ts'; swallowHits(w, c);",
			resolveDir: join(root, 'src/page/look'),
			loader: 'js',
		},
		bundle: true,
		write: false,
		minify: true,
		format: 'esm',
		target: 'es2018',
		charset: 'ascii',
		legalComments: 'none',
	});
	return `(function(w,c){${(outputFiles[0]?.text ?? '').trim()}})`;
}

/** Writes `look.php`, a file of its own because no visitor's page needs it. */
export async function writeLookScript(folder: string): Promise<void> {
	await mkdir(folder, { recursive: true });
	const script = await buildLookScript();
	await writeFile(
		join(folder, 'look.php'),
		phpFile('The script of a page that is only looked at.', { id: LOOK_TAG_ID, script }),
	);
}
