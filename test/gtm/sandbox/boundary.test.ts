import { describe, expect, it } from 'vitest';
import { toHost, toSandbox } from '../../../src/gtm/sandbox/boundary.ts';
import type { SandboxFunction, SandboxObject } from '../../../src/gtm/sandbox/value.ts';

class Thing {
	a = 1;
}

function argumentsOf(..._values: unknown[]): unknown {
	// biome-ignore lint/complexity/noArguments: what has to cross is an arguments object.
	return arguments;
}

describe('the border between page and sandbox', () => {
	it.each([[undefined], [null], [true], [0], ['a'], [[1, [2]]], [{ a: { b: [] } }]])(
		'lets %j cross as a copy',
		(value) => {
			const inside = toSandbox(value);
			expect(inside).toEqual(value);
			expect(toHost(inside)).toEqual(value);
			if (typeof value === 'object' && value !== null) expect(inside).not.toBe(value);
		},
	);

	it.each([
		['a Date', new Date()],
		['a regular expression', /a/],
		['a class instance', new Thing()],
		['a Map', new Map()],
		['an Error', new Error('a')],
		['a symbol', Symbol('a')],
		['a big integer', 1n],
	])('makes %s undefined', (_what, value) => {
		expect(toSandbox(value)).toBeUndefined();
		expect(toSandbox({ value })).toEqual({ value: undefined });
	});

	it('lets an arguments object cross as a plain object with numbered keys', () => {
		expect(toSandbox(argumentsOf('event', 'x'))).toEqual({ 0: 'event', 1: 'x' });
	});

	it('lets an object without a prototype, or of another frame, cross', () => {
		const otherPrototype = Object.create(null);
		const foreign = Object.assign(Object.create(otherPrototype), { a: 1 });
		expect(toSandbox(foreign)).toEqual({ a: 1 });
		expect(toSandbox(Object.assign(Object.create(null), { a: 1 }))).toEqual({ a: 1 });
	});

	it('keeps cycles both ways', () => {
		const value: { self?: unknown; list: unknown[] } = { list: [] };
		value.self = value;
		value.list.push(value.list);
		const inside = toSandbox(value) as SandboxObject;
		expect(inside.self).toBe(inside);
		expect((inside.list as unknown[])[0]).toBe(inside.list);
		const outside = toHost(inside) as typeof value;
		expect(outside.self).toBe(outside);
	});

	it('copies what functions are given and what they return, both ways', () => {
		const seen: unknown[] = [];
		const given = { a: 1 };
		const inside = toSandbox((value: unknown) => {
			seen.push(value);
			return given;
		}) as SandboxFunction;
		const argument = toSandbox({ b: 2 });
		const result = inside(argument);
		expect(seen).toEqual([{ b: 2 }]);
		expect(seen[0]).not.toBe(argument);
		expect(result).toEqual(given);
		expect(result).not.toBe(given);
		const outside = toHost((value) => [value, typeof value]) as (value: unknown) => unknown;
		expect(outside(new Date())).toEqual([undefined, 'undefined']);
	});
});
