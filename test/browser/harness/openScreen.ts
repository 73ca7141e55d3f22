import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchChromium } from '../../../tools/findChromium.ts';
import {
	startWordPress,
	type WordPress,
	type WordPressOptions,
} from '../../../tools/wordpress/startWordPress.ts';
import { ourPlugin } from '../../wordpress/ourPlugin.ts';

/** A WordPress with the plugin and a browser whose contexts are logged in to it. */
export interface ScreenSite {
	readonly wordpress: WordPress;
	readonly browser: Browser;
	/** A context of its own with the administrator logged in; the caller closes it. */
	context(viewport?: { width: number; height: number }): Promise<BrowserContext>;
}

/** One WordPress and one browser for the tests of a `describe`; there once they run. */
export const screenSite = (options: WordPressOptions): ScreenSite => {
	const used = {} as { -readonly [K in keyof ScreenSite]: ScreenSite[K] };
	let cookies: Awaited<ReturnType<WordPress['login']>> = [];
	beforeAll(async () => {
		[used.wordpress, used.browser] = await Promise.all([
			startWordPress({ plugin: ourPlugin, workers: 2, ...options }),
			launchChromium(),
		]);
		cookies = await used.wordpress.login();
		used.context = async (viewport = { width: 1280, height: 900 }) => {
			const context = await used.browser.newContext({ viewport });
			await context.addCookies(cookies);
			return context;
		};
	});
	afterAll(async () => {
		await used.browser?.close();
		await used.wordpress?.stop();
	});
	return used;
};

export const siteScreen = '/wp-admin/options-general.php?page=ga4-bridge-for-smartsupp';
export const networkScreen = '/wp-admin/network/settings.php?page=ga4-bridge-for-smartsupp';

/** Opens the screen at a tab in a new page and waits until it is drawn. */
export const openTab = async (
	context: BrowserContext,
	site: string,
	screen: string,
	tab: string,
): Promise<Page> => {
	const page = await context.newPage();
	await page.goto(`${site}${screen}#${tab}`);
	await tabDrawn(page);
	return page;
};

/** Goes to another tab of an open screen, without loading the page anew, and opens every closed part of it. */
export const showTab = async (page: Page, tab: string): Promise<void> => {
	await page.evaluate((name) => {
		window.location.hash = name;
	}, tab);
	await page.locator(`.ga4b .nav-tab-active[href="#${tab}"]`).waitFor();
	await tabDrawn(page);
	await page.evaluate(() => {
		for (const part of document.querySelectorAll<HTMLDetailsElement>('.ga4b details'))
			part.open = true;
	});
};

/** Waits until the screen and the current tab's own file are there. */
export const tabDrawn = async (page: Page): Promise<void> => {
	await page.getByRole('button', { name: 'Save', exact: true }).waitFor();
	await page.getByText('Loading…', { exact: true }).waitFor({ state: 'detached' });
};

const axeSource = readFileSync(
	createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
	'utf8',
);

/**
 * What axe finds wrong in our part of the page, a line a fault: every rule but those of WCAG's level AAA, to which
 * WordPress's own components are not made.
 */
export const axeFaults = async (page: Page): Promise<string[]> => {
	await page.evaluate(axeSource);
	return page.evaluate(async () => {
		const { axe } = window as unknown as { axe: typeof import('axe-core') };
		const tags = axe.getRules().flatMap(({ tags: of }) => of);
		const values = [...new Set(tags)].filter((tag) => !tag.endsWith('aaa'));
		const enhanced = axe
			.getRules()
			.filter(({ tags: of }) => of.some((tag) => tag.endsWith('aaa')))
			.map(({ ruleId }) => [ruleId, { enabled: false }] as const);
		const { violations } = await axe.run('#ga4-bridge-for-smartsupp', {
			runOnly: { type: 'tag', values },
			rules: Object.fromEntries(enhanced),
		});
		return violations.flatMap(({ id, nodes }) =>
			nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
		);
	});
};
