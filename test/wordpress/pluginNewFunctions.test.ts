import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { pluginFiles } from '../../tools/build/pluginFiles.ts';
import { asTexts } from '../../tools/directory/rules/directoryRules.ts';
import type { PluginFiles } from '../../tools/directory/rules/rule.ts';
import { type WordPressVersion, wordPressCore } from '../../tools/wordpress/core.ts';
import { ourPlugin } from './ourPlugin.ts';

/** The names that `pattern` finds in WordPress's own files. */
const namesIn = async (version: WordPressVersion, pattern: RegExp): Promise<Set<string>> => {
	const core = await wordPressCore(version, () => {});
	if (!core.ok) throw new Error(core.message);
	const names = new Set<string>();
	for (const folder of ['wp-includes', 'wp-admin']) {
		for (const path of readdirSync(join(core.folder, folder), { recursive: true })) {
			if (!String(path).endsWith('.php')) continue;
			const code = readFileSync(join(core.folder, folder, String(path)), 'utf8');
			for (const [, name = ''] of code.matchAll(pattern)) names.add(name);
		}
	}
	return names;
};

/** Calls of functions that the oldest WordPress of the plugin has not, and that nobody asks for first in the same file. */
const unasked = (files: PluginFiles, added: ReadonlySet<string>): string[] =>
	[...files].flatMap(([path, code]) =>
		path.endsWith('.php')
			? [...code.matchAll(/(?<![>:$\\\w'"]|function )\b([a-z]\w+)\s*\(/g)].flatMap(
					([, name = '']) =>
						added.has(name) && !code.includes(`function_exists( '${name}' )`)
							? [`${path}: ${name}`]
							: [],
				)
			: [],
	);

describe('what WordPress 6.6 has not', () => {
	let added: Set<string>;
	let files: PluginFiles;
	beforeAll(async () => {
		const now = await namesIn('7.1', /^\s*function\s+&?(\w+)\s*\(/gm);
		// The files of this release have no line breaks.
		const oldest = await namesIn('6.6', /\bfunction\s+&?(\w+)\s*\(/g);
		added = new Set([...now].filter((name) => !oldest.has(name)));
		files = asTexts(await pluginFiles(ourPlugin));
	});

	it('is known: the functions that came since', () => {
		expect(added.size).toBeGreaterThan(100);
		expect(added).toContain('wp_register_ability');
		expect(added).not.toContain('wp_print_inline_script_tag');
	});

	it('is called nowhere without being asked for in the same file', () => {
		expect(unasked(files, added)).toEqual([]);
		const asked = [...added].filter((name) =>
			[...files.values()].some((code) => code.includes(`function_exists( '${name}' )`)),
		);
		expect(asked).toContain('wp_register_ability');
	});

	it('would be seen', () => {
		const careless = new Map([
			['a.php', '<?php wp_register_ability( 1 );'],
			[
				'b.php',
				"<?php if ( function_exists( 'wp_register_ability' ) ) { wp_register_ability( 1 ); }",
			],
			['c.php', '<?php $a->wp_register_ability( 1 );'],
		]);
		expect(unasked(careless, added)).toEqual(['a.php: wp_register_ability']);
	});
});
