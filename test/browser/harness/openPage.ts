import type { Page } from 'playwright-core';
import type { Reason } from '../../../src/events/outcome.ts';
import type { Report } from '../../../src/page/api.ts';
import type { PageState, PageWhy } from '../../../src/page/config.ts';
import type { DemoChatBox } from '../../../tools/demo/pageWindow.ts';
import type { Hit } from '../../../tools/demo/parseHits.ts';
import { DOWNLOAD } from './startPageServer.ts';

/** A chat event to raise in the stand-in for the chat box. */
export type Raised = readonly [action: string, label?: string, value?: number];

/** A page in a browser of its own, with stand-ins for the hosts of Smartsupp and Google. */
export interface OpenPage {
	readonly page: Page;
	/** What left for Google Analytics from all windows of this browser, in order. */
	readonly hits: readonly Hit[];
	/** Exceptions on the page, and requests to hosts that no situation has. */
	readonly faults: readonly string[];
	/** The addresses that this browser has asked for by now, in order. */
	asked(): Promise<readonly string[]>;
	/** Lets time pass on a page where it stands still. */
	pass(ms: number): Promise<void>;
	/** Lets time run again. */
	resume(): Promise<void>;
	/** Waits until it is so; fails after half a minute, naming what did not come. */
	until(what: string, look: () => boolean | Promise<boolean>): Promise<void>;
	/** Runs what the page has late. */
	comeLate(): Promise<void>;
	/** Opens the same page in another window of the same browser; both are visible. */
	openWindow(): Promise<OpenPage>;
	/** Waits until the stand-in for the chat box runs. */
	chatBoxRuns(): Promise<void>;
	/** Waits until the page script is there. */
	pageScriptRuns(): Promise<void>;
	/** Raises the events, `pause` ms apart. */
	raise(events: readonly Raised[], pause?: number): Promise<void>;
	openBox(): Promise<void>;
	closeBox(): Promise<void>;
	/** What the page said to the chat box by `smartsupp(…)`. */
	calls(): Promise<readonly (readonly unknown[])[]>;
	/** Says that the visitor agrees to analytics, as a consent tool does. */
	grantAnalytics(): Promise<void>;
	/** Says the visitor's choice to Google's consent mode. */
	updateGoogleConsent(choices: GoogleChoices): Promise<void>;
	/** What the page script reported so far; nothing where it is not on the page. */
	reports(): Promise<readonly Report[]>;
	/** Why events of this page went nowhere, or wait, by what was reported last of each; every reason once. */
	reasons(): Promise<readonly Reason[]>;
	/** The state of the page; `none` where the page script is not there. */
	state(): Promise<PageState | 'none'>;
	why(): Promise<PageWhy | 'none'>;
	/** Whether the page script can keep two windows from sending an event twice. */
	once(): Promise<boolean | undefined>;
	/** Waits until there are so many hits, and then as long as one more would take. */
	hitsSettle(count: number, timeout?: number): Promise<void>;
	/** Begins to leave the page, which then stays after all, as for a download. */
	askToLeave(): Promise<void>;
	/** Leaves the page. Its last hits arrive only where it sends them to the server of the pages. */
	leave(): Promise<void>;
	close(): Promise<void>;
}

/** What a consent tool tells Google's consent mode, by type. */
export interface GoogleChoices {
	readonly analytics_storage?: 'granted' | 'denied';
	readonly ad_storage?: 'granted' | 'denied';
}

/** The stand-in batches hits for 300 ms; a paced event comes 250 ms, for two properties 500 ms, after the last. */
const ONE_MORE_MS = 1_200;

/** Nothing that comes at all takes as long, however busy the machine is. */
const PATIENCE_MS = 30_000;

type DemoWindow = Window & {
	demoChatBox: DemoChatBox;
	smartsuppGa4?: {
		state?: PageState;
		why?: PageWhy;
		once?: boolean;
		watch?: (listener: (report: Report) => void) => void;
	};
};

/** What of a browser is seen from outside; it fills up as the page runs. */
export interface Seen {
	readonly hits: readonly Hit[];
	readonly faults: readonly string[];
	readonly asked: readonly string[];
}

