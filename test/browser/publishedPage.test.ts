import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOST_ID } from '../../src/page/monitor/createPanel.ts';
import { buildPageScripts } from '../../tools/build/page.ts';
import { writePageFolder } from '../../tools/build/pageDist/pageFolder.ts';
import type { DemoChatBox } from '../../tools/demo/pageWindow.ts';
import type { Hit } from '../../tools/demo/parseHits.ts';
import { type DemoServer, startDemoServer } from '../../tools/demo/server.ts';
import { launchChromium } from '../../tools/findChromium.ts';
import { type FileServer, serveFiles } from '../../tools/serveFiles.ts';

/** A site's folder with the published files in `/ga4-bridge/`, and pages that the tests write. */
let folder: string;
const pages = new Map<string, string>();
let site: FileServer;
let demo: DemoServer;
let browser: Browser;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'ga4-bridge-page-'));
	await writePageFolder(await buildPageScripts(), folder);
	site = await serveFiles(
		async (path) =>
			pages.get(path) ?? readFile(join(folder, path.replace('/ga4-bridge/', 'page/')), 'utf8'),
	);
	demo = await startDemoServer({ port: 0 });
	browser = await launchChromium();
});
afterAll(async () => {
	await browser?.close();
	await Promise.all([site?.stop(), demo?.stop()]);
	await rm(folder, { recursive: true, force: true });
});

/** A page with the tags as they are published, but for what the README says to write into them. */
const openPage = async (options: object, query = '', chat?: string): Promise<Page> => {
	const both = await readFile(join(folder, 'page/snippet.html'), 'utf8');
	const [bridge = '', now = ''] = both.split('<!-- 2.');
	const second = chat ? await readFile(join(folder, 'page', chat), 'utf8') : `<!-- 2.${now}`;
	const tags = (bridge + second)
		.replace('"options":{}', `"options":${JSON.stringify(options)}`)
		.replace('YOUR-CHAT-KEY', '0123456789abcdef0123456789abcdef01234567');
	// The demo's script keeps the page from the real hosts, and starts Google Analytics.
	const first = `<script src="${demo.origin}/shop-head.js"></script>`;
	const path = `/${pages.size + 1}.html`;
	pages.set(path, `<!doctype html><html lang="en"><head><title>Shop</title>${first}${tags}</head>`);
	demo.reset();
	const page = await browser.newPage();
	await page.goto(site.origin + path + query);
	return page;
};

const chatBoxRuns = (page: Page): Promise<unknown> =>
	page.waitForFunction(() => 'demoChatBox' in window);

const raise = async (page: Page, action: string, label: string): Promise<void> => {
	await chatBoxRuns(page);
	await page.evaluate(
		([name, text]) =>
			(window as unknown as { demoChatBox: DemoChatBox }).demoChatBox.raise(name, text),
		[action, label] as const,
	);
};

const sent = (): string[] => demo.hits().map(({ tid, en }: Hit) => `${en} to ${tid}`);

describe('the published page script on a site of static files', () => {
	it('sends a chat event once, by the two tags as they are pasted', async () => {
		const page = await openPage({});
		await raise(page, 'Agent_served_conversation', 'Jana Novotna');
		await expect.poll(() => sent().length).toBe(2);
		// One more would come by then.
		await page.waitForTimeout(1_200);
		expect(sent()).toEqual([
			'page_view to G-DEMOSHOP01',
			'smartsupp_agent_served_conversation to G-DEMOSHOP01',
		]);
		expect(JSON.stringify(demo.hits())).not.toContain('Novotna');
		await page.close();
	});

	it('takes the options written into the first tag', async () => {
		const page = await openPage({ eventNames: 'original', agentNames: 'keep' });
		await raise(page, 'Agent_served_conversation', 'Jana Novotna');
		await expect.poll(sent).toContain('Agent_served_conversation to G-DEMOSHOP01');
		expect(demo.hits().map(({ params }) => params.chat_agent)).toContain('Jana Novotna');
		await page.close();
	});

	it('starts the chat with the first interaction, by the tag for a later start', async () => {
		const page = await openPage({}, '', 'chat-later.html');
		await page.waitForTimeout(1_000);
		expect(await page.evaluate(() => 'demoChatBox' in window)).toBe(false);
		await page.mouse.click(5, 5);
		await raise(page, 'Chatbot_sent', 'Welcome');
		await expect.poll(sent).toContain('smartsupp_chatbot_sent to G-DEMOSHOP01');
		await page.close();
	});

	it('opens the monitor from beside it where the address asks for it', async () => {
		const page = await openPage({}, '?smartsupp_ga4=monitor');
		await page.waitForFunction(() =>
			performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/monitor.js')),
		);
		await raise(page, 'Chatbot_sent', 'Welcome');
		await page.locator(`#${HOST_ID}`).getByText('Chatbot_sent').first().waitFor();
		await page.close();
	});
});
