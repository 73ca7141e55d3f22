import type { AnyNode } from 'acorn';
import type { Need } from '../sandbox/apis/api.ts';
import { apiTable } from '../sandbox/apis/apiTable.ts';
import { type Problem, parseSandboxed, problemAt } from '../sandbox/parseSandboxed.ts';
import type { PermissionEntry } from '../sandbox/permissions.ts';
import { type ApiUses, findApiCalls } from './findApiCalls.ts';
import { type GrantedKeys, writePermissions } from './permissionEntries.ts';
import { resolveTexts } from './resolveTexts.ts';

export interface DerivedPermissions {
	permissions: PermissionEntry[];
	/** What cannot be told from the code, or is wrong with it: nothing was granted for these. */
	unknown: Problem[];
}

export interface DeriveOptions {
	/** Where the template may log. */
	logging?: 'debug' | 'all';
}

/**
 * The permissions that a template's code needs, from its API calls: exactly the keys, addresses and
 * accesses that stand in the calls as texts, or as names bound once to a text.
 */
export function derivePermissions(
	code: string,
	{ logging = 'all' }: DeriveOptions = {},
): DerivedPermissions {
	const parsed = parseSandboxed(code);
	if (!parsed.ok) {
		const { line, column, message } = parsed;
		return { permissions: [], unknown: [{ line, column, message }] };
	}
	const found = findApiCalls(parsed.program);
	const unknown = found.unclear.map((node) =>
		problemAt(node, "require takes the API's name as a text."),
	);
	const granted: GrantedKeys = new Map();
	for (const { name, node, call } of found.uses) {
		const needs = needsOf(name);
		if (needs === undefined) {
			unknown.push(problemAt(node, `There is no API called "${name}".`));
		} else if (call) {
			for (const need of needs) {
				unknown.push(...addNeed(name, need, call.arguments, found, granted, node));
			}
		} else if (needs.length > 0) {
			unknown.push(problemAt(node, `${name} is passed on here: call it with a text instead.`));
		}
	}
	unknown.sort((a, b) => a.line - b.line || a.column - b.column);
	return { permissions: writePermissions(granted, logging), unknown };
}

/** What a call of an API needs; undefined where there is no such API. */
function needsOf(name: string): readonly Need[] | undefined {
	const [first = '', member] = name.split('.');
	const api = apiTable.get(first);
	if (!api) return undefined;
	if (!('members' in api)) return api.needs ?? [];
	// An object that is passed on whole needs whatever any of its functions needs.
	if (member === undefined) return Object.values(api.members).flatMap(({ needs }) => needs ?? []);
	const found = Object.hasOwn(api.members, member) ? api.members[member] : undefined;
	return found && (found.needs ?? []);
}

function addNeed(
	name: string,
	{ permission, argument, access }: Need,
	args: readonly AnyNode[],
	{ declarations }: ApiUses,
	granted: GrantedKeys,
	node: AnyNode,
): Problem[] {
	const keys = granted.get(permission) ?? new Map<string, Set<string>>();
	granted.set(permission, keys);
	if (argument === undefined) return [];
	const value = args[argument];
	const texts = value && resolveTexts(value, declarations);
	if (!texts) {
		const message = `Which key ${name} asks for cannot be told: write it as a text in the call.`;
		return value ? [problemAt(value, message)] : [problemAt(node, message)];
	}
	for (const text of texts) {
		const accesses = keys.get(text) ?? new Set<string>();
		for (const one of access === 'readwrite' ? ['read', 'write'] : [access ?? 'read']) {
			accesses.add(one);
		}
		keys.set(text, accesses);
	}
	return [];
}
