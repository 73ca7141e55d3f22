import type { PageWindow } from './pageWindow.ts';

/** The vendor's queue: calls made before the chat box runs wait in `_`. */
type ChatQueue = { (): void; _: IArguments[] };

/**
 * Starts the chat box of the account with this key, by the vendor's contract: the key on `_smartsupp`, a queue named
 * `smartsupp`, one asynchronous loader. It starts at once, or with the visitor's first interaction where the browser is
 * told to save data; or whenever `later` calls what it is given, which does nothing the second time. Keeps out where
 * another chat is installed. Never throws.
 *
 * Key and queue are there from the beginning, however late the loader comes. The page's own calls need the queue; and it
 * is what keeps another installation on the page, which would wait for nothing, from loading the chat.
 */
export const startChat = (
	win: PageWindow,
	key: string,
	later?: (load: () => void) => void,
): void => {
	// Printed inline on every page; see `bootstrap` on size and order.
	try {
		const { document } = win;
		const script = document.createElement('script');
		script.nonce = Object(document.currentScript).nonce;
		script.src = 'https://www.smartsuppchat.com/loader.js?';
		// A script that is put into the page again is not run again.
		const load = (): void => document.head.append(script);

		const chat: { key?: string } = win._smartsupp || {};
		win._smartsupp = chat;
		if (win.smartsupp || chat.key) return;
		chat.key = key;
		const queue = function () {
			// biome-ignore lint/complexity/noArguments: the loader reads the calls as `arguments` objects.
			queue._.push(arguments);
		} as ChatQueue;
		queue._ = [];
		win.smartsupp = queue;

		if (later) later(load);
		else if (Object((win.navigator as { connection?: unknown }).connection).saveData)
			for (const name of ['pointerdown', 'keydown', 'scroll', 'touchstart'])
				win.addEventListener(name, load, { capture: true, once: true, passive: true });
		else load();
	} catch {}
};
