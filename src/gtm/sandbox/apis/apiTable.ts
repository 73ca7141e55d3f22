import { toText } from '../coerce.ts';
import { SandboxError } from '../sandboxError.ts';
import { createObject, type SandboxFunction, type Value } from '../value.ts';
import type { Api, ApiContext, FunctionApi } from './api.ts';
import { globalApis } from './globals.ts';
import { pageApis } from './page.ts';
import { pureApis } from './pure.ts';
import { queryPermission } from './queryPermission.ts';

/** Everything that `require` gives, by name. */
export const apiTable: ReadonlyMap<string, Api> = new Map(
	Object.entries({ ...globalApis, ...pageApis, ...pureApis, queryPermission }),
);

/** Sees every call of an API; returns what the call returns. */
export type CallObserver = (name: string, args: Value[], call: () => Value) => Value;

const callDirectly: CallObserver = (_name, _args, call) => call();

/** Returns the value that `require(name)` gives: a function, or a frozen object of functions. */
export function bindApi(
	name: string,
	context: ApiContext,
	observe: CallObserver = callDirectly,
): Value {
	const api = apiTable.get(name);
	if (!api) throw new SandboxError(`There is no API called "${name}".`);
	if (!('members' in api)) return bindFunction(name, api, context, observe);
	const bound = createObject();
	for (const [key, member] of Object.entries(api.members)) {
		bound[key] = bindFunction(`${name}.${key}`, member, context, observe);
	}
	return Object.freeze(bound);
}

function bindFunction(
	name: string,
	api: FunctionApi,
	context: ApiContext,
	observe: CallObserver,
): SandboxFunction {
	return (...args) =>
		observe(name, args, () => {
			checkRequired(name, api, args);
			checkNeeds(api, context, args);
			return api.call(context, args);
		});
}

function checkRequired(name: string, api: FunctionApi, args: Value[]): void {
	api.required?.forEach((argument, at) => {
		if (args[at] !== undefined) return;
		throw new SandboxError(`Error in ${name}. Required argument ${argument} not supplied.`);
	});
}

function checkNeeds(api: FunctionApi, { check }: ApiContext, args: Value[]): void {
	for (const { permission, argument, access } of api.needs ?? []) {
		const key = argument === undefined ? undefined : args[argument];
		const message = check({
			permission,
			...(key === undefined || key === null ? {} : { key: toText(key) }),
			...(access === undefined ? {} : { access }),
		});
		if (message !== undefined) throw new SandboxError(message);
	}
}
