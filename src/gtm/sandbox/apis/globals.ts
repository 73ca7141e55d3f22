import { toHost, toSandbox } from '../boundary.ts';
import { toText } from '../coerce.ts';
import { findHolder, readPath } from '../pagePath.ts';
import type { Access } from '../permissions.ts';
import { SandboxError } from '../sandboxError.ts';
import { isObject, type Value } from '../value.ts';
import type { ApiContext, FunctionApi, Need } from './api.ts';

const needsGlobal = (argument: number, access: Access): Need => ({
	permission: 'access_globals',
	argument,
	access,
});

/** The APIs that read and write the page's global variables. */
export const globalApis: Readonly<Record<string, FunctionApi>> = {
	aliasInWindow: {
		needs: [needsGlobal(0, 'write'), needsGlobal(1, 'read')],
		required: ['toPath', 'fromPath'],
		call: (context, [to, from]) => aliasInWindow(context, toText(to), toText(from)),
	},
	callInWindow: {
		needs: [needsGlobal(0, 'execute')],
		required: ['pathToFunction'],
		call: (context, [path, ...args]) => callInWindow(context, toText(path), args),
	},
	copyFromWindow: {
		needs: [needsGlobal(0, 'read')],
		required: ['key'],
		call: (context, [key]) => copyFromWindow(context, toText(key)),
	},
	createArgumentsQueue: {
		needs: [needsGlobal(0, 'readwrite'), needsGlobal(1, 'readwrite')],
		required: ['fnKey', 'arrayKey'],
		call: (context, [name, list]) => createArgumentsQueue(context, toText(name), toText(list)),
	},
	createQueue: {
		needs: [needsGlobal(0, 'readwrite')],
		required: ['arrayKey'],
		call: (context, [list]) => {
			const push = queueIn(context, toText(list));
			return (item) => push(toHost(item));
		},
	},
	setInWindow: {
		needs: [needsGlobal(0, 'readwrite')],
		required: ['key'],
		call: (context, [key, value, override]) =>
			setInWindow(context, toText(key), toHost(value), override === true),
	},
};

/** Measured: Google's runtime keeps this registry of its destinations out of the sandbox. */
const registry = { holder: 'google_tag_data', key: 'tidr' };

function copyFromWindow({ host }: ApiContext, path: string): Value {
	const hidden = `${registry.holder}.${registry.key}`;
	if (path === hidden || path.startsWith(`${hidden}.`)) return undefined;
	const copy = toSandbox(readPath(host.window, path));
	if (path === registry.holder && isObject(copy)) delete copy[registry.key];
	return copy;
}

/** Returns whether the value was set: not where a step to it is missing or one is there already. */
function setInWindow(
	{ host }: ApiContext,
	key: string,
	value: unknown,
	override: boolean,
): boolean {
	const found = findHolder(host.window, key);
	if (!found) return false;
	const isFree = Reflect.get(found.holder, found.key) === undefined;
	return (isFree || override) && Reflect.set(found.holder, found.key, value);
}

function aliasInWindow(context: ApiContext, to: string, from: string): boolean {
	const value = readPath(context.host.window, from);
	return value !== undefined && setInWindow(context, to, value, true);
}

function callInWindow({ host }: ApiContext, path: string, args: Value[]): Value {
	const found = findHolder(host.window, path);
	const target: unknown = found && Reflect.get(found.holder, found.key);
	if (!found || typeof target !== 'function') return undefined;
	return toSandbox(Reflect.apply(target, found.holder, args.map(toHost)));
}

/** Takes over a function that the page already has; a new one appends its `arguments` objects. */
function createArgumentsQueue(context: ApiContext, fnKey: string, listKey: string): Value {
	const known = readPath(context.host.window, fnKey);
	if (typeof known === 'function') return toSandbox(known);
	// Google's tags tell a command from other data by its being an arguments object.
	const queue = function () {
		// biome-ignore lint/complexity/noArguments: an arguments object is what has to be queued.
		push(arguments);
	};
	// By Google's documentation the function comes first, so that the list can be a key of it (`tp.q`).
	setInWindow(context, fnKey, queue, true);
	const push = queueIn(context, listKey);
	return toSandbox(queue);
}

/** Returns what appends to a list of the page, made where it is missing. */
function queueIn(context: ApiContext, key: string): (item: unknown) => Value {
	setInWindow(context, key, [], false);
	const list = readPath(context.host.window, key);
	if (!Array.isArray(list)) throw new SandboxError(`The global variable ${key} is not a list.`);
	return (item) => toSandbox(list.push(item));
}
