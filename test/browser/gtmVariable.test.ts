import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Settings } from '../../src/settings/settings.ts';
import { AGENT, allEvents, FEEDBACK } from './harness/allEvents.ts';
import { type Counts, mappedHits, nativeHits, pageViews } from './harness/countHits.ts';
import { buildGtm, type GtmWith, type ImportedContainer } from './harness/gtmContainer.ts';
import { gtmSnippet, lateChatSnippet, pageWith } from './harness/snippets.ts';
import { type Harness, type OpenPage, startHarness } from './harness/startHarness.ts';

const A = 'G-SHOP0001';
const B = 'G-SHOP0002';
const ALL = allEvents.length;

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

/** A page with this container, and the chat code after it: which of the two is first is another matter. */
const openWith = async ({ settings, ...rest }: ImportedContainer): Promise<OpenPage> => {
	const html = pageWith(gtmSnippet('GTM-SHOP0001'), lateChatSnippet(harness.scripts.page));
	const container = gtm({ settings: { chatSource: 'elsewhere', ...settings }, ...rest });
	open = await harness.open(html, {}, container);
	await open.comeLate();
	await open.chatBoxRuns();
	return open;
};

const situations: readonly [string, Partial<Settings>, googleTags: string[], mapped: Counts][] = [
	['auto, two properties', {}, [A, B], { [A]: ALL, [B]: ALL }],
	[
		'manual, one property of two',
		{ trackerMode: 'manual', measurementIds: [B] },
		[A, B],
		{ [B]: ALL },
	],
	['the original names fire no trigger again', { eventNames: 'original' }, [A], { [A]: ALL }],
];

describe("Google's GA4 Event tag with our variable", () => {
	it.each(situations)('%s: every event once', async (_name, settings, googleTags, mapped) => {
		const page = await openWith({ settings, googleTags, way: 'variable' });
		const hits = Object.values(mapped).reduce((sum, count) => sum + count, 0);
		await page.raise(allEvents, Object.keys(mapped).length * 250);
		await page.hitsSettle(hits + googleTags.length);
		expect({
			mapped: mappedHits(page.hits),
			native: nativeHits(page.hits),
			pageViews: pageViews(page.hits),
			faults: page.faults,
		}).toEqual({
			mapped,
			native: {},
			pageViews: Object.fromEntries(googleTags.map((id) => [id, 1])),
			faults: [],
		});
		const said = JSON.stringify(page.hits.map(({ params }) => params));
		expect(said).not.toContain(AGENT);
		expect(said).not.toContain(FEEDBACK);
	});
});

describe.each(['tag', 'variable'] as const)('an action that nobody knows yet, %s way', (way) => {
	it('passes, without its label', async () => {
		const page = await openWith({ way, googleTags: [A] });
		await page.raise([['Video_call_started', 'Jana']]);
		await page.hitsSettle(2);
		const [hit] = page.hits.filter(({ en }) => en !== 'page_view');
		expect(hit).toMatchObject({
			tid: A,
			en: 'smartsupp_video_call_started',
			params: { chat_action: 'Video_call_started', event_category: 'Smartsupp_v3' },
		});
		expect(JSON.stringify(hit?.params)).not.toContain('Jana');
	});

	it('is none of ours where its name or its category is not', async () => {
		const page = await openWith({ way, googleTags: [A] });
		await page.page.evaluate(() => {
			const layer = (window as unknown as { dataLayer: { push(item: unknown): void } }).dataLayer;
			layer.push({ event: 'Newsletter_signed', event_category: 'Smartsupp_v3' });
			layer.push({ event: 'gtm.dom' });
		});
		await page.raise([['Chatbot_viewed', 'Welcome bot']]);
		await page.hitsSettle(2);
		expect(page.hits.map(({ en }) => en)).toEqual(['page_view', 'smartsupp_chatbot_viewed']);
	});
});
