import type { Browser, Page } from 'playwright-core';
import { median } from '../median.ts';
import { openThrottled } from './openThrottled.ts';

/** Medians in milliseconds, by Google's definitions of the Web Vitals. */
export interface Vitals {
	/** Largest contentful paint. */
	readonly lcp: number;
	/** Total blocking time: what tasks take over 50 ms each, until some seconds after the page has loaded. */
	readonly tbt: number;
	/** Interaction to next paint: the worst of some clicks that raise chat events, in steps of 8 ms. */
	readonly inp: number;
}

const CLICKS = 8;
const QUIET_MS = 3_000;

/** Visits the pages in turns on a slowed-down processor; the vitals are in the order of the addresses. */
export async function measureVitals(
	browser: Browser,
	addresses: readonly string[],
	rate: number,
	runs: number,
): Promise<Vitals[]> {
	const all: Vitals[][] = addresses.map(() => []);
	for (let run = 0; run < runs; run += 1) {
		for (const [at, address] of addresses.entries())
			all[at]?.push(await visit(browser, address, rate));
	}
	return all.map((vitals) => ({
		lcp: median(vitals.map(({ lcp }) => lcp)),
		tbt: median(vitals.map(({ tbt }) => tbt)),
		inp: median(vitals.map(({ inp }) => inp)),
	}));
}

async function visit(browser: Browser, address: string, rate: number): Promise<Vitals> {
	const { page, close } = await openThrottled(browser, rate);
	await page.addInitScript(observe);
	await page.goto(address, { waitUntil: 'load' });
	await page.waitForTimeout(QUIET_MS);
	const { lcp, tbt } = await observed(page);
	for (let click = 0; click < CLICKS; click += 1) {
		await page.locator('#ask').click();
		await page.waitForTimeout(200);
	}
	const { inp } = await observed(page);
	await close();
	return { lcp, tbt, inp };
}

type ObservedWindow = Window & { benchVitals?: Vitals };

const observed = async (page: Page): Promise<Vitals> =>
	(await page.evaluate(() => (window as ObservedWindow).benchVitals)) ?? { lcp: 0, tbt: 0, inp: 0 };

/** Runs on the page before all else. No function in here has a name: tsx would call a helper that no page has. */
function observe(): void {
	const found = { lcp: 0, tbt: 0, inp: 0 };
	(window as ObservedWindow).benchVitals = found;
	new PerformanceObserver((list) => {
		for (const { startTime } of list.getEntries()) found.lcp = startTime;
	}).observe({ type: 'largest-contentful-paint', buffered: true });
	new PerformanceObserver((list) => {
		for (const { duration } of list.getEntries()) found.tbt += Math.max(0, duration - 50);
	}).observe({ type: 'longtask', buffered: true });
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries() as (PerformanceEntry & { interactionId?: number })[])
			if (entry.interactionId) found.inp = Math.max(found.inp, entry.duration);
	}).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
}
