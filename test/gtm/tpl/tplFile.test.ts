import { describe, expect, it } from 'vitest';
import { readTpl } from '../../../src/gtm/tpl/readTpl.ts';
import { writeTpl } from '../../../src/gtm/tpl/writeTpl.ts';
import { sampleTemplate } from './sampleTemplate.ts';

const written = writeTpl(sampleTemplate);

/** The written sample with one of its texts replaced. */
function changed(from: string, to: string): string {
	if (!written.includes(from)) throw new Error(`The sample does not hold ${from}`);
	return written.replace(from, to);
}

function lineOf(text: string, part: string): number {
	return text.slice(0, text.indexOf(part)).split('\n').length;
}

function templateIn(text: string) {
	const reading = readTpl(text);
	return reading.ok ? reading.template : reading.message;
}

describe('a .tpl file', () => {
	it('is read back as it was written', () => {
		expect(templateIn(written)).toEqual(sampleTemplate);
	});

	it('tells the line in the file at which a section starts', () => {
		const reading = readTpl(written);
		const line = lineOf(written, "const log = require('logToConsole');");
		expect(reading.ok && reading.lineOf('SANDBOXED_JS_FOR_WEB_TEMPLATE')).toBe(line);
	});

	it('is the same bytes each time', () => {
		const read = readTpl(written);
		expect(read.ok && writeTpl(read.template)).toBe(written);
	});

	it('has its sections in the order and layout of an export', () => {
		const headings = written.match(/^___\w+___$/gm);
		expect(headings).toEqual([
			'___TERMS_OF_SERVICE___',
			'___INFO___',
			'___TEMPLATE_PARAMETERS___',
			'___SANDBOXED_JS_FOR_WEB_TEMPLATE___',
			'___WEB_PERMISSIONS___',
			'___TESTS___',
			'___NOTES___',
		]);
		expect(written).toContain('something.\n\n\n___INFO___\n\n{\n  "type": "TAG",\n');
		expect(written).toContain(
			'\n\n\n___TESTS___\n\nscenarios:\n- name: "runs: with a colon"\n  code: |-\n',
		);
	});

	it('keeps its JSON in ASCII', () => {
		const json = written.slice(written.indexOf('___INFO___'), written.indexOf('___SANDBOXED'));
		expect(json).toContain('Gr\\u00fc\\u00dfe \\u2713');
		expect(json).toMatch(/^[\n -~]*$/);
	});

	it('may have Windows line ends and a byte order mark', () => {
		const windows = `\uFEFF${written.replace(/\n/g, '\r\n')}`;
		expect(templateIn(windows)).toEqual(sampleTemplate);
	});

	it('may have its sections in any order, and no tests and permissions', () => {
		const parts = written.split(/(?=^___)/m);
		const kept = parts.filter((part) => !/^___(TESTS|WEB_PERMISSIONS)/.test(part)).reverse();
		expect(templateIn(kept.join('\n'))).toEqual({
			...sampleTemplate,
			permissions: [],
			tests: { scenarios: [] },
		});
	});

	it('writes no tests as an empty list', () => {
		expect(writeTpl({ ...sampleTemplate, tests: { scenarios: [] } })).toContain(
			'___TESTS___\n\nscenarios: []\n',
		);
	});

	it('is not written where a text would read as a heading', () => {
		expect(() => writeTpl({ ...sampleTemplate, notes: 'a\n___INFO___\nb' })).toThrow(/NOTES/);
	});
});

describe('a wrong .tpl file', () => {
	it.each([
		['a comma before a bracket', '"securityGroups": [],', '"securityGroups": [1,],', /comma/],
		['a text in single quotes', '"version": 1,', '"version": \'1\',', /double quotes/],
		['a comment', '"version": 1,', '"version": 1, // one', /comments/],
		['a broken object', '"version": 1,', '"version" 1,', /INFO/],
		['a bare word', '"version": 1,', '"version": one,', /one/],
	])('with %s says in which line', (_what, from, to, message) => {
		const text = changed(from, to);
		expect(readTpl(text)).toEqual({
			ok: false,
			message: expect.stringMatching(message),
			line: lineOf(text, to),
		});
	});

	it.each([
		['VARIABLE as its type', '"type": "TAG"', '"type": "VARIABLE"', /"MACRO"/],
		['a wrong kind of field', '"type": "RADIO"', '"type": "RADIOS"', /\[0\]\.type is "RADIOS"/],
		['a wrong inner field', '"type": "TEXT"', '"type": "WORD"', /radioItems\[1\]\.subParams\[0\]/],
		['a wrong permission', '"publicId": "logging"', '"public": "logging"', /WEB_PERMISSIONS\[0\]/],
		['a second section', '___NOTES___', '___TESTS___', /second time/],
		['an unknown section', '___NOTES___', '___NOTE___', /not a section/],
		['a server section', '___NOTES___', '___SERVER_PERMISSIONS___', /server container/],
		['a scenario without code', '  code: fail', '  text: fail', /scenarios\[2\]/],
		['a strange key in its tests', 'setup: |-', 'before: |-', /"before"/],
	])('with %s is refused', (_what, from, to, message) => {
		expect(readTpl(changed(from, to))).toMatchObject({
			ok: false,
			message: expect.stringMatching(message),
		});
	});

	it('with broken YAML says in which line', () => {
		const text = changed('- name: is one line', '- name: "is one line');
		const result = readTpl(text);
		expect(result).toMatchObject({ ok: false, message: expect.stringContaining('TESTS') });
		expect(!result.ok && result.line).toBeGreaterThanOrEqual(lineOf(text, '- name: "is one'));
	});

	it.each(['___INFO___', '___SANDBOXED_JS_FOR_WEB_TEMPLATE___'])(
		'without %s is refused',
		(name) => {
			const without = written.split(/(?=^___)/m).filter((part) => !part.startsWith(name));
			expect(readTpl(without.join(''))).toMatchObject({
				ok: false,
				message: `${name} is missing.`,
			});
		},
	);

	it('that is something else is refused', () => {
		expect(readTpl('<html>')).toMatchObject({ ok: false, line: 1 });
		expect(readTpl('')).toMatchObject({ ok: false });
	});
});
