import { execFile } from 'node:child_process';
import {
	cpSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeZip } from '../../tools/build/dist.ts';
import { root } from '../../tools/build/project.ts';

const plugin = join(root, 'wordpress-plugin');
/** How each entry of a zip's central directory begins. */
const mark = Buffer.from('PK\u0001\u0002', 'latin1');
let folder: string;
let file: string;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'ga4-bridge-zip-'));
	file = await writeZip(join(folder, 'first'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A copy of the plugin that is some years older. */
const agedCopy = (name: string): string => {
	const copy = join(folder, name);
	cpSync(plugin, copy, { recursive: true });
	const old = new Date('2019-06-30T23:59:58Z');
	for (const path of readdirSync(copy, { recursive: true }))
		utimesSync(join(copy, String(path)), old, old);
	return copy;
};

/** The zip as another machine makes it: by a process of its own, in another time zone and language. */
const zipElsewhere = (source: string, zone: string, locale: string): Promise<Buffer> =>
	new Promise((resolve, reject) => {
		const dist = JSON.stringify(join(root, 'tools/build/dist.ts'));
		const target = join(folder, zone.replace(/\W/g, '-'));
		const code = `const { writeZip } = await import(${dist}); await writeZip(${JSON.stringify(target)}, ${JSON.stringify(source)});`;
		const args = ['--import', 'tsx', '--input-type=module', '--eval', code];
		const env = { ...process.env, TZ: zone, LC_ALL: locale, LANG: locale };
		execFile(process.execPath, args, { cwd: root, env }, (error, _out, said) =>
			error
				? reject(new Error(said))
				: resolve(readFileSync(join(target, 'ga4-bridge-for-smartsupp.zip'))),
		);
	});

describe('the zip of the plugin', () => {
	// Both sides of the date line, and two zones whose summer begins at midnight or is in January.
	it.each([
		['Pacific/Kiritimati', 'tr_TR.UTF-8'],
		['Pacific/Pago_Pago', 'C'],
		['America/Sao_Paulo', 'sv_SE.UTF-8'],
		['Australia/Lord_Howe', 'cs_CZ.UTF-8'],
	])(
		'is the same byte for byte in %s under %s, whatever the age of the files',
		async (zone, locale) => {
			const there = await zipElsewhere(agedCopy(`aged-${zone.replace(/\W/g, '-')}`), zone, locale);
			expect(there.equals(readFileSync(file))).toBe(true);
		},
	);

	it('is one folder with the plugin, its licence and its readme', () => {
		const names = Object.keys(unzipSync(readFileSync(file)));
		expect(names.filter((name) => !name.startsWith('ga4-bridge-for-smartsupp/'))).toEqual([]);
		for (const name of ['ga4-bridge-for-smartsupp.php', 'readme.txt', 'LICENSE', 'uninstall.php'])
			expect(names).toContain(`ga4-bridge-for-smartsupp/${name}`);
		expect(names.filter((name) => /\.(po|map|ts|tsx|scss)$|node_modules|\/\./.test(name))).toEqual(
			[],
		);
	});

	it('gives files that everybody may read', () => {
		const bytes = readFileSync(file);
		const entries: { system: number | undefined; mode: number }[] = [];
		// Each entry of the central directory has who made it at 5, and the attributes of the file at 38.
		for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 4)) {
			entries.push({ system: bytes[at + 5], mode: bytes.readUInt32LE(at + 38) >>> 16 });
		}
		expect(entries).toHaveLength(Object.keys(unzipSync(bytes)).length);
		expect(new Set(entries.map((entry) => JSON.stringify(entry)))).toEqual(
			new Set([JSON.stringify({ system: 3, mode: 0o100644 })]),
		);
	});

	it('stays small enough for a slow host', () => {
		expect(statSync(file).size).toBeLessThan(1_500_000);
	});

	it.each([
		'build/admin/index.js.map',
		'includes/notes.md',
		'node_modules/a/index.js',
		'composer.lock',
		'languages/other-plugin-cs_CZ.mo',
	])('is not made while a stranger stands there: %s', async (path) => {
		const copy = agedCopy('with-stranger');
		cpSync(join(plugin, 'LICENSE'), join(copy, path), { recursive: true });
		await expect(writeZip(folder, copy)).rejects.toThrow(`Not expected in the plugin: ${path}.`);
		rmSync(copy, { recursive: true });
	});

	it('leaves out what only those who work on the plugin need', async () => {
		const copy = agedCopy('with-own');
		writeFileSync(join(copy, '.editorconfig'), '');
		writeFileSync(join(copy, 'includes/.DS_Store'), '');
		cpSync(join(plugin, 'LICENSE'), join(copy, 'languages/ga4-bridge-for-smartsupp-xx_XX.po'), {
			recursive: true,
		});
		const again = await writeZip(join(folder, 'own'), copy);
		expect(readFileSync(again).equals(readFileSync(file))).toBe(true);
	});
});
