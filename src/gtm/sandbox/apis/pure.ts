import { toHost, toSandbox } from '../boundary.ts';
import { toNumber, toText } from '../coerce.ts';
import { SandboxError } from '../sandboxError.ts';
import { createObject, isObject, typeNameOf, type Value } from '../value.ts';
import type { Api, FunctionApi } from './api.ts';

/** A page's and Node's own global, which no library of the language declares. */
declare const URL: new (
	url: string,
) => Record<
	| 'href'
	| 'origin'
	| 'protocol'
	| 'username'
	| 'password'
	| 'host'
	| 'hostname'
	| 'port'
	| 'pathname'
	| 'search'
	| 'hash',
	string
> & { searchParams: Iterable<[string, string]> };

/** The APIs that touch no page and need no permission. */
export const pureApis: Readonly<Record<string, Api>> = {
	getType: { call: (_, [value]) => typeNameOf(value) },
	JSON: {
		members: {
			parse: { call: (_, [text]) => parseJson(toText(text)) },
			stringify: { call: (_, [value]) => writeJson(value) },
		},
	},
	makeInteger: { call: (_, [value]) => Math.round(toNumber(value)) || 0 },
	makeNumber: { call: (_, [value]) => toNumber(value) },
	makeString: { call: (_, [value]) => toText(value) },
	makeTableMap: { call: (_, args) => makeTableMap(args) },
	Math: {
		members: {
			abs: numbers(Math.abs),
			ceil: numbers(Math.ceil),
			floor: numbers(Math.floor),
			max: numbers(Math.max),
			min: numbers(Math.min),
			pow: numbers(Math.pow),
			round: numbers(Math.round),
			sqrt: numbers(Math.sqrt),
		},
	},
	Object: {
		members: {
			delete: { call: (_, [target, key]) => deleteKey(target, key) },
			entries: { call: (_, [target]) => entriesOf(target).map(([key, value]) => [key, value]) },
			freeze: {
				call: (_, [target]) => {
					if (typeof target === 'object' && target !== null) Object.freeze(target);
					return target;
				},
			},
			keys: { call: (_, [target]) => entriesOf(target).map(([key]) => key) },
			values: { call: (_, [target]) => entriesOf(target).map(([, value]) => value) },
		},
	},
	parseUrl: { required: ['url'], call: (_, [url]) => parseUrl(toText(url)) },
};

function numbers(calculate: (...values: number[]) => number): FunctionApi {
	return { call: (_, args) => calculate(...args.map(toNumber)) };
}

function parseJson(text: string): Value {
	try {
		return toSandbox(JSON.parse(text));
	} catch {
		return undefined;
	}
}

function writeJson(value: Value): Value {
	try {
		return JSON.stringify(toHost(value));
	} catch {
		return undefined;
	}
}

function entriesOf(target: Value): [string, Value][] {
	if (target === undefined || target === null) {
		throw new SandboxError(`An object is needed here, not ${target}.`);
	}
	if (typeof target !== 'object' && typeof target !== 'string') return [];
	return Object.entries<Value>(target as Record<string, Value>);
}

function deleteKey(target: Value, key: Value): boolean {
	if (typeof target !== 'object' || target === null) return false;
	return Reflect.deleteProperty(target, toText(key));
}

/** A table of rows as an object: one column's values as keys, another's as values. */
function makeTableMap([table, keyColumn, valueColumn]: Value[]): Value {
	if (!Array.isArray(table)) return null;
	const map = createObject();
	let isEmpty = true;
	for (const row of table) {
		if (!isObject(row) || !Object.hasOwn(row, toText(keyColumn))) continue;
		map[toText(row[toText(keyColumn)])] = row[toText(valueColumn)];
		isEmpty = false;
	}
	return isEmpty ? null : map;
}

function parseUrl(text: string): Value {
	try {
		const url = new URL(text);
		const query = new Map<string, string | string[]>();
		for (const [key, value] of url.searchParams) {
			const known = query.get(key);
			query.set(key, known === undefined ? value : [known, value].flat());
		}
		return createObject([
			['href', url.href],
			['origin', url.origin],
			['protocol', url.protocol],
			['username', url.username],
			['password', url.password],
			['host', url.host],
			['hostname', url.hostname],
			['port', url.port],
			['pathname', url.pathname],
			['search', url.search],
			['searchParams', createObject(query)],
			['hash', url.hash],
		]);
	} catch {
		return undefined;
	}
}
