import { afterAll, beforeAll, describe, it } from 'vitest';
import { vendorSnippet } from '../../tools/bench/page/vendorSnippet.ts';
import { googleConsent, sayToWp, wpConsent } from './harness/consentTools.ts';
import { mappedHits } from './harness/countHits.ts';
import type { OpenPage } from './harness/openPage.ts';
import {
	bridgeSnippet,
	chatSnippet,
	googleSnippet,
	pageSnippet,
	pageWith,
	withNonce,
} from './harness/snippets.ts';
import { type Harness, startHarness } from './harness/startHarness.ts';
import {
	A_MINUTE,
	callStart,
	LONG,
	laterSnippet,
	loads,
	onConsentSnippet,
	SAVES_DATA,
} from './harness/startSnippets.ts';

let harness: Harness;
beforeAll(async () => {
	harness = await startHarness();
});
afterAll(() => harness?.stop());

const KEY = '0123456789abcdef0123456789abcdef01234567';
/** A page whose time stands still. */
const openStopped = (html: string): Promise<OpenPage> => harness.openIn({ html, stopped: true });

/** Waits for the chat box, which needs time itself. */
const chatStarts = async (open: OpenPage): Promise<void> => {
	await open.resume();
	await open.chatBoxRuns();
};

const interactions: readonly [name: string, act: (open: OpenPage) => Promise<unknown>][] = [
	['a click', ({ page }) => page.mouse.click(50, 50)],
	['a key', ({ page }) => page.keyboard.press('Tab')],
	['the wheel', ({ page }) => page.mouse.wheel(0, 300)],
];

describe.concurrent('one chat, when the site wants it', () => {
	it('starts at once', async ({ expect, onTestFinished }) => {
		const { page } = harness.scripts;
		const open = await harness.open(pageWith(bridgeSnippet(page), chatSnippet(page)));
		onTestFinished(open.close);
		await open.chatBoxRuns();
		expect([await loads(open), open.faults]).toEqual([1, []]);
	});

	it('starts when the browser rests', async ({ expect, onTestFinished }) => {
		const { page } = harness.scripts;
		const open = await harness.open(
			pageWith(bridgeSnippet(page), laterSnippet(page, { start: 'idle' })),
		);
		onTestFinished(open.close);
		await open.chatBoxRuns();
		const isLate = await open.page.evaluate(() => {
			const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
			const loader = performance
				.getEntriesByType('resource')
				.find(({ name }) => name.includes('/loader.js'));
			return (loader?.startTime ?? 0) >= (page?.domComplete ?? Number.POSITIVE_INFINITY);
		});
		expect([isLate, await loads(open), open.faults]).toEqual([true, 1, []]);
	});

	it('starts some seconds after the page has loaded', async ({ expect, onTestFinished }) => {
		const { page } = harness.scripts;
		const open = await openStopped(
			pageWith(bridgeSnippet(page), laterSnippet(page, { start: 'delay', delay: 3 })),
		);
		onTestFinished(open.close);
		await open.pass(2_900);
		expect(await loads(open)).toBe(0);
		await open.pass(200);
		await chatStarts(open);
		expect([await loads(open), open.faults]).toEqual([1, []]);
	});

	for (const [name, act] of interactions) {
		it(`starts with the first interaction: ${name}`, async ({ expect, onTestFinished }) => {
			const { page } = harness.scripts;
			const open = await openStopped(
				pageWith(LONG, bridgeSnippet(page), laterSnippet(page, { start: 'interaction' })),
			);
			onTestFinished(open.close);
			await open.pass(A_MINUTE);
			expect(await loads(open)).toBe(0);
			await act(open);
			await chatStarts(open);
			for (const [, again] of interactions) await again(open);
			await open.pass(A_MINUTE);
			expect([await loads(open), open.faults]).toEqual([1, []]);
		});
	}

	it("starts with the page's own call only, and once", async ({ expect, onTestFinished }) => {
		const { page } = harness.scripts;
		const open = await openStopped(
			pageWith(LONG, bridgeSnippet(page), laterSnippet(page, { start: 'manual' })),
		);
		onTestFinished(open.close);
		for (const [, act] of interactions) await act(open);
		await open.pass(A_MINUTE);
		expect(await loads(open)).toBe(0);
		await callStart(open);
		await callStart(open);
		await chatStarts(open);
		await callStart(open);
		await open.pass(A_MINUTE);
		expect([await loads(open), open.faults]).toEqual([1, []]);
	});

	it('starts with consent by the WP Consent API, in the chosen category', async ({
		expect,
		onTestFinished,
	}) => {
		const open = await openStopped(
			pageWith(
				wpConsent.snippet,
				onConsentSnippet(harness.scripts.page, { consentCategory: 'marketing' }),
			),
		);
		onTestFinished(open.close);
		await sayToWp(open, 'statistics', 'granted');
		await open.pass(A_MINUTE);
		expect(await loads(open)).toBe(0);
		await sayToWp(open, 'marketing', 'granted');
		await chatStarts(open);
		expect([await loads(open), open.faults]).toEqual([1, []]);
	});

	it("starts with consent by Google's consent mode", async ({ expect, onTestFinished }) => {
		const { page } = harness.scripts;
		const open = await openStopped(
			pageWith(
				googleConsent.snippet,
				googleSnippet('G-SHOP0001'),
				bridgeSnippet(page),
				onConsentSnippet(page),
			),
		);
		onTestFinished(open.close);
		await open.pass(A_MINUTE);
		expect(await loads(open)).toBe(0);
		await googleConsent.say(open, 'granted');
		await open.pass(1_000);
		await chatStarts(open);
		expect([await loads(open), open.faults]).toEqual([1, []]);
	});

	it('starts where nobody asks for consent, with nothing else of ours on the page', async ({
		expect,
		onTestFinished,
	}) => {
		const open = await harness.open(pageWith(onConsentSnippet(harness.scripts.page)));
		onTestFinished(open.close);
		await open.chatBoxRuns();
		expect([await loads(open), open.faults]).toEqual([1, []]);
	});
});

