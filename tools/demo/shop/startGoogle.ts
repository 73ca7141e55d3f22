import type { PageGlobals, PageWindow } from '../pageWindow.ts';
import type { ShopSwitches } from './shopSwitches.ts';

const LATE_MS = 5000;
const POLL_MS = 50;
const POLL_LIMIT = 400;

/** Starts Google Analytics at once, when the chat box runs, or five seconds late. */
export function startGoogle(win: PageWindow, shop: ShopSwitches, tagUrl: string): void {
	const start = () => addGoogleTag(win, shop.ids, tagUrl);
	if (shop.order === 'ga_first') start();
	else if (shop.order === 'ga_late') setTimeout(start, LATE_MS);
	else {
		let rounds = 0;
		const timer = setInterval(() => {
			rounds += 1;
			if (!win.demoChatBox && rounds < POLL_LIMIT) return;
			clearInterval(timer);
			start();
		}, POLL_MS);
	}
}

/** Does what a site's Google tag does: declares `gtag`, configures the ids, loads gtag.js. */
export function addGoogleTag(win: PageWindow, ids: string[], tagUrl: string): void {
	const [first] = ids;
	if (first === undefined) return;
	const globals = win as PageGlobals & { dataLayer?: unknown[] };
	globals.dataLayer ??= [];
	const layer = globals.dataLayer;
	win.gtag = function () {
		// biome-ignore lint/complexity/noArguments: Google's runtime takes arguments objects only.
		layer.push(arguments);
	};
	win.gtag('js', new Date());
	for (const id of ids) win.gtag('config', id);
	const script = win.document.createElement('script');
	script.async = true;
	script.src = `${tagUrl}?id=${first}`;
	win.document.head.append(script);
}
