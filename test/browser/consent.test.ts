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
import { mappedHits, pageViews } from './harness/countHits.ts';
import {
	bridgeSnippet,
	firstPartyGoogleSnippet,
	googleSnippet,
	lateChatSnippet,
	pageWith,
} from './harness/snippets.ts';
import { type Harness, type OpenPage, type Raised, startHarness } from './harness/startHarness.ts';
import { A, manual, shop, THREE } from './situations/situation.ts';

let harness: Harness;
beforeAll(async () => {
	harness = await startHarness();
});
afterAll(() => harness?.stop());

type Html = ReturnType<typeof shop>;

/** Opens a page with everything on it running. */
const openRunning = async (html: Html): Promise<OpenPage> => {
	const open = await harness.openIn({ html: html(harness.scripts) });
	await open.chatBoxRuns();
	await open.pageScriptRuns();
	return open;
};

/** Labels of the chat events that left, in order. */
const labelsOf = ({ hits }: OpenPage): unknown[] =>
	hits.filter(({ en }) => en !== 'page_view').map(({ params }) => params.event_label);

const messages = (from: number, to: number): Raised[] =>
	Array.from(
		{ length: to - from + 1 },
		(_, i) => ['Auto_message_sent', `Message ${from + i}`] as const,
	);

/** What the page said to the chat box about consent, in order. */
const toldOf = async (open: OpenPage, purpose: 'analytics' | 'marketing'): Promise<unknown[]> =>
	(await open.calls())
		.filter(([command]) => command === `${purpose}Consent`)
		.map(([, granted]) => granted);

const A_WHILE = 1_500;

for (const { name, snippet, options, say } of consentTools) {
	describe.concurrent(`basic, ${name}`, () => {
		const basic = { consentMode: 'basic', ...options } as const;

		it('holds the newest 50, and sends them once, in order and paced, on the grant', async ({
			expect,
			onTestFinished,
		}) => {
			const open = await openRunning(shop(basic, snippet, googleSnippet(A)));
			onTestFinished(open.close);
			await open.raise(messages(1, 60));
			await open.page.waitForTimeout(A_WHILE);
			expect(mappedHits(open.hits)).toEqual({});
			await say(open, 'granted');
			// Four hits a second: what comes faster is dropped by Google's script, and by its stand-in.
			await open.hitsSettle(50 + 1, 30_000);
			expect(labelsOf(open)).toEqual(messages(11, 60).map(([, label]) => label));
			expect(open.faults).toEqual([]);
		});

		it('drops what it holds on a denial, for good', async ({ expect, onTestFinished }) => {
			const open = await openRunning(shop(basic, snippet, googleSnippet(A)));
			onTestFinished(open.close);
			await open.raise(THREE);
			await say(open, 'denied');
			await expect.poll(() => open.reasons()).toEqual(['consent_denied']);
			await say(open, 'granted');
			await open.hitsSettle(1);
			expect(mappedHits(open.hits)).toEqual({});
			expect(open.faults).toEqual([]);
		});

		it('drops what it holds when the visitor leaves', async ({ expect, onTestFinished }) => {
			const open = await openRunning(shop(basic, snippet, firstPartyGoogleSnippet(A)));
			onTestFinished(open.close);
			await open.raise(THREE);
			await open.leave();
			await open.hitsSettle(1);
			expect(pageViews(open.hits)).toEqual({ [A]: 1 });
			expect(mappedHits(open.hits)).toEqual({});
		});

		it('keeps what it holds where a link only downloads something', async ({
			expect,
			onTestFinished,
		}) => {
			const open = await openRunning(shop(basic, snippet, googleSnippet(A)));
			onTestFinished(open.close);
			await open.raise(THREE);
			await open.askToLeave();
			await say(open, 'granted');
			await open.hitsSettle(3 + 1);
			expect(mappedHits(open.hits)).toEqual({ [A]: 3 });
		});

		it('goes by what the visitor said a moment before', async ({ expect, onTestFinished }) => {
			const open = await openRunning(shop(basic, snippet, googleSnippet(A)));
			onTestFinished(open.close);
			await open.raise([['Auto_message_sent', 'Asked']]);
			const said: [Choice, label: string][] = [
				['granted', 'Granted'],
				['denied', 'Withdrawn'],
				['granted', 'Granted again'],
			];
			for (const [choice, label] of said) {
				await say(open, choice);
				await open.raise([['Auto_message_sent', label]]);
				await open.page.waitForTimeout(A_WHILE);
			}
			await open.hitsSettle(3 + 1);
			expect(labelsOf(open)).toEqual(['Asked', 'Granted', 'Granted again']);
			expect(await open.reasons()).toEqual(['consent_denied']);
		});

		it('is found by itself', async ({ expect, onTestFinished }) => {
			const open = await openRunning(shop({ consentMode: 'basic' }, snippet, googleSnippet(A)));
			onTestFinished(open.close);
			await say(open, 'denied');
			await open.raise(THREE);
			await expect.poll(() => open.reasons()).toEqual(['consent_denied']);
			await say(open, 'granted');
			await open.raise(THREE);
			await open.hitsSettle(3 + 1);
			expect(mappedHits(open.hits)).toEqual({ [A]: 3 });
		});
	});
}

