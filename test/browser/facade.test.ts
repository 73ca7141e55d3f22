import { afterAll, beforeAll, describe, it } from 'vitest';
import { contrast, parseComputedColour } from '../../src/page/facade/contrast.ts';
import type { OpenPage } from './harness/openPage.ts';
import { bridgeSnippet, pageSnippet, pageWith, withNonce } from './harness/snippets.ts';
import { type Harness, startHarness } from './harness/startHarness.ts';
import { A_MINUTE, callStart, facade, laterSnippet, loads } from './harness/startSnippets.ts';

let harness: Harness;
beforeAll(async () => {
	harness = await startHarness();
});
afterAll(() => harness?.stop());

const HOST = '#ga4-bridge-for-smartsupp-facade';

/** A page whose chat waits behind the button. */
const pageWithButton = (...head: string[]): string => {
	const { page } = harness.scripts;
	return pageWith(...head, bridgeSnippet(page), laterSnippet(page, { start: 'manual', facade }));
};
const button = ({ page }: OpenPage) => page.locator(`${HOST} button`);
const isBoxOpen = ({ page }: OpenPage): Promise<boolean> =>
	page.evaluate(() =>
		(window as unknown as { demoChatBox: { isOpen(): boolean } }).demoChatBox.isOpen(),
	);
const gone = ({ page }: OpenPage) => page.locator(HOST).waitFor({ state: 'detached' });
const layoutShift = ({ page }: OpenPage): Promise<number> =>
	page.evaluate(
		() =>
			new Promise<number>((resolve) => {
				let sum = 0;
				new PerformanceObserver((list) => {
					for (const entry of list.getEntries())
						sum += (entry as PerformanceEntry & { value: number }).value;
				}).observe({ type: 'layout-shift', buffered: true });
				setTimeout(() => resolve(sum), 300);
			}),
	);

describe.concurrent('the button in the place of the chat box', () => {
	it('starts the chat with a click, opens it, and goes when the box is there', async ({
		expect,
		onTestFinished,
	}) => {
		const open = await harness.open(pageWithButton());
		onTestFinished(open.close);
		await open.page.getByRole('button', { name: 'Chat with us' }).waitFor();
		expect(await loads(open)).toBe(0);
		await open.page.getByRole('button', { name: 'Chat with us' }).click();
		await Promise.all([open.chatBoxRuns(), gone(open)]);
		await expect.poll(() => isBoxOpen(open)).toBe(true);
		expect([await loads(open), await layoutShift(open), open.faults]).toEqual([1, 0, []]);
	});

	it('is reached and pressed by the keyboard, and hands the focus to the box', async ({
		expect,
		onTestFinished,
	}) => {
		const open = await harness.open(pageWithButton());
		onTestFinished(open.close);
		await button(open).waitFor();
		await open.page.keyboard.press('Tab');
		const ring = await button(open).evaluate((element) => getComputedStyle(element).boxShadow);
		expect(ring).toContain('6px');
		await open.page.keyboard.press('Enter');
		await Promise.all([open.chatBoxRuns(), gone(open)]);
		await expect.poll(() => isBoxOpen(open)).toBe(true);
		const focused = await open.page.evaluate(() => document.activeElement?.id);
		expect(focused).toBe('smartsupp-widget-container');
	});

	it('is busy while the chat box is on its way, and keeps the focus', async ({
		expect,
		onTestFinished,
	}) => {
		const open = await harness.open(pageWithButton());
		onTestFinished(open.close);
		let comes = (): void => {};
		const isOnItsWay = new Promise<void>((resolve) => {
			comes = resolve;
		});
		await open.page.route('**/demo-account.json*', async (route) => {
			await isOnItsWay;
			await route.fallback();
		});
		await button(open).click();
		await expect.poll(() => button(open).getAttribute('aria-busy')).toBe('true');
		const status = open.page.getByRole('status');
		expect(await status.innerText()).toBe('Opening the chat…');
		await open.page.keyboard.press('Enter');
		expect(await open.page.evaluate(() => document.activeElement?.id)).toBe(HOST.slice(1));
		comes();
		await gone(open);
		expect(await open.calls()).toEqual([['chat:open']]);
		expect(await loads(open)).toBe(1);
	});

	it('goes when somebody else starts the chat, and leaves it closed', async ({
		expect,
		onTestFinished,
	}) => {
		const open = await harness.open(pageWithButton());
		onTestFinished(open.close);
		await button(open).waitFor();
		await callStart(open);
		await gone(open);
		expect([await isBoxOpen(open), await loads(open)]).toEqual([false, 1]);
	});

	it('needs no style element, so that a strict policy leaves it as it is', async ({
		expect,
		onTestFinished,
	}) => {
		const open = await harness.openIn({
			html: withNonce('r4nd0m', pageWithButton()),
			headers: { 'content-security-policy': "script-src 'nonce-r4nd0m'; style-src 'none'" },
		});
		onTestFinished(open.close);
		await button(open).waitFor();
		const style = await button(open).evaluate((element) => {
			const { position } = getComputedStyle((element.getRootNode() as ShadowRoot).host);
			const { width, height } = element.getBoundingClientRect();
			return { position, isTarget: width >= 48 && height >= 48 };
		});
		expect([style, open.faults]).toEqual([{ position: 'fixed', isTarget: true }, []]);
	});
});

/** How the button looks in a page with this in its head. */
const looks = async (open: OpenPage) => {
	await button(open).waitFor();
	return button(open).evaluate((element) => {
		const { backgroundColor, color } = getComputedStyle(element);
		const box = element.getBoundingClientRect();
		return { backgroundColor, color, isLeft: box.left < innerWidth / 2, box: box.toJSON() };
	});
};

