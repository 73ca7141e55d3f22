import { vi } from 'vitest';
import type { PageApi, Report } from '../../src/page/api.ts';
import { bootstrap } from '../../src/page/bootstrap.ts';
import type { PageOptions } from '../../src/page/config.ts';
import { createDecide } from '../../src/page/createDecide.ts';
import type { PageWindow } from '../../src/page/pageWindow.ts';
import { runPage, type WatchingApi } from '../../src/page/runPage.ts';
import { giveLocks } from './lockManager.ts';
import { openWindow, scriptsOf } from './openWindow.ts';

/** Two properties chosen by hand. */
export const chosen = {
	trackerMode: 'manual',
	measurementIds: ['G-SHOP0001', 'G-SHOP0002'],
} as const;

/** A page with Google Analytics for one property. */
export const withGoogle = { google_tag_manager: { 'G-SHOP0001': {} } };

/** What the script that is fetched with the first event does. */
export const connectCore = (win: PageWindow): void => {
	const watching = win.smartsuppGa4 as WatchingApi;
	watching.decideBy(createDecide(win, watching.config.options));
};

/**
 * A page on which bootstrap and page script ran; needs fake timers. No script is fetched in here, so the core is
 * connected in its place, in a task after its script is put into the document; or not, by `core`. Pages of one browser
 * share its `locks`; http has none.
 */
export const startPage = (
	options: Partial<PageOptions> = {},
	globals: object = {},
	{ core = true, locks = undefined as unknown } = {},
): PageWindow => {
	const win = openWindow(globals);
	giveLocks(win, locks);
	bootstrap(win, { script: 'http://shop.example/page.js?ver=1', options });
	const { head } = win.document;
	const append = head.append.bind(head);
	head.append = (...nodes) => {
		append(...nodes);
		if (core && (nodes[0] as HTMLScriptElement).src.includes('/bridge.js'))
			setTimeout(() => connectCore(win), 0);
	};
	runPage(win);
	vi.advanceTimersByTime(0);
	return win;
};

/** Pushes a call as the chat box or the page does, and lets the core come if it is its first. */
export const push = (win: PageWindow, call: IArguments): void => {
	(win.dataLayer as unknown[]).push(call);
	vi.advanceTimersByTime(0);
};

export const apiOf = (win: PageWindow): PageApi => win.smartsuppGa4 as PageApi;

export const reportsOf = (win: PageWindow): Report[] => {
	const all: Report[] = [];
	apiOf(win).watch((report) => all.push(report));
	return all;
};

/** What became of the events, one word a report. */
export const outcomesOf = (win: PageWindow): string[] =>
	reportsOf(win).flatMap((report) =>
		report.kind === 'event'
			? [report.outcome.ok ? 'sent' : report.outcome.reason + (report.held ? ', held' : '')]
			: [],
	);

export const errorsOf = (win: PageWindow): unknown[] =>
	reportsOf(win).flatMap((report) => (report.kind === 'error' ? [report.error] : []));

/** The events that we pushed: name and properties. */
export const sentOn = (win: PageWindow): [name: string, sendTo: string[]][] =>
	(win.dataLayer as IArguments[])
		.filter((call) => call[0] === 'event' && call[2]?.chat_action !== undefined)
		.map((call) => [call[1], call[2].send_to]);

export const namesOn = (win: PageWindow): string[] => sentOn(win).map(([name]) => name);

/** Leaves the page; by `beforeunload` it may yet stay. */
export const leave = (win: PageWindow, type: 'pagehide' | 'beforeunload' = 'pagehide'): void => {
	win.dispatchEvent(new (win as unknown as typeof globalThis).Event(type));
};

/** How often a script of ours stands on the page. */
export const partsOf = (win: PageWindow, name: string): number =>
	scriptsOf(win).filter((src) => src === `http://shop.example/${name}?ver=1`).length;
