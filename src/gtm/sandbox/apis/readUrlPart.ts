import { toText } from '../coerce.ts';
import type { Value } from '../value.ts';

/**
 * What `getUrl(component, stripWww, defaultPages, queryKey)` gives of an address, by Google's
 * documentation; the whole address without a component, or with
 * one that is none.
 */
export function readUrlPart(url: string, args: Value[]): Value {
	const [component, stripWww, , queryKey] = args;
	const match = /^([a-z]+):\/\/([^/?#]*)([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/i.exec(url);
	if (component === undefined || component === null) return withoutFragment(url);
	if (!match) return undefined;
	const [, protocol = '', authority = '', path = '', query = '', fragment = ''] = match;
	const [host = '', port = ''] = authority.split(':');
	switch (toText(component)) {
		case 'protocol':
			return protocol;
		case 'host':
			return stripWww === true ? host.replace(/^www\./, '') : host;
		case 'port':
			return port || (protocol === 'https' ? '443' : '80');
		case 'path':
			return path || '/';
		case 'extension':
			return /\.([^./]+)$/.exec(path)?.[1] ?? '';
		case 'query':
			return queryKey === undefined ? query : valuesIn(query, toText(queryKey))[0];
		case 'fragment':
			return fragment;
		default:
			return withoutFragment(url);
	}
}

function withoutFragment(url: string): string {
	return url.replace(/#.*$/, '');
}

/** Every value that a query key has in an address. */
export function queryValues(url: string, key: string): string[] {
	const query = /\?([^#]*)/.exec(url)?.[1] ?? '';
	return valuesIn(query, key);
}

function valuesIn(query: string, key: string): string[] {
	const values: string[] = [];
	for (const pair of query.split('&')) {
		const [name = '', ...rest] = pair.split('=');
		if (decode(name) === key) values.push(decode(rest.join('=')));
	}
	return values;
}

function decode(text: string): string {
	try {
		return decodeURIComponent(text.replace(/\+/g, ' '));
	} catch {
		return text;
	}
}
