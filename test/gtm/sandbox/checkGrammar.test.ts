import { describe, expect, it } from 'vitest';
import { checkGrammar } from '../../../src/gtm/sandbox/checkGrammar.ts';

describe('checkGrammar', () => {
	it('accepts what templates in public use are made of', () => {
		const code = `
			const makeString = require('makeString');
			var list = [], map = { a: 1, 'b-c': -2 };
			function add(name) { list.push(makeString(name)); return arguments.length; }
			const each = (items, act) => { for (let i = 0; i < items.length; i++) act(items[i], i); };
			for (const key in map) { if (typeof map[key] === 'number' && !list.length) add(key); else continue; }
			for (var at in list) each([at], (item) => item);
			switch (data.mode) { case 'a': list += 1; break; default: add('x'); }
			if (list === undefined) data.gtmOnFailure();
			return data.ok ? list : map;
		`;
		expect(checkGrammar(code)).toEqual([]);
	});

	it.each([
		['a template literal', 'return `a`;'],
		['spread', 'return [...data.list];'],
		['a rest parameter', 'return (...list) => list;'],
		['destructuring', 'const { a } = data;'],
		['destructuring', 'const [a] = data.list;'],
		['a default value', 'return (a = 1) => a;'],
		['a shorthand property', 'return { data };'],
		['a method', 'return { run() { return 1; } };'],
		['a computed key', 'return { [data.a]: 1 };'],
		['a getter', 'return { get a() { return 1; } };'],
		['a regular expression', 'return /a/;'],
		['class', 'class A {}'],
		['new', 'return new data.A();'],
		['this', 'return this;'],
		['try', 'try { data.a(); } catch (error) { data.b(); }'],
		['throw', "throw 'a';"],
		['async', 'return async () => 1;'],
		['a generator', 'function* a() {}'],
		['?.', 'return data?.a;'],
		['??', 'return data.a ?? 1;'],
		['**', 'return data.a ** 2;'],
		['in', "return 'a' in data;"],
		['instanceof', 'return data.a instanceof data.b;'],
		['delete', 'delete data.a;'],
		['void', 'return void 0;'],
		['the unary plus', 'return +data.a;'],
		['the operator ~', 'return ~data.a;'],
		['the operator |', 'return data.a | 1;'],
		['the operator -=', 'let a = 1; a -= 1;'],
		['while', 'while (data.a) data.b();'],
		['do-while', 'do { data.b(); } while (data.a);'],
		['for-of', 'for (const a of data.list) data.b(a);'],
		['a label', 'outer: for (const a in data) break outer;'],
		['a comma expression', 'return data.a(), data.b();'],
		['.call()', 'return data.a.call(data);'],
	])('refuses %s: %s', (word, code) => {
		const messages = checkGrammar(code).map(({ message }) => message);
		expect(messages.join(' ')).toContain(word);
	});

	it.each(['window', 'Object', 'Math', '__pow', 'NaN', 'console', 'arguments'])(
		'refuses the free name %s',
		(name) => {
			expect(checkGrammar(`const a = 1;\n  return ${name};`)).toMatchObject([
				{ line: 2, column: 10, message: expect.stringContaining(name) },
			]);
		},
	);

	it('tells a declared name from a free one by where it is declared', () => {
		const code = `
			const f = (inner) => { const own = inner; return own; };
			{ let block = 1; f(block); }
			return [inner, own, block];
		`;
		const free = checkGrammar(code).map(({ message }) => message.split(' ')[0]);
		expect(free).toEqual(['inner', 'own', 'block']);
	});

	it('lets a var out of its block, and a function use what is declared after it', () => {
		const code = 'const f = () => late; if (data.a) { var late = 1; } return f() + late;';
		expect(checkGrammar(code)).toEqual([]);
	});

	it('gives a syntax error its place', () => {
		expect(checkGrammar('return 1;\nreturn (;')).toMatchObject([{ line: 2, column: 9 }]);
	});
});
