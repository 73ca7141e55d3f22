import type { PageApi } from './api.ts';
import type { PageConfig } from './config.ts';
import type { Handover, PageWindow } from './pageWindow.ts';

type Api = { -readonly [K in keyof PageApi]?: PageApi[K] } & Handover;

/**
 * All that the native mode does on a page, in the place of `bootstrap`: names the first chosen property to the chat box,
 * which then sends its events there itself. With properties in `auto` the key is left as found. No page script is
 * fetched; the page's API is there, so that a consent tool's code may call it in every mode. Never throws.
 */
export const nameProperty = (win: PageWindow, config: PageConfig): void => {
	try {
		const api: Api = win.smartsuppGa4 || {};
		win.smartsuppGa4 = api;
		if (api.config) return;
		api.config = config;
		api.consent = (choice) => {
			api.choice = { ...(api.choice as object), ...choice };
		};
		const { trackerMode, measurementIds = [] } = config.options || {};
		if (trackerMode !== 'manual' || !measurementIds[0]) return;
		const chat = Object(win._smartsupp);
		chat.gaKey = measurementIds[0];
		win._smartsupp = chat;
	} catch {}
};
