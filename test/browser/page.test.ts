import { afterAll, beforeAll, describe, it } from 'vitest';
import type { Report } from '../../src/page/api.ts';
import { AGENT, allEvents, FEEDBACK } from './harness/allEvents.ts';
import { type Counts, mappedHits, nativeHits, pageViews } from './harness/countHits.ts';
import { buildGtm, type GtmWith } from './harness/gtmContainer.ts';
import { bridgeSnippet, chatSnippet, googleSnippet, pageWith } from './harness/snippets.ts';
import { type Harness, SLOW_IMAGE, startHarness } from './harness/startHarness.ts';
import { situations } from './situations.ts';

let harness: Harness;
let gtm: GtmWith;
beforeAll(async () => {
	[harness, gtm] = await Promise.all([startHarness(), buildGtm()]);
});
afterAll(() => harness?.stop());

const sum = (...all: readonly Counts[]): number =>
	all.flatMap((counts) => Object.values(counts)).reduce((total, count) => total + count, 0);

/** Events wait half a minute for Google's scripts before they are given up. */
const WAITS_FOR_GOOGLE = 45_000;

describe.concurrent('exactly what must leave the page', () => {
	for (const situation of situations) {
		const { name, mapped, native = {}, pageViews: views, state = 'armed', why } = situation;
		const { reasons = [] } = situation;
		it(name, async ({ expect, onTestFinished }) => {
			const open = await harness.openIn({
				...situation.surroundings,
				html: situation.html(harness.scripts),
				account: situation.account,
				gtm: situation.gtm?.(gtm),
			});
			onTestFinished(open.close);
			if (!situation.noChat) await open.chatBoxRuns();
			await situation.happens(open);
			await open.hitsSettle(sum(mapped, native, views));
			const seen = async () => ({
				mapped: mappedHits(open.hits),
				native: nativeHits(open.hits),
				pageViews: pageViews(open.hits),
				faults: open.faults,
				state: await open.state(),
				why: why && (await open.why()),
				reasons: reasons === 'any' ? reasons : await open.reasons(),
			});
			await expect
				.poll(seen, { timeout: WAITS_FOR_GOOGLE })
				.toEqual({ mapped, native, pageViews: views, faults: [], state, why, reasons });
		});
	}
});

describe.concurrent('what the hits say', () => {
	const shopPage = (captureMode: 'inert' | 'native') => {
		const { page } = harness.scripts;
		const options = {
			trackerMode: 'manual',
			measurementIds: ['G-SHOP0001'],
			captureMode,
		} as const;
		return pageWith(googleSnippet('G-SHOP0001'), bridgeSnippet(page, options), chatSnippet(page));
	};
	const everySentText = async (captureMode: 'inert' | 'native'): Promise<string> => {
		const open = await harness.open(shopPage(captureMode));
		await open.chatBoxRuns();
		await open.raise(allEvents, 250);
		await open.hitsSettle(allEvents.length + 1);
		await open.close();
		return JSON.stringify(open.hits.map(({ en, params }) => ({ en, params })));
	};

	it('sends initials for the name, and none of the words, of people', async ({ expect }) => {
		const text = await everySentText('inert');
		expect(text).toContain('"chat_agent":"J. N."');
		expect(text).toContain('smartsupp_agent_served_conversation');
		expect(text).not.toContain(AGENT);
		expect(text).not.toContain(FEEDBACK);
		expect(text).not.toContain('jana@example.com');
	});

	it('sends names and words in clear where the chat box sends natively', async ({ expect }) => {
		const text = await everySentText('native');
		expect(text).toContain(AGENT);
		expect(text).toContain(FEEDBACK);
	});
});

describe.concurrent('what a watcher is told', () => {
	it('hears the state and every event with what became of it, also what came before', async ({
		expect,
		onTestFinished,
	}) => {
		const { page } = harness.scripts;
		const open = await harness.open(
			pageWith(googleSnippet('G-SHOP0001'), bridgeSnippet(page), chatSnippet(page)),
		);
		onTestFinished(open.close);
		await open.chatBoxRuns();
		await open.raise([
			['Auto_message_sent', 'Hello'],
			['Chatbot_sent', 'Welcome'],
		]);
		await expect.poll(() => open.reports().then((all) => all.length)).toBeGreaterThan(2);
		const reports = await open.reports();
		const events = reports.filter(
			(report): report is Report & { kind: 'event' } => report.kind === 'event',
		);
		expect(reports.some((report) => report.kind === 'state' && report.state === 'armed')).toBe(
			true,
		);
		expect(events.map(({ message }) => message.name)).toEqual([
			'Auto_message_sent',
			'Chatbot_sent',
		]);
		expect(events[0]?.outcome).toMatchObject({
			ok: true,
			events: [{ name: 'smartsupp_auto_message_sent', sendTo: ['G-SHOP0001'] }],
		});
	});
});

describe.concurrent('when the page script is fetched', () => {
	/** Milliseconds from the start of the page script's request to the page being complete. */
	const earlyBy = async (...more: string[]): Promise<number> => {
		const { page } = harness.scripts;
		const open = await harness.open(
			pageWith(googleSnippet('G-SHOP0001'), bridgeSnippet(page), chatSnippet(page), ...more),
		);
		await open.chatBoxRuns();
		await open.page.waitForFunction(
			() => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/page.js')),
			undefined,
			{ timeout: 10_000 },
		);
		const early = await open.page.evaluate(() => {
			const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
			const script = performance
				.getEntriesByType('resource')
				.find(({ name }) => name.endsWith('/page.js'));
			return (page?.domComplete ?? 0) - (script?.startTime ?? 0);
		});
		await open.close();
		return early;
	};

	it('comes after all that the page loads', async ({ expect }) => {
		expect(await earlyBy()).toBeLessThanOrEqual(0);
	});

	it('comes earlier where the chat box runs and an image keeps the page waiting', async ({
		expect,
	}) => {
		expect(await earlyBy(`<img src="${SLOW_IMAGE}" alt="">`)).toBeGreaterThan(1_000);
	});
});
