import { JSDOM } from 'jsdom';
import type { PageWindow } from '../../src/page/pageWindow.ts';

// The first page takes seconds on a busy machine, so it is not one of a test's.
new JSDOM();

/** An empty page of its own for one test. Its timers are the test's, so that fake ones work; the head is HTML. */
export const openWindow = (globals: object = {}, head = ''): PageWindow => {
	const { window } = new JSDOM(`<!doctype html><head>${head}</head><body></body>`, {
		url: 'http://shop.example/',
	});
	return Object.assign(
		window as unknown as PageWindow,
		{ setTimeout: (run: () => void, ms: number) => setTimeout(run, ms) },
		globals,
	);
};

/** A gtag call as the data layer holds it: an `arguments` object. */
export function gtagCall(..._values: unknown[]): IArguments {
	// biome-ignore lint/complexity/noArguments: this is what it is for.
	return arguments;
}

/** A chat event as the chat box pushes it when the inert key is set. */
export const chatCall = (action: string, extra: object = {}): IArguments =>
	gtagCall('event', action, {
		event_category: 'Smartsupp_v3',
		non_interaction: true,
		send_to: 'G-',
		...extra,
	});

/** The addresses of the scripts on a page. */
export const scriptsOf = (win: PageWindow): string[] =>
	[...win.document.scripts].map((script) => script.src);

/** An object at which every look throws. */
export const revokedProxy = (): object => {
	const { proxy, revoke } = Proxy.revocable({}, {});
	revoke();
	return proxy;
};

/** An object whose field of this name cannot be read. */
export const withTrap = (name: string): object =>
	Object.defineProperty({}, name, {
		enumerable: true,
		get() {
			throw new Error("the page's");
		},
	});
