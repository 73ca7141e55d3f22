import { type Problem, parseSandboxed } from '../sandbox/parseSandboxed.ts';
import type { PermissionEntry } from '../sandbox/permissions.ts';
import { type FoundNeed, findNeeds } from './findNeeds.ts';
import { type GrantedKeys, writePermissions } from './permissionEntries.ts';

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
 * accesses that can be told from it, and nothing for those that cannot.
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
	const { needs, unclear, unknown } = findNeeds(parsed.program);
	const problems = [...unknown, ...unclear].map(({ line, column, message }) => ({
		line,
		column,
		message,
	}));
	problems.sort((a, b) => a.line - b.line || a.column - b.column);
	const named = new Set(unclear.flatMap(({ permission }) => permission ?? []));
	return { permissions: writePermissions(grantedKeys(needs, named), logging), unknown: problems };
}

/** `permissions` are granted too, without a key where no need names one. */
function grantedKeys(needs: readonly FoundNeed[], permissions: ReadonlySet<string>): GrantedKeys {
	const granted: GrantedKeys = new Map();
	for (const permission of permissions) granted.set(permission, new Map());
	for (const { permission, key, access } of needs) {
		const keys = granted.get(permission) ?? new Map<string, Set<string>>();
		granted.set(permission, keys);
		if (key === undefined) continue;
		const accesses = keys.get(key) ?? new Set<string>();
		for (const one of access === 'readwrite' ? ['read', 'write'] : [access ?? 'read']) {
			accesses.add(one);
		}
		keys.set(key, accesses);
	}
	return granted;
}
