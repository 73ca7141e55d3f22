import type { Browser, CDPSession, Page } from 'playwright-core';
import { sampleEvents } from '../../demo/sampleEvents.ts';
import { openThrottled } from './openThrottled.ts';

/** What one chat event costs the main thread, in microseconds; the mean of a batch. */
export interface EventCost {
	/** While the chat box hands it over. */
	readonly handing: number;
	/** All tasks until it is in the data layer again, for Google. */
	readonly whole: number;
}

const BATCHES = 10;
const SIZE = 30;
/** Time enough for the locks between windows, which come in tasks of their own. */
const SETTLE_MS = 400;

/** Raises some hundred chat events through a page's data layer, in batches, the costs of each in the list. */
export async function measureEvents(
	browser: Browser,
	address: string,
	rate: number,
): Promise<EventCost[]> {
	const { page, session, close } = await openThrottled(browser, rate);
	await page.goto(address, { waitUntil: 'load' });
	await page.waitForTimeout(1_000);
	await unpace(page);
	await session.send('Performance.enable');
	// The first one fetches what decides on events, and compiles it.
	await raise(page, 0, 1);
	await page.waitForTimeout(1_000);
	const costs: EventCost[] = [];
	for (let batch = 1; batch <= BATCHES; batch += 1) {
		const before = await taskSeconds(session);
		const milliseconds = await raise(page, batch * SIZE, SIZE);
		await page.waitForTimeout(SETTLE_MS);
		const seconds = (await taskSeconds(session)) - before;
		costs.push({ handing: (milliseconds * 1e3) / SIZE, whole: (seconds * 1e6) / SIZE });
	}
	await close();
	return costs;
}

/** Lets time fly for the page's clock, so that no event waits for its turn and all are measured in one batch. */
const unpace = (page: Page): Promise<void> =>
	page.evaluate(() => {
		const realNow = performance.now.bind(performance);
		let ahead = 0;
		performance.now = () => {
			ahead += 1_000;
			return realNow() + ahead;
		};
		Object.assign(window, { realNow });
	});

/** Returns the milliseconds that handing the events over took. */
const raise = (page: Page, from: number, count: number): Promise<number> =>
	page.evaluate(
		([samples, first, many]) => {
			const { gtag, dataLayer, realNow } = window as unknown as {
				realNow: () => number;
				gtag: (...values: unknown[]) => void;
				dataLayer: unknown[];
			};
			// As long as on a page of a shop; only here does it grow by hundreds.
			dataLayer.length = Math.min(dataLayer.length, 50);
			const start = realNow();
			for (let at = first; at < first + many; at += 1) {
				const { action = '', label = '' } = samples[at % samples.length] ?? {};
				gtag('event', action, {
					event_category: 'Smartsupp_v3',
					event_label: `${label} ${at}`,
					non_interaction: true,
					send_to: 'G-',
				});
			}
			return realNow() - start;
		},
		[sampleEvents, from, count] as const,
	);

async function taskSeconds(session: CDPSession): Promise<number> {
	const { metrics } = await session.send('Performance.getMetrics');
	return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
}
