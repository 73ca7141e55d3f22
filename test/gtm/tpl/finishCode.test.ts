import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { finishCode } from '../../../src/gtm/tpl/finishCode.ts';

/** Bundles files as the templates are bundled. */
async function bundle(files: Record<string, string>): Promise<string> {
	const result = await build({
		entryPoints: ['main'],
		write: false,
		bundle: true,
		format: 'esm',
		platform: 'neutral',
		target: 'es5',
		supported: { 'const-and-let': true, arrow: true },
		charset: 'ascii',
		external: ['gtm'],
		logLevel: 'silent',
		plugins: [
			{
				name: 'files',
				setup: ({ onResolve, onLoad }) => {
					onResolve({ filter: /^(main|\.\/)/ }, ({ path }) => ({ path, namespace: 'files' }));
					onLoad({ filter: /./, namespace: 'files' }, ({ path }) => ({
						contents: files[path] ?? '',
						loader: 'ts',
					}));
				},
			},
		],
	});
	return result.outputFiles[0]?.text ?? '';
}

describe('finishCode', () => {
	it('turns the imports of several files into one line each, without the unused', async () => {
		const code = await bundle({
			main: `
				import { getType, makeString, logToConsole as log } from 'gtm';
				import { other } from './other';
				log(getType(data.a), other());
			`,
			'./other': `
				import { copyFromWindow, getType } from 'gtm';
				export const other = () => getType(copyFromWindow('x'));
			`,
		});
		const finished = finishCode(code);
		expect(finished.ok && finished.code.split('\n')).toEqual([
			"const copyFromWindow = require('copyFromWindow');",
			"const getType = require('getType');",
			"const log = require('logToConsole');",
			'',
			'// files:./other',
			'var other = () => getType(copyFromWindow("x"));',
			'',
			'// files:main',
			'log(getType(data.a), other());',
		]);
	});

	it('keeps a second name where the first means something else somewhere', () => {
		const code = `
			import { getType } from 'gtm';
			import { getType as getType2 } from 'gtm';
			var f = (getType) => getType2(getType);
			f(getType(1));
		`;
		expect(finishCode(code)).toMatchObject({
			ok: true,
			code: expect.stringContaining("const getType2 = require('getType');"),
		});
	});

	it('writes undefined for void 0', async () => {
		const code = await bundle({ main: 'data.a(data.b?.c ?? undefined);' });
		expect(code).toContain('void 0');
		const finished = finishCode(code);
		expect(finished.ok && finished.code).not.toContain('void');
		expect(finished).toMatchObject({ ok: true, code: expect.stringContaining('undefined') });
	});

	it.each([
		['value', 'export const value = data.a + 1;'],
		['default', 'export default data.a + 1;'],
	])('returns the export called %s', async (_name, source) => {
		const finished = finishCode(await bundle({ main: source }));
		expect(finished.ok && finished.code).toMatch(/= data\.a \+ 1;\nreturn \w+;$/);
	});

	it('drops every other export', () => {
		expect(finishCode('var a = 1;\nexport {\n  a\n};\n')).toEqual({ ok: true, code: 'var a = 1;' });
		expect(finishCode('export const a = 1;')).toEqual({ ok: true, code: 'const a = 1;' });
	});

	it('refuses what the sandbox does not run, and quotes the line', () => {
		expect(finishCode('var a = 1;\nwhile (data.b) a++;')).toEqual({
			ok: false,
			problems: [
				{ line: 2, column: 1, message: 'Templates do without while. Here: while (data.b) a++;' },
			],
		});
	});

	it('refuses helpers of the compiler by their free names', async () => {
		const power = finishCode(await bundle({ main: 'data.a(data.b ** 2);' }));
		expect(power).toMatchObject({ ok: false });
		const spread = finishCode(await bundle({ main: 'data.a({ ...data.b });' }));
		expect(spread).toMatchObject({ ok: false });
	});

	it.each([
		["import x from 'gtm'; x();", 'by their names'],
		["import * as x from 'gtm'; x.a();", 'by their names'],
		["import { x } from 'other'; x();", "not 'other'"],
		["export * from 'other';", 'exports nothing'],
		['var a = ;', 'Unexpected token.'],
	])('refuses %s', (code, message) => {
		expect(finishCode(code)).toMatchObject({
			ok: false,
			problems: [{ message: expect.stringContaining(message) }],
		});
	});
});
