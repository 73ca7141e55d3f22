import { arrayMethods, limitLength } from './arrayMethods.ts';
import { toNumber, toText } from './coerce.ts';
import { SandboxError } from './sandboxError.ts';
import { stringMethods } from './stringMethods.ts';
import { createObject, type SandboxFunction, type SandboxObject, type Value } from './value.ts';

/**
 * The value of `target[key]`. Only own keys and the methods of the sandbox's own tables exist: no
 * prototype of the host can be reached. Throws where the target is undefined or null.
 */
export function readMember(target: Value, key: Value): Value {
	const name = typeof key === 'string' ? key : toText(key);
	if (target === undefined || target === null) {
		throw new SandboxError(`Cannot read property "${name}" of ${target}.`);
	}
	if (typeof target === 'string') return readOfText(target, name);
	if (Array.isArray(target)) return readOfList(target, name);
	if (typeof target === 'object') return readOfObject(target, name);
	if (typeof target === 'function') return keysOfFunctions.get(target)?.[name];
	return name === 'toString' ? () => toText(target) : undefined;
}

/**
 * What code has set on functions: public templates build queues such as `fbq.queue` that way. It
 * stays in the sandbox, where a function has nothing else, neither `length` nor `call`.
 */
const keysOfFunctions = new WeakMap<SandboxFunction, SandboxObject>();

function writeOfFunction(target: SandboxFunction, name: string, value: Value): void {
	const keys = keysOfFunctions.get(target) ?? createObject();
	keysOfFunctions.set(target, keys);
	setOwn(keys, name, value);
}

function readOfText(text: string, name: string): Value {
	if (name === 'length') return text.length;
	if (isIndex(name)) return text[Number(name)];
	const method = stringMethods.get(name);
	return method && ((...args) => method(text, args));
}

function readOfList(list: Value[], name: string): Value {
	if (name === 'length') return list.length;
	if (Object.hasOwn(list, name)) return Reflect.get(list, name) as Value;
	const method = arrayMethods.get(name);
	return method && ((...args) => method(list, args));
}

function readOfObject(object: SandboxObject, name: string): Value {
	if (Object.hasOwn(object, name)) return object[name];
	if (name === 'toString') return () => toText(object);
	if (name === 'hasOwnProperty') return (key) => Object.hasOwn(object, toText(key));
	return undefined;
}

/**
 * Sets `target[key]`. What is frozen, and a text or number, stays as it is in silence. Throws where
 * the target is undefined or null.
 */
export function writeMember(target: Value, key: Value, value: Value): void {
	const name = typeof key === 'string' ? key : toText(key);
	if (target === undefined || target === null) {
		throw new SandboxError(`Cannot set property "${name}" of ${target}.`);
	}
	if (typeof target === 'function') writeOfFunction(target, name, value);
	if (typeof target !== 'object' || Object.isFrozen(target)) return;
	if (Array.isArray(target)) writeOfList(target, name, value);
	else setOwn(target, name, value);
}

function writeOfList(list: Value[], name: string, value: Value): void {
	if (name === 'length') {
		const length = toNumber(value);
		limitLength(length);
		list.length = length;
		return;
	}
	if (isIndex(name)) limitLength(Number(name) + 1);
	// A list is an array of the host, whose methods the host calls: none of them may be replaced.
	else if (name in Array.prototype)
		throw new SandboxError(`A list's "${name}" cannot be replaced.`);
	setOwn(list, name, value);
}

/** Sets an own key, also where the name is that of a setter of the host (`__proto__`). */
export function setOwn(target: object, name: string, value: unknown): void {
	if (name !== '__proto__') {
		Reflect.set(target, name, value);
		return;
	}
	Object.defineProperty(target, name, {
		value,
		writable: true,
		enumerable: true,
		configurable: true,
	});
}

/** The keys that a for-in loop visits. */
export function keysOf(target: Value): string[] {
	if (target === undefined || target === null) return [];
	return Object.keys(typeof target === 'function' ? (keysOfFunctions.get(target) ?? {}) : target);
}

/** The items that a for-of loop visits. Throws for what is neither a list nor a text. */
export function itemsOf(target: Value): Iterable<Value> {
	if (typeof target === 'string' || Array.isArray(target)) return target;
	throw new SandboxError(`for-of takes a list or a text, not ${toText(target)}.`);
}

function isIndex(name: string): boolean {
	return /^(0|[1-9]\d{0,9})$/.test(name);
}
