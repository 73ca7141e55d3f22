import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DemoServer, startDemoServer } from '../../tools/demo/server.ts';
import { launchChromium } from '../../tools/findChromium.ts';

let server: DemoServer;
let browser: Browser;
beforeAll(async () => {
	[server, browser] = await Promise.all([startDemoServer({ port: 0 }), launchChromium()]);
});
afterAll(async () => {
	await browser?.close();
	await server?.stop();
});

it('shows in the hit viewer what the tag made of a chat event, and the hit that left', async () => {
	const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
	const asked: string[] = [];
	page.on('request', (request) => asked.push(new URL(request.url()).origin));
	await page.goto(`${server.origin}/gtm-shop`);
	await page.waitForFunction(() => 'demoChatBox' in window);
	const viewer = page.frameLocator('#demo-dock iframe');
	await viewer.getByRole('button', { name: 'Chatbot_sent', exact: true }).click();
	const row = viewer.locator('.row').first();
	await row.getByText('1 hit left').waitFor({ timeout: 10_000 });
	expect(await row.textContent()).toMatch(/smartsupp_chatbot_sent[\s\S]*smartsupp_chatbot_sent/);
	expect(server.hits().map(({ tid, en }) => [tid, en])).toEqual([
		['G-DEMOSHOP01', 'page_view'],
		['G-DEMOSHOP01', 'smartsupp_chatbot_sent'],
	]);
	expect(new Set(asked)).toEqual(new Set([server.origin]));
});
