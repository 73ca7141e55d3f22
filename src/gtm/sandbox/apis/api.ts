import type { Host } from '../host.ts';
import type { Access, PermissionCheck } from '../permissions.ts';
import type { Value } from '../value.ts';

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
