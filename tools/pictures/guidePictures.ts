import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { DemoChatBox } from '../demo/pageWindow.ts';
import type { Demo } from '../startDemo.ts';

/** What a picture needs: the running demo, a page to look with, and where the file goes. */
interface Studio {
	readonly page: Page;
	readonly demo: Demo;
	readonly file: (name: string) => string;
}

/** The pictures of the guides in `docs/`, each by its file's name. */
const pictures: { readonly [name: string]: (studio: Studio, name: string) => Promise<unknown> } = {
	'guide-watch.png': takeWatch,
	'guide-consent.png': takeConsent,
	'guide-look.png': takeLook,
	'guide-monitor.png': takeMonitor,
	'guide-gtm-shop.png': takeGtmShop,
	'guide-copy.png': takeCopy,
};

/** Takes all of them into the folder. The demo is as it was afterwards, but for the last look at the site. */
export async function takeGuidePictures(
	page: Page,
	demo: Demo,
	folder: string,
	report: (line: string) => void,
): Promise<void> {
	const studio = { page, demo, file: (name: string) => join(folder, name) };
	for (const [name, take] of Object.entries(pictures)) {
		await page.setViewportSize({ width: 1280, height: 900 });
		await take(studio, name);
		report(`docs/images/${name}`);
	}
}

/** The checklist of the settings screen, while a chat event happens on the site. */
async function takeWatch(studio: Studio, name: string): Promise<void> {
	const { page } = studio;
	await openTab(studio, 'connect');
	const [site] = await Promise.all([
		page.waitForEvent('popup'),
		page.getByRole('button', { name: 'Open your site and watch' }).click(),
	]);
	await raise(site, 'Chatbot_interaction', 'Welcome');
	await page.getByText('A chat event was sent to GA4.').waitFor({ timeout: 30_000 });
	await page.bringToFront();
	await takePart(page, sectionOf(page, 'From the chat to GA4'), studio.file(name));
	await site.close();
}

async function takeConsent(studio: Studio, name: string): Promise<void> {
	const { page } = studio;
	await openTab(studio, 'consent');
	await takePart(page, sectionOf(page, 'What happens when'), studio.file(name));
}

async function takeLook(studio: Studio, name: string): Promise<void> {
	const { page } = studio;
	await openTab(studio, 'chat');
	await takePart(page, sectionOf(page, 'Look'), studio.file(name));
}

/** The monitor on a page of the site, as a visitor sees it who is not logged in. */
async function takeMonitor({ page: admin, demo, file }: Studio, name: string): Promise<void> {
	const context = await admin.context().browser()?.newContext();
	if (!context) throw new Error('The browser is closed.');
	const page = await context.newPage();
	await page.setViewportSize({ width: 900, height: 640 });
	await page.goto(`${demo.addresses.shop}?smartsupp_ga4=monitor`);
	await page.addStyleTag({ content: '#demo-dock { display: none }' });
	await page.getByRole('region', { name: 'GA4 Bridge monitor' }).waitFor();
	await raise(page, 'Chatbot_sent', 'Welcome');
	await raise(page, 'Agent_served_conversation', 'Jana Nováková');
	await page.waitForTimeout(2_500);
	await page.screenshot({ path: file(name) });
	await context.close();
}

/** The shop that has Tag Manager and no WordPress. */
async function takeGtmShop({ page, demo, file }: Studio, name: string): Promise<void> {
	await page.goto(demo.addresses.gtmShop);
	const viewer = page.frameLocator('#demo-dock iframe');
	await page.waitForFunction(() => 'demoChatBox' in window);
	await viewer.getByRole('button', { name: 'Clear', exact: true }).click();
	for (const action of ['Chatbot_sent', 'Contact_acquired']) {
		await viewer.getByRole('button', { name: action, exact: true }).click();
		await page.waitForTimeout(600);
	}
	await viewer.locator('.row').first().getByText('1 hit left').waitFor();
	await page.screenshot({ path: file(name) });
}

/** What the screen says on a copy of the site. */
async function takeCopy(studio: Studio, name: string): Promise<void> {
	const { page, demo } = studio;
	const change = (code: string) =>
		demo.wordpress.run(
			`$row = get_option( 'ga4_bridge_for_smartsupp' ); ${code} update_option( 'ga4_bridge_for_smartsupp', $row ); echo 'done';`,
		);
	const before = await demo.wordpress.runJson<object>(
		"return [ 'row' => get_option( 'ga4_bridge_for_smartsupp' ) ];",
	);
	await change("$row['site'] = [ 'host' => 'shop.example', 'environment' => 'production' ];");
	await openTab(studio, 'connect');
	await takePart(page, page.locator('.ga4b-copied-site'), studio.file(name));
	const row = Buffer.from(JSON.stringify(before)).toString('base64');
	await change(`$row = json_decode( base64_decode( '${row}' ), true )['row'];`);
}

async function openTab({ page, demo }: Studio, tab: string): Promise<void> {
	await page.setViewportSize({ width: 1280, height: 1600 });
	// The same address with another end would not load the screen anew.
	await page.goto('about:blank');
	await page.goto(demo.addresses.admin.replace('#connect', `#${tab}`));
	await page.getByRole('heading', { level: 1, name: 'GA4 Bridge for Smartsupp' }).waitFor();
	await page.locator('.ga4b-panel, .components-card, section').first().waitFor();
	await page.waitForTimeout(1_000);
}

const sectionOf = (page: Page, title: string): Locator =>
	page.locator('section, .components-card').filter({
		has: page.getByRole('heading', { level: 2, name: title, exact: true }),
	});

/** A part of the screen with a little of what is around it. */
async function takePart(page: Page, part: Locator, path: string): Promise<void> {
	await part.waitFor();
	await part.scrollIntoViewIfNeeded();
	const box = await part.boundingBox();
	if (!box) throw new Error(`${path}: there is nothing to take.`);
	const edge = 12;
	await page.screenshot({
		path,
		clip: {
			x: box.x - edge,
			y: box.y - edge,
			width: box.width + 2 * edge,
			height: box.height + 2 * edge,
		},
	});
}

async function raise(page: Page, action: string, label: string): Promise<void> {
	await page.waitForFunction(() => 'demoChatBox' in window);
	await page.evaluate(
		([name, text]) =>
			(window as unknown as { demoChatBox: DemoChatBox }).demoChatBox.raise(name, text),
		[action, label] as const,
	);
}
