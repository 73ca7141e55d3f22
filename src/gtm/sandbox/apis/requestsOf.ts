import { toText } from '../coerce.ts';
import type { PermissionRequest } from '../permissions.ts';
import { isObject, type Value } from '../value.ts';
import type { Need } from './api.ts';

/** What has to be granted for a call with these arguments. */
export function requestsOf(need: Need, args: readonly Value[]): PermissionRequest[] {
	const { permission, argument, access, ownKeysBut } = need;
	const value = argument === undefined ? need.key : args[argument];
	const request = (key: Value): PermissionRequest => ({
		permission,
		...(key === undefined || key === null ? {} : { key: toText(key) }),
		...(access === undefined ? {} : { access }),
		...(need.detail === undefined ? {} : { detail: args[need.detail] }),
	});
	if (!ownKeysBut || !isObject(value)) return [request(value)];
	return Object.keys(value)
		.filter((key) => !ownKeysBut.includes(key))
		.map(request);
}
