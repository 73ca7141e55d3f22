import { describe, expect, it } from 'vitest';
import { importProblems } from '../../../src/gtm/tpl/importProblems.ts';
import { sampleTemplate } from './sampleTemplate.ts';

const { info } = sampleTemplate;

describe('importProblems', () => {
	it('finds nothing wrong with a tag that ends', () => {
		expect(importProblems(sampleTemplate)).toEqual([]);
		const code = "require('injectScript')('https://a.example/', data.gtmOnSuccess);";
		expect(importProblems({ info, code })).toEqual([]);
	});

	it('refuses a tag that never says it is done, and lets a variable', () => {
		const code = 'return 1; // gtmOnSuccess';
		expect(importProblems({ info, code })).toMatchObject([
			{ message: expect.stringContaining('data.gtmOnSuccess()') },
		]);
		expect(importProblems({ info: { ...info, type: 'MACRO' }, code })).toEqual([]);
	});

	it('refuses code that the sandbox does not run, with its place', () => {
		expect(importProblems({ info, code: 'data.gtmOnSuccess();\n new A();' })).toEqual([
			{ line: 2, column: 2, message: "GTM's sandboxed JavaScript does not know new." },
		]);
	});
});
