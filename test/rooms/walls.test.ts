import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkGrammar } from '../../src/gtm/sandbox/checkGrammar.ts';
import { compileTemplate } from '../../tools/build/gtm.ts';
import { root } from '../../tools/build/project.ts';

/** Room → probes that must not compile there: what they try, their code, what the compiler must say. */
const probes: Record<string, [what: string, code: string, message: string][]> = {
	events: [
		[
			'an import of settings',
			"export { defaultSettings } from '../settings/settings.ts';",
			'TS6307',
		],
		['a Date', 'export const x = new Date();', "Cannot find name 'Date'"],
		['Math', 'export const x = Math.max(1, 2);', "Cannot find name 'Math'"],
		['window', 'export const x = window;', "Cannot find name 'window'"],
		['includes', "export const x = 'ab'.includes('a');", "Property 'includes' does not exist"],
		['replace', "export const x = 'ab'.replace('a', 'b');", "Property 'replace' does not exist"],
		['find', 'export const x = [1].find((one) => one > 0);', "Property 'find' does not exist"],
	],
	settings: [
		[
			'an import of a type of page',
			"export type { PageConfig } from '../page/config.ts';",
			'TS6307',
		],
	],
	page: [['an import of gtm', "export { readTpl } from '../gtm/tpl/readTpl.ts';", 'TS6307']],
	'gtm/sandbox': [
		['an import of gtm/tpl', "export { readTpl } from '../tpl/readTpl.ts';", 'TS6307'],
	],
	'gtm/container': [
		['an import of gtm/tpl', "export { readTpl } from '../tpl/readTpl.ts';", 'TS6307'],
	],
};

/** Room → what the compiler says of it with its probes. */
const said: Record<string, string> = {};
let copy: string;

/** In a copy of the sources, so that a probe never stands in the project; one run of the compiler a room. */
beforeAll(() => {
	copy = mkdtempSync(join(tmpdir(), 'ga4-bridge-rooms-'));
	cpSync(join(root, 'src'), join(copy, 'src'), { recursive: true, preserveTimestamps: true });
	for (const file of ['package.json', 'tsconfig.base.json'])
		cpSync(join(root, file), join(copy, file));
	symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir');
	for (const [room, list] of Object.entries(probes)) {
		const files = list.map(([, code], i) => {
			const file = join(copy, 'src', room, `probe${i}.ts`);
			writeFileSync(file, code);
			return file;
		});
		const tsc = join(root, 'node_modules/typescript/bin/tsc');
		const run = spawnSync(process.execPath, [tsc, '-b', `src/${room}`], {
			cwd: copy,
			encoding: 'utf8',
		});
		said[room] = run.stdout;
		for (const file of files) rmSync(file);
	}
}, 120_000);
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe.each(Object.entries(probes))('the compiler refuses, in src/%s,', (room, list) => {
	it.each(list.map(([what, , message], i) => [what, `probe${i}.ts`, message]))(
		'%s',
		(_what, file, message) => {
			const lines = (said[room] ?? '').split('\n').filter((line) => line.includes(`/${file}`));
			expect(lines.join('\n')).toContain(message);
		},
	);
});

describe('the bundler and the grammar keep the language of the core', () => {
	const bundle = (contents: string) =>
		compileTemplate({ stdin: { contents, resolveDir: root, loader: 'ts' } });

	it.each([
		['a class', 'class A {}\nexport const value = A;'],
		['destructuring', 'const f = ({ a }) => a;\nexport const value = f;'],
		['a rest parameter', 'const f = (...all) => all;\nexport const value = f;'],
		['array spread', 'const f = (a) => [...a];\nexport const value = f;'],
		['for-of', 'const f = (a) => { for (const x of a) x(); };\nexport const value = f;'],
	])('the bundler refuses %s', async (_what, code) => {
		await expect(bundle(code)).rejects.toThrow(/not supported yet|Transforming/);
	});

	it('the bundler lowers ?., ?? and template literals', async () => {
		// biome-ignore lint/suspicious/noTemplateCurlyInString: it is the code of a probe.
		const code = 'const f = (a) => `${a?.b ?? 1}`;\nexport const value = f;';
		expect(checkGrammar(await bundle(code))).toEqual([]);
	});

	it.each([
		['a power', 'const f = (a) => a ** 2;\nexport const value = f;', 'Math'],
		['an object spread', 'const f = (a) => ({ ...a });\nexport const value = f;', 'Object'],
		['a call of an optional method', 'const f = (a) => a.b?.();\nexport const value = f;', 'call'],
		['a free name', 'export const value = document.title;', 'document'],
		['this', 'export const value = function () { return this; };', 'this'],
		['a regular expression', 'export const value = /x/;', 'regular expression'],
		['while', 'const f = (a) => { while (a()) a(); };\nexport const value = f;', 'while'],
	])('the grammar refuses %s', async (_what, code, word) => {
		await expect(bundle(code)).rejects.toThrow(word);
	});
});
