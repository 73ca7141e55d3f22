import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Settings } from '../../src/settings/settings.ts';
import { AGENT, allEvents, FEEDBACK } from './harness/allEvents.ts';
import { type Counts, mappedHits, nativeHits, pageViews } from './harness/countHits.ts';
import { buildGtm, type GtmWith } from './harness/gtmContainer.ts';
import {
	bridgeSnippet,
	chatSnippet,
	googleSnippet,
	gtmSnippet,
	lateChatSnippet,
	pageWith,
} from './harness/snippets.ts';
import { type Harness, type OpenPage, startHarness } from './harness/startHarness.ts';

const A = 'G-SHOP0001';
const B = 'G-SHOP0002';
const C = 'G-SHOP0003';
const ALL = allEvents.length;

let harness: Harness;
let open: OpenPage | undefined;
let gtm: GtmWith;

beforeAll(async () => {
	[harness, gtm] = await Promise.all([startHarness(), buildGtm()]);
});
afterEach(async () => {
	await open?.close();
	open = undefined;
});
afterAll(() => harness?.stop());

interface Situation {
	readonly name: string;
	readonly settings: Partial<Settings>;
	/** The properties that the container has a Google tag for. */
	readonly googleTags: readonly string[];
	readonly head?: (harness: Harness) => string[];
	readonly mapped: Counts;
	readonly pageViews: Counts;
}

const key = '0123456789abcdef0123456789abcdef01234567';
const manual = (...measurementIds: string[]) =>
	({ trackerMode: 'manual', measurementIds }) as const;
/** After GTM: a chat code that wins the race sends by itself, which is told in the console. */
const chatCode = ({ scripts }: Harness) => [lateChatSnippet(scripts.page)];

const situations: Situation[] = [
	{
		name: 'auto, GTM only, the tag loads the chat: every event once and one page_view',
		settings: { chatKey: key },
		googleTags: [A],
		mapped: { [A]: ALL },
		pageViews: { [A]: 1 },
	},
	{
		name: 'auto, two properties in the container, the chat code on the page',
		settings: { chatSource: 'elsewhere' },
		googleTags: [A, B],
		head: chatCode,
		mapped: { [A]: ALL, [B]: ALL },
		pageViews: { [A]: 1, [B]: 1 },
	},
	{
		name: 'manual with one property of three',
		settings: { chatKey: key, ...manual(B) },
		googleTags: [A, B, C],
		mapped: { [B]: ALL },
		pageViews: { [A]: 1, [B]: 1, [C]: 1 },
	},
	{
		name: 'manual with two properties of three, one of them from gtag.js',
		settings: { chatKey: key, ...manual(A, B) },
		googleTags: [B, C],
		head: () => [googleSnippet(A)],
		mapped: { [A]: ALL, [B]: ALL },
		pageViews: { [A]: 1, [B]: 1, [C]: 1 },
	},
	{
		name: 'the scheme of the original names does not fire the tag again',
		settings: { chatKey: key, eventNames: 'original' },
		googleTags: [A],
		mapped: { [A]: ALL },
		pageViews: { [A]: 1 },
	},
];

const total = (counts: Counts): number =>
	Object.values(counts).reduce((sum, count) => sum + count, 0);

describe("the tag in the page's GTM", () => {
	it.each(situations)('$name', async ({ settings, googleTags, head, mapped, pageViews: views }) => {
		const html = pageWith(gtmSnippet('GTM-SHOP0001'), ...(head?.(harness) ?? []));
		open = await harness.open(html, {}, gtm({ settings, googleTags }));
		if (head === chatCode) await open.comeLate();
		await open.chatBoxRuns();
		await open.raise(allEvents, Object.keys(mapped).length * 250);
		await open.hitsSettle(total(mapped) + total(views));
		expect({
			mapped: mappedHits(open.hits),
			native: nativeHits(open.hits),
			pageViews: pageViews(open.hits),
			faults: open.faults,
		}).toEqual({ mapped, native: {}, pageViews: views, faults: [] });
		const said = JSON.stringify(open.hits.map(({ en, params }) => ({ en, params })));
		expect(said).not.toContain(AGENT);
		expect(said).not.toContain(FEEDBACK);
	});

	it('never sends what the plugin on the same page sends too', async () => {
		const html = pageWith(
			gtmSnippet('GTM-SHOP0001'),
			bridgeSnippet(harness.scripts.page),
			chatSnippet(harness.scripts.page),
		);
		open = await harness.open(
			html,
			{},
			gtm({ settings: { chatSource: 'elsewhere' }, googleTags: [A] }),
		);
		await open.chatBoxRuns();
		await open.raise(allEvents, 250);
		await open.hitsSettle(ALL + 1);
		expect(mappedHits(open.hits)).toEqual({ [A]: ALL });
		expect(pageViews(open.hits)).toEqual({ [A]: 1 });
	});
});