describe.concurrent('the rest of the page and a chat that starts later', () => {
	it('carries out what the page said to the chat before it was there', async ({
		expect,
		onTestFinished,
	}) => {
		const open = await harness.open(
			pageWith(
				laterSnippet(harness.scripts.page, { start: 'manual' }),
				pageSnippet("smartsupp('email', 'a@example.com');"),
			),
		);
		onTestFinished(open.close);
		await callStart(open);
		await open.chatBoxRuns();
		expect(await open.calls()).toEqual([['email', 'a@example.com']]);
	});

	it('keeps another installation from loading the chat at once', async ({
		expect,
		onTestFinished,
	}) => {
		const { page } = harness.scripts;
		const open = await openStopped(
			pageWith(laterSnippet(page, { start: 'manual' }), vendorSnippet(KEY)),
		);
		onTestFinished(open.close);
		await open.pass(A_MINUTE);
		expect(await loads(open)).toBe(0);
		await callStart(open);
		await chatStarts(open);
		expect([await loads(open), open.faults]).toEqual([1, []]);
	});

	it('starts no second chat beside one that was there first', async ({
		expect,
		onTestFinished,
	}) => {
		const { page } = harness.scripts;
		const open = await harness.open(
			pageWith(vendorSnippet(KEY), laterSnippet(page, { start: 'interaction' })),
		);
		onTestFinished(open.close);
		await open.chatBoxRuns();
		await open.page.mouse.click(50, 50);
		await callStart(open);
		await open.page.waitForTimeout(300);
		expect([await loads(open), open.faults]).toEqual([1, []]);
	});

	it('sends the events of a chat that started late', async ({ expect, onTestFinished }) => {
		const { page } = harness.scripts;
		const open = await openStopped(
			pageWith(
				googleSnippet('G-SHOP0001'),
				bridgeSnippet(page),
				laterSnippet(page, { start: 'interaction' }),
			),
		);
		onTestFinished(open.close);
		await open.pass(A_MINUTE);
		await open.page.keyboard.press('Tab');
		await chatStarts(open);
		await open.raise([['Chatbot_sent', 'Welcome']]);
		await open.hitsSettle(2);
		expect([mappedHits(open.hits), open.faults]).toEqual([{ 'G-SHOP0001': 1 }, []]);
	});
});

describe.concurrent('where data is to be saved', () => {
	for (const start of ['now', 'idle', 'delay'] as const) {
		it(`waits for the first interaction: ${start}`, async ({ expect, onTestFinished }) => {
			const { page } = harness.scripts;
			const chat = start === 'now' ? chatSnippet(page) : laterSnippet(page, { start, delay: 1 });
			const html = pageWith(LONG, bridgeSnippet(page), chat);
			const open = await harness.openIn({ html, browser: SAVES_DATA, stopped: true });
			onTestFinished(open.close);
			await open.pass(A_MINUTE);
			expect(await loads(open)).toBe(0);
			await open.page.mouse.wheel(0, 300);
			await chatStarts(open);
			await open.page.mouse.click(50, 50);
			await open.pass(A_MINUTE);
			expect([await loads(open), open.faults]).toEqual([1, []]);
		});
	}
});

describe.concurrent('under a strict Content-Security-Policy', () => {
	/** Nothing but scripts with the nonce: neither hosts, nor what such scripts load. */
	const headers = { 'content-security-policy': "script-src 'nonce-r4nd0m'; object-src 'none'" };

	for (const start of ['now', 'idle', 'consent'] as const) {
		it(`loads what the plugin needs by its nonce: ${start}`, async ({ expect, onTestFinished }) => {
			const { page } = harness.scripts;
			const chat =
				start === 'now'
					? chatSnippet(page)
					: start === 'consent'
						? onConsentSnippet(page)
						: laterSnippet(page, { start });
			const html = withNonce('r4nd0m', pageWith(bridgeSnippet(page), chat));
			const open = await harness.openIn({ html, headers });
			onTestFinished(open.close);
			await Promise.all([open.chatBoxRuns(), open.pageScriptRuns()]);
			expect([await loads(open), open.faults]).toEqual([1, []]);
		});
	}
});
