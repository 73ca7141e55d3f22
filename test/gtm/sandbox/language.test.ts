import { describe, expect, it } from 'vitest';
import { createMeter } from '../../../src/gtm/sandbox/meter.ts';
import { parseSandboxed } from '../../../src/gtm/sandbox/parseSandboxed.ts';
import { runTemplate } from '../../../src/gtm/sandbox/runTemplate.ts';
import { createTestHost } from '../../../src/gtm/sandbox/testHost.ts';
import { evaluateCode } from './evaluateCode.ts';

describe('the language', () => {
	it.each([
		['return 1 + 2 * 3 - 4 / 2 % 2;', 7],
		["return 1 + '2' + null + undefined + true;", '12nullundefinedtrue'],
		['return -3 % 2;', -1],
		["return '3' * '4';", 12],
		['return [1, [2, 3]] + {};', '1,2,3[object Object]'],
		['return 5 & 3 | 8 ^ 1;', 9],
		['return (1 << 4) + (-8 >> 1) + (-1 >>> 28) + ~5;', 21],
		[
			"return [1 == '1', null == undefined, null == 0, '' == 0, [1] == '1', {} == {}];",
			[true, true, false, true, true, false],
		],
		[
			"return ['a' < 'b', 10 < '9', 'B' < 'a', 2 >= 2, NaN <= 1];",
			[true, false, true, true, false],
		],
		[
			'return [typeof [], typeof null, typeof data, typeof x, typeof typeof 1, typeof (() => 1)];',
			['object', 'object', 'object', 'undefined', 'string', 'function'],
		],
		['return data.x || 0 || "a" && "b";', 'b'],
		['return !data.x ? 1 : 2;', 1],
		['let a = 1; a += 2; a -= 1; a *= 6; a /= 4; a %= 2; return a;', 1],
		['let a = 5; return [a++, a, ++a, a--, --a];', [5, 6, 7, 7, 5]],
		["const o = { n: 1 }; o.n += 4; o['n']++; return o.n;", 6],
		['let i = 0; const list = [1, 2]; list[i++] += 10; return [list, i];', [[11, 2], 1]],
		['let a = 0; return (a = 1, a + 1);', 2],
		["return 'a' in { a: 1 };", true],
		['let n = 0; while (n < 3) n++; do { n++; } while (n < 10); return n;', 10],
		['let s = ""; for (const c of "abc") { if (c === "b") continue; s += c; } return s;', 'ac'],
		[
			"let s = ''; for (const key in { b: 1, a: 2 }) s += key; for (const at in ['x', 'y']) s += at; return s;",
			'ba01',
		],
		['let n = 0; for (const k in undefined) n++; for (const k in null) n++; return n;', 0],
		[
			'let n = 0; outer: for (let i = 0; i < 3; i++) { for (;;) { n++; if (i < 2) continue outer; break outer; } } return n;',
			3,
		],
		['const o = {}; let k; for (o.last in { a: 1, b: 2 }) k = o.last; return k;', 'b'],
		[
			"const f = (x) => { switch (x) { case 1: return 'one'; case 2: case '3': x = 'two'; break; default: x = 'other'; } return x; }; return [f(1), f(2), f(3), f('3')];",
			['one', 'two', 'other', 'two'],
		],
		['switch (5) { default: return "d"; case 1: return "one"; }', 'd'],
		['return f(2); function f(n) { return n * g(n); } function g(n) { return n + 1; }', 6],
		['const f = function fact(n) { return n < 2 ? 1 : n * fact(n - 1); }; return f(5);', 120],
		['function f() { return arguments; } return f(1, "a").concat([2]);', [1, 'a', 2]],
		['function f() { return typeof arguments + arguments.length; } return f(1, 2);', 'object2'],
		['const f = (a, b) => [a, b]; return f(1);', [1, undefined]],
		['if (true) { var late = 1; } return late;', 1],
		['let x = 1; { let x = 2; } return x;', 1],
		[
			'const fs = []; for (let i = 0; i < 3; i++) fs.push(() => i); return fs.map((f) => f());',
			[0, 1, 2],
		],
		[
			'var fs = []; for (var i = 0; i < 3; i++) fs.push(() => i); return fs.map((f) => f());',
			[3, 3, 3],
		],
		[
			'const fs = []; for (const k in { a: 1, b: 1 }) fs.push(() => k); return fs.map((f) => f());',
			['a', 'b'],
		],
		["return { a: 1, 'b-c': 2, 3: 4 }['b-c'];", 2],
		['return undefined;', undefined],
		['return;', undefined],
		['data.a = 1;', undefined],
	])('%s', (code, expected) => {
		expect(evaluateCode(code)).toEqual(expected);
	});

	it('reads a name that nobody declared as undefined, and does not assign to one', () => {
		expect(evaluateCode('return [window, Object, NaN, console, x];')).toEqual(
			Array(5).fill(undefined),
		);
		expect(() => evaluateCode('x = 1;')).toThrow('x is not declared');
		expect(() => evaluateCode('x++;')).toThrow('x is not declared');
	});

	it('ignores an assignment to a const in silence', () => {
		expect(evaluateCode('const a = 1; a = 2; a += 5; a++; return a;')).toBe(1);
	});

	it.each([
		['return undefined.a;', 'Cannot read property "a" of undefined.'],
		['return null[0];', 'Cannot read property "0" of null.'],
		['data.x.y = 1;', 'Cannot set property "y" of undefined.'],
		['data.run();', 'data.run is not a function.'],
		['"a".padStart(2);', 'This.padStart is not a function.'],
		['const f = {}; f();', 'f is not a function.'],
		['for (const a of 5) data.b();', 'for-of takes a list or a text, not 5.'],
		["return 'a' in 'abc';", '"in" takes an object'],
	])('fails at %s', (code, message) => {
		expect(() => evaluateCode(code)).toThrow(message);
	});

	it('ends an endless loop, and an endless recursion, with an error', () => {
		const run = (code: string) =>
			runTemplate({
				code,
				kind: 'tag',
				data: {},
				permissions: [],
				host: createTestHost(),
				meter: createMeter(10_000),
			});
		expect(run('for (;;) {}')).toMatchObject({
			ok: false,
			message: expect.stringMatching(/stopped/),
		});
		expect(run('while (true);')).toMatchObject({
			ok: false,
			message: expect.stringMatching(/stopped/),
		});
		expect(run('const f = () => f(); f();')).toMatchObject({
			ok: false,
			message: expect.stringMatching(/recursion/),
		});
		expect(run('const f = (list) => list.map(f); const a = [0]; a[0] = a; f(a);')).toMatchObject({
			ok: false,
			message: expect.stringMatching(/recursion/),
		});
	});

	it('does not let a text or a list grow without an end', () => {
		expect(() => evaluateCode("let s = 'ab'; for (;;) s += s;")).toThrow(/characters/);
		expect(() => evaluateCode('const a = [1]; a.length = 4000000000;')).toThrow(/items/);
		expect(() => evaluateCode('const a = []; a[4000000000] = 1;')).toThrow(/items/);
		expect(() => evaluateCode('let a = [1]; for (;;) a = a.concat(a);')).toThrow(/items/);
	});

	it.each([
		['class A {}', 'class'],
		['return new data.A();', 'new'],
		['return this;', 'this'],
		['return /a/;', 'a regular expression literal'],
		['return async () => 1;', 'async'],
		['function* f() { yield 1; }', 'a generator'],
		['return { get a() { return 1; } };', 'a getter or setter'],
		['const { b } = data;', 'destructuring'],
		['return ([a]) => a;', 'destructuring'],
		['return (a = 1) => a;', 'a default value'],
		['return (...a) => a;', 'a rest parameter'],
		['return [...data.a];', 'spread'],
		['return `a`;', 'a template literal'],
		['try { data.a(); } finally { data.b(); }', 'try'],
		["throw 'a';", 'throw'],
		['delete data.a;', 'delete'],
		['return data?.a;', '?.'],
		['return data.a ?? 1;', '??'],
		['return 1n;', 'a big integer'],
		['return import("a");', 'import()'],
		['with (data) a();', 'with'],
		['return data instanceof data.a;', 'instanceof'],
	])('does not run %s', (code, word) => {
		const parsed = parseSandboxed(`const a = 1;\n${code}`);
		expect(parsed).toEqual({
			ok: false,
			line: 2,
			column: expect.any(Number),
			message: `GTM's sandboxed JavaScript does not know ${word}.`,
		});
	});

	it('gives a syntax error its place', () => {
		expect(parseSandboxed('return 1;\n  return );')).toEqual({
			ok: false,
			line: 2,
			column: 10,
			message: 'Unexpected token.',
		});
	});
});

