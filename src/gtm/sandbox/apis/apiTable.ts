import { SandboxError } from '../sandboxError.ts';
import { createObject, type SandboxFunction, type Value } from '../value.ts';
import { addressApis } from './address.ts';
import type { Api, ApiContext, FunctionApi } from './api.ts';
import { consentApis } from './consent.ts';
import { cookieApis } from './cookies.ts';
import { encodingApis } from './encoding.ts';
import { globalApis } from './globals.ts';
import { networkApis } from './network.ts';
import { pageApis } from './page.ts';
import { pureApis } from './pure.ts';
import { queryPermission } from './queryPermission.ts';
import { requestsOf } from './requestsOf.ts';
import { storageApis } from './storage.ts';

/** Everything that `require` gives, by name. */
export const apiTable: ReadonlyMap<string, Api> = new Map(
	Object.entries({
		...addressApis,
		...consentApis,
		...cookieApis,
		...encodingApis,
		...globalApis,
		...networkApis,
		...pageApis,
		...pureApis,
		...storageApis,
		queryPermission,
	}),
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
	for (const need of api.needs ?? []) {
		for (const request of requestsOf(need, args)) {
			const message = check(request);
			if (message !== undefined) throw new SandboxError(message);
		}
	}
}
