import { isWithin } from './isWithin.ts';
import { refusal } from './refusal.ts';
import type { Value } from './value.ts';

/** One value of a permission, as Google's template files write it. */
export type PermissionValue =
	| { type: 1; string: string }
	| { type: 2; listItem: PermissionValue[] }
	| { type: 3; mapKey: PermissionValue[]; mapValue: PermissionValue[] }
	| { type: 8; boolean: boolean };

/** One entry of a template's ___WEB_PERMISSIONS___. */
export interface PermissionEntry {
	instance: {
		key: { publicId: string; versionId: string };
		param: { key: string; value: PermissionValue }[];
	};
	clientAnnotations?: { isEditedByUser: boolean };
	isRequired: boolean;
}

export type Access = 'read' | 'write' | 'readwrite' | 'execute';

/** What an API call needs: a permission, and where it has keys, the access to one of them. */
export interface PermissionRequest {
	permission: string;
	key?: string;
	access?: Access;
	/** What else the permission looks at: the key of a query, or the options of a cookie. */
	detail?: Value;
}

/** Returns Google's message where a request is not granted, undefined where it is. */
export type PermissionCheck = (request: PermissionRequest) => string | undefined;

/** Returns the check for what a template's permissions grant. */
export function createPermissionCheck(entries: readonly PermissionEntry[]): PermissionCheck {
	const params = new Map<string, Map<string, unknown>>();
	for (const { instance } of entries) {
		const values = instance.param.map(({ key, value }) => [key, plainValue(value)] as const);
		params.set(instance.key.publicId, new Map(values));
	}
	return (request) => {
		const granted = params.get(request.permission);
		const isGranted = granted !== undefined && isWithin(granted, request);
		return isGranted ? undefined : refusal(request);
	};
}

/** Where a template may log: nowhere, only in the debugger, or everywhere. */
export function loggingOf(entries: readonly PermissionEntry[]): 'none' | 'debug' | 'all' {
	const entry = entries.find(({ instance }) => instance.key.publicId === 'logging');
	if (!entry) return 'none';
	const value = entry.instance.param.find(({ key }) => key === 'environments')?.value;
	return value?.type === 1 && value.string === 'all' ? 'all' : 'debug';
}

function plainValue(value: PermissionValue): unknown {
	switch (value.type) {
		case 1:
			return value.string;
		case 2:
			return value.listItem.map(plainValue);
		case 3:
			return new Map(
				value.mapKey.map((key, at) => {
					const inner = value.mapValue[at];
					return [plainValue(key), inner && plainValue(inner)];
				}),
			);
		case 8:
			return value.boolean;
	}
}
