import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, Page } from 'playwright-core';
import { INERT_KEY } from '../../../src/events/readChatEvent.ts';
import type { Report } from '../../../src/page/api.ts';
import type { PageState } from '../../../src/page/config.ts';
import type { AccountSwitches } from '../../../tools/demo/account.ts';
import type { DemoChatBox } from '../../../tools/demo/pageWindow.ts';
import { type Hit, parseHits } from '../../../tools/demo/parseHits.ts';
import { launchChromium } from '../../../tools/findChromium.ts';
import { buildHarnessScripts, type HarnessScripts } from './buildHarnessScripts.ts';

/** A chat event to raise in the stand-in for the chat box. */
export type Raised = readonly [action: string, label?: string, value?: number];

/** A page in a browser of its own, with stand-ins for the hosts of Smartsupp and Google. */
export interface OpenPage {
	readonly page: Page;
	/** What left for Google Analytics, in order. */
	readonly hits: readonly Hit[];
	/** Exceptions on the page, and requests to hosts that no situation has. */
	readonly faults: readonly string[];
	/** Waits until the stand-in for the chat box runs. */
	chatBoxRuns(): Promise<void>;
	/** Raises the events, `pause` ms apart. */
	raise(events: readonly Raised[], pause?: number): Promise<void>;
	/** Says that the visitor agrees to analytics, as a consent tool does. */
	grantAnalytics(): Promise<void>;
	/** What the page script reported so far; nothing where it is not on the page. */
	reports(): Promise<readonly Report[]>;
	/** The state of the page; `none` where the page script is not there. */
	state(): Promise<PageState | 'none'>;
	/** Waits until there are so many hits, and then as long as one more would take. */
	hitsSettle(count: number, timeout?: number): Promise<void>;
	close(): Promise<void>;
}

export interface Harness {
	readonly scripts: HarnessScripts;
	/** Opens a page; `gtm` is the script behind its gtm.js, by default one with a Google tag and nothing else. */
	open(html: string, account?: Partial<AccountSwitches>, gtm?: string): Promise<OpenPage>;
	stop(): Promise<void>;
}

/** An image that keeps a page from being complete for a while. */
export const SLOW_IMAGE = '/slow.png';
const SLOW_MS = 4_000;

/** The stand-in batches hits for 300 ms; a paced event comes 250 ms, for two properties 500 ms, after the last. */
const ONE_MORE_MS = 1_200;

/** Starts a browser and a server for pages on this machine. */
export const startHarness = async (): Promise<Harness> => {
	const scripts = await buildHarnessScripts();
	const pages = new Map<string, string>();
	const server = createServer((request, response) => {
		const path = request.url ?? '/';
		if (path === SLOW_IMAGE) {
			setTimeout(() => response.end(), SLOW_MS);
			return;
		}
		const isScript = path === '/page.js';
		const body = isScript ? scripts.page.main : pages.get(path);
		response.writeHead(body === undefined ? 404 : 200, {
			'content-type': `text/${isScript ? 'javascript' : 'html'}; charset=utf-8`,
		});
		response.end(body ?? 'not found');
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const browser = await launchChromium();

	return {
		scripts,
		async open(html, account = {}, gtm = scripts.gtm) {
			const path = `/${pages.size + 1}`;
			pages.set(path, html);
			const context = await browser.newContext();
			const hits: Hit[] = [];
			const faults: string[] = [];
			await answerOutside(context, { ...scripts, gtm }, account, origin, hits, faults);
			const page = await context.newPage();
			page.on('pageerror', (error) => faults.push(error.message));
			await page.goto(origin + path);
			return openPage(page, context, hits, faults);
		},
		async stop() {
			await browser.close();
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
};

const answerOutside = (
	context: BrowserContext,
	scripts: HarnessScripts,
	account: Partial<AccountSwitches>,
	origin: string,
	hits: Hit[],
	faults: string[],
): Promise<unknown> =>
	context.route('**/*', (route) => {
		const request = route.request();
		const url = new URL(request.url());
		const headers = { 'access-control-allow-origin': '*' };
		const answer = (body: string, contentType = 'text/javascript') =>
			route.fulfill({ headers, contentType, body });
		if (url.origin === origin) return route.continue();
		if (url.pathname.endsWith('/g/collect')) {
			hits.push(...parseHits(request.url(), request.postData() ?? ''));
			return route.fulfill({ status: 204, headers });
		}
		if (url.hostname === 'www.smartsuppchat.com' && url.pathname === '/loader.js')
			return answer(scripts.chatBox);
		if (url.pathname === '/demo-account.json')
			return answer(JSON.stringify(account), 'application/json');
		// For the inert key, which is no ID, the chat box would load this script if the page had no `gtag`.
		const isTag = url.pathname === '/gtag/js' && url.searchParams.get('id') !== INERT_KEY;
		if (url.hostname === 'www.googletagmanager.com' && isTag) return answer(scripts.gtag);
		if (url.hostname === 'www.googletagmanager.com' && url.pathname === '/gtm.js')
			return answer(scripts.gtm);
		faults.push(`request to ${request.url()}`);
		return route.abort();
	});

type DemoWindow = Window & {
	demoChatBox: DemoChatBox;
	smartsuppGa4?: { state?: PageState; watch?: (listener: (report: Report) => void) => void };
};

const openPage = (
	page: Page,
	context: BrowserContext,
	hits: Hit[],
	faults: string[],
): OpenPage => ({
	page,
	hits,
	faults,
	async chatBoxRuns() {
		await page.waitForFunction(() => 'demoChatBox' in window, undefined, { timeout: 10_000 });
	},
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
	grantAnalytics: () =>
		page.evaluate(() => {
			const layer = (window as unknown as { dataLayer: unknown[] }).dataLayer;
			// Google's runtime takes an `arguments` object, and nothing that only looks like one.
			(function (..._command: string[]) {
				// biome-ignore lint/complexity/noArguments: see above
				layer.push(arguments);
			})('consent', 'update', { analytics_storage: 'granted' } as unknown as string);
		}),
	reports: () =>
		page.evaluate(() => {
			const all: Report[] = [];
			(window as unknown as DemoWindow).smartsuppGa4?.watch?.((report) => all.push(report));
			return all;
		}),
	state: () => page.evaluate(() => (window as unknown as DemoWindow).smartsuppGa4?.state ?? 'none'),
	async hitsSettle(count, timeout = 20_000) {
		const end = Date.now() + timeout;
		while (hits.length < count && Date.now() < end) await page.waitForTimeout(50);
		await page.waitForTimeout(ONE_MORE_MS);
	},
	close: () => context.close(),
});
