import { afterAll, beforeAll, describe, it } from 'vitest';
import {
	type Choice,
	consentTools,
	googleConsent,
	pageConsent,
	sayToWp,
	wpConsent,
} from './harness/consentTools.ts';
import { mappedHits, pageViews } from './harness/countHits.ts';
import { openRunning, type PageHtml, toldOf } from './harness/openRunning.ts';
import { firstPartyGoogleSnippet, googleSnippet } from './harness/snippets.ts';
import { type Harness, type OpenPage, type Raised, startHarness } from './harness/startHarness.ts';
import { A, manual, shop, THREE } from './situations/situation.ts';

let harness: Harness;
beforeAll(async () => {
	harness = await startHarness();
});
afterAll(() => harness?.stop());

/** Labels of the chat events that left, in order. */
const labelsOf = ({ hits }: OpenPage): unknown[] =>
	hits.filter(({ en }) => en !== 'page_view').map(({ params }) => params.event_label);

const messages = (from: number, to: number): Raised[] =>
	Array.from(
		{ length: to - from + 1 },
		(_, i) => ['Auto_message_sent', `Message ${from + i}`] as const,
	);

const A_WHILE = 1_500;

for (const { name, snippet, options, say } of consentTools) {
	describe.concurrent(`basic, ${name}`, () => {
		const basic = { consentMode: 'basic', ...options } as const;

		it('holds the newest 50, and sends them once, in order and paced, on the grant', async ({
			expect,
			onTestFinished,
		}) => {
			const open = await openRunning(harness, shop(basic, snippet, googleSnippet(A)));
			onTestFinished(open.close);
			await open.raise(messages(1, 60));
			await open.page.waitForTimeout(A_WHILE);
			expect(mappedHits(open.hits)).toEqual({});
			await say(open, 'granted');
			// Four hits a second: what comes faster is dropped by Google's script, and by its stand-in.
			await open.hitsSettle(50 + 1);
			expect(labelsOf(open)).toEqual(messages(11, 60).map(([, label]) => label));
			expect(open.faults).toEqual([]);
		});

		it('drops what it holds on a denial, for good', async ({ expect, onTestFinished }) => {
			const open = await openRunning(harness, shop(basic, snippet, googleSnippet(A)));
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
			const open = await openRunning(harness, shop(basic, snippet, firstPartyGoogleSnippet(A)));
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
			const open = await openRunning(harness, shop(basic, snippet, googleSnippet(A)));
			onTestFinished(open.close);
			await open.raise(THREE);
			await open.askToLeave();
			await say(open, 'granted');
			await open.hitsSettle(3 + 1);
			expect(mappedHits(open.hits)).toEqual({ [A]: 3 });
		});

		it('goes by what the visitor said a moment before', async ({ expect, onTestFinished }) => {
			const open = await openRunning(harness, shop(basic, snippet, googleSnippet(A)));
			onTestFinished(open.close);
			await open.raise([['Auto_message_sent', 'Asked']]);
			const said: [Choice, label: string, refused: string[]][] = [
				['granted', 'Granted', []],
				['denied', 'Withdrawn', ['consent_denied']],
				['granted', 'Granted again', ['consent_denied']],
			];
			const left = ['Asked'];
			for (const [choice, label, refused] of said) {
				await say(open, choice);
				await open.raise([['Auto_message_sent', label]]);
				if (choice === 'granted') left.push(label);
				await expect.poll(() => labelsOf(open)).toEqual(left);
				await expect.poll(() => open.reasons()).toEqual(refused);
			}
			await open.hitsSettle(3 + 1);
			expect(labelsOf(open)).toEqual(['Asked', 'Granted', 'Granted again']);
			expect(await open.reasons()).toEqual(['consent_denied']);
		});

		it('is found by itself', async ({ expect, onTestFinished }) => {
			const open = await openRunning(
				harness,
				shop({ consentMode: 'basic' }, snippet, googleSnippet(A)),
			);
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
	const pageOf = (...snippets: string[]): PageHtml =>
		shop({ consentMode: 'basic' }, ...snippets, googleSnippet(A));

	it('the WP Consent API before Google', async ({ expect, onTestFinished }) => {
		const open = await openRunning(harness, pageOf(googleConsent.snippet, wpConsent.snippet));
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
		const open = await openRunning(harness, pageOf(wpConsent.snippet));
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
			harness,
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
			harness,
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
		const open = await openRunning(harness, shop(options, wpConsent.snippet));
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
		const open = await openRunning(harness, shop({}, googleConsent.snippet, googleSnippet(A)));
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
