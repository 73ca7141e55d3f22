import type { BrowserContext, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { demoForTests } from './harness/demoForTests.ts';

describe('the settings screen in WordPress', () => {
	const used = demoForTests();
	let context: BrowserContext;
	let page: Page;

	beforeEach(async () => {
		await context?.close();
		context = await used.browser.newContext();
		page = await context.newPage();
		await page.goto(used.demo.addresses.admin);
		await page.getByRole('button', { name: 'Save', exact: true }).waitFor();
	});

	const stored = () =>
		used.demo.wordpress.runJson<object>("return get_option( 'ga4_bridge_for_smartsupp' );");
	const key = () => page.getByLabel('Chat key, or the whole chat code');

	it('shows what the server refused beside its field, goes there, and stores nothing', async () => {
		const before = await stored();
		await page.getByRole('link', { name: 'Analytics', exact: true }).first().click();
		await page.getByLabel('Only these measurement IDs').check();
		const ids = page.getByLabel('Measurement IDs, one a line');
		await ids.fill('G-AAAA1111\ng-bbbb2222');
		await page.getByRole('link', { name: 'Connect', exact: true }).click();
		await page.keyboard.press('Control+s');
		await expect.poll(() => ids.evaluate((field) => field === document.activeElement)).toBe(true);
		expect(new URL(page.url()).hash).toBe('#analytics');
		expect(await stored()).toEqual(before);
		await page.getByRole('button', { name: 'Use G-BBBB2222' }).first().click();
		await page.getByRole('button', { name: 'Save', exact: true }).click();
		await page
			.getByText(/^Saved\./)
			.first()
			.waitFor();
		expect(await stored()).toMatchObject({ measurementIds: ['G-AAAA1111', 'G-BBBB2222'] });
		await page.getByLabel('All that the page already has').check();
		await page.getByRole('button', { name: 'Save', exact: true }).click();
		await expect.poll(stored).not.toHaveProperty('trackerMode');
	});

	it('watches the site and ticks off the checklist up to the first event', async () => {
		const opened = context.waitForEvent('page');
		await page.getByRole('button', { name: 'Open your site and watch' }).click();
		const site = await opened;
		await site.waitForFunction(() => 'demoChatBox' in window);
		await page.bringToFront();
		await page.getByText('Found on your site: G-DEMOSHOP01').waitFor();
		await page.getByText('The chat box hands its events over.').first().waitFor();
		await site.bringToFront();
		await site.evaluate(() => {
			const { demoChatBox } = window as unknown as {
				demoChatBox: { raise(action: string, label?: string): void };
			};
			demoChatBox.raise('Chatbot_sent', 'Welcome');
		});
		await page.bringToFront();
		await page.getByText('A chat event left your site for GA4.').waitFor();
		await page.reload();
		await page.getByText('A chat event left your site for GA4.').waitFor();
	});

	it('keeps what was entered when the session has expired', async () => {
		await key().fill('0123456789abcdef');
		await context.clearCookies();
		await page.getByRole('button', { name: 'Save', exact: true }).click();
		await page.getByRole('link', { name: 'Log in again' }).waitFor();
		expect(await key().inputValue()).toBe('0123456789abcdef');
	});

	it.each(['connect', 'analytics'])('needs no sideways scrolling at 400 px: %s', async (tab) => {
		await page.setViewportSize({ width: 400, height: 800 });
		for (const direction of ['ltr', 'rtl']) {
			await page.evaluate(
				([hash = '', dir = '']) => {
					window.location.hash = hash;
					document.documentElement.dir = dir;
				},
				[tab, direction],
			);
			await page.locator(`a[href="#${tab}"][aria-current]`).waitFor();
			const screen = page.locator('.ga4b');
			expect(await screen.evaluate((part) => part.scrollWidth - part.clientWidth)).toBe(0);
		}
	});

	it('opens nothing that PHP complains of', async () => {
		expect(await used.demo.wordpress.debugLog()).toBe('');
	});
});
