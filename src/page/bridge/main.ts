import { createDecide } from '../createDecide.ts';
import { type PageWindow, safely } from '../pageWindow.ts';
import type { WatchingApi } from '../runPage.ts';

// What a chat event means and becomes: a script of its own, fetched with the first event of a page.
safely(() => {
	const win: PageWindow = window;
	const api = win.smartsuppGa4 as WatchingApi;
	api.decideBy(createDecide(win, api.config.options));
});
