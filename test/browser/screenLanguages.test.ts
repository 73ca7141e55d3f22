import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseCatalog } from '../../tools/languages/catalog.ts';
import { poFile } from '../../tools/languages/project.ts';
import { pseudo, pseudoPlugin } from '../languages/pseudo.ts';
import { installLanguages } from '../wordpress/installLanguages.ts';
import { demoKey, environments } from '../wordpress/ourPlugin.ts';
import { php } from '../wordpress/php.ts';
import { screenSite, siteScreen } from './harness/openScreen.ts';

/** Two languages whose texts are told from English at sight; the second is written from right to left. */
const pseudoLocales = ['eo', 'ar'] as const;
const plugin = pseudoPlugin(pseudoLocales);
afterAll(() => plugin.remove());

const tabs = ['connect', 'analytics', 'chat', 'consent', 'tools'] as const;
const french = new Map(
	parseCatalog(readFileSync(poFile('fr_FR'), 'utf8')).entries.map(({ id, texts }) => [
		id,
		texts[0],
	]),
);

/** Settings that make the screen say as much as it can. */
const settings = {
	chatKey: demoKey,
	plan: 'free',
	trackerMode: 'manual',
	measurementIds: ['G-ABCD1234', 'nonsense'],
	sendLeads: true,
	showOnPaths: ['/a'],
	eventRules: [{ action: 'Chatbot_sent', send: false, eventName: '' }],
};

describe.each(environments)('the screen in WordPress $version on PHP $php', (environment) => {
	const used = screenSite({ ...environment, plugin: plugin.folder });
	beforeAll(async () => {
		installLanguages(used.wordpress, [...pseudoLocales, 'fr_FR']);
		await used.wordpress.run(`update_option( 'ga4_bridge_for_smartsupp', ${php(settings)} );`);
	});

	/** Opens the screen in a language; `save` is what its button says. */
	const open = async (locale: string, save: string, width = 1280): Promise<Page> => {
		await used.wordpress.run(`update_user_meta( 1, 'locale', ${php(locale)} );`);
		const context = await used.context({ width, height: 900 });
		const page = await context.newPage();
		await page.goto(`${used.wordpress.url}${siteScreen}`);
		await page.getByRole('button', { name: save, exact: true }).waitFor();
		return page;
	};

	it('is French for whoever has chosen French, on tabs of files of their own, too', async () => {
		const page = await open('fr_FR', french.get('Save') ?? '');
		expect(french.get('Tools')).not.toBe('Tools');
		await page.getByRole('link', { name: french.get('Tools') ?? '', exact: true }).click();
		await page.getByRole('heading', { name: french.get('Export') ?? '', exact: true }).waitFor();
		const plan = await page.evaluate(() => {
			const { wp } = window as unknown as {
				wp: { i18n: { _n(one: string, more: string, n: number, domain: string): string } };
			};
			const text = '%d setting is not saved yet.';
			const texts = '%d settings are not saved yet.';
			return [0, 1, 2].map((n) => wp.i18n._n(text, texts, n, 'ga4-bridge-for-smartsupp'));
		});
		// In French, none is one.
		expect(plan[0]).toBe(plan[1]);
		expect(plan[2]).not.toBe(plan[1]);
		expect(plan[0]).toBe(french.get('%d setting is not saved yet.'));
		await page.context().close();
	});

	it('has nothing in English but names and code, when it is in another language', async () => {
		const page = await open('eo', pseudo('Save', 'eo'));
		const english: string[] = [];
		for (const tab of tabs) {
			await show(page, tab);
			english.push(...(await page.evaluate(bareTexts)));
		}
		await page.context().close();
		expect(english.filter((text) => !isNoneOfOurs(text))).toEqual([]);
	});

	it.each(pseudoLocales)(
		'fits into a window 400 pixels wide with long texts in %s',
		async (locale) => {
			const page = await open(locale, pseudo('Save', locale), 400);
			const direction = await page.evaluate(() => getComputedStyle(document.body).direction);
			expect(direction).toBe(locale === 'ar' ? 'rtl' : 'ltr');
			const wide: string[] = [];
			for (const tab of tabs) {
				await show(page, tab);
				wide.push(...(await page.evaluate(tooWide)).map((what) => `${tab}: ${what}`));
			}
			await page.context().close();
			expect(wide).toEqual([]);
		},
	);

	it('lets PHP say nothing of it', async () => {
		expect(await used.wordpress.debugLog()).not.toContain('ga4-bridge');
	});
});

/** Goes to a tab, waits for its file, and opens its closed parts. */
async function show(page: Page, tab: string): Promise<void> {
	await page.evaluate((name) => {
		window.location.hash = name;
	}, tab);
	await page.locator(`.ga4b .nav-tab-active[href="#${tab}"]`).waitFor();
	await page.locator('.ga4b .components-spinner').waitFor({ state: 'detached' });
	await page.evaluate(() => {
		for (const part of document.querySelectorAll<HTMLDetailsElement>('.ga4b details'))
			part.open = true;
	});
}

/** Names and values, which are the same in every language; what WordPress says, and what the example of a chat says. */
const others = [
	/^(FREE|STANDARD|PRO)$/,
	/^[\w.]+_\w+$/,
	/^(Posts|Pages|Media|Administrator|Editor|Author|Contributor|Subscriber)$/,
	/^(Welcome|Where is my order\?|Good|J\. N\.|https:\/\/shop\.example\/shoes)$/,
];
const isNoneOfOurs = (text: string): boolean => others.some((other) => other.test(text));

/** Runs in the page: what stands there outside of ⟦ and ⟧ and is not marked as code, a line or a cell each. */
function bareTexts(): string[] {
	const found = new Set<string>();
	const root = document.querySelector('.ga4b');
	const walker = document.createTreeWalker(root ?? document, NodeFilter.SHOW_TEXT);
	const lines = new Map<Element, string>();
	for (let text = walker.nextNode(); text; text = walker.nextNode()) {
		let line = text.parentElement;
		if (line === null || !line.checkVisibility() || line.closest('code, pre') !== null) continue;
		while (line.parentElement && getComputedStyle(line).display.startsWith('inline'))
			line = line.parentElement;
		lines.set(line, (lines.get(line) ?? '') + text.textContent);
	}
	const texts = [...lines.values()];
	for (const part of root?.querySelectorAll('[aria-label], [title], [alt]') ?? []) {
		for (const name of ['aria-label', 'title', 'alt']) texts.push(part.getAttribute(name) ?? '');
	}
	for (const text of texts) {
		let depth = 0;
		let bare = '';
		for (const letter of text) {
			if (letter === '⟧') depth -= 1;
			if (depth === 0 && letter !== '⟧' && letter !== '⟦') bare += letter;
			if (letter === '⟦') depth += 1;
		}
		if (/[a-z]{2}/i.test(bare)) found.add(bare.replace(/^[:\s]+|\s+$/g, ''));
	}
	return [...found];
}

/** Runs in the page: what stands out of the window, but for what scrolls in a part of its own. */
function tooWide(): string[] {
	return [...document.querySelectorAll<HTMLElement>('.ga4b *')]
		.filter((element) => {
			const { left, right, width } = element.getBoundingClientRect();
			const isOut = right > window.innerWidth + 1 || left < -1;
			return width > 1 && isOut && element.closest('.ga4b-scroll') === null;
		})
		.map((element) => element.outerHTML.slice(0, 120));
}
