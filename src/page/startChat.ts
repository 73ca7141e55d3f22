import type { PageWindow } from './pageWindow.ts';

/** The vendor's queue: calls made before the chat box runs wait in `_`. */
type ChatQueue = { (): void; _: IArguments[] };

/**
 * Starts the chat box of the account with this key, by the vendor's contract: the key on `_smartsupp`, a queue named
 * `smartsupp`, one asynchronous loader. Keeps out where another chat is installed. Never throws.
 */
export const startChat = (win: PageWindow, key: string): void => {
	try {
		win._smartsupp = win._smartsupp || {};
		const chat = win._smartsupp as { key?: string };
		if (win.smartsupp || chat.key) return;
		chat.key = key;
		const queue = function () {
			// biome-ignore lint/complexity/noArguments: the loader reads the calls as `arguments` objects.
			queue._.push(arguments);
		} as ChatQueue;
		queue._ = [];
		win.smartsupp = queue;
		const { document } = win;
		const script = document.createElement('script');
		script.src = 'https://www.smartsuppchat.com/loader.js?';
		document.head.appendChild(script);
	} catch {}
};
