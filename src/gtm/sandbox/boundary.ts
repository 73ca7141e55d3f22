import { setOwn } from './members.ts';
import { createObject, type SandboxObject, type Value } from './value.ts';

type HostFunction = (...args: unknown[]) => unknown;

/**
 * Copies a value of the page into the sandbox: primitives, arrays, plain objects and functions
 * cross, cycles are kept, everything else (a Date, a DOM node, a class instance) is undefined.
 * An `arguments` object crosses as a plain object with the keys 0, 1, ….
 */
export function toSandbox(value: unknown): Value {
	return copyIn(value, new Map());
}

/** Copies a value of the sandbox out to the page, with the page's own kinds of objects. */
export function toHost(value: Value): unknown {
	return copyOut(value, new Map());
}

function copyIn(value: unknown, seen: Map<object, Value>): Value {
	if (value === null) return null;
	switch (typeof value) {
		case 'boolean':
		case 'number':
		case 'string':
			return value;
		case 'function':
			return wrapHostFunction(value as HostFunction);
		case 'object':
			return copyObjectIn(value, seen);
		default:
			return undefined;
	}
}

function copyObjectIn(value: object, seen: Map<object, Value>): Value {
	if (seen.has(value)) return seen.get(value);
	if (Array.isArray(value)) {
		const list: Value[] = [];
		seen.set(value, list);
		for (let at = 0; at < value.length; at += 1) list[at] = copyIn(value[at], seen);
		copyNamedItems(value, list, (item) => copyIn(item, seen));
		return list;
	}
	if (!isPlainObject(value)) return undefined;
	const object: SandboxObject = createObject();
	seen.set(value, object);
	for (const key of Object.keys(value)) {
		setOwn(object, key, copyIn(Reflect.get(value, key), seen));
	}
	return object;
}

function copyOut(value: Value, seen: Map<object, unknown>): unknown {
	if (typeof value === 'function') {
		return (...args: unknown[]) => toHost(value(...args.map(toSandbox)));
	}
	if (typeof value !== 'object' || value === null) return value;
	if (seen.has(value)) return seen.get(value);
	if (Array.isArray(value)) {
		const list: unknown[] = [];
		seen.set(value, list);
		for (const item of value) list.push(copyOut(item, seen));
		copyNamedItems(value, list, (item) => copyOut(item as Value, seen));
		return list;
	}
	const object = {};
	seen.set(value, object);
	for (const key of Object.keys(value)) setOwn(object, key, copyOut(value[key], seen));
	return object;
}

/** Lists may carry named keys too. Those that hide a method of lists (a queue's `push`) stay out. */
function copyNamedItems(from: object, to: unknown[], copy: (item: unknown) => unknown): void {
	for (const key of Object.keys(from)) {
		if (/^\d+$/.test(key) || key in Array.prototype) continue;
		setOwn(to, key, copy(Reflect.get(from, key)));
	}
}

function wrapHostFunction(call: HostFunction) {
	return (...args: Value[]) => toSandbox(Reflect.apply(call, undefined, args.map(toHost)));
}

/** True for what an object literal makes, in any frame: its prototype has no prototype. */
function isPlainObject(value: object): boolean {
	const prototype = Object.getPrototypeOf(value);
	if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return false;
	const tag = Object.prototype.toString.call(value);
	return tag === '[object Object]' || tag === '[object Arguments]';
}
