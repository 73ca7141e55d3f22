import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeZip } from '../../tools/build/dist.ts';
import { type Preview, startPreview } from '../../tools/directory/startPreview.ts';
import { launchChromium } from '../../tools/findChromium.ts';

let preview: Preview;
let browser: Browser;
let page: Page;
const folder = mkdtempSync(join(tmpdir(), 'ga4-bridge-preview-zip-'));

beforeAll(async () => {
	preview = await startPreview(await writeZip(folder));
	browser = await launchChromium();
	page = await browser.newPage();
	page.setDefaultTimeout(90_000);
});
afterAll(async () => {
	await browser?.close();
	await preview?.stop();
	rmSync(folder, { recursive: true, force: true });
});

describe('the preview in the directory', () => {
	it('begins on the settings screen, logged in, and asks nobody outside', async () => {
		const outside: string[] = [];
		const faults: string[] = [];
		page.on('pageerror', (error) => faults.push(error.message));
		await page.route(
			(url) => url.origin !== new URL(preview.address).origin,
			(route) => {
				outside.push(route.request().url());
				return route.abort();
			},
		);
		await page.goto(preview.address);
		await page.getByRole('heading', { level: 1, name: 'GA4 Bridge for Smartsupp' }).waitFor();
		await page.getByRole('heading', { name: 'From the chat to GA4' }).waitFor();
		expect(await page.locator('#wpadminbar').count()).toBe(1);
		expect(await page.locator('.notice:visible').allTextContents()).toEqual([]);
		// The picture of the user in the admin bar is WordPress's own.
		expect(outside.filter((url) => new URL(url).hostname !== 'secure.gravatar.com')).toEqual([]);
		expect(faults).toEqual([]);
	});

	it('shows the plugin as the only active one', async () => {
		await page.goto(new URL('/wp-admin/plugins.php', preview.address).href);
		await page.locator('#the-list').waitFor();
		expect(
			await page.locator('#the-list tr.active .plugin-title strong').allTextContents(),
		).toEqual(['GA4 Bridge for Smartsupp']);
	});

	it('has the front page without a word of the chat, since no key is entered', async () => {
		await page.goto(new URL('/', preview.address).href);
		const html = await page.content();
		expect(html).toContain('</html>');
		expect(html).not.toMatch(/smartsupp/i);
	});

	it('causes no notice, and no request of the site to Smartsupp or Google', async () => {
		expect(await preview.debugLog()).toBe('');
		expect(await preview.requests()).not.toMatch(/smartsupp|google/i);
	});
});
