/** An object of the sandbox: it has no prototype, so a key is either its own or not there. */
export interface SandboxObject {
	[key: string]: Value;
}

/** A function of the sandbox. It takes and gives sandbox values only. */
export type SandboxFunction = (...args: Value[]) => Value;

/** Everything that sandboxed code can hold. */
export type Value =
	| undefined
	| null
	| boolean
	| number
	| string
	| Value[]
	| SandboxObject
	| SandboxFunction;

/** Returns an empty sandbox object, or one with the given own entries. */
export function createObject(entries: Iterable<readonly [string, Value]> = []): SandboxObject {
	const object: SandboxObject = Object.create(null);
	for (const [key, value] of entries) object[key] = value;
	return object;
}

export function isFunction(value: Value): value is SandboxFunction {
	return typeof value === 'function';
}

/** True for objects that are neither arrays nor null. */
export function isObject(value: Value): value is SandboxObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export type TypeName =
	| 'undefined'
	| 'null'
	| 'boolean'
	| 'number'
	| 'string'
	| 'array'
	| 'object'
	| 'function';

/** The name that the sandbox's `getType` gives a value. */
export function typeNameOf(value: Value): TypeName {
	if (value === null) return 'null';
	if (Array.isArray(value)) return 'array';
	const name = typeof value;
	return name === 'bigint' || name === 'symbol' ? 'undefined' : name;
}
