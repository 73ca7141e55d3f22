import type { PageApi } from './api.ts';
import type { Handover, PageWindow } from './pageWindow.ts';
import { startChat } from './startChat.ts';
import { whenIdle } from './whenIdle.ts';

/** The page's API while it is made. */
export type ChatApi = { -readonly [K in keyof PageApi]?: PageApi[K] } & Handover;

/** The button that stands there until the chat box does. */
export interface FacadeOptions {
	/** The address of `facade.js`. */
	readonly script: string;
	/** Its text; by the page's language where left out. */
	readonly label?: string;
}

/**
 * Prepares the chat box of the account with this key, and leaves it to `plan` to call `start`. `smartsuppGa4.start()`
 * does the same at any time; where another chat is installed it does nothing, and nothing is planned.
 */
export const startWhen = (
	win: PageWindow,
	key: string,
	facade: FacadeOptions | undefined,
	plan: (start: () => void) => void,
): void => {
	const { document } = win;
	const api: ChatApi = win.smartsuppGa4 || {};
	win.smartsuppGa4 = api;
	let start = (): void => {};
	api.start = () => start();

	startChat(win, key, (load) => {
		const { smartsupp } = win;
		start = () => {
			// Something else there is a chat box that runs.
			if (win.smartsupp === smartsupp) load();
		};
		if (facade) {
			const script = document.createElement('script');
			script.nonce = Object(document.currentScript).nonce;
			script.src = facade.script;
			if (facade.label) script.dataset.label = facade.label;
			whenIdle(win, () => document.head.append(script));
		}
		plan(start);
	});
};
