import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { DemoChatBox } from '../demo/pageWindow.ts';
import type { Demo } from '../startDemo.ts';
import type { WordPress } from '../wordpress/startWordPress.ts';
import { openStudio, pictureDate, shoot, sizes } from './camera.ts';

const screen = '/wp-admin/options-general.php?page=ga4-bridge-for-smartsupp';

/** What the site in the pictures has chosen. */
const settings = {
	plan: 'standard',
	startChat: 'interaction',
	facadeButton: true,
	chatColor: '#1d4fd8',
	hideOnPaths: ['/checkout/*'],
};

/** PHP that stores them, and lets everything that the site remembers have happened on the day of the pictures. */
const settle = `
$stored = get_option( 'ga4_bridge_for_smartsupp' );
update_option( 'ga4_bridge_for_smartsupp', array_merge( $stored, json_decode( '${JSON.stringify(settings)}', true ) ) );
$state = get_option( 'ga4_bridge_for_smartsupp_state' );
array_walk_recursive( $state, function ( &$value, $name ) {
	$value = 'date' === $name ? '${pictureDate}' : $value;
} );
update_option( 'ga4_bridge_for_smartsupp_state', $state );`;

/** Opens a tab of the settings screen. The hash alone would not load the page again. */
export async function openTab(page: Page, wordpress: WordPress, path: string): Promise<void> {
	await page.goto('about:blank');
	await page.goto(wordpress.loginLink(path));
	await page.getByRole('heading', { level: 1, name: 'GA4 Bridge for Smartsupp' }).waitFor();
	await page.getByRole('button', { name: 'Save', exact: true }).waitFor();
	await page.waitForTimeout(500);
	await page.locator('.components-spinner').waitFor({ state: 'detached' });
}

/** Puts what the selector finds near the upper edge, below the bar of WordPress. */
async function scrollTo(page: Page, selector: string): Promise<void> {
	await page
		.locator(selector)
		.first()
		.evaluate((element) => {
			const above = element.getBoundingClientRect().top;
			window.scrollBy(0, above - 56);
		});
}

/** The settings screen, tab by tab, once the chat box has been seen at work. */
export async function takeScreens(
	browser: Browser,
	{ wordpress }: Demo,
	report: (line: string) => void,
): Promise<void> {
	const context = await openStudio(browser, sizes.screen);
	const page = await context.newPage();
	await openTab(page, wordpress, `${screen}#connect`);
	await watchSite(context, page);
	await wordpress.run(settle);
	await openTab(page, wordpress, `${screen}#connect`);
	await shoot(page, 'wordpress-org/assets/screenshot-1.png', report);
	await openTab(page, wordpress, `${screen}#analytics`);
	await scrollTo(page, '[data-setting="eventRules"]');
	await shoot(page, 'wordpress-org/assets/screenshot-2.png', report);
	await openTab(page, wordpress, `${screen}#chat`);
	await shoot(page, 'wordpress-org/assets/screenshot-3.png', report);
	await openTab(page, wordpress, `${screen}#consent`);
	await scrollTo(page, '[data-setting="consentMode"]');
	await shoot(page, 'wordpress-org/assets/screenshot-4.png', report);
	await openTab(page, wordpress, `${screen}#tools`);
	await shoot(page, 'wordpress-org/assets/screenshot-5.png', report);
	await context.close();
	const tall = await openStudio(browser, sizes.document);
	const guide = await tall.newPage();
	for (const tab of ['connect', 'analytics', 'chat'] as const) {
		await openTab(guide, wordpress, `${screen}#${tab}`);
		await shoot(guide, `docs/images/screen-${tab}.png`, report);
	}
	await tall.close();
}

/** "Open your site and watch", until the first event. */
async function watchSite(context: BrowserContext, page: Page): Promise<void> {
	const opened = context.waitForEvent('page');
	await page.getByRole('button', { name: 'Open your site and watch' }).click();
	const site = await opened;
	await site.waitForFunction(() => 'demoChatBox' in window);
	await page.bringToFront();
	await page.getByText('The chat box hands its events over.').first().waitFor();
	await site.bringToFront();
	await raise(site, 'Chatbot_sent', 'Welcome');
	await page.bringToFront();
	await page.waitForTimeout(3_000);
	await site.close();
}

/** Lets something happen in the chat of a demo page. */
export async function raise(page: Page, action: string, label?: string): Promise<void> {
	await page.evaluate(
		([name, text]) =>
			(window as unknown as { demoChatBox: DemoChatBox }).demoChatBox.raise(name ?? '', text),
		[action, label] as const,
	);
	await page.waitForTimeout(400);
}
