import type { Browser, Locator, Page } from 'playwright-core';
import type { Demo } from '../startDemo.ts';
import { type Clip, openStudio, shoot, sizes } from './camera.ts';
import { openTab, raise } from './screenPictures.ts';

/** What a picture needs: a page to look with, the running demo, and who takes it into a file of `docs/images`. */
interface Studio {
	readonly page: Page;
	readonly demo: Demo;
	shoot(part?: Locator): Promise<void>;
}

/** The pictures of the guides in `docs/`, each by its file's name. */
const pictures: { readonly [name: string]: (studio: Studio) => Promise<void> } = {
	'guide-watch.png': takeWatch,
	'guide-consent.png': (studio) => takeSection(studio, 'consent', 'What happens when'),
	'guide-look.png': (studio) => takeSection(studio, 'chat', 'Look'),
	'guide-monitor.png': takeMonitor,
	'guide-gtm-shop.png': takeGtmShop,
	'guide-copy.png': takeCopy,
};

/** Takes all of them. The demo is as it was afterwards, but for the last look at the site. */
export async function takeGuidePictures(
	browser: Browser,
	demo: Demo,
	report: (line: string) => void,
): Promise<void> {
	for (const [name, take] of Object.entries(pictures)) {
		const context = await openStudio(browser, sizes.viewer);
		const page = await context.newPage();
		const file = `docs/images/${name}`;
		await take({
			page,
			demo,
			shoot: async (part) => shoot(page, file, report, part && (() => aroundOf(part))),
		});
		await context.close();
	}
}

/** The checklist of the settings screen, while a chat event happens on the site. */
async function takeWatch({ page, demo, shoot }: Studio): Promise<void> {
	await openScreen(page, demo, 'connect');
	const [site] = await Promise.all([
		page.waitForEvent('popup'),
		page.getByRole('button', { name: 'Open your site and watch' }).click(),
	]);
	await site.waitForFunction(() => 'demoChatBox' in window);
	await raise(site, 'Chatbot_interaction', 'Welcome');
	await page.getByText('A chat event was sent to GA4.').waitFor({ timeout: 30_000 });
	await page.bringToFront();
	await shoot(sectionOf(page, 'From the chat to GA4'));
	await site.close();
}

async function takeSection(
	{ page, demo, shoot }: Studio,
	tab: string,
	title: string,
): Promise<void> {
	await openScreen(page, demo, tab);
	await shoot(sectionOf(page, title));
}

/** The monitor on a page of the site, as a visitor sees it who is not logged in. */
async function takeMonitor({ page, demo, shoot }: Studio): Promise<void> {
	await page.setViewportSize({ width: 900, height: 640 });
	await page.goto(`${demo.addresses.shop}?smartsupp_ga4=monitor`);
	await page.addStyleTag({ content: '#demo-dock { display: none }' });
	const monitor = page.getByRole('region', { name: 'GA4 Bridge monitor' });
	await monitor.waitFor();
	await page.waitForFunction(() => 'demoChatBox' in window);
	await raise(page, 'Chatbot_sent', 'Welcome');
	await raise(page, 'Agent_served_conversation', 'Jana Nováková');
	await monitor.getByText('2 events: 2 sent').waitFor();
	await shoot();
}

/** The shop that has Tag Manager and no WordPress. */
async function takeGtmShop({ page, demo, shoot }: Studio): Promise<void> {
	await page.goto(demo.addresses.gtmShop);
	const viewer = page.frameLocator('#demo-dock iframe');
	await page.waitForFunction(() => 'demoChatBox' in window);
	await viewer.getByRole('button', { name: 'Clear', exact: true }).click();
	for (const action of ['Chatbot_sent', 'Contact_acquired']) {
		await viewer.getByRole('button', { name: action, exact: true }).click();
		await page.waitForTimeout(600);
	}
	await viewer.locator('.row').first().getByText('1 hit left').waitFor();
	await shoot();
}

/** What the screen says on a copy of the site. */
async function takeCopy({ page, demo, shoot }: Studio): Promise<void> {
	const { wordpress } = demo;
	const option = `'ga4_bridge_for_smartsupp'`;
	const { row } = await wordpress.runJson<{ row: object }>(
		`return [ 'row' => get_option( ${option} ) ];`,
	);
	const store = (value: object): Promise<string> => {
		const text = Buffer.from(JSON.stringify(value)).toString('base64');
		return wordpress.run(
			`update_option( ${option}, json_decode( base64_decode( '${text}' ), true ) );`,
		);
	};
	await store({ ...row, site: { host: 'shop.example', environment: 'production' } });
	try {
		await openScreen(page, demo, 'connect');
		await shoot(page.locator('.ga4b-copied-site'));
	} finally {
		await store(row);
	}
}

async function openScreen(page: Page, { wordpress }: Demo, tab: string): Promise<void> {
	// As tall as the longest section.
	await page.setViewportSize({ width: 1280, height: 1600 });
	const screen = '/wp-admin/options-general.php?page=ga4-bridge-for-smartsupp';
	await openTab(page, wordpress, `${screen}#${tab}`);
}

const sectionOf = (page: Page, title: string): Locator =>
	page.locator('section, .components-card').filter({
		has: page.getByRole('heading', { level: 2, name: title, exact: true }),
	});

/** Where a part of the page is, with a little of what is around it. */
async function aroundOf(part: Locator): Promise<Clip> {
	await part.waitFor();
	await part.scrollIntoViewIfNeeded();
	const box = await part.boundingBox();
	if (!box) throw new Error(`There is nothing to take: ${part}`);
	const edge = 12;
	return {
		x: box.x - edge,
		y: box.y - edge,
		width: box.width + 2 * edge,
		height: box.height + 2 * edge,
	};
}
