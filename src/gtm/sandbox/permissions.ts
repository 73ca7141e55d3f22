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
		const isGranted =
			granted !== undefined && (tests[request.permission] ?? always)(granted, request);
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

type Test = (params: Map<string, unknown>, request: PermissionRequest) => boolean;

const always: Test = () => true;

const tests: Record<string, Test> = {
	access_globals: (params, request) => isKeyGranted(params.get('keys'), 'key', request),
	access_local_storage: (params, request) => isKeyGranted(params.get('keys'), 'key', request),
	access_consent: (params, request) =>
		isKeyGranted(params.get('consentTypes'), 'consentType', request),
	read_data_layer: (params, { key = '' }) =>
		params.get('allowedKeys') === 'any' ||
		texts(params.get('keyPatterns')).some((pattern) => matchesKeyPattern(pattern, key)),
	inject_script: (params, { key = '' }) =>
		texts(params.get('urls')).some((pattern) => matchesUrlPattern(pattern, key)),
	send_pixel: (params, { key = '' }) =>
		params.get('allowedUrls') === 'any' ||
		texts(params.get('urls')).some((pattern) => matchesUrlPattern(pattern, key)),
	get_url: (params, { key = '' }) =>
		params.get('urlParts') === 'any' || key === '' || params.get(key) === true,
	get_cookies: (params, { key = '' }) =>
		params.get('cookieAccess') === 'any' || texts(params.get('cookieNames')).includes(key),
};

function isKeyGranted(list: unknown, nameOfKey: string, request: PermissionRequest): boolean {
	if (!Array.isArray(list)) return false;
	return list.some((entry: unknown) => {
		if (!(entry instanceof Map) || entry.get(nameOfKey) !== request.key) return false;
		if (request.access !== 'readwrite') return entry.get(request.access ?? 'read') === true;
		return entry.get('read') === true && entry.get('write') === true;
	});
}

function texts(list: unknown): string[] {
	return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [];
}

function matchesKeyPattern(pattern: string, key: string): boolean {
	if (pattern === '*') return true;
	return pattern.endsWith('.*') ? key.startsWith(pattern.slice(0, -1)) : pattern === key;
}

/** A star stands for any text; only HTTPS addresses are ever granted. */
function matchesUrlPattern(pattern: string, url: string): boolean {
	if (!url.startsWith('https://')) return false;
	const escaped = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
	return new RegExp(`^${escaped.join('.*')}$`).test(url);
}

/** The messages as measured in Google's runtime; those of rarer permissions follow their form. */
function refusal({ permission, key = '', access = 'read' }: PermissionRequest): string {
	switch (permission) {
		case 'access_globals':
			return `Prohibited ${access} on global variable: ${key}.`;
		case 'access_local_storage':
			return `Prohibited ${access} on local storage key: ${key}.`;
		case 'access_consent':
			return `Prohibited ${access} on consent type: ${key}.`;
		case 'read_data_layer':
			return `Prohibited read from data layer variable: ${key}.`;
		case 'inject_script':
			return `Prohibited script URL: ${key}`;
		case 'send_pixel':
			return `Prohibited URL: ${key}.`;
		case 'get_url':
			return `Prohibited read on URL component: ${key}.`;
		case 'get_cookies':
			return `Prohibited read on cookie: ${key}.`;
		default:
			return `Permission ${permission} is not granted.`;
	}
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
