import type { PermissionEntry, PermissionValue } from '../../../src/gtm/sandbox/permissions.ts';

const text = (string: string): PermissionValue => ({ type: 1, string });
const list = (listItem: PermissionValue[]): PermissionValue => ({ type: 2, listItem });

function entry(publicId: string, param: Record<string, PermissionValue>): PermissionEntry {
	return {
		instance: {
			key: { publicId, versionId: '1' },
			param: Object.entries(param).map(([key, value]) => ({ key, value })),
		},
		isRequired: true,
	};
}

/** A list of keys with their access, as letters: `{ dataLayer: 'rw', gtag: 'x' }`. */
function keys(name: string, accesses: Record<string, string>): PermissionValue {
	return list(
		Object.entries(accesses).map(([key, letters]) => ({
			type: 3,
			mapKey: [name, 'read', 'write', 'execute'].map(text),
			mapValue: [
				text(key),
				...['r', 'w', 'x'].map((letter) => ({
					type: 8 as const,
					boolean: letters.includes(letter),
				})),
			],
		})),
	);
}

/** Permission entries, written shortly. */
export const grant = {
	consent: (types: Record<string, string>) =>
		entry('access_consent', { consentTypes: keys('consentType', types) }),
	container: () => entry('read_container_data', {}),
	dataLayer: (...patterns: string[]) =>
		entry('read_data_layer', {
			allowedKeys: text('specific'),
			keyPatterns: list(patterns.map(text)),
		}),
	globals: (accesses: Record<string, string>) =>
		entry('access_globals', { keys: keys('key', accesses) }),
	localStorage: (accesses: Record<string, string>) =>
		entry('access_local_storage', { keys: keys('key', accesses) }),
	logging: (environments: 'debug' | 'all') =>
		entry('logging', { environments: text(environments) }),
	script: (...urls: string[]) => entry('inject_script', { urls: list(urls.map(text)) }),
	templateStorage: () => entry('access_template_storage', {}),
};
