import type { PermissionEntry, PermissionValue } from '../sandbox/permissions.ts';

/** What a code needs: permission → key → accesses. A permission without keys has an empty map. */
export type GrantedKeys = Map<string, Map<string, Set<string>>>;

type Params = [key: string, value: PermissionValue][];

/** Writes permissions as Google's template files do, sorted by name and key. */
export function writePermissions(
	granted: GrantedKeys,
	logging: 'debug' | 'all',
): PermissionEntry[] {
	return sorted(granted).map(([publicId, keys]) => ({
		instance: {
			key: { publicId, versionId: '1' },
			param: paramsOf(publicId, keys, logging).map(([key, value]) => ({ key, value })),
		},
		isRequired: true,
	}));
}

function paramsOf(
	permission: string,
	keys: Map<string, Set<string>>,
	logging: 'debug' | 'all',
): Params {
	const names = sorted(keys).map(([key]) => text(key));
	switch (permission) {
		case 'access_globals':
			return [['keys', accessList('key', ['read', 'write', 'execute'], keys)]];
		case 'access_local_storage':
			return [['keys', accessList('key', ['read', 'write'], keys)]];
		case 'access_consent':
			return [['consentTypes', accessList('consentType', ['read', 'write'], keys)]];
		case 'inject_script':
		case 'inject_hidden_iframe':
			return [['urls', list(names)]];
		case 'send_pixel':
			return [
				['allowedUrls', text('specific')],
				['urls', list(names)],
			];
		case 'get_cookies':
			return [
				['cookieAccess', text('specific')],
				['cookieNames', list(names)],
			];
		case 'set_cookies':
			return [['allowedCookies', list(sorted(keys).map(([name]) => anyCookie(name)))]];
		case 'write_data_layer':
			return [['keyPatterns', list(names)]];
		case 'logging':
			return [['environments', text(logging)]];
		case 'read_data_layer':
			return [
				['allowedKeys', text('specific')],
				['keyPatterns', list(names)],
			];
		case 'get_url':
		case 'get_referrer':
			return [
				['urlParts', text('any')],
				['queriesAllowed', text('any')],
			];
		default:
			return [];
	}
}

/** A cookie of this name, whatever its attributes. */
function anyCookie(name: string): PermissionValue {
	return {
		type: 3,
		mapKey: ['name', 'domain', 'path', 'secure', 'session'].map(text),
		mapValue: [name, '*', '*', 'any', 'any'].map(text),
	};
}

function accessList(
	nameOfKey: string,
	accesses: string[],
	keys: Map<string, Set<string>>,
): PermissionValue {
	return list(
		sorted(keys).map(([key, granted]) => ({
			type: 3,
			mapKey: [nameOfKey, ...accesses].map(text),
			mapValue: [
				text(key),
				...accesses.map((access) => ({ type: 8 as const, boolean: granted.has(access) })),
			],
		})),
	);
}

function sorted<T>(map: Map<string, T>): [string, T][] {
	return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}

function text(string: string): PermissionValue {
	return { type: 1, string };
}

function list(listItem: PermissionValue[]): PermissionValue {
	return { type: 2, listItem };
}
