import { toText } from '../coerce.ts';
import { isFunction, isObject, type Value } from '../value.ts';
import { type ApiContext, callbackOf, type FunctionApi, hostPart } from './api.ts';

/** A page's and Node's own globals, which no library of the language declares. */
declare const atob: (text: string) => string;
declare const btoa: (bytes: string) => string;

/** The APIs that encode, decode and hash texts. They need no permission. */
export const encodingApis: Readonly<Record<string, FunctionApi>> = {
	decodeUri: textOrUndefined(decodeURI),
	decodeUriComponent: textOrUndefined(decodeURIComponent),
	encodeUri: textOrUndefined(encodeURI),
	encodeUriComponent: textOrUndefined(encodeURIComponent),
	fromBase64: textOrUndefined((text) => bytesToText(atob(text))),
	sha256: {
		required: ['input', 'onSuccess'],
		call: (context, args) => {
			startHash(context, args);
			return undefined;
		},
	},
	toBase64: textOrUndefined((text) => btoa(textToBytes(text))),
};

/** Google's documentation: the result is undefined where the text cannot be converted. */
function textOrUndefined(convert: (text: string) => string): FunctionApi {
	return {
		call: (_, [text]) => {
			try {
				return convert(toText(text));
			} catch {
				return undefined;
			}
		},
	};
}

/** The digest is handed over after the present task, in base64 unless the options say `hex`. */
function startHash({ host }: ApiContext, [input, onSuccess, onFailure, options]: Value[]): void {
	const succeed = callbackOf('sha256', onSuccess);
	const isHex = isObject(options) && options.outputEncoding === 'hex';
	const hand = (digest: Uint8Array) =>
		host.later(() => void succeed(isHex ? toHex(digest) : btoa(String.fromCharCode(...digest))));
	const fail = () => host.later(() => void (isFunction(onFailure) && onFailure()));
	hostPart(host.sha256, 'sha256');
	const digest = host.sha256?.(toText(input));
	if (digest instanceof Uint8Array) hand(digest);
	else digest?.then(hand, fail);
}

function toHex(digest: Uint8Array): string {
	return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A text as its UTF-8 bytes, one character each, which is what base64 takes. */
function textToBytes(text: string): string {
	return encodeURIComponent(text).replace(/%([0-9A-F]{2})/g, (_, hex: string) =>
		String.fromCharCode(Number.parseInt(hex, 16)),
	);
}

function bytesToText(bytes: string): string {
	const encoded = Array.from(bytes, (one) => one.charCodeAt(0).toString(16).padStart(2, '0'));
	return decodeURIComponent(encoded.map((hex) => `%${hex}`).join(''));
}
