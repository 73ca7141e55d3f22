import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, version } from '../../tools/build/project.ts';

const run = (args: string[], first: string[] = []) =>
	spawnSync(process.execPath, [...first, join(root, 'tools/run.mjs'), ...args], {
		encoding: 'utf8',
	});

describe('the entry of the npm scripts', () => {
	it('says in a sentence that Node is too old', () => {
		const old = "Object.defineProperty(process, 'versions', { value: { node: '18.20.0' } })";
		const { status, stderr } = run(
			['test'],
			['--import', `data:text/javascript,${encodeURIComponent(old)}`],
		);
		expect(status).toBe(1);
		expect(stderr).toContain('needs Node 20.19 or newer; this is Node 18.20.0');
		expect(stderr).not.toContain('    at ');
	});

	it('names the commands that there are', () => {
		const { status, stderr } = run(['nonsense']);
		expect(status).toBe(1);
		expect(stderr).toContain('Unknown command "nonsense". There are: start, test, build');
	});
});

describe('the command line', () => {
	const cli = (...args: string[]) => run(['cli', ...args]);

	it.each([
		['an ID in lower case', ['gtm', 'container', '--id', 'g-abcd1234'], 'Write G-ABCD1234.'],
		['a UA- ID', ['gtm', 'container', '--id', 'UA-12345-1'], 'belongs to Universal Analytics'],
		[
			'a token for a key',
			['gtm', 'container', '--key', 'eyJhbGciOiJIUzI1NiJ9.x.y'],
			"looks like a token of Smartsupp's REST API",
		],
		[
			'a setting of a wrong value',
			['gtm', 'container', '--set', 'eventNames=foo'],
			'They are: prefixed, single, original.',
		],
		['a setting that there is not', ['gtm', 'container', '--set', 'colour=red'], 'colour'],
		[
			'a place that cannot be written',
			['gtm', 'container', '--out', '/nonexistent/x.json'],
			'/nonexistent/x.json',
		],
		['an unknown way', ['gtm', 'container', '--way', 'both'], '--way is "tag" or "variable"'],
		['an unknown option', ['gtm', 'container', '--ids', 'G-ABCD'], "Unknown option '--ids'"],
		['an unknown command', ['gtm', 'make'], 'There is no command "gtm make".'],
		[
			'a file that is not there',
			['gtm', 'test', 'nowhere.tpl'],
			'There is no file or folder "nowhere.tpl".',
		],
		['a file that is no template', ['gtm', 'test', 'package.json'], 'package.json, line'],
	])(
		'refuses %s with a sentence',
		(_what, args, message) => {
			const { status, stderr } = cli(...args);
			expect([status, stderr]).toEqual([2, expect.stringContaining(message)]);
			expect(stderr).not.toContain('    at ');
		},
		30_000,
	);

	it('takes a comma at the end of the IDs, and every setting', () => {
		const { status, stdout } = cli(
			'gtm',
			'container',
			'--id',
			'G-ABCD1234,',
			'--set',
			'eventNames=single',
		);
		expect(status).toBe(0);
		const tags = JSON.stringify(JSON.parse(stdout).containerVersion.tag);
		expect(tags).toContain('{"type":"TEMPLATE","key":"eventNames","value":"single"}');
	}, 30_000);

	it('knows its version, and runs the tests of templates', () => {
		expect(cli('--version').stdout.trim()).toBe(version);
		const { status, stdout } = cli('gtm', 'test', 'gtm-template');
		expect([status, stdout.trim().split('\n').at(-1)]).toEqual([
			0,
			expect.stringMatching(/^\d+ passed, 0 failed$/),
		]);
	}, 30_000);
});
