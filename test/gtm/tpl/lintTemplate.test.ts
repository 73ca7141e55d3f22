import { describe, expect, it } from 'vitest';
import { lintTemplate } from '../../../src/gtm/tpl/lintTemplate.ts';
import { sampleTemplate } from './sampleTemplate.ts';

const { info } = sampleTemplate;

describe('lintTemplate', () => {
	it('finds nothing wrong with a tag that ends', () => {
		expect(lintTemplate(sampleTemplate)).toEqual([]);
		const code = "require('injectScript')('https://a.example/', data.gtmOnSuccess);";
		expect(lintTemplate({ info, code })).toEqual([]);
	});

	it('refuses a tag that never says it is done, and lets a variable', () => {
		const code = 'return 1; // gtmOnSuccess';
		expect(lintTemplate({ info, code })).toMatchObject([
			{ message: expect.stringContaining('data.gtmOnSuccess()') },
		]);
		expect(lintTemplate({ info: { ...info, type: 'MACRO' }, code })).toEqual([]);
	});

	it('refuses code that the sandbox does not run, with its place', () => {
		expect(lintTemplate({ info, code: 'data.gtmOnSuccess();\n new A();' })).toEqual([
			{ line: 2, column: 2, message: "GTM's sandboxed JavaScript does not know new." },
		]);
	});
});
