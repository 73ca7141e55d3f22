import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../tools/build/project.ts';
import { runCommand } from '../../tools/checks/runCommand.ts';

const probe = `
import { afterAll, describe, expect, it } from 'vitest';
it('passes', () => expect(1).toBe(1));
it('fails', () => expect(1).toBe(2));
it.skip('is skipped', () => expect(1).toBe(1));
it.todo('is still to be written');
let tries = 0;
it('passes at the second try', { retry: 1 }, () => expect(++tries).toBe(2));
it('fails at both', { retry: 1 }, () => expect(1).toBe(2));
describe('a group whose hook fails', () => {
	afterAll(() => { throw new Error('the hook broke'); });
	it('passes too', () => expect(1).toBe(1));
});
it('leaves a rejection behind', async () => {
	Promise.reject(new Error('nobody caught this'));
	await new Promise((resolve) => setTimeout(resolve, 20));
	expect(1).toBe(1);
});
`;

const brokenFile = "import './no-such-file.js';";

/** Runs vitest over the folder in a process of its own and prints what countTests makes of it. */
const script = (folder: string) => `
import { startVitest } from 'vitest/node';
import { countTests } from '${pathToFileURL(join(root, 'tools/checks/countTests.ts')).href}';
const vitest = await startVitest('test', [], {
	root: ${JSON.stringify(folder)}, config: false, watch: false, reporters: [{}],
});
const count = countTests(vitest.state.getTestModules(), vitest.state.getUnhandledErrors());
await vitest.close();
process.stdout.write('COUNT' + JSON.stringify(count), () => process.exit(0));
`;

interface Counted {
	passed: number;
	failed: number;
	failures: string[];
	retried: string[];
}

describe('countTests', () => {
	let folder: string;
	let counted: Counted;

	beforeAll(async () => {
		// Below the project, so that the probe finds vitest.
		mkdirSync(join(root, '.cache'), { recursive: true });
		folder = mkdtempSync(join(root, '.cache', 'count-tests-'));
		writeFileSync(join(folder, 'probe.test.js'), probe);
		writeFileSync(join(folder, 'broken.test.js'), brokenFile);
		const args = ['--import', 'tsx', '--input-type=module', '-e', script(folder)];
		const { output } = await runCommand(process.execPath, args);
		counted = JSON.parse(/COUNT(\{.*\})/.exec(output)?.[1] ?? `"nothing counted: ${output}"`);
	}, 60_000);
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	it('counts the tests that passed', () => {
		expect(counted.passed).toBe(4);
	});

	it('names a test that passed at the second try, and counts it as passed', () => {
		expect(counted.retried).toEqual([
			expect.stringMatching(/probe\.test\.js > passes at the second try$/),
		]);
	});

	it.each([
		['a test that failed', /probe\.test\.js > fails \(failed\)/],
		['a test that failed twice', /probe\.test\.js > fails at both \(failed\)/],
		['a test that was skipped', /probe\.test\.js > is skipped \(was not run\)/],
		['a test still to be written', /probe\.test\.js > is still to be written \(was not run\)/],
		['a hook that failed', /a group whose hook fails: the hook broke/],
		['a file that could not be loaded', /broken\.test\.js: .*no-such-file/],
		['an error nobody caught', /an error nobody caught: nobody caught this/],
	])('counts %s as a failure', (_what, expected) => {
		expect(counted.failures).toContainEqual(expect.stringMatching(expected));
	});

	it('counts nothing else as a failure', () => {
		expect(counted.failures).toHaveLength(7);
		expect(counted.failed).toBe(7);
	});
});
