import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import {
	startWordPress,
	type WordPress,
	type WordPressOptions,
} from '../../tools/wordpress/startWordPress.ts';

/** Starts one WordPress for all tests of a file (or of a `describe`) and ends it after them. */
export function useWordPress(
	options: WordPressOptions | (() => WordPressOptions),
): () => WordPress {
	let wordpress: WordPress | undefined;
	beforeAll(async () => {
		wordpress = await startWordPress({
			php: 'machine',
			...(typeof options === 'function' ? options() : options),
		});
	});
	afterAll(() => wordpress?.stop());
	return () => {
		if (!wordpress) throw new Error('WordPress is started before the tests, not before the file.');
		return wordpress;
	};
}

/** A folder with a plugin of one file, its code given without the header; removed after the tests. */
export function usePluginFolder(slug: string, code: string): () => string {
	let folder = '';
	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), 'ga4-bridge-plugin-'));
		const header = `/**\n * Plugin Name: ${slug}\n * Version: 1.0.0\n */`;
		writeFileSync(join(folder, `${slug}.php`), `<?php\n${header}\n${code}\n`);
	});
	afterAll(() => rmSync(folder, { recursive: true, force: true }));
	return () => folder;
}
