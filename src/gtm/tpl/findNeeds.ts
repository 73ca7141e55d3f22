import type { AnyNode, ObjectExpression, Program } from 'acorn';
import type { Need } from '../sandbox/apis/api.ts';
import { apiTable } from '../sandbox/apis/apiTable.ts';
import { type Problem, problemAt } from '../sandbox/parseSandboxed.ts';
import type { Access } from '../sandbox/permissions.ts';
import { type ApiUse, type ApiUses, findApiCalls } from './findApiCalls.ts';
import { resolveTexts } from './resolveTexts.ts';

/** Something that the code needs granted, and where. Places are those of the code. */
export interface FoundNeed {
	permission: string;
	/** Missing where the permission has no keys, or the call asks for none of them. */
	key?: string;
	access?: Access;
	/** What else the call shows the permission: the key of a query. */
	detail?: string;
	/** True where the permission is shown something that cannot be told. */
	isPartial: boolean;
	line: number;
	column: number;
}

/** A place where it cannot be told what is needed. */
export interface UnclearNeed extends Problem {
	/** Missing where not even the API can be told. */
	permission?: string;
}

export interface FoundNeeds {
	needs: FoundNeed[];
	unclear: UnclearNeed[];
	/** Calls of APIs that do not exist. */
	unknown: Problem[];
	/** The permissions that the code asks for by `queryPermission`; `*` where their names cannot be told. */
	queried: ReadonlySet<string>;
}

/**
 * What a program's API calls need granted: the keys, addresses and accesses that stand in the calls
 * as texts, or as names bound once to a text.
 */
export function findNeeds(program: Program): FoundNeeds {
	const uses = findApiCalls(program);
	const found: FoundNeeds & { queried: Set<string> } = {
		needs: [],
		unclear: uses.unclear.map((node) => problemAt(node, "require takes the API's name as a text.")),
		unknown: [],
		queried: new Set(),
	};
	for (const use of uses.uses) {
		if (use.name === 'queryPermission') {
			const [name] = use.call?.arguments ?? [];
			const names = name && resolveTexts(name, uses.declarations);
			for (const one of names ?? ['*']) found.queried.add(one);
		}
		const needs = needsOf(use.name);
		if (needs === undefined) {
			found.unknown.push(problemAt(use.node, `There is no API called "${use.name}".`));
			continue;
		}
		for (const need of needs) {
			const asked = askedBy(use, need, uses);
			if ('message' in asked) found.unclear.push(asked);
			else found.needs.push(...asked);
		}
	}
	return found;
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

/** What one call asks for, or why that cannot be told. */
function askedBy(
	{ name, node, call }: ApiUse,
	need: Need,
	{ declarations }: ApiUses,
): FoundNeed[] | UnclearNeed {
	const { permission, argument, access } = need;
	const unclear = (at: AnyNode, message: string) => ({ ...problemAt(at, message), permission });
	if (!call) return unclear(node, `${name} is passed on here: call it with a text instead.`);
	const shown = need.detail === undefined ? undefined : call.arguments[need.detail];
	const details = shown && resolveTexts(shown, declarations);
	const { line, column } = problemAt(node, '');
	const part = {
		permission,
		...(access === undefined ? {} : { access }),
		isPartial: shown !== undefined && details?.length !== 1,
		...(details?.length === 1 && details[0] !== undefined ? { detail: details[0] } : {}),
		line,
		column,
	};
	if (argument === undefined) return [need.key === undefined ? part : { ...part, key: need.key }];
	const value = call.arguments[argument];
	// Without its first argument, getUrl asks for no one part of the address.
	if (!value && need.detail !== undefined) return [part];
	const keys = value && keysIn(value, need, declarations);
	if (keys) return keys.map((key) => ({ ...part, key }));
	const message = `Which key ${name} asks for cannot be told: write it as a text in the call.`;
	return unclear(value ?? node, message);
}

/** The texts that an argument can be, or where its own keys count, those of an object literal. */
function keysIn(
	value: AnyNode,
	{ ownKeysBut }: Need,
	declarations: ApiUses['declarations'],
): string[] | undefined {
	const object = ownKeysBut && objectOf(value, declarations);
	if (!ownKeysBut || !object) return resolveTexts(value, declarations);
	const keys: string[] = [];
	for (const property of object.properties) {
		if (property.type !== 'Property') return undefined;
		const { key } = property;
		if (key.type === 'Identifier') keys.push(key.name);
		else if (key.type === 'Literal') keys.push(String(key.value));
		else return undefined;
	}
	return keys.filter((key) => !ownKeysBut.includes(key));
}

/** The object literal that an expression is, directly or as a name bound to it. */
function objectOf(
	value: AnyNode,
	declarations: ApiUses['declarations'],
): ObjectExpression | undefined {
	if (value.type === 'ObjectExpression') return value;
	const declaration = value.type === 'Identifier' ? declarations.get(value) : undefined;
	const { init, isReassigned = true } = declaration ?? {};
	return !isReassigned && init?.type === 'ObjectExpression' ? init : undefined;
}