describe('the methods', () => {
	it.each([
		[
			"return 'abc'.charAt(1) + 'abc'.slice(-2) + 'abc'.substring(2, 0) + 'ab'.concat('c', 1);",
			'bbcababc1',
		],
		[
			"return ['aba'.indexOf('a', 1), 'aba'.lastIndexOf('a'), 'aba'.lastIndexOf('a', 1)];",
			[2, 2, 0],
		],
		[
			"return ' aB '.trim().toUpperCase() + 'aB'.toLowerCase().toString() + 'É'.toLocaleLowerCase();",
			'ABabé',
		],
		["return 'a.b.c'.replace('.', '-');", 'a-b.c'],
		["return 'a.b.c'.split('.');", ['a', 'b', 'c']],
		[
			"return 'a.b.c'.split('.', 2).concat('ab'.split(''), 'ab'.split());",
			['a', 'b', 'a', 'b', 'ab'],
		],
		["return 'G-ABC1'.match('^G-([A-Z]+)');", ['G-ABC', 'ABC']],
		["return 'abc'.match('x');", null],
		["return ['ab1'.search('[0-9]'), 'ab'.search('[0-9]')];", [2, -1]],
		["return 'abc'.replace('b', (found, at) => found + at);", 'ab1c'],
		["return ['abc'.length, 'abc'[1], 'abc'[9]];", [3, 'b', undefined]],
		['return 5..toString() + true.toString();', '5true'],
	])('of texts: %s', (code, expected) => {
		expect(evaluateCode(code)).toEqual(expected);
	});

	it.each([
		[
			'return [3, 1, 2].sort().concat([10, 9, 1].sort(), [10, 9].sort((a, b) => a - b));',
			[1, 2, 3, 1, 10, 9, 9, 10],
		],
		['return [1, 2, 3].filter((n) => n > 1).map((n, i) => n * i);', [0, 3]],
		['return [[1, 2].every((n) => n), [0, 1].some((n) => n)];', [true, true]],
		[
			"return ['a', 'b'].reduce((all, c, i) => all + c + i) + ['a', 'b'].reduceRight((all, c, i) => all + c + i, '');",
			'ab1b1a0',
		],
		[
			'const a = [1, 2, 3]; return [a.pop(), a.shift(), a.push(7, 8), a.unshift(0), a];',
			[3, 1, 3, 4, [0, 2, 7, 8]],
		],
		[
			'const a = [1, 2, 3, 4]; return [a.splice(1, 2, "x"), a, a.slice(-1), a.reverse()];',
			[[2, 3], [4, 'x', 1], [4], [4, 'x', 1]],
		],
		[
			"return [[1, null, undefined, [2, 3]].join('-'), [1, 2].toString(), [].join()];",
			['1---2,3', '1,2', ''],
		],
		['return [[1, 2, 1].indexOf(1, 1), [1, 2, 1].lastIndexOf(1), [0].indexOf(1)];', [2, 2, -1]],
		[
			"const seen = []; ['a'].forEach((item, at, list) => { seen.push(item, at, list.length); }); return seen;",
			['a', 0, 1],
		],
		[
			"return [[7].hasOwnProperty('0'), [7].hasOwnProperty('1'), { a: 1 }.hasOwnProperty('a'), {}.hasOwnProperty('toString')];",
			[true, false, true, false],
		],
		['const a = [1]; a.name = "x"; a.length = 0; return [a.name, a.length];', ['x', 0]],
	])('of lists: %s', (code, expected) => {
		expect(evaluateCode(code)).toEqual(expected);
	});

	it.each([
		...['includes', 'startsWith', 'endsWith', 'charCodeAt', 'padStart', 'replaceAll', 'repeat'].map(
			(name) => ['a text', `'a'.${name}`],
		),
		...['find', 'findIndex', 'includes', 'flat', 'entries', 'fill', 'at'].map((name) => [
			'a list',
			`[1].${name}`,
		]),
		...['valueOf', 'isPrototypeOf', 'toLocaleString'].map((name) => ['an object', `data.${name}`]),
		...['call', 'apply', 'bind', 'name', 'length', 'toString'].map((name) => [
			'a function',
			`(() => 1).${name}`,
		]),
	])('%s has no %s', (_what, expression) => {
		expect(evaluateCode(`return ${expression};`)).toBeUndefined();
	});

	it('of lists take functions only', () => {
		expect(() => evaluateCode('[1].map(1);')).toThrow('map takes a function, not 1.');
		expect(() => evaluateCode('[].reduce((a) => a);')).toThrow(/first value/);
	});

	it('refuse a wrong regular expression with a message', () => {
		expect(() => evaluateCode("'a'.match('(');")).toThrow('"(" is not a regular expression.');
	});
});