describe.concurrent('what goes before what in auto', () => {
	const pageOf = (...snippets: string[]): Html =>
		shop({ consentMode: 'basic' }, ...snippets, googleSnippet(A));

	it('the WP Consent API before Google', async ({ expect, onTestFinished }) => {
		const open = await openRunning(pageOf(googleConsent.snippet, wpConsent.snippet));
		onTestFinished(open.close);
		await open.raise(THREE);
		await googleConsent.say(open, 'granted');
		await open.hitsSettle(1);
		expect(mappedHits(open.hits)).toEqual({});
		await wpConsent.say(open, 'granted');
		await open.hitsSettle(3 + 1);
		expect(mappedHits(open.hits)).toEqual({ [A]: 3 });
	});

	it("the page's own call before the WP Consent API", async ({ expect, onTestFinished }) => {
		const open = await openRunning(pageOf(wpConsent.snippet));
		onTestFinished(open.close);
		await wpConsent.say(open, 'granted');
		await pageConsent.say(open, 'denied');
		await open.raise(THREE);
		await open.hitsSettle(1);
		expect(mappedHits(open.hits)).toEqual({});
		await pageConsent.say(open, 'granted');
		await open.raise(THREE);
		await open.hitsSettle(3 + 1);
		expect(mappedHits(open.hits)).toEqual({ [A]: 3 });
	});
});

describe.concurrent('the other settings', () => {
	it('asks nobody where the source is none, and tells the chat box nothing', async ({
		expect,
		onTestFinished,
	}) => {
		const open = await openRunning(
			shop(
				{ consentMode: 'basic', consentSource: 'none' },
				wpConsent.snippet,
				googleConsent.snippet,
				googleSnippet(A),
			),
		);
		onTestFinished(open.close);
		await open.raise(THREE);
		await wpConsent.say(open, 'denied');
		await open.hitsSettle(3 + 1);
		expect(mappedHits(open.hits)).toEqual({ [A]: 3 });
		expect(await toldOf(open, 'analytics')).toEqual([]);
		expect(await toldOf(open, 'marketing')).toEqual([]);
	});

	it('asks for the category that the site chose', async ({ expect, onTestFinished }) => {
		const open = await openRunning(
			shop(
				{ consentMode: 'basic', consentCategory: 'marketing' },
				wpConsent.snippet,
				googleSnippet(A),
			),
		);
		onTestFinished(open.close);
		await open.raise(THREE);
		await sayToWp(open, 'statistics', 'granted');
		await open.hitsSettle(1);
		expect(mappedHits(open.hits)).toEqual({});
		await sayToWp(open, 'marketing', 'granted');
		await open.hitsSettle(3 + 1);
		expect(mappedHits(open.hits)).toEqual({ [A]: 3 });
	});

	it('loads no Google tag before the grant', async ({ expect, onTestFinished }) => {
		const options = { ...manual(A), consentMode: 'basic', loadGoogleTag: true } as const;
		const open = await openRunning(shop(options, wpConsent.snippet));
		onTestFinished(open.close);
		await open.raise(THREE);
		await open.page.waitForTimeout(6_000);
		expect(await open.page.evaluate(() => 'google_tag_manager' in window)).toBe(false);
		await wpConsent.say(open, 'granted');
		await open.hitsSettle(3 + 1);
		expect(mappedHits(open.hits)).toEqual({ [A]: 3 });
		expect(pageViews(open.hits)).toEqual({ [A]: 1 });
	});

	it('leaves a denial to Google in advanced: the hits say so', async ({
		expect,
		onTestFinished,
	}) => {
		const open = await openRunning(shop({}, googleConsent.snippet, googleSnippet(A)));
		onTestFinished(open.close);
		await open.raise([['Auto_message_sent', 'Before']]);
		await open.hitsSettle(1 + 1);
		await googleConsent.say(open, 'granted');
		await open.raise([['Auto_message_sent', 'After']]);
		await open.hitsSettle(2 + 1);
		const signals = open.hits
			.filter(({ en }) => en !== 'page_view')
			.map(({ params, gcs }) => [params.event_label, gcs]);
		expect(signals).toEqual([
			['Before', 'G110'],
			['After', 'G111'],
		]);
	});
});

describe.concurrent('what the chat box is told', () => {
	const changes: readonly Choice[] = ['granted', 'denied', 'granted'];

	for (const { name, snippet, options, say } of consentTools) {
		it(`of analytics by ${name}, in both directions, each change once`, async ({
			expect,
			onTestFinished,
		}) => {
			const open = await openRunning(shop(options, snippet, googleSnippet(A)));
			onTestFinished(open.close);
			expect(await toldOf(open, 'analytics')).toEqual([]);
			for (const [i, choice] of changes.entries()) {
				await say(open, choice);
				await expect.poll(() => toldOf(open, 'analytics')).toHaveLength(i + 1);
				await say(open, choice);
			}
			await open.page.waitForTimeout(A_WHILE);
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
			const open = await openRunning(shop({}, snippet, googleSnippet(A)));
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
				lateChatSnippet(page, 4_000),
			),
		});
		onTestFinished(open.close);
		await open.pageScriptRuns();
		await wpConsent.say(open, 'denied');
		await wpConsent.say(open, 'granted');
		await open.chatBoxRuns();
		await expect.poll(() => toldOf(open, 'analytics')).toEqual([true]);
	});

	it('hears of a choice made on an earlier page', async ({ expect, onTestFinished }) => {
		const open = await openRunning(shop({}, wpConsent.snippet, googleSnippet(A)));
		onTestFinished(open.close);
		await wpConsent.say(open, 'denied');
		const next = await open.openWindow();
		await next.chatBoxRuns();
		await expect.poll(() => toldOf(next, 'analytics')).toEqual([false]);
	});
});
