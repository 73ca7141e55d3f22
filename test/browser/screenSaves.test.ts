import type { BrowserContext, Page, Route } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demoKey } from '../wordpress/ourPlugin.ts';
import { axeFaults, openTab, screenSite, showTab, siteScreen } from './harness/openScreen.ts';

const otherKey = 'b'.repeat(40);
const hostile = `"'><img src=x onerror="window.hacked=1"><script>window.hacked=1</script>{{x}}\${y}`;

/** Whether a request goes to a route of the plugin, with pretty addresses or without, and would change something. */
const changes = (route: Route): boolean => {
	const request = route.request();
	return (
		decodeURIComponent(request.url()).includes('ga4-bridge-for-smartsupp/v1/settings') &&
		request.method() !== 'GET'
	);
};

describe('saving on the settings screen', () => {
	const used = screenSite({ version: '7.1', php: 'machine' });
	let context: BrowserContext;
	let page: Page;

	/** What is stored but the place of the site, which the admin's visit notes. */
	const stored = () =>
		used.wordpress.runJson<object>(
			"return array_diff_key( get_option( 'ga4_bridge_for_smartsupp' ), [ 'site' => 1 ] );",
		);
	const key = () => page.getByLabel('Chat key, or the whole chat code');
	const save = () => page.getByRole('button', { name: 'Save', exact: true }).click();
	const saved = () => page.getByText(/^Saved\./).first();

	beforeAll(async () => {
		context = await used.context();
		page = await openTab(context, used.wordpress.url, siteScreen, 'connect');
	});
	beforeEach(async () => {
		await used.wordpress.run("update_option( 'ga4_bridge_for_smartsupp', [] );");
		page.removeAllListeners('dialog');
		page.on('dialog', (dialog) => dialog.accept());
		await page.goto(`${used.wordpress.url}${siteScreen}`);
		await showTab(page, 'connect');
	});
	afterEach(() => context.unrouteAll());

	it.each([
		{
			name: '403',
			result: 'Nothing was saved.',
			text: 'Your account may not change these settings.',
			answer: {
				status: 403,
				contentType: 'application/json',
				body: JSON.stringify({ code: 'rest_forbidden', message: 'No.', data: { status: 403 } }),
			},
		},
		{
			name: '500 as a page',
			result: 'It is not known whether it was saved.',
			text: 'What the site answered does not come from this plugin',
			answer: { status: 500, contentType: 'text/html', body: '<h1>Internal error</h1>' },
		},
		{
			name: 'nothing',
			result: 'It is not known whether it was saved.',
			text: 'No answer came from the site',
			answer: undefined,
		},
	])(
		'keeps what was entered where the server answers $name, and saves it afterwards',
		async ({ result, text, answer }) => {
			await context.route('**', (route) => {
				if (!changes(route)) return route.fallback();
				return answer === undefined ? route.abort() : route.fulfill(answer);
			});
			await key().fill(demoKey);
			await save();
			await page.getByText(result).first().waitFor();
			await page.getByText(text).first().waitFor();
			expect(await axeFaults(page)).toEqual([]);
			expect(await key().inputValue()).toBe(demoKey);
			expect(await stored()).toEqual([]);
			await context.unrouteAll();
			await save();
			await saved().waitFor();
			expect(await stored()).toMatchObject({ chatKey: demoKey });
		},
	);

	it('shows both values where somebody else has saved the same setting, and lets one be chosen', async () => {
		await key().fill(demoKey);
		await used.wordpress.run(
			`update_option( 'ga4_bridge_for_smartsupp', [ 'chatKey' => '${otherKey}' ] );`,
		);
		await save();
		await page.getByText('Somebody else has saved meanwhile.').first().waitFor();
		expect(await axeFaults(page)).toEqual([]);
		expect(await stored()).toMatchObject({ chatKey: otherKey });
		await page.getByRole('button', { name: /Keep mine/ }).click();
		await save();
		await saved().waitFor();
		expect(await stored()).toMatchObject({ chatKey: demoKey });
	});

	it('saves beside somebody else where the two changed different settings', async () => {
		await key().fill(demoKey);
		await used.wordpress.run("update_option( 'ga4_bridge_for_smartsupp', [ 'plan' => 'pro' ] );");
		await save();
		await saved().waitFor();
		expect(await stored()).toMatchObject({ chatKey: demoKey, plan: 'pro' });
	});

	it('takes the last save back', async () => {
		await key().fill(demoKey);
		await save();
		await saved().waitFor();
		await page.getByRole('button', { name: 'Undo the last save' }).first().click();
		await expect.poll(async () => key().inputValue()).toBe('');
		expect(await stored()).not.toHaveProperty('chatKey');
	});

	it('says that the session is over, and saves after another login', async () => {
		await key().fill(demoKey);
		const cookies = await context.cookies();
		await context.clearCookies();
		await save();
		await page.getByText('Your session has expired.').first().waitFor();
		expect(await axeFaults(page)).toEqual([]);
		expect(await key().inputValue()).toBe(demoKey);
		await context.addCookies(cookies);
		await save();
		await saved().waitFor();
		expect(await stored()).toMatchObject({ chatKey: demoKey });
	});

	it('takes scripts in its fields for the text that they are, and stores none', async () => {
		let filled = 0;
		for (const tab of ['connect', 'analytics', 'chat', 'consent', 'tools']) {
			await showTab(page, tab);
			const manual = page.getByLabel('Only these measurement IDs');
			if (await manual.isVisible()) await manual.check();
			const fields = page.locator(
				'.ga4b :is(textarea, input[type="text"], input[type="url"], input:not([type])):enabled:visible',
			);
			for (let at = 0; at < (await fields.count()); at++) {
				await fields.nth(at).fill(hostile);
				filled += 1;
			}
		}
		expect(filled).toBeGreaterThan(5);
		await save();
		await page.getByText('Nothing was saved.').first().waitFor();
		expect(await page.locator('.ga4b-fault').count()).toBeGreaterThan(0);
		expect(await axeFaults(page)).toEqual([]);
		expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
		expect(await stored()).toEqual([]);
	});

	it('is set up without a mouse: the key, a property by hand, and Save', async () => {
		const { keyboard } = page;
		const focused = () =>
			page.evaluate(() => {
				const element = document.activeElement;
				const label = element?.id && document.querySelector(`label[for="${element.id}"]`);
				return (label || element)?.textContent?.trim() ?? '';
			});
		/** Presses Tab until the focus is there; the walk is never longer than the screen. */
		const tabTo = async (name: string) => {
			for (let step = 0; step < 150; step++) {
				if ((await focused()).startsWith(name)) return;
				await keyboard.press('Tab');
			}
			throw new Error(`The Tab key never came to "${name}".`);
		};
		await page.locator('.ga4b h1').evaluate((heading: HTMLElement) => {
			heading.tabIndex = -1;
			heading.focus();
		});
		await tabTo('Chat key');
		await keyboard.type(demoKey);
		await keyboard.press('Control+s');
		await saved().waitFor();
		await page.locator('.ga4b h1').focus();
		await tabTo('Analytics');
		await keyboard.press('Enter');
		await tabTo('All that the page already has');
		await keyboard.press('ArrowDown');
		await tabTo('Measurement IDs');
		await keyboard.type('G-KEYS1234');
		await tabTo('Save');
		await keyboard.press('Enter');
		await expect.poll(stored).toMatchObject({
			chatKey: demoKey,
			trackerMode: 'manual',
			measurementIds: ['G-KEYS1234'],
		});
	});
});
