import { toText } from '../coerce.ts';
import type { Access } from '../permissions.ts';
import type { Value } from '../value.ts';
import type { FunctionApi } from './api.ts';

const accesses: readonly Access[] = ['read', 'write', 'readwrite', 'execute'];

/**
 * `queryPermission(permission, …)`: an access comes before the key of a global variable or of local
 * storage (`'access_globals', 'read', 'a.b'`) and behind a type of consent (`'access_consent',
 * 'ad_storage', 'read'`); other permissions take a key, and some a query key or options behind it.
 */
export const queryPermission: FunctionApi = {
	required: ['permission'],
	call: ({ check }, [name, ...args]) => {
		const permission = toText(name);
		const at = permission.startsWith('access_') ? args.findIndex(isAccess) : -1;
		const access = accesses.find((one) => one === args[at]);
		const [key, detail] = args.filter((_, index) => index !== at);
		const message = check({
			permission,
			...(access === undefined ? {} : { access }),
			...(key === undefined ? {} : { key: toText(key) }),
			...(detail === undefined ? {} : { detail }),
		});
		return message === undefined;
	},
};

function isAccess(value: Value): boolean {
	return accesses.some((one) => one === value);
}
