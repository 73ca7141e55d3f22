import type { Program } from 'acorn';
import { createPermissionCheck, type PermissionEntry } from '../sandbox/permissions.ts';
import { type Finding, finding } from './finding.ts';
import { type FoundNeed, findNeeds } from './findNeeds.ts';
import { listGrants } from './listGrants.ts';

/**
 * What the code needs and is not granted, and what is granted and not needed. Lines are those of
 * the code. A key that cannot be told from the code is a note, never an error.
 */
export function lintPermissions(
	program: Program,
	permissions: readonly PermissionEntry[],
): Finding[] {
	const found = findNeeds(program);
	const { needs, unclear, queried } = found;
	const findings = found.unknown.map(({ message, line }) => finding('error', message, line));
	const check = createPermissionCheck(permissions);
	const granted = new Set(permissions.map(({ instance }) => instance.key.publicId));
	// A template that asks first does without what it is not granted.
	const asksFirst = (permission: string) => queried.has(permission) || queried.has('*');

	for (const need of needs) {
		const message = check(requestFor(need));
		if (message === undefined) continue;
		// The options of a cookie cannot be told, its name can.
		if (need.permission === 'set_cookies' && need.isPartial && isNamed(need, permissions)) continue;
		const isUnsure = need.isPartial && need.permission !== 'set_cookies';
		const level = isUnsure || asksFirst(need.permission) ? 'note' : 'error';
		findings.push(finding(level, `${message} ${wayOut(need, granted)}`, need.line));
	}
	for (const { permission, line, message } of unclear) {
		const isMissing =
			permission !== undefined && !granted.has(permission) && !asksFirst(permission);
		const words = isMissing
			? `The permission ${permission} is missing.`
			: `${message} Whether it is granted cannot be told.`;
		findings.push(finding(isMissing ? 'error' : 'note', words, line));
	}
	return [
		...findings,
		...lintUnused(permissions, needs, new Set(unclear.map((one) => one.permission))),
	];
}

function isNamed(need: FoundNeed, permissions: readonly PermissionEntry[]): boolean {
	return permissions
		.filter(({ instance }) => instance.key.publicId === need.permission)
		.some((entry) => listGrants(entry).some(({ isUsedBy }) => isUsedBy(need)));
}

function requestFor({ permission, key, access, detail }: FoundNeed) {
	return {
		permission,
		...(key === undefined ? {} : { key }),
		...(access === undefined ? {} : { access }),
		...(detail === undefined ? {} : { detail }),
	};
}

function wayOut({ permission, key }: FoundNeed, granted: ReadonlySet<string>): string {
	if (!granted.has(permission)) return `The permission ${permission} is missing.`;
	return key === undefined ? '' : `Add "${key}" to the permission ${permission}.`;
}

function lintUnused(
	permissions: readonly PermissionEntry[],
	needs: readonly FoundNeed[],
	unclear: ReadonlySet<string | undefined>,
): Finding[] {
	const findings: Finding[] = [];
	for (const entry of permissions) {
		const permission = entry.instance.key.publicId;
		// Where an API is not named by a text, anything may be in use.
		if (unclear.has(permission) || unclear.has(undefined)) continue;
		const own = needs.filter((need) => need.permission === permission);
		if (own.length === 0) {
			findings.push(finding('warning', `The permission ${permission} is granted and never used.`));
			continue;
		}
		for (const { key, access, isUsedBy } of listGrants(entry)) {
			if (own.some(isUsedBy)) continue;
			const what = access === undefined ? `"${key}"` : `${access} of "${key}"`;
			findings.push(finding('warning', `${permission}: ${what} is granted and never used.`));
		}
	}
	return findings;
}
