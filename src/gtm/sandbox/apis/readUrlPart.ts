import { toText } from '../coerce.ts';
import type { Value } from '../value.ts';

/**
 * What `getUrl(component, stripWww, defaultPages, queryKey)` gives of an address, by Google's
 * documentation; the whole address without a component.
 */
export function readUrlPart(url: string, args: Value[]): Value {
	const [component, stripWww, , queryKey] = args;
	const match = /^([a-z]+):\/\/([^/?#]*)([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/i.exec(url);
	if (component === undefined || component === null) return url.replace(/#.*$/, '');
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
			return queryKey === undefined ? query : readQuery(query, toText(queryKey));
		case 'fragment':
			return fragment;
		default:
			return undefined;
	}
}

function readQuery(query: string, key: string): Value {
	for (const pair of query.split('&')) {
		const [name = '', ...rest] = pair.split('=');
		if (decode(name) === key) return decode(rest.join('='));
	}
	return undefined;
}

function decode(text: string): string {
	try {
		return decodeURIComponent(text.replace(/\+/g, ' '));
	} catch {
		return text;
	}
}
