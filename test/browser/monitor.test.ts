import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { PageConfig } from '../../src/page/config.ts';
import { raiseTogether } from './harness/raiseTogether.ts';
import {
	bridgeSnippet,
	chatSnippet,
	consentSnippet,
	googleSnippet,
	pageWith,
	withNonce,
} from './harness/snippets.ts';
import { type Harness, type OpenPage, startHarness } from './harness/startHarness.ts';

let harness: Harness;
beforeAll(async () => {
	harness = await startHarness();
});
afterAll(() => harness?.stop());

const shop = (options: PageConfig['options'] = {}): string => {
	const { page } = harness.scripts;
	return pageWith(googleSnippet('G-SHOP0001'), bridgeSnippet(page, options), chatSnippet(page));
};

/** Goes to the same page with the switch in its address. */
const switchOn = async ({ page }: OpenPage): Promise<void> => {
	await page.goto(`${page.url()}?smartsupp_ga4=monitor`);
	await overlayOf(page).waitFor();
};

const overlayOf = (page: Page) => page.getByRole('region', { name: 'GA4 Bridge monitor' });
const rowsOf = (page: Page) => overlayOf(page).locator('li');

/** The sum of the layout shifts that the visitor did not cause, as the Core Web Vitals count them. */
const shiftOf = (page: Page): Promise<number> =>
	page.evaluate(() => (window as unknown as { shiftSum: number }).shiftSum);

const countShifts = `window.shiftSum = 0;
new PerformanceObserver((list) => {
	for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) shiftSum += value;
}).observe({ type: 'layout-shift', buffered: true });`;

