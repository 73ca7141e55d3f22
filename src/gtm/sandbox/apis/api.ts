import type { Host } from '../host.ts';
import type { Access, PermissionCheck } from '../permissions.ts';
import { SandboxError } from '../sandboxError.ts';
import { isFunction, type SandboxFunction, typeNameOf, type Value } from '../value.ts';

/** What an API's implementation works with. */
export interface ApiContext {
	host: Host;
	check: PermissionCheck;
	/** Whether the template may log: not at all, in the debugger only, or everywhere. */
	logging: 'none' | 'debug' | 'all';
}

/**
 * A permission that a call needs. `argument` is the position of the key or address that has to be
 * granted; the same table tells which permissions a template's code needs.
 */
export interface Need {
	permission: string;
	argument?: number;
	access?: Access;
	/** A key that the call asks for whatever its arguments are. */
	key?: string;
	/** Each own key of the argument has to be granted, but these. */
	ownKeysBut?: readonly string[];
	/** The position of a further argument that the permission looks at: a query key, options. */
	detail?: number;
}

/** An API that is a function. */
export interface FunctionApi {
	needs?: readonly Need[];
	/** The names of the arguments that a call must supply. */
	required?: readonly string[];
	call(context: ApiContext, args: Value[]): Value;
}

/** An API that is an object of functions, and of constants. */
export interface ObjectApi {
	members: Readonly<Record<string, FunctionApi>>;
}

export type Api = FunctionApi | ObjectApi;

/** The argument as a function. Throws in Google's words where it is something else. */
export function callbackOf(api: string, value: Value): SandboxFunction {
	if (isFunction(value)) return value;
	throw new SandboxError(`Error in ${api}. A function is needed, not ${typeNameOf(value)}.`);
}

/** The argument as a function that may be missing. */
export function optionalCallback(value: Value): () => void {
	return () => {
		if (isFunction(value)) value();
	};
}

/** A rare part of the host. Throws where the page that runs the template has none. */
export function hostPart<T>(part: T | undefined, api: string): T {
	if (part !== undefined) return part;
	throw new SandboxError(`${api} does nothing here: the page that runs the template lacks it.`);
}
