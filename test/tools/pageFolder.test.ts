import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'acorn';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageOptionNames } from '../../src/settings/settings.ts';
import { buildPageScripts } from '../../tools/build/page.ts';
import { writePageFolder } from '../../tools/build/pageDist/pageFolder.ts';
import { version } from '../../tools/build/project.ts';

let parent: string;
let folder: string;
beforeAll(async () => {
	parent = mkdtempSync(join(tmpdir(), 'ga4-bridge-folder-'));
	folder = await writePageFolder(await buildPageScripts(), parent);
}, 120_000);
afterAll(() => rmSync(parent, { recursive: true, force: true }));

const textOf = (file: string): string => readFileSync(join(folder, file), 'utf8');
const scriptsIn = (html: string): string[] =>
	[...html.matchAll(/<script>\n(.*?)\n<\/script>/gs)].map((match) => match[1] ?? '');

describe('what is published of the page script', () => {
	it('is the scripts, the tags, the types and a README', () => {
		expect(readdirSync(folder).sort()).toEqual([
			'LICENSE',
			'README.md',
			'bridge.js',
			'chat-later.html',
			'chat-on-consent.html',
			'facade.js',
			'google-tag.js',
			'index.d.ts',
			'monitor.js',
			'page.js',
			'snippet.html',
		]);
	});

	it.each([
		['snippet.html', 2],
		['chat-later.html', 1],
		['chat-on-consent.html', 1],
	])(
		'has tags in %s that old browsers read, and that say what to write into them',
		(file, count) => {
			const scripts = scriptsIn(textOf(file));
			expect(scripts).toHaveLength(count);
			for (const script of scripts) {
				expect(() => parse(script, { ecmaVersion: 2018 })).not.toThrow();
				expect(script).toMatch(/"\/ga4-bridge\/page\.js"|"YOUR-CHAT-KEY"/);
				expect(script).not.toContain('</');
			}
		},
	);

	it('has scripts that old browsers read', () => {
		for (const file of readdirSync(folder).filter((name) => name.endsWith('.js')))
			expect(() => parse(textOf(file), { ecmaVersion: 2018 }), file).not.toThrow();
	});

	it('names the version in the tag and in the script', () => {
		expect(textOf('snippet.html')).toContain(`GA4 Bridge for Smartsupp ${version}:`);
		expect(textOf('page.js')).toContain(`"${version}"`);
	});

	it('explains every option, and names no file that is not there', () => {
		const readme = textOf('README.md');
		for (const name of pageOptionNames) expect(readme).toContain(`| \`${name}\` |`);
		const files = [...readme.matchAll(/`([a-z-]+\.(?:js|html|d\.ts))`/g)].map((match) => match[1]);
		expect(readdirSync(folder)).toEqual(expect.arrayContaining(files));
	});
});
