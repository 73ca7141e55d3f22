import { toText } from '../coerce.ts';
import type { Access } from '../permissions.ts';
import type { FunctionApi } from './api.ts';

const accesses: readonly Access[] = ['read', 'write', 'readwrite', 'execute'];

/**
 * `queryPermission(permission, …)`: by Google's documentation an access comes before its key
 * (`'access_globals', 'read', 'a.b'`), other permissions take the key alone.
 */
export const queryPermission: FunctionApi = {
	required: ['permission'],
	call: ({ check }, [name, ...args]) => {
		const permission = toText(name);
		const [first, second] = args.map(toText);
		const access = permission.startsWith('access_') && accesses.find((one) => one === first);
		const key = access ? second : first;
		const message = check({
			permission,
			...(access ? { access } : {}),
			...(key === undefined ? {} : { key }),
		});
		return message === undefined;
	},
};
