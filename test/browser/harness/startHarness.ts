import type { AccountSwitches } from '../../../tools/demo/account.ts';
import type { Hit } from '../../../tools/demo/parseHits.ts';
import { launchChromium } from '../../../tools/findChromium.ts';
import { answerOutside, INSECURE_ORIGIN } from './answerOutside.ts';
import { buildHarnessScripts, type HarnessScripts } from './buildHarnessScripts.ts';
import { type OpenPage, openPageOf } from './openPage.ts';
import { startPageServer } from './startPageServer.ts';

export type { OpenPage, Raised } from './openPage.ts';
export { SLOW_IMAGE } from './startPageServer.ts';

/** A page, and what its browser and the hosts outside are like. */
export interface PageSetup {
	readonly html: string;
	readonly account?: Partial<AccountSwitches> | undefined;
	/** The script behind gtm.js, for every container or by its ID; by default one with a Google tag and nothing else. */
	readonly gtm?: string | ((container: string) => string) | undefined;
	/** Headers of the page, such as its Content-Security-Policy. */
	readonly headers?: Readonly<Record<string, string>>;
	/** Hosts that an ad blocker keeps the page from. */
	readonly blocked?: readonly string[];
	/** Code that runs in each window before the page: what a browser may be set to. */
	readonly browser?: string;
	/** True where the page's time stands still but for `pass`, whatever the machine is busy with. */
	readonly stopped?: boolean;
	/** True for http on a name that is not this machine's, where browsers have no locks. */
	readonly insecure?: boolean;
}

/** Where the time of a page begins that stands still. */
const START = Date.UTC(2026, 10, 1);

export interface Harness {
	readonly scripts: HarnessScripts;
	/** Opens a page; `gtm` is the script behind its gtm.js. */
	open(html: string, account?: Partial<AccountSwitches>, gtm?: string): Promise<OpenPage>;
	/** Opens a page in surroundings of its own. */
	openIn(setup: PageSetup): Promise<OpenPage>;
	stop(): Promise<void>;
}

/** Starts a browser and a server for pages on this machine. */
export const startHarness = async (): Promise<Harness> => {
	const scripts = await buildHarnessScripts();
	const [server, browser] = await Promise.all([startPageServer(scripts), launchChromium()]);

	const openIn = async (setup: PageSetup): Promise<OpenPage> => {
		const { html, account = {}, gtm = scripts.gtm, headers = {}, blocked = [] } = setup;
		const hits: Hit[] = [];
		const faults: string[] = [];
		const asked: string[] = [];
		const path = server.add({ html, headers, hits });
		const context = await browser.newContext();
		if (setup.stopped) {
			await context.clock.install({ time: START });
			await context.clock.pauseAt(START + 1_000);
		}
		if (setup.browser !== undefined) await context.addInitScript(setup.browser);
		await answerOutside(context, {
			scripts,
			account,
			gtm: (container) => (typeof gtm === 'string' ? gtm : gtm(container)),
			blocked,
			origin: server.origin,
			hits,
			faults,
			asked,
		});
		const openWindow = async (): Promise<OpenPage> => {
			const page = await context.newPage();
			page.on('pageerror', (error) => faults.push(error.message));
			page.on('console', (message) => {
				if (message.text().includes('Content Security Policy')) faults.push(message.text());
			});
			await page.goto((setup.insecure ? INSECURE_ORIGIN : server.origin) + path);
			return openPageOf(page, { hits, faults, asked }, openWindow);
		};
		return openWindow();
	};

	return {
		scripts,
		open: (html, account = {}, gtm = scripts.gtm) => openIn({ html, account, gtm }),
		openIn,
		async stop() {
			await browser.close();
			await server.stop();
		},
	};
};
