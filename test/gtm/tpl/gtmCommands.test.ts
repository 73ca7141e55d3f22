import { describe, expect, it } from 'vitest';
import type { GalleryFolder } from '../../../src/gtm/tpl/lintGalleryFolder.ts';
import { lintTemplates } from '../../../src/gtm/tpl/lintTemplates.ts';
import { testTemplates } from '../../../src/gtm/tpl/testTemplates.ts';
import { writeTpl } from '../../../src/gtm/tpl/writeTpl.ts';
import { grant } from '../sandbox/grant.ts';
import { pngOf } from './pngOf.ts';
import { sampleTemplate } from './sampleTemplate.ts';

const template = {
	...sampleTemplate,
	info: {
		...sampleTemplate.info,
		displayName: 'Good Tag',
		brand: { id: 'b', displayName: 'B', thumbnail: pngOf(64, 64) },
	},
	permissions: [grant.logging('debug')],
};

const file = (scenarios: { name: string; code: string }[], code = template.code) => ({
	path: 'folder/template.tpl',
	text: writeTpl({ ...template, code, tests: { scenarios } }),
});

const passing = { name: 'ends', code: "runCode({});\nassertApi('gtmOnSuccess').wasCalled();" };
const failing = { name: 'fails', code: "runCode({});\n\n  assertApi('gtmOnFailure').wasCalled();" };

describe('gtm test', () => {
	it('passes with 0', () => {
		expect(testTemplates([file([passing]), file([])])).toEqual({
			text: 'folder/template.tpl\n  passed  ends\nfolder/template.tpl\n  no tests\n1 passed, 0 failed',
			refusals: '',
			exitCode: 0,
		});
	});

	it('fails with 1, and shows message, line and the line of code', () => {
		const { text, exitCode } = testTemplates([file([failing, passing])]);
		expect([text.split('\n'), exitCode]).toEqual([
			[
				'folder/template.tpl',
				'  FAILED  fails',
				'          line 3: Expected gtmOnFailure to be called. It was not called.',
				"            assertApi('gtmOnFailure').wasCalled();",
				'  passed  ends',
				'1 passed, 1 failed',
			],
			1,
		]);
	});

	it('shows warnings below the scenario', () => {
		const code = "require('injectScript')('https://a.example/', data.gtmOnSuccess);";
		const text = writeTpl({
			...template,
			code,
			permissions: [grant.script('https://a.example/*')],
			tests: { scenarios: [{ name: 'loads', code: 'runCode({});' }] },
		});
		expect(testTemplates([{ path: 'a.tpl', text }]).text).toContain(
			'  passed  loads\n          warning: injectScript was not mocked',
		);
	});

	it('says of a failing set-up only what is wrong there', () => {
		const tests = { setup: 'nothing.here;', scenarios: [passing] };
		const { text } = testTemplates([{ path: 'a.tpl', text: writeTpl({ ...template, tests }) }]);
		expect(text).toContain('\n          Cannot read property "here" of undefined. (in the set-up');
	});

	it.each([
		['new A(); data.gtmOnSuccess();', "GTM's sandboxed JavaScript does not know new."],
		['return 1;', 'A tag has to call data.gtmOnSuccess() or data.gtmOnFailure().'],
	])('refuses a file with 2, runs the others, and says why: %s', (code, message) => {
		const refused = file([passing], code);
		const line = refused.text.slice(0, refused.text.indexOf(code)).split('\n').length;
		expect(testTemplates([refused, file([failing])])).toMatchObject({
			text: expect.stringMatching(/0 passed, 1 failed, 1 refused$/),
			refusals: `folder/template.tpl, line ${line}: ${message}`,
			exitCode: 2,
		});
		expect(testTemplates([{ path: 'a.tpl', text: 'nothing' }])).toMatchObject({ exitCode: 2 });
	});
});

const apache =
	'                                 Apache License\n                           Version 2.0';
const metadata = `homepage: "https://a.example"
documentation: "https://a.example/doc"
versions:
  - sha: ${'0a'.repeat(20)}
    changeNotes: First.
`;
const folder: GalleryFolder = {
	names: ['LICENSE', 'README.md', 'metadata.yaml', 'template.tpl'],
	licence: apache,
	metadata,
};

describe('gtm lint', () => {
	const lint = (change: Partial<GalleryFolder>, strict = false) =>
		lintTemplates([{ ...file([passing]), folder: { ...folder, ...change } }], strict);

	it('finds nothing in a good folder', () => {
		expect(lint({})).toEqual({
			text: 'folder/template.tpl\n  nothing found\n0 errors, 0 warnings, 0 notes',
			refusals: '',
			exitCode: 0,
		});
	});

	it.each([
		[{ licence: undefined, names: ['README.md', 'License'] }, 'needs a file LICENSE'],
		[{ licence: undefined, names: ['README.md', 'License'] }, 'There is "License"'],
		[{ licence: 'MIT License' }, 'LICENSE is not the Apache License 2.0'],
		[{ metadata: undefined }, 'needs a file metadata.yaml'],
		[{ metadata: 'homepage: [' }, 'line 1: metadata.yaml: '],
		[{ metadata: 'text' }, 'metadata.yaml has homepage, documentation and versions.'],
		[{ metadata: metadata.replace('https://a.example"', 'a.example"') }, 'homepage is "a.example"'],
		[{ metadata: metadata.replace(/^documentation.*\n/m, '') }, 'documentation is missing'],
		[{ metadata: metadata.replace(/versions:[\s\S]*/, 'versions: []') }, 'versions is empty'],
		[{ metadata: metadata.replace('0a0a', 'zz') }, 'versions[0].sha has to be'],
		[{ names: ['LICENSE', 'metadata.yaml'] }, 'needs a file README.md'],
	] as const)('warns of a folder that the Gallery refuses: %j', (change, message) => {
		const { text, exitCode } = lint(change);
		expect(text).toContain(message);
		expect(text).toMatch(/^ {2}warning/m);
		expect(exitCode).toBe(0);
		expect(lint(change, true).exitCode).toBe(1);
	});

	it('fails for an error with 1, for a refused file with 2', () => {
		const code = "data.gtmOnSuccess();\nrequire('readTitle')();";
		expect(lintTemplates([file([], code)])).toMatchObject({
			text: expect.stringMatching(
				/\n {2}error {4}line \d+: Permission read_title[\s\S]*\n1 error, /,
			),
			exitCode: 1,
		});
		expect(lintTemplates([{ path: 'a.tpl', text: '' }])).toMatchObject({
			text: '0 errors, 0 warnings, 0 notes, 1 refused',
			refusals: 'a.tpl, line 1: ___INFO___ is missing.',
			exitCode: 2,
		});
	});
});
