import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mappedHits, pageViews } from './harness/countHits.ts';
import { bridgeSnippet, chatSnippet, googleSnippet, pageWith } from './harness/snippets.ts';
import { type Harness, startHarness } from './harness/startHarness.ts';

let harness: Harness;
beforeAll(async () => {
	harness = await startHarness();
});
afterAll(() => harness?.stop());

describe('a page with the bridge', () => {
	it('sends one event to the chosen property', async () => {
		const { page } = harness.scripts;
		const options = { trackerMode: 'manual', measurementIds: ['G-SHOP0001'] } as const;
		const open = await harness.open(
			pageWith(googleSnippet('G-SHOP0001'), bridgeSnippet(page, options), chatSnippet(page)),
		);
		await open.chatBoxRuns();
		await open.raise([['Chatbot_sent', 'Welcome']]);
		await open.hitsSettle(2);
		expect(open.faults).toEqual([]);
		expect(mappedHits(open.hits)).toEqual({ 'G-SHOP0001': 1 });
		expect(pageViews(open.hits)).toEqual({ 'G-SHOP0001': 1 });
		expect(await open.state()).toBe('armed');
	});
});
