import { describe, expect, it } from 'vitest';
import { demoForTests } from './harness/demoForTests.ts';

describe('npm start', () => {
	const used = demoForTests();

	it('prints a link to the admin screen that logs in by itself', async () => {
		const page = await used.browser.newPage();
		await page.goto(used.demo.addresses.admin);
		expect(page.url()).toBe(
			`${used.demo.wordpress.url}/wp-admin/options-general.php?page=ga4-bridge-for-smartsupp#connect`,
		);
		await page.getByRole('heading', { level: 1, name: 'GA4 Bridge for Smartsupp' }).waitFor();
		await page.close();
	});

	it('shows a shop whose chat events reach the hit viewer', async () => {
		const page = await used.browser.newPage();
		await page.goto(used.demo.addresses.shop);
		await page.waitForFunction(() => 'demoChatBox' in window);
		await expect.poll(armed(page), { timeout: 20_000 }).toBe('armed');
		await page.evaluate(() => {
			const { demoChatBox } = window as unknown as {
				demoChatBox: { raise(action: string, label?: string): void };
			};
			demoChatBox.raise('Chatbot_sent', 'Welcome');
		});
		const names = () => used.demo.server.hits().map(({ en, tid }) => `${en} ${tid}`);
		await expect.poll(names, { timeout: 20_000 }).toContain('smartsupp_chatbot_sent G-DEMOSHOP01');
		expect(names().filter((name) => name.startsWith('page_view'))).toEqual([
			'page_view G-DEMOSHOP01',
		]);
		await page.close();
	});

	it('logs nothing that PHP complains of', async () => {
		expect(await used.demo.wordpress.debugLog()).toBe('');
	});
});

/** Reads the state the page script is in. */
function armed(page: { evaluate<T>(read: () => T): Promise<T> }) {
	return () =>
		page.evaluate(
			() => (window as unknown as { smartsuppGa4?: { state: string } }).smartsuppGa4?.state,
		);
}
