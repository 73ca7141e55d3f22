import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import {
	axeFaults,
	networkScreen,
	openTab,
	screenSite,
	showTab,
	siteScreen,
} from './harness/openScreen.ts';

const siteTabs = ['connect', 'analytics', 'chat', 'consent', 'tools'];
const places = [
	{ name: 'WordPress 7.1', version: '7.1', php: 'machine', multisite: false },
	{ name: 'a network of WordPress 7.1', version: '7.1', php: 'machine', multisite: true },
	{ name: 'WordPress 6.6', version: '6.6', php: '7.4', multisite: false },
] as const;

describe.each(places)('the settings screen in $name', ({ version, php, multisite }) => {
	const used = screenSite({
		version,
		php,
		multisite,
		activate: multisite ? 'network' : 'site',
	});
	const screens = multisite ? [siteScreen, networkScreen] : [siteScreen];
	const tabsOf = (screen: string) => (screen === networkScreen ? [...siteTabs, 'sites'] : siteTabs);
	// Opened once: a screen's tabs need no page of their own, and WordPress takes seconds for one.
	const pages: { readonly screen: string; readonly page: Page }[] = [];
	const trouble: string[] = [];

	beforeAll(async () => {
		const context = await used.context();
		const own = new URL(used.wordpress.url).host;
		context.on('weberror', (error) => trouble.push(error.error().message));
		context.on('request', (request) => {
			const { host, protocol } = new URL(request.url());
			// WordPress's own picture of whoever is logged in.
			if (protocol.startsWith('http') && host !== own && !host.endsWith('gravatar.com'))
				trouble.push(request.url());
		});
		for (const screen of screens)
			pages.push({
				screen,
				page: await openTab(context, used.wordpress.url, screen, 'connect'),
			});
	});

	/** Does something on every tab of every screen, and collects what it finds with the name of the tab. */
	const onEveryTab = async (
		look: (page: Page) => Promise<readonly string[]>,
	): Promise<string[]> => {
		const found: string[] = [];
		for (const { screen, page } of pages) {
			for (const tab of tabsOf(screen)) {
				await showTab(page, tab);
				found.push(...(await look(page)).map((what) => `${tab}: ${what}`));
			}
		}
		return found;
	};

	it('has nothing that axe objects to on any tab', async () => {
		expect(await onEveryTab(axeFaults)).toEqual([]);
	});

	it('lets the keyboard reach every control, in the order of reading, with the focus seen', async () => {
		const walks = onEveryTab(async (page) => {
			const { missed, unseen, backwards } = await walkByKeyboard(page);
			return [
				...missed.map((html) => `missed ${html}`),
				...unseen.map((html) => `looks the same ${html}`),
				...backwards.map((html) => `comes too late ${html}`),
			];
		});
		expect(await walks).toEqual([]);
	});

	it.each([320, 782, 1280])('fits into a window %i pixels wide', async (width) => {
		for (const { page } of pages) await page.setViewportSize({ width, height: 900 });
		expect(await onEveryTab(tooWide)).toEqual([]);
	});

	it('asks no other host, throws nothing, and lets PHP say nothing', async () => {
		await onEveryTab(async () => []);
		expect(trouble).toEqual([]);
		expect(await used.wordpress.debugLog()).toBe('');
	});
});

/** What stands out of the window, but for what scrolls in a part of its own. */
const tooWide = (page: Page): Promise<string[]> =>
	page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('.ga4b *')]
			.filter((element) => {
				const { left, right, width } = element.getBoundingClientRect();
				const isOut = right > window.innerWidth + 1 || left < -1;
				return width > 1 && isOut && element.closest('.ga4b-scroll') === null;
			})
			.map((element) => element.outerHTML.slice(0, 120)),
	);

interface Walk {
	/** Controls that the Tab key never came to. */
	readonly missed: readonly string[];
	/** Controls that look the same with the focus as without. */
	readonly unseen: readonly string[];
	/** Controls that stand before the one left for them. */
	readonly backwards: readonly string[];
}

/** Goes through our part of the page with the Tab key. */
const walkByKeyboard = async (page: Page): Promise<Walk> => {
	const count = await page.evaluate(() => {
		const root = document.querySelector('.ga4b');
		if (root === null) throw new Error('The screen is not there.');
		const groups = new Set<string>();
		const controls = [
			...root.querySelectorAll<HTMLElement>(
				'a[href], button, input, select, textarea, summary, [tabindex="0"]',
			),
		].filter((element) => {
			if (element.matches(':disabled, [tabindex="-1"]') || !element.checkVisibility()) return false;
			// The Tab key stops once at a group of radio buttons.
			if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
			if (groups.has(element.name)) return false;
			groups.add(element.name);
			return true;
		});
		controls.forEach((element, at) => {
			element.dataset.walk = String(at);
		});
		const first = document.createElement('span');
		first.tabIndex = -1;
		root.prepend(first);
		first.focus();
		return controls.length;
	});
	const came = new Set<string>();
	const unseen: string[] = [];
	const backwards: string[] = [];
	let last = -1;
	for (let step = 0; step < count + 5; step++) {
		await page.keyboard.press('Tab');
		const here = await page.evaluate(() => {
			const element = document.activeElement as HTMLElement | null;
			if (element === null || element.closest('.ga4b') === null) return undefined;
			// WordPress draws the ring of some fields around them.
			const around = [element, ...(element.parentElement?.children ?? [])];
			const look = () =>
				around
					.map((part) => {
						const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor } =
							getComputedStyle(part);
						return [outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor].join();
					})
					.join();
			const focused = look();
			const mark = element.dataset.walk;
			element.blur();
			const without = look();
			element.focus();
			const group =
				element instanceof HTMLInputElement && element.type === 'radio' ? element.name : '';
			return {
				mark:
					mark ??
					(group === ''
						? undefined
						: [...document.querySelectorAll<HTMLElement>('input[data-walk]')].find(
								(other) => (other as HTMLInputElement).name === group,
							)?.dataset.walk),
				html: element.outerHTML.slice(0, 160),
				same: focused === without,
			};
		});
		if (here === undefined) break;
		if (here.mark === undefined) continue;
		came.add(here.mark);
		if (here.same) unseen.push(here.html);
		if (Number(here.mark) < last) backwards.push(here.html);
		last = Number(here.mark);
	}
	const missed = await page.evaluate(
		(found) =>
			[...document.querySelectorAll<HTMLElement>('[data-walk]')]
				.filter((element) => !found.includes(element.dataset.walk ?? ''))
				.map((element) => element.outerHTML.slice(0, 160)),
		[...came],
	);
	return { missed, unseen, backwards };
};
