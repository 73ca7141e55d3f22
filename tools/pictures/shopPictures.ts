import type { Browser } from 'playwright-core';
import type { Demo } from '../startDemo.ts';
import { openStudio, shoot, sizes } from './camera.ts';
import { raise } from './screenPictures.ts';

/** The shop with the hit viewer, after some events. */
export async function takeViewer(
	browser: Browser,
	{ addresses }: Demo,
	report: (line: string) => void,
): Promise<void> {
	const context = await openStudio(browser, sizes.viewer);
	const page = await context.newPage();
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
	await shoot(page, 'docs/images/hit-viewer.png', report);
	await context.close();
}

/** The monitor on a page of the shop. What belongs to the demo only is out of the picture. */
export async function takeMonitor(
	browser: Browser,
	{ addresses }: Demo,
	report: (line: string) => void,
): Promise<void> {
	const context = await openStudio(browser, sizes.page);
	const page = await context.newPage();
	await page.goto(`${addresses.shop}?smartsupp_ga4=monitor`);
	await page.addStyleTag({ content: '#demo-dock { display: none !important; }' });
	await page.waitForFunction(() => 'demoChatBox' in window);
	const monitor = page.getByRole('region', { name: 'GA4 Bridge monitor' });
	await monitor.waitFor();
	await raise(page, 'Chatbot_sent', 'Welcome');
	await raise(page, 'Chatbot_button_interaction', 'Where is my order?');
	await raise(page, 'Agent_served_conversation', 'Jana Novak');
	await raise(page, 'Feedback_sent', 'Good');
	await monitor.locator('li').nth(3).waitFor();
	await page.waitForTimeout(1_500);
	await shoot(page, 'wordpress-org/assets/screenshot-6.png', report);
	await context.close();
}