/** A page's handle. */
export const openPageOf = (
	page: Page,
	{ hits, faults, asked }: Seen,
	openWindow: () => Promise<OpenPage>,
): OpenPage => {
	const updateGoogleConsent: OpenPage['updateGoogleConsent'] = (choices) =>
		page.evaluate((said) => {
			const layer = (window as unknown as { dataLayer: unknown[] }).dataLayer;
			// Google's runtime takes an `arguments` object, and nothing that only looks like one.
			(function (..._command: string[]) {
				// biome-ignore lint/complexity/noArguments: see above
				layer.push(arguments);
			})('consent', 'update', said as unknown as string);
		}, choices);
	/** Not by `waitForFunction`, which a page's Content-Security-Policy forbids. */
	const until: OpenPage['until'] = async (what, look) => {
		const end = Date.now() + PATIENCE_MS;
		while (!(await look())) {
			if (Date.now() > end) throw new Error(`No ${what} came in ${PATIENCE_MS / 1_000} seconds.`);
			await page.waitForTimeout(50);
		}
	};
	return {
		page,
		hits,
		faults,
		async asked() {
			// Requests come in order: once this one is through, those before it have been seen.
			await page.evaluate((address) => fetch(address), DOWNLOAD);
			return asked.filter((address) => !address.endsWith(DOWNLOAD));
		},
		pass: (ms) => page.context().clock.runFor(ms),
		comeLate: () => page.evaluate(() => (window as unknown as { comeLate(): void }).comeLate()),
		resume: () => page.context().clock.resume(),
		until,
		openWindow,
		chatBoxRuns: () => until('chat box', () => page.evaluate(() => 'demoChatBox' in window)),
		pageScriptRuns: () =>
			until('page script', () =>
				page.evaluate(() => !!(window as unknown as DemoWindow).smartsuppGa4?.watch),
			),
		async raise(events, pause = 0) {
			for (const [action, label, value] of events) {
				await page.evaluate(
					([name, text, number]) =>
						(window as unknown as DemoWindow).demoChatBox.raise(name, text, number),
					[action, label, value] as const,
				);
				if (pause > 0) await page.waitForTimeout(pause);
			}
		},
		openBox: () => page.evaluate(() => (window as unknown as DemoWindow).demoChatBox.open()),
		closeBox: () => page.evaluate(() => (window as unknown as DemoWindow).demoChatBox.close()),
		calls: () =>
			page.evaluate(() =>
				(window as unknown as DemoWindow).demoChatBox.calls.map((call) =>
					call.map((value) => (typeof value === 'function' ? 'a function' : value)),
				),
			),
		grantAnalytics: () => updateGoogleConsent({ analytics_storage: 'granted' }),
		updateGoogleConsent,
		reports: () =>
			page.evaluate(() => {
				const all: Report[] = [];
				(window as unknown as DemoWindow).smartsuppGa4?.watch?.((report) => all.push(report));
				return all;
			}),
		reasons: () =>
			page.evaluate(() => {
				const last = new Map<object, Reason | undefined>();
				(window as unknown as DemoWindow).smartsuppGa4?.watch?.((report) => {
					if (report.kind !== 'event') return;
					last.set(report.message, report.outcome.ok ? undefined : report.outcome.reason);
				});
				return [...new Set(last.values())].filter((reason) => reason !== undefined).sort();
			}),
		state: () =>
			page.evaluate(() => (window as unknown as DemoWindow).smartsuppGa4?.state ?? 'none'),
		why: () => page.evaluate(() => (window as unknown as DemoWindow).smartsuppGa4?.why ?? 'none'),
		once: () => page.evaluate(() => (window as unknown as DemoWindow).smartsuppGa4?.once),
		async hitsSettle(count, timeout = 2 * PATIENCE_MS) {
			const end = Date.now() + timeout;
			while (hits.length < count && Date.now() < end) await page.waitForTimeout(50);
			await page.waitForTimeout(ONE_MORE_MS);
		},
		askToLeave: () =>
			page.evaluate(async (address) => {
				const asked = new Promise((resolve) => addEventListener('beforeunload', resolve));
				location.href = address;
				await asked;
			}, DOWNLOAD),
		async leave() {
			// Requests that a page makes as it is left are lost where the browser has to ask us about them.
			await page.context().unrouteAll();
			await page.goto('about:blank');
		},
		close: () => page.context().close(),
	};
};
