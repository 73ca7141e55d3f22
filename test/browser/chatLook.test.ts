import { afterAll, beforeAll, describe, it } from 'vitest';
import type { ChatLook } from '../../src/page/dressChat.ts';
import type { PageScripts } from '../../tools/build/page.ts';
import type { OpenPage } from './harness/openPage.ts';
import { bridgeSnippet, pageSnippet, pageWith } from './harness/snippets.ts';
import { type Harness, startHarness } from './harness/startHarness.ts';
import { callStart, facade, loads } from './harness/startSnippets.ts';

let harness: Harness;
beforeAll(async () => {
	harness = await startHarness();
});
afterAll(() => harness?.stop());

const KEY = '0123456789abcdef0123456789abcdef01234567';
const FACADE = '#ga4-bridge-for-smartsupp-facade';
const BOX = '#smartsupp-widget-container';
const left: ChatLook = { orientation: 'left', offsetX: 60, offsetY: 90, color: '#7a1f1f' };

/** What the plugin prints where the look differs from the account's: around the start of the chat. */
const dressed = (
	{ page }: { readonly page: PageScripts },
	look: ChatLook,
	language = '',
	later?: object,
): string => {
	const start = later
		? `${page.chatLater}(window,"${KEY}",${JSON.stringify(later)});`
		: `${page.chat}(window,"${KEY}");`;
	const told = `${JSON.stringify(look)},"${language}"`;
	return (
		bridgeSnippet(page) + pageSnippet(`${page.chatLook}(window,${told},function(){${start}});`)
	);
};
const place = ({ page }: OpenPage, selector: string) =>
	page.locator(selector).evaluate((element) => {
		const { left: x, bottom } = element.getBoundingClientRect();
		const { backgroundColor } = getComputedStyle(element);
		return { left: x, below: Math.round(innerHeight - bottom), backgroundColor };
	});
const atLeft = { left: 60, below: 90, backgroundColor: 'rgb(122, 31, 31)' };

describe.concurrent('the look of the chat box', () => {
	it('is that of the settings: side, distances and colour', async ({ expect, onTestFinished }) => {
		const open = await harness.open(pageWith(dressed(harness.scripts, left)));
		onTestFinished(open.close);
		await open.chatBoxRuns();
		expect(await place(open, `${BOX} button`)).toEqual(atLeft);
		expect([await open.calls(), open.faults]).toEqual([[], []]);
		await open.raise([['Chatbot_sent', 'Hello']]);
		await open.hitsSettle(0);
		expect(await open.state()).toBe('armed');
	});

	it('is the same for the button that stands there until the chat starts', async ({
		expect,
		onTestFinished,
	}) => {
		const later = { start: 'manual', facade };
		const open = await harness.open(pageWith(dressed(harness.scripts, left, '', later)));
		onTestFinished(open.close);
		await open.page.locator(`${FACADE} button`).waitFor();
		expect(await place(open, `${FACADE} button`)).toEqual(atLeft);
		await callStart(open);
		await open.chatBoxRuns();
		expect(await place(open, `${BOX} button`)).toEqual(atLeft);
		expect([await loads(open), open.faults]).toEqual([1, []]);
	});

	it("leaves to the page's own code what that says", async ({ expect, onTestFinished }) => {
		const open = await harness.open(
			pageWith(
				pageSnippet("_smartsupp = { orientation: 'right' };"),
				dressed(harness.scripts, left),
				pageSnippet("_smartsupp.offsetY = 200; smartsupp('language', 'pl');"),
			),
		);
		onTestFinished(open.close);
		await open.chatBoxRuns();
		const found = await place(open, `${BOX} button`);
		expect([found.left > 400, found.below, found.backgroundColor]).toEqual([
			true,
			200,
			'rgb(122, 31, 31)',
		]);
		expect(await open.calls()).toEqual([['language', 'pl']]);
	});

	for (const [language, lang, calls, label] of [
		['page', 'cs-CZ', [['language', 'cs']], 'Napište nám'],
		['page', 'eu', [], 'Chat with us'],
		['de', 'cs-CZ', [['language', 'de']], 'Chatten Sie mit uns'],
	] as const) {
		it(`speaks "${language}" on a page in "${lang}"`, async ({ expect, onTestFinished }) => {
			const look = dressed(harness.scripts, {}, language, { start: 'manual', facade });
			const open = await harness.open(pageWith(look).replace('lang="en"', `lang="${lang}"`));
			onTestFinished(open.close);
			await open.page.getByRole('button', { name: label }).waitFor();
			await callStart(open);
			await open.chatBoxRuns();
			expect([await open.calls(), open.faults]).toEqual([calls, []]);
		});
	}

	it('leaves phones without box and button, and shows both in a window', async ({
		expect,
		onTestFinished,
	}) => {
		const look = dressed(harness.scripts, { hideMobileWidget: true }, '', {
			start: 'manual',
			facade,
		});
		const open = await harness.open(pageWith(look));
		onTestFinished(open.close);
		const button = open.page.locator(`${FACADE} button`);
		await button.waitFor();
		await open.page.setViewportSize({ width: 390, height: 800 });
		await button.waitFor({ state: 'hidden' });
		await callStart(open);
		await open.chatBoxRuns();
		expect(await open.page.locator(BOX).isVisible()).toBe(false);
		await open.page.setViewportSize({ width: 1000, height: 800 });
		await open.page.reload();
		await button.waitFor();
		await callStart(open);
		await open.chatBoxRuns();
		expect([await open.page.locator(`${BOX} button`).isVisible(), open.faults]).toEqual([true, []]);
	});

	it('shows the privacy notice with its page', async ({ expect, onTestFinished }) => {
		const privacyNoticeUrl = 'https://shop.example/privacy';
		const look = dressed(harness.scripts, { privacyNoticeEnabled: true, privacyNoticeUrl });
		const open = await harness.open(pageWith(look));
		onTestFinished(open.close);
		await open.chatBoxRuns();
		await open.openBox();
		expect(await open.page.locator(`${BOX} a`).getAttribute('href')).toBe(privacyNoticeUrl);
	});

	it('is nothing to a chat that somebody else installed', async ({ expect, onTestFinished }) => {
		const open = await harness.open(
			pageWith(
				pageSnippet(`${harness.scripts.page.chat}(window,"${KEY}");`),
				dressed(harness.scripts, left, 'de'),
			),
		);
		onTestFinished(open.close);
		await open.chatBoxRuns();
		const found = await place(open, `${BOX} button`);
		expect([found.left > 400, await open.calls(), await loads(open)]).toEqual([true, [], 1]);
	});
});