describe.concurrent('the monitor', () => {
	it('is not fetched where nobody asked for it', async ({ expect, onTestFinished }) => {
		const open = await harness.open(shop());
		onTestFinished(open.close);
		await open.chatBoxRuns();
		await open.pageScriptRuns();
		await open.raise([['Chatbot_sent', 'Welcome']]);
		await open.hitsSettle(2);
		expect(await overlayOf(open.page).count()).toBe(0);
		const fetched = await open.page.evaluate(() =>
			performance.getEntriesByType('resource').map(({ name }) => name),
		);
		expect(fetched.some((name) => name.includes('/page.js'))).toBe(true);
		expect(fetched.some((name) => name.includes('monitor.js'))).toBe(false);
	});

	it('shows by the address what comes, what it becomes and where it goes, on the next page too', async ({
		expect,
		onTestFinished,
	}) => {
		const open = await harness.open(
			shop({ eventRules: [{ action: 'Chatbot_viewed', send: false, eventName: '' }] }),
		);
		onTestFinished(open.close);
		const { page } = open;
		const address = page.url();
		await switchOn(open);
		await open.chatBoxRuns();
		await open.raise([
			['Agent_served_conversation', 'Petra Novotna'],
			['Chatbot_viewed', 'Welcome'],
		]);
		const overlay = overlayOf(page);
		await expect
			.poll(() => overlay.locator('.sum').textContent())
			.toBe('2 events: 1 sent, 1 withheld');
		const [viewed, served] = await rowsOf(page).allTextContents();
		expect(viewed).toContain('This event is switched off in the settings.');
		expect(served).toContain('Petra Novotna');
		expect(served).toContain('smartsupp_agent_served_conversation to G-SHOP0001');
		expect(served).toContain('The label is shortened, for privacy.');
		expect(await overlay.locator('.facts').textContent()).toContain('Armed');
		expect(await overlay.locator('.facts').textContent()).toContain('G-SHOP0001');
		await page.goto(address);
		await overlay.waitFor();
		expect(open.faults).toEqual([]);
	});

	it('goes by its close button, and the next page is without it', async ({
		expect,
		onTestFinished,
	}) => {
		const open = await harness.open(shop());
		onTestFinished(open.close);
		const { page } = open;
		const address = page.url();
		await switchOn(open);
		await page.getByRole('button', { name: /Close the monitor/ }).click();
		expect(await overlayOf(page).count()).toBe(0);
		await page.goto(address);
		await open.pageScriptRuns();
		await page.waitForTimeout(500);
		expect(await overlayOf(page).count()).toBe(0);
		await page.evaluate(() =>
			(window as unknown as { smartsuppGa4: { monitor(): void } }).smartsuppGa4.monitor(),
		);
		await overlayOf(page).waitFor();
	});

	it('shows an event that waits for consent, and the same row once that is given', async ({
		expect,
		onTestFinished,
	}) => {
		const { page: scripts } = harness.scripts;
		const html = pageWith(
			consentSnippet('denied'),
			googleSnippet('G-SHOP0001'),
			bridgeSnippet(scripts, { consentMode: 'basic' }),
			chatSnippet(scripts),
		);
		const open = await harness.open(html);
		onTestFinished(open.close);
		await switchOn(open);
		await open.chatBoxRuns();
		await open.raise([['Chatbot_sent', 'Welcome']]);
		const sum = overlayOf(open.page).locator('.sum');
		await expect.poll(() => sum.textContent()).toBe('1 event: 1 held');
		await open.grantAnalytics();
		await expect.poll(() => sum.textContent()).toBe('1 event: 1 sent');
	});

	it('says which of two windows sent an event that both got', async ({
		expect,
		onTestFinished,
	}) => {
		const open = await harness.open(shop());
		onTestFinished(open.close);
		const windows = [open, await open.openWindow()];
		for (const one of windows) {
			await switchOn(one);
			await one.chatBoxRuns();
		}
		await raiseTogether(windows, [['Chatbot_sent', 'Welcome']]);
		const sums = () =>
			Promise.all(windows.map(({ page }) => overlayOf(page).locator('.sum').textContent()));
		await expect
			.poll(async () => (await sums()).sort())
			.toEqual(['1 event: 1 elsewhere', '1 event: 1 sent']);
		const notes = await Promise.all(windows.map(({ page }) => rowsOf(page).allTextContents()));
		expect(notes.flat().join()).toContain('Another window of this browser sent it to G-SHOP0001.');
	});

	it('is dressed and copies on a page with a strict Content-Security-Policy', async ({
		expect,
		onTestFinished,
	}) => {
		const { page: scripts } = harness.scripts;
		const html = pageWith(googleSnippet('G-SHOP0001'), bridgeSnippet(scripts));
		const open = await harness.openIn({
			html: withNonce('n0nce', html),
			headers: {
				'content-security-policy':
					"default-src 'none'; script-src 'nonce-n0nce' 'strict-dynamic'; style-src 'none'; img-src data:; connect-src *",
			},
		});
		onTestFinished(open.close);
		const { page } = open;
		await switchOn(open);
		const box = await overlayOf(page).boundingBox();
		const { width, height } = page.viewportSize()!;
		expect(box).toMatchObject({ x: 8, width: 400, height: 460 });
		expect(Math.round(box!.y + box!.height)).toBe(height - 8);
		expect(width).toBeGreaterThan(400);
		await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.getByRole('button', { name: 'Copy as text' }).click();
		await expect
			.poll(() => page.evaluate(() => navigator.clipboard.readText()))
			.toContain('GA4 Bridge for Smartsupp');
		expect(open.faults).toEqual([]);
	});

	it('says that two windows may double where the page has no locks, and copies there too', async ({
		expect,
		onTestFinished,
	}) => {
		const open = await harness.openIn({ html: shop(), insecure: true });
		onTestFinished(open.close);
		const { page } = open;
		await switchOn(open);
		await expect
			.poll(() => overlayOf(page).textContent())
			.toContain('Two visible windows may send an event twice');
		await page.getByRole('button', { name: 'Copy as text' }).click();
		await expect.poll(() => overlayOf(page).getByRole('log').textContent()).toBe('Copied.');
	});

	it('is walked by the keyboard, and never takes the focus from the page', async ({
		expect,
		onTestFinished,
	}) => {
		const open = await harness.open(
			shop().replace('<h1>', '<input id="search" aria-label="Search" autofocus><h1>'),
		);
		onTestFinished(open.close);
		const { page } = open;
		await switchOn(open);
		await open.chatBoxRuns();
		await open.raise([['Chatbot_sent', 'Welcome']]);
		await expect.poll(() => rowsOf(page).count()).toBe(1);
		const focus = () =>
			page.evaluate(() => {
				const inner = document.querySelector('#smartsupp-ga4-monitor')?.shadowRoot?.activeElement;
				const focused = inner ?? document.activeElement;
				return focused?.getAttribute('aria-label') ?? focused?.tagName;
			});
		await expect.poll(focus).toBe('Search');
		const walked: (string | undefined)[] = [];
		await page.getByRole('button', { name: 'Copy as text' }).focus();
		for (let i = 0; i < 6; i++) {
			walked.push(await focus());
			await page.keyboard.press('Tab');
		}
		expect(walked).toEqual([
			'Copy as text',
			'Move to the right side',
			'Collapse the monitor',
			'Close the monitor and switch it off',
			'State and events',
			'SUMMARY',
		]);
		await page.keyboard.press('Shift+Tab');
		await page.keyboard.press('Enter');
		expect(await rowsOf(page).locator('details[open]').count()).toBe(1);
		await open.raise([['Chatbot_interaction', 'Welcome']]);
		await expect.poll(() => rowsOf(page).count()).toBe(2);
		expect(await focus()).toBe('SUMMARY');
		await page.keyboard.press('Escape');
		expect(await focus()).toBe('Expand the monitor');
		expect(await rowsOf(page).first().isVisible()).toBe(false);
		await page.keyboard.press('Enter');
		expect(await rowsOf(page).first().isVisible()).toBe(true);
	});

	for (const [width, height] of [
		[1280, 800],
		[320, 640],
	] as const)
		it(`shifts nothing at ${width} pixels, and lies within the page`, async ({
			expect,
			onTestFinished,
		}) => {
			const open = await harness.openIn({ html: shop(), browser: countShifts });
			onTestFinished(open.close);
			const { page } = open;
			await page.setViewportSize({ width, height });
			await switchOn(open);
			await open.chatBoxRuns();
			await open.raise(
				[
					['Chatbot_sent', 'Welcome'],
					['Chatbot_sent', 'A name as long as account owners give them, and then some more'],
					['Feedback_text_sent', 'Good', 5],
				],
				300,
			);
			await expect.poll(() => rowsOf(page).count()).toBe(3);
			await page.waitForTimeout(500);
			expect(await shiftOf(page)).toBe(0);
			const box = (await overlayOf(page).boundingBox())!;
			expect(box.x).toBeGreaterThanOrEqual(0);
			expect(box.x + box.width).toBeLessThanOrEqual(width);
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
		});
});
