import type { PageWindow } from '../pageWindow.ts';

const REAL_HOSTS = /^(https?:)?\/\/(www\.smartsuppchat\.com|www\.googletagmanager\.com)(?=\/)/;

/** Returns a script's address, with the real hosts replaced by the demo server. */
export function localAddress(address: string, origin: string): string {
	return address.replace(REAL_HOSTS, origin);
}

/** Returns a page's HTML with the real hosts replaced everywhere, also as JSON writes them. */
export function localHtml(html: string, origin: string): string {
	const escaped = (text: string) => text.replaceAll('/', '\\/');
	return ['https://www.smartsuppchat.com', 'https://www.googletagmanager.com'].reduce(
		(page, host) => page.replaceAll(host, origin).replaceAll(escaped(host), escaped(origin)),
		html,
	);
}

/** Lets every script element of the page load from the demo server what it asks of the real hosts. */
export function keepScriptsLocal(win: PageWindow, origin: string): void {
	const { prototype } = (win as PageWindow & typeof globalThis).HTMLScriptElement;
	const own = Object.getOwnPropertyDescriptor(prototype, 'src');
	const setAttribute = prototype.setAttribute;
	if (!own?.get || !own.set) return;
	Object.defineProperty(prototype, 'src', {
		...own,
		set(address: unknown) {
			own.set?.call(this, localAddress(String(address), origin));
		},
	});
	prototype.setAttribute = function (name, value) {
		const isAddress = name.toLowerCase() === 'src';
		setAttribute.call(this, name, isAddress ? localAddress(String(value), origin) : value);
	};
}
