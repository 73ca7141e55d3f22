import type { PermissionEntry, PermissionValue } from '../../../src/gtm/sandbox/permissions.ts';

const text = (string: string): PermissionValue => ({ type: 1, string });
const list = (...names: string[]): PermissionValue => ({ type: 2, listItem: names.map(text) });
const yes: PermissionValue = { type: 8, boolean: true };

function entry(publicId: string, param: Record<string, PermissionValue> = {}): PermissionEntry {
	return {
		instance: {
			key: { publicId, versionId: '1' },
			param: Object.entries(param).map(([key, value]) => ({ key, value })),
		},
		isRequired: true,
	};
}

type AllowedCookie = { name: string; domain?: string; path?: string };

/** Permission entries that few templates need, written shortly. */
export const grantRare = {
	analyticsStorage: () => entry('read_analytics_storage'),
	characterSet: () => entry('read_character_set'),
	cookies: (...names: string[]) =>
		entry('get_cookies', { cookieAccess: text('specific'), cookieNames: list(...names) }),
	eventMetadata: () => entry('read_event_metadata'),
	iframe: (...urls: string[]) => entry('inject_hidden_iframe', { urls: list(...urls) }),
	pixel: (...urls: string[]) =>
		entry('send_pixel', { allowedUrls: text('specific'), urls: list(...urls) }),
	/** Parts of the address (`get_url`) or of the one before (`get_referrer`), queries by key. */
	urlParts: (permission: 'get_url' | 'get_referrer', parts: string[], queryKeys?: string[]) =>
		entry(permission, {
			urlParts: text('specific'),
			...Object.fromEntries(parts.map((part) => [part, yes])),
			queriesAllowed: text(queryKeys ? 'specific' : 'any'),
			...(queryKeys ? { queryKeys: list(...queryKeys) } : {}),
		}),
	setCookies: (...rows: AllowedCookie[]) =>
		entry('set_cookies', {
			allowedCookies: {
				type: 2,
				listItem: rows.map(({ name, domain = '*', path = '*' }) => ({
					type: 3,
					mapKey: ['name', 'domain', 'path', 'secure', 'session'].map(text),
					mapValue: [name, domain, path, 'any', 'any'].map(text),
				})),
			},
		}),
	title: () => entry('read_title'),
	writeDataLayer: (...patterns: string[]) =>
		entry('write_data_layer', { keyPatterns: list(...patterns) }),
};
