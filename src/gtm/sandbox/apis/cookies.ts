import { toNumber, toText } from '../coerce.ts';
import type { CookieAttributes } from '../host.ts';
import { isObject, type Value } from '../value.ts';
import { type FunctionApi, hostPart } from './api.ts';

/** The APIs of the page's cookies. Values are percent-encoded unless the call says otherwise. */
export const cookieApis: Readonly<Record<string, FunctionApi>> = {
	getCookieValues: {
		needs: [{ permission: 'get_cookies', argument: 0 }],
		required: ['name'],
		call: ({ host }, [name, decode]) => {
			const values = hostPart(host.cookies, 'getCookieValues').get(toText(name));
			return decode === false ? values : values.map(decodeValue);
		},
	},
	setCookie: {
		needs: [{ permission: 'set_cookies', argument: 0, detail: 2 }],
		required: ['name', 'value'],
		call: ({ host }, [name, value, options, encode]) => {
			const text = encode === false ? toText(value) : encodeURIComponent(toText(value));
			hostPart(host.cookies, 'setCookie').set(toText(name), text, attributesOf(options));
			return undefined;
		},
	},
};

/** The cookie's own text where it is no encoded one. */
function decodeValue(value: string): string {
	try {
		return decodeURIComponent(value);
	} catch {
		return value;
	}
}

/** Names as in Google's documentation of setCookie; what is not set there stays away. */
function attributesOf(options: Value): CookieAttributes {
	if (!isObject(options)) return {};
	const { domain, path, expires, secure, samesite } = options;
	const maxAge = options['max-age'];
	return {
		...(isSet(domain) ? { domain: toText(domain) } : {}),
		...(isSet(path) ? { path: toText(path) } : {}),
		...(isSet(maxAge) ? { 'max-age': toNumber(maxAge) } : {}),
		...(isSet(expires) ? { expires: toText(expires) } : {}),
		...(isSet(secure) ? { secure: Boolean(secure) } : {}),
		...(isSet(samesite) ? { samesite: toText(samesite) } : {}),
	};
}

function isSet(value: Value): boolean {
	return value !== undefined && value !== null && value !== '';
}
