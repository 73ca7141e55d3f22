import { afterEach, describe, expect, it } from 'vitest';
import { runTemplate } from '../../../src/gtm/sandbox/runTemplate.ts';
import { createTestHost } from '../../../src/gtm/sandbox/testHost.ts';
import { evaluateCode } from './evaluateCode.ts';
import { grant } from './grant.ts';

const pollutions = ['polluted', 'stolen'];

afterEach(() => {
	for (const name of pollutions) {
		expect(name in {}).toBe(false);
		expect(name in globalThis).toBe(false);
	}
});

const values = [
	'""',
	'"a"',
	'1',
	'true',
	'[]',
	'{}',
	'data',
	'data.f',
	'(() => 1)',
	'function () {}',
	'require',
	'"a".trim',
	'[].map',
];
const doors = [
	'constructor',
	'__proto__',
	'prototype',
	'__defineGetter__',
	'__lookupGetter__',
	'caller',
	'callee',
	'valueOf',
];

describe('sandboxed code', () => {
	it.each(values.flatMap((value) => doors.map((door) => [value, door])))(
		'finds nothing behind %s: %s',
		(value, door) => {
			const data = { f: () => 1 };
			expect(evaluateCode(`return (${value}).${door};`, data)).toBeUndefined();
			expect(evaluateCode(`const k = ['${door}']; return (${value})[k];`, data)).toBeUndefined();
		},
	);

	it.each([
		"({}).constructor.constructor('return globalThis')().stolen = 1;",
		"(() => 1).constructor('return globalThis')();",
		"require.constructor('return 1')();",
		"data.f.constructor('return 1')();",
		"[].map.constructor('return 1')();",
		"''.replace.call.constructor('return 1')();",
		"require('JSON').parse.constructor('return 1')();",
		'[].constructor.from([1]);',
	])('cannot run %s', (code) => {
		expect(() => evaluateCode(code, { f: () => 1 })).toThrow();
	});

	it.each([
		"const o = {}; o['__proto__'] = { polluted: 1 }; return o.polluted;",
		'const o = { __proto__: { polluted: 1 } }; return o.polluted;',
		"const o = { '__proto__': { polluted: 1 } }; return o.polluted;",
		"const o = {}; o['__proto__'].polluted = 1;",
		"const a = []; a['__proto__'] = { polluted: 1 };",
		"const a = []; a['constructor'] = { polluted: 1 };",
		'const a = []; a.map = (f) => f; return a.polluted;',
		'const o = require(\'JSON\').parse(\'{"__proto__": {"polluted": 1}}\'); return o.polluted;',
		"const o = require('makeTableMap')([{ k: '__proto__', v: { polluted: 1 } }], 'k', 'v'); return o.polluted;",
	])('cannot reach a prototype by %s', (code) => {
		let result: unknown;
		try {
			result = evaluateCode(code);
		} catch {
			result = undefined;
		}
		expect(result).toBeUndefined();
	});

	it('keeps a key called __proto__ an ordinary key on its way to the page and back', () => {
		const host = createTestHost();
		const run = runTemplate({
			code: `
				const o = require('JSON').parse('{"__proto__": {"polluted": 1}, "constructor": 2}');
				require('setInWindow')('a', o, true);
				const back = require('copyFromWindow')('a');
				return [back.constructor, back.hasOwnProperty('__proto__')];
			`,
			kind: 'variable',
			data: {},
			permissions: [grant.globals({ a: 'rw' })],
			host,
		});
		expect(run).toMatchObject({ ok: true, value: [2, true] });
		expect(Object.getPrototypeOf(host.window.a)).toBe(Object.prototype);
		expect((host.window.a as { polluted?: number }).polluted).toBeUndefined();
	});

	it('cannot walk through the machinery of a global variable', () => {
		const run = (path: string) =>
			runTemplate({
				code: `return require('copyFromWindow')('${path}');`,
				kind: 'variable',
				data: {},
				permissions: [grant.globals({ [path]: 'r' })],
				host: createTestHost({ window: { f: () => 1, o: {} } }),
			}).value;
		expect(run('f.constructor')).toBeUndefined();
		expect(run('o.__proto__')).toBeUndefined();
		expect(run('o.constructor.prototype')).toBeUndefined();
	});

	it('gets no hold of the objects it is given', () => {
		const inner = { list: [1], when: new Date(), deep: { a: 1 } };
		const copy = evaluateCode(
			'data.inner.deep.a = 2; data.inner.list.push(2); data.f = 1; return data.inner;',
			{ inner },
		);
		expect(inner).toEqual({ list: [1], when: expect.any(Date), deep: { a: 1 } });
		expect(copy).toEqual({ list: [1, 2], when: undefined, deep: { a: 2 } });
	});

	it('cannot change an API for others', () => {
		const code = `
			const JSON = require('JSON'); JSON.parse = () => 'mine'; JSON.other = 1;
			return [require('JSON').parse('[1]'), JSON.parse('[2]'), JSON.other];
		`;
		expect(evaluateCode(code)).toEqual([[1], [2], undefined]);
	});
});
