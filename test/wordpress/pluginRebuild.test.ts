import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeZip } from '../../tools/build/dist.ts';
import { root } from '../../tools/build/project.ts';
import { ourPlugin } from './ourPlugin.ts';

let folder: string;
let rebuilt: string;

/** The plugin built once more, in another folder, by a process of its own in another time zone and language. */
beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'ga4-bridge-rebuild-'));
	rebuilt = join(folder, 'plugin');
	cpSync(ourPlugin, rebuilt, {
		recursive: true,
		filter: (path) => !/[\\/]build$|\.(mo|json)$/.test(path) || path.endsWith('composer.json'),
	});
	const code = `
		const { buildPlugin } = await import(${JSON.stringify(join(root, 'tools/build/index.ts'))});
		const { buildGtmFiles } = await import(${JSON.stringify(join(root, 'tools/build/gtm.ts'))});
		await buildPlugin(${JSON.stringify(rebuilt)}, await buildGtmFiles());`;
	const args = ['--import', 'tsx', '--input-type=module', '--eval', code];
	const env = { ...process.env, TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' };
	await new Promise<void>((resolve, reject) => {
		execFile(process.execPath, args, { cwd: root, env }, (error, _out, said) =>
			error ? reject(new Error(said)) : resolve(),
		);
	});
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a second build of the same sources', () => {
	it('gives the same zip byte for byte', async () => {
		const here = readFileSync(await writeZip(join(folder, 'here')));
		const there = readFileSync(await writeZip(join(folder, 'there'), rebuilt));
		const [first, second] = [unzipSync(here), unzipSync(there)];
		expect(Object.keys(second)).toEqual(Object.keys(first));
		const different = Object.entries(first).filter(
			([path, bytes]) => !Buffer.from(bytes).equals(second[path] ?? Buffer.of()),
		);
		// Where the sources have changed since the plugin was built, "npm run build" comes first.
		expect(different.map(([path]) => path)).toEqual([]);
		expect(there.equals(here)).toBe(true);
	});
});
