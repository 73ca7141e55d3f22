import type { PermissionRequest } from './permissions.ts';
import { isObject, type Value } from './value.ts';

/** The parameters of a granted permission: lists are arrays, tables arrays of maps. */
export type GrantedParams = ReadonlyMap<string, unknown>;

type Test = (params: GrantedParams, request: PermissionRequest) => boolean;

/** True where a permission with these parameters allows the request. */
export function isWithin(params: GrantedParams, request: PermissionRequest): boolean {
	return (tests[request.permission] ?? always)(params, request);
}

const always: Test = () => true;

const isUrlListed: Test = (params, { key = '' }) =>
	texts(params.get('urls')).some((pattern) => matchesUrlPattern(pattern, key));

const isKeyMatched: Test = (params, { key = '' }) =>
	texts(params.get('keyPatterns')).some((pattern) => matchesKeyPattern(pattern, key));

/** Google's documentation: each component of an address is allowed apart, and queries by their key. */
const isUrlPartAllowed: Test = (params, { key = '', detail }) => {
	if (params.get('urlParts') === 'any') return true;
	if (key !== '' && params.get(key) !== true) return false;
	if (key !== 'query' || params.get('queriesAllowed') !== 'specific') return true;
	return texts(params.get('queryKeys')).some((one) => one === detail);
};

const tests: Record<string, Test> = {
	access_globals: (params, request) => isKeyGranted(params.get('keys'), 'key', request),
	access_local_storage: (params, request) => isKeyGranted(params.get('keys'), 'key', request),
	access_consent: (params, request) =>
		isKeyGranted(params.get('consentTypes'), 'consentType', request),
	read_data_layer: (params, request) =>
		params.get('allowedKeys') === 'any' || isKeyMatched(params, request),
	write_data_layer: isKeyMatched,
	inject_script: isUrlListed,
	inject_hidden_iframe: isUrlListed,
	send_pixel: (params, request) =>
		params.get('allowedUrls') === 'any' || isUrlListed(params, request),
	get_url: isUrlPartAllowed,
	get_referrer: isUrlPartAllowed,
	get_cookies: (params, { key = '' }) =>
		params.get('cookieAccess') === 'any' || texts(params.get('cookieNames')).includes(key),
	set_cookies: (params, { key = '', detail }) => {
		const rows: unknown = params.get('allowedCookies');
		return Array.isArray(rows) && rows.some((row: unknown) => isCookieAllowed(row, key, detail));
	},
};

function isKeyGranted(list: unknown, nameOfKey: string, request: PermissionRequest): boolean {
	if (!Array.isArray(list)) return false;
	return list.some((entry: unknown) => {
		if (!(entry instanceof Map) || entry.get(nameOfKey) !== request.key) return false;
		if (request.access !== 'readwrite') return entry.get(request.access ?? 'read') === true;
		return entry.get('read') === true && entry.get('write') === true;
	});
}

/** A row of allowed cookies: `*` stands for any name, domain or path. */
function isCookieAllowed(row: unknown, name: string, options: Value): boolean {
	if (!(row instanceof Map)) return false;
	const isOpen = (column: string) => ['*', '', undefined].includes(row.get(column));
	if (row.get('name') !== name && row.get('name') !== '*') return false;
	return ['domain', 'path'].every((column) => {
		if (isOpen(column)) return true;
		return isObject(options) && options[column] === row.get(column);
	});
}

function texts(list: unknown): string[] {
	return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [];
}

function matchesKeyPattern(pattern: string, key: string): boolean {
	if (pattern === '*') return true;
	return pattern.endsWith('.*') ? key.startsWith(pattern.slice(0, -1)) : pattern === key;
}

/**
 * A star stands for any text; only HTTPS addresses are ever granted. A host with nothing but the
 * slash behind it stands for all of its addresses: public templates load scripts that way.
 */
function matchesUrlPattern(pattern: string, url: string): boolean {
	if (!url.startsWith('https://')) return false;
	const whole = /^https:\/\/[^/]+\/$/.test(pattern) ? `${pattern}*` : pattern;
	const escaped = whole.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
	return new RegExp(`^${escaped.join('.*')}$`).test(url);
}
