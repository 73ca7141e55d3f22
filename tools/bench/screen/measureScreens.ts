import type { Browser, BrowserContext } from 'playwright-core';
import { logIn } from '../../wordpress/logIn.ts';

/** One opening of a screen; times in milliseconds from the start of the navigation. */
export interface Opening {
	/** Until the button that saves is there and the page has loaded. */
	readonly ready: number;
	/** Until the first byte of the page. */
	readonly server: number;
	readonly requests: number;
	/** The other hosts that were asked. */
	readonly elsewhere: readonly string[];
}

const screens = {
	general: { path: 'options-general.php', save: '#submit' },
	screen: {
		path: 'options-general.php?page=ga4-bridge-for-smartsupp',
		save: '.ga4b-save button',
	},
} as const;

/** Opens WordPress's own Settings > General and the plugin's screen in turn, each once before to fill the caches. */
export async function measureScreens(
	browser: Browser,
	site: string,
	visits: number,
): Promise<{ general: Opening[]; screen: Opening[] }> {
	const context = await browser.newContext();
	try {
		await context.addCookies(await logIn(site));
		const result: { general: Opening[]; screen: Opening[] } = { general: [], screen: [] };
		for (let visit = -1; visit < visits; visit++) {
			for (const name of ['general', 'screen'] as const) {
				const opening = await open(context, site, screens[name]);
				if (visit >= 0) result[name].push(opening);
			}
		}
		return result;
	} finally {
		await context.close();
	}
}

async function open(
	context: BrowserContext,
	site: string,
	{ path, save }: { readonly path: string; readonly save: string },
): Promise<Opening> {
	const page = await context.newPage();
	const addresses: string[] = [];
	page.on('request', (request) => addresses.push(request.url()));
	await page.goto(`${site}/wp-admin/${path}`, { waitUntil: 'commit' });
	const ready = await page.waitForFunction(
		(selector) =>
			document.readyState === 'complete' &&
			document.querySelector(selector) !== null &&
			performance.now(),
		save,
		{ polling: 'raf' },
	);
	const times = {
		ready: Number(await ready.jsonValue()),
		server: await page.evaluate(
			() => performance.getEntriesByType('navigation').at(0)?.toJSON().responseStart ?? Number.NaN,
		),
	};
	await page.close();
	const own = new URL(site).host;
	const hosts = addresses
		.filter((address) => /^https?:/.test(address))
		.map((address) => new URL(address).host);
	return {
		...times,
		requests: addresses.length,
		elsewhere: [...new Set(hosts)].filter((host) => host !== own),
	};
}
