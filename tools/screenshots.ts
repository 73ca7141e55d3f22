import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { buildAll } from './build/index.ts';
import { root } from './build/project.ts';
import { launchChromium } from './findChromium.ts';
import { takeGuidePictures } from './pictures/guidePictures.ts';
import { type Demo, startDemo } from './startDemo.ts';
import { freePort } from './wordpress/freePort.ts';

const folder = join(root, 'docs/images');
const report = (line: string) => console.log(`· ${line}`);

await mkdir(folder, { recursive: true });
await buildAll(report);
const demo = await startDemo({
	version: '7.1',
	php: '8.3',
	port: await freePort(),
	demoPort: await freePort(),
	report,
});
const browser = await launchChromium();
try {
	const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
	await takeShop(page, demo);
	await takeScreen(page, demo);
	await takeGuidePictures(page, demo, folder, report);
} finally {
	await browser.close();
	await demo.stop();
}

/** The shop with the hit viewer, after some events. */
async function takeShop(page: Page, { addresses }: Demo): Promise<void> {
	await page.goto(addresses.shop);
	await page.waitForFunction(() => 'demoChatBox' in window);
	const viewer = page.frameLocator('#demo-dock iframe');
	await viewer.getByText('Armed', { exact: true }).waitFor();
	for (const name of ['Chatbot_sent', 'Feedback_text_sent', 'Agent_served_conversation']) {
		await viewer.getByRole('button', { name, exact: true }).click();
		await page.waitForTimeout(400);
	}
	await viewer.locator('.row').first().getByText('1 hit left').waitFor();
	await page.waitForTimeout(500);
	await page.screenshot({ path: join(folder, 'hit-viewer.png') });
	report('docs/images/hit-viewer.png');
}

/** The tabs of the settings screen that have something to look at. */
async function takeScreen(page: Page, { addresses }: Demo): Promise<void> {
	// As tall as what is shown: in a picture of the full page the bar with Save would stand in the middle.
	await page.setViewportSize({ width: 1280, height: 1760 });
	for (const tab of ['connect', 'analytics', 'chat'] as const) {
		await page.goto('about:blank');
		await page.goto(addresses.admin.replace('connect', tab));
		await page.getByRole('heading', { level: 1, name: 'GA4 Bridge for Smartsupp' }).waitFor();
		await page.waitForTimeout(1_000);
		await page.screenshot({ path: join(folder, `screen-${tab}.png`) });
		report(`docs/images/screen-${tab}.png`);
	}
}
