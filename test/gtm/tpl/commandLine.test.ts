import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeTpl } from '../../../src/gtm/tpl/writeTpl.ts';
import { root } from '../../../tools/build/project.ts';
import { sampleTemplate } from './sampleTemplate.ts';

const folder = mkdtempSync(join(tmpdir(), 'gtm-commands-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const gtm = (...args: string[]) =>
	spawnSync(process.execPath, ['--import', 'tsx', join(root, 'src/cli.ts'), 'gtm', ...args], {
		cwd: root,
		encoding: 'utf8',
	});

function write(name: string, code: string, scenarios: string[]): string {
	const tests = { scenarios: scenarios.map((one, at) => ({ name: `number ${at}`, code: one })) };
	const path = join(folder, name);
	writeFileSync(path, writeTpl({ ...sampleTemplate, code, tests }));
	return path;
}

describe('ga4-bridge gtm', () => {
	it('test ends an expression that backtracks for ever, and goes on with the next scenario', () => {
		const code = "data.gtmOnSuccess(); return data.text.match('^(a+)+$');";
		const endless = `runCode({ text: '${'a'.repeat(60)}b' });`;
		const path = write('endless.tpl', code, [endless, "runCode({ text: 'aa' });"]);
		const { status, stdout } = gtm('test', path);
		expect(stdout).toMatch(/FAILED {2}number 0\n.*more than 10 s and was stopped/);
		expect(stdout).toMatch(/passed {2}number 1\n1 passed, 1 failed\n$/);
		expect(status).toBe(1);
	}, 40_000);

	it('test hashes', () => {
		const code = `require('sha256')('abc', (digest) => {
			if (digest === 'ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=') data.gtmOnSuccess();
		});`;
		const scenario = "runCode({ gtmOnSuccess: () => fail('hashed') });";
		const { stdout } = gtm('test', write('hash.tpl', code, [scenario]));
		expect(stdout).toContain('hashed');
	}, 30_000);

	it('lint takes files and folders, with the rules of the Gallery for folders', () => {
		const path = write('template.tpl', 'data.gtmOnSuccess();', []);
		expect(gtm('lint', path).stdout).not.toContain('LICENSE');
		const ofFolder = gtm('lint', '--strict', folder);
		expect(ofFolder.stdout).toContain('The Gallery needs a file LICENSE beside template.tpl.');
		expect(ofFolder.status).toBe(1);
	}, 30_000);

	it('lint finds no error in our own folders', () => {
		const { status, stdout } = gtm('lint', 'gtm-template');
		expect([status, stdout]).toEqual([0, expect.stringContaining('\n0 errors, ')]);
	}, 30_000);
});
