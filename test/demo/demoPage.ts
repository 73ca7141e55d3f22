import { JSDOM } from 'jsdom';
import {
	type AccountOptions,
	accountOptions,
	DEFAULT_SWITCHES,
	readSwitches,
} from '../../tools/demo/account.ts';
import { startChatBox } from '../../tools/demo/chatBox/startChatBox.ts';
import { createGoogleTag, type GoogleTag } from '../../tools/demo/gtag/googleTag.ts';
import type { PageWindow } from '../../tools/demo/pageWindow.ts';
import { type Hit, parseHits } from '../../tools/demo/parseHits.ts';

/** A page of its own for each test, with the stand-ins run by hand instead of script elements. */
export interface DemoPage {
	win: PageWindow;
	/** The gtag of Google's snippet: declares it on first use. */
	gtag(...values: unknown[]): void;
	/** Lets the script gtag/js?id=… arrive. */
	loadGtag(id: string): GoogleTag;
	/** Property scripts that the page asked for and that have not arrived. */
	requested: string[];
	/** Starts the chat box with an account; the box runs when the promise resolves. */
	startBox(account?: Partial<AccountOptions>): Promise<void>;
	/** Sends what is queued and returns all hits that left. */
	hits(): Hit[];
	setHidden(hidden: boolean): void;
	/** The addresses of all scripts put into the page. */
	scripts(): string[];
}

export const KEY = '0123456789abcdef0123456789abcdef01234567';

export function demoPage(layerName = 'dataLayer'): DemoPage {
	const dom = new JSDOM('<!doctype html><html><head></head><body></body></html>', {
		url: 'https://shop.example/',
	});
	const win = dom.window as unknown as PageWindow;
	const layer = win as unknown as Record<string, unknown[]>;
	const sent: Hit[] = [];
	const requested: string[] = [];
	let tag: GoogleTag | undefined;
	let hidden = false;
	Object.defineProperty(win.document, 'hidden', { get: () => hidden });
	win._smartsupp = { key: KEY };

	return {
		win,
		requested,
		gtag(...values) {
			layer[layerName] ??= [];
			win.gtag ??= function () {
				// biome-ignore lint/complexity/noArguments: Google's runtime takes arguments objects only.
				layer[layerName]?.push(arguments);
			};
			win.gtag(...values);
		},
		loadGtag(id) {
			if (tag) tag.containerLoaded(id);
			tag ??= createGoogleTag(
				win,
				layerName,
				{
					collectUrl: 'https://www.google-analytics.com/g/collect',
					post: (url, body) => sent.push(...parseHits(url, body)),
					loadTag: (other) => requested.push(other),
				},
				id,
			);
			return tag;
		},
		startBox: (account = {}) =>
			startChatBox(win, {
				readAccount: async () => ({
					...accountOptions({ ...DEFAULT_SWITCHES, ...readSwitches(account) }),
				}),
				tagUrl: 'https://www.googletagmanager.com/gtag/js',
			}),
		hits() {
			tag?.flush(false);
			return sent;
		},
		setHidden(value) {
			hidden = value;
		},
		scripts: () => [...win.document.querySelectorAll('script')].map((script) => script.src),
	};
}

/** A page with Google's snippet for one or more properties, gtag.js loaded. */
export function pageWithGtag(...ids: string[]): DemoPage {
	const page = demoPage();
	page.gtag('js', new Date());
	for (const id of ids) page.gtag('config', id);
	for (const id of ids) page.loadGtag(id);
	return page;
}

/** Returns hits as "property event", for short comparisons. */
export function named(hits: Hit[]): string[] {
	return hits.map((hit) => `${hit.tid} ${hit.en}`);
}
