import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { AGENT, allEvents, FEEDBACK } from './harness/allEvents.ts';
import { mappedHits, nativeHits, pageViews } from './harness/countHits.ts';
import { buildGtm, type GtmWith } from './harness/gtmContainer.ts';
import { consentSnippet, gtmSnippet, lateChatSnippet, pageWith } from './harness/snippets.ts';
import { type Harness, type OpenPage, type Raised, startHarness } from './harness/startHarness.ts';

const A = 'G-SHOP0001';
const LATER: readonly Raised[] = [['Contact_acquired', 'Welcome bot']];
const PERSONAL: readonly Raised[] = [
	['Agent_served_conversation', AGENT],
	['Feedback_text_sent', FEEDBACK, 3],
];

let harness: Harness;
let gtm: GtmWith;
let open: OpenPage | undefined;
beforeAll(async () => {
	[harness, gtm] = await Promise.all([startHarness(), buildGtm()]);
});
afterEach(async () => {
	await open?.close();
	open = undefined;
});
afterAll(() => harness?.stop());

/** A page whose visitor has not consented, with our container and additional consent on one of its tags. */
const openDenied = async (consentFor: string, way: 'tag' | 'variable' = 'tag') => {
	const html = pageWith(
		consentSnippet('denied'),
		gtmSnippet('GTM-SHOP0001'),
		lateChatSnippet(harness.scripts.page),
	);
	const settings = { chatSource: 'elsewhere' } as const;
	const page = await harness.open(html, {}, gtm({ settings, way, googleTags: [A], consentFor }));
	open = page;
	await page.comeLate();
	await page.chatBoxRuns();
	return page;
};

describe.each(['tag', 'variable'] as const)('additional consent, %s way', (way) => {
	it('on the events tag leaks nothing before consent, and lets events pass after it', async () => {
		const page = await openDenied('chat events', way);
		await page.raise(allEvents);
		await page.hitsSettle(1);
		expect({
			mapped: mappedHits(page.hits),
			native: nativeHits(page.hits),
			pageViews: pageViews(page.hits),
			faults: page.faults,
		}).toEqual({ mapped: {}, native: {}, pageViews: { [A]: 1 }, faults: [] });

		await page.grantAnalytics();
		await page.raise(LATER);
		await page.hitsSettle(2);
		expect(mappedHits(page.hits)).toEqual({ [A]: 1 });
		expect(nativeHits(page.hits)).toEqual({});
	});
});

describe('additional consent on the set-up tag', () => {
	it('is the trap that the container keeps shut: the chat box then sends by itself', async () => {
		const page = await openDenied('set up');
		await page.raise(PERSONAL);
		await page.hitsSettle(PERSONAL.length + 2);
		expect(mappedHits(page.hits)).toEqual({});
		expect(nativeHits(page.hits)).toEqual({ [A]: PERSONAL.length });
		expect(pageViews(page.hits)).toEqual({ [A]: 2 });
		const said = JSON.stringify(page.hits.map(({ params }) => params));
		expect(said).toContain(AGENT);
		expect(said).toContain(FEEDBACK);
	});
});
