import type { Browser } from 'playwright-core';
import { openThrottled } from './openThrottled.ts';

/** Milliseconds of the main thread, compiling included. */
export interface StartCost {
	/** The inline tag. */
	readonly inline: number;
	/** Running page.js; undefined on a page without it. */
	readonly script: number | undefined;
}

/** What `timedPage` leaves on its window. */
type TimedWindow = Window & { benchStart?: StartCost };

/** A page that takes the time of its tag, and, some time after all else, of running a script. */
export const timedPage = (tag: string, script?: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Shop</title><link rel="icon" href="data:,">
<script>var start = performance.now();</script>
${tag}
<script>
var inline = performance.now() - start;
addEventListener('load', function () {
	setTimeout(function () {
		var code = ${JSON.stringify(script ?? '').replaceAll('<', '\\u003c')};
		var element = document.createElement('script');
		element.text = code;
		var from = performance.now();
		document.head.append(element);
		var spent = performance.now() - from;
		benchStart = { inline: inline, script: code ? spent : undefined };
	}, 700);
});
</script></head><body><h1>Shop</h1></body></html>`;

/** Opens the timed pages in turns, since a machine is not equally fast at all times; the costs of each in a list. */
export async function measureStart(
	browser: Browser,
	addresses: readonly string[],
	rate: number,
	runs: number,
): Promise<StartCost[][]> {
	const costs: StartCost[][] = addresses.map(() => []);
	for (let run = 0; run < runs; run += 1) {
		for (const [at, address] of addresses.entries())
			costs[at]?.push(await visit(browser, address, rate));
	}
	return costs;
}

async function visit(browser: Browser, address: string, rate: number): Promise<StartCost> {
	const { page, close } = await openThrottled(browser, rate);
	await page.goto(address, { waitUntil: 'load' });
	await page.waitForFunction(() => 'benchStart' in window);
	const cost = await page.evaluate(() => (window as TimedWindow).benchStart);
	await close();
	return cost ?? { inline: Number.NaN, script: undefined };
}