describe.concurrent("the button in the site's own look", () => {
	for (const [name, head, colour] of [
		[
			'the colour that the page gives the chat box',
			pageSnippet("_smartsupp = { color: '#ffcc00' };"),
			'rgb(255, 204, 0)',
		],
		[
			"the browser's theme colour",
			'<meta name="theme-color" content="#7a1f1f">',
			'rgb(122, 31, 31)',
		],
		[
			'the theme colour that is meant for this screen',
			'<meta name="theme-color" media="(width < 1px)" content="#7a1f1f"><meta name="theme-color" content="#1f7a1f">',
			'rgb(31, 122, 31)',
		],
		[
			'the primary colour of a WordPress theme',
			'<style>:root { --wp--preset--color--primary: oklch(0.4 0.1 300); }</style>',
			undefined,
		],
		[
			'another colour where the theme colour is that of the page',
			'<meta name="theme-color" content="#ffffff">',
			undefined,
		],
		[
			'another colour where what stands there is none',
			'<meta name="theme-color" content="url(x)">',
			undefined,
		],
	] as const) {
		it(`takes ${name}, readable and told from the page`, async ({ expect, onTestFinished }) => {
			const open = await harness.open(pageWithButton(head));
			onTestFinished(open.close);
			const { backgroundColor, color } = await looks(open);
			if (colour) expect(backgroundColor).toBe(colour);
			const [behind, text] = [backgroundColor, color].map(
				(computed) => parseComputedColour(computed)!,
			);
			expect(contrast(behind!, text!)).toBeGreaterThanOrEqual(4.5);
			if (!head.includes('_smartsupp'))
				expect(contrast(behind!, [255, 255, 255])).toBeGreaterThanOrEqual(3);
		});
	}

	it('takes a colour in a newer notation', async ({ expect, onTestFinished }) => {
		const open = await harness.open(
			pageWithButton('<style>:root { --wp--preset--color--primary: oklch(0.4 0.1 300); }</style>'),
		);
		onTestFinished(open.close);
		const { backgroundColor } = await looks(open);
		const [red = 0, green = 0, blue = 0] = parseComputedColour(backgroundColor) ?? [];
		expect(blue > red && red > green).toBe(true);
	});

	it('stands at the side and the distance that the page gives the chat box', async ({
		expect,
		onTestFinished,
	}) => {
		const open = await harness.open(
			pageWithButton(
				pageSnippet("_smartsupp = { orientation: 'left', offsetX: 60, offsetY: 90 };"),
			),
		);
		onTestFinished(open.close);
		const { isLeft, box } = await looks(open);
		const height = await open.page.evaluate(() => innerHeight);
		expect([isLeft, box.left, Math.round(height - box.bottom)]).toEqual([true, 60, 90]);
	});

	it("speaks the page's language, and runs from right to left with it", async ({
		expect,
		onTestFinished,
	}) => {
		const html = pageWithButton().replace('lang="en"', 'lang="he-IL" dir="rtl"');
		const open = await harness.open(html);
		onTestFinished(open.close);
		const { isLeft } = await looks(open);
		expect(isLeft).toBe(false);
		const order = await button(open).evaluate((element) => {
			const [picture, text] = [...element.children].map((child) => child.getBoundingClientRect());
			return (picture?.left ?? 0) > (text?.left ?? 0);
		});
		expect([order, await button(open).innerText()]).toEqual([true, 'דברו איתנו']);
	});

	it('shows the picture alone on a small screen, and keeps its name', async ({
		expect,
		onTestFinished,
	}) => {
		const open = await harness.open(pageWithButton());
		onTestFinished(open.close);
		await open.page.setViewportSize({ width: 360, height: 640 });
		const named = open.page.getByRole('button', { name: 'Chat with us' });
		await named.waitFor();
		const box = await named.boundingBox();
		expect([box?.width, box?.height]).toEqual([48, 48]);
	});

	it('does not move where the visitor wants no motion, and keeps an outline in forced colours', async ({
		expect,
		onTestFinished,
	}) => {
		const open = await harness.open(pageWithButton());
		onTestFinished(open.close);
		await button(open).waitFor();
		await open.page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' });
		await open.page.keyboard.press('Tab');
		const style = await button(open).evaluate((element) => {
			element.setAttribute('aria-busy', 'true');
			const { animationName } = getComputedStyle(element.firstElementChild as Element);
			const { outlineStyle, borderTopWidth } = getComputedStyle(element);
			return { animationName, outlineStyle, borderTopWidth };
		});
		expect(style).toEqual({ animationName: 'none', outlineStyle: 'solid', borderTopWidth: '2px' });
	});
});

describe.concurrent('pages without the button', () => {
	it('fetches nothing of it where it is switched off', async ({ expect, onTestFinished }) => {
		const { page } = harness.scripts;
		const html = pageWith(laterSnippet(page, { start: 'manual' }));
		const open = await harness.openIn({ html, stopped: true });
		onTestFinished(open.close);
		await open.pass(A_MINUTE);
		const fetched = (await open.asked()).filter((address) => address.includes('facade'));
		expect([fetched, await open.page.locator(HOST).count()]).toEqual([[], 0]);
	});

	it('draws none where the page hides the chat box', async ({ expect, onTestFinished }) => {
		const open = await harness.open(
			pageWithButton(pageSnippet('_smartsupp = { hideWidget: true };')),
		);
		onTestFinished(open.close);
		await open.page.waitForFunction(() =>
			performance.getEntriesByType('resource').some(({ name }) => name.includes('facade.js')),
		);
		await open.page.waitForTimeout(300);
		expect([await open.page.locator(HOST).count(), open.faults]).toEqual([0, []]);
	});
});
