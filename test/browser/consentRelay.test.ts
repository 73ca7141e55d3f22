import { afterAll, beforeAll, describe, it } from 'vitest';
import {
	type Choice,
	consentTools,
	googleConsent,
	pageConsent,
	sayByPage,
	sayToWp,
	wpConsent,
} from './harness/consentTools.ts';
import { openRunning, toldOf } from './harness/openRunning.ts';
import { bridgeSnippet, googleSnippet, lateChatSnippet, pageWith } from './harness/snippets.ts';
import { type Harness, type OpenPage, startHarness } from './harness/startHarness.ts';
import { A, shop } from './situations/situation.ts';

let harness: Harness;
beforeAll(async () => {
	harness = await startHarness();
});
afterAll(() => harness?.stop());

describe.concurrent('what the chat box is told', () => {
	const changes: readonly Choice[] = ['granted', 'denied', 'granted'];

	for (const { name, snippet, options, say } of consentTools) {
		it(`of analytics by ${name}, in both directions, each change once`, async ({
			expect,
			onTestFinished,
		}) => {
			const open = await openRunning(harness, shop(options, snippet, googleSnippet(A)));
			onTestFinished(open.close);
			expect(await toldOf(open, 'analytics')).toEqual([]);
			for (const [i, choice] of changes.entries()) {
				await say(open, choice);
				await expect.poll(() => toldOf(open, 'analytics')).toHaveLength(i + 1);
				await say(open, choice);
			}
			await open.page.waitForTimeout(1_500);
			expect(await toldOf(open, 'analytics')).toEqual([true, false, true]);
			expect(await toldOf(open, 'marketing')).toEqual([]);
		});
	}

	const marketing = [
		{
			name: googleConsent.name,
			snippet: googleConsent.snippet,
			say: (open: OpenPage, choice: Choice) => open.updateGoogleConsent({ ad_storage: choice }),
		},
		{
			name: wpConsent.name,
			snippet: wpConsent.snippet,
			say: (open: OpenPage, choice: Choice) => sayToWp(open, 'marketing', choice),
		},
		{
			name: pageConsent.name,
			snippet: '',
			say: (open: OpenPage, choice: Choice) => sayByPage(open, { marketing: choice === 'granted' }),
		},
	] as const;
	for (const { name, snippet, say } of marketing) {
		it(`of marketing by ${name}, in both directions`, async ({ expect, onTestFinished }) => {
			const open = await openRunning(harness, shop({}, snippet, googleSnippet(A)));
			onTestFinished(open.close);
			for (const [i, choice] of changes.entries()) {
				await say(open, choice);
				await expect.poll(() => toldOf(open, 'marketing')).toHaveLength(i + 1);
			}
			expect(await toldOf(open, 'marketing')).toEqual([true, false, true]);
			expect(await toldOf(open, 'analytics')).toEqual([]);
		});
	}

	it('hears later where it comes later', async ({ expect, onTestFinished }) => {
		const { page } = harness.scripts;
		const open = await harness.openIn({
			html: pageWith(
				wpConsent.snippet,
				googleSnippet(A),
				bridgeSnippet(page),
				lateChatSnippet(page),
			),
		});
		onTestFinished(open.close);
		await open.pageScriptRuns();
		await wpConsent.say(open, 'denied');
		await wpConsent.say(open, 'granted');
		await open.comeLate();
		await open.chatBoxRuns();
		await expect.poll(() => toldOf(open, 'analytics')).toEqual([true]);
	});

	it('hears of a choice made on an earlier page', async ({ expect, onTestFinished }) => {
		const open = await openRunning(harness, shop({}, wpConsent.snippet, googleSnippet(A)));
		onTestFinished(open.close);
		await wpConsent.say(open, 'denied');
		const next = await open.openWindow();
		await next.chatBoxRuns();
		await expect.poll(() => toldOf(next, 'analytics')).toEqual([false]);
	});
});
