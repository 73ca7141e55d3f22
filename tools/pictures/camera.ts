import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { root } from '../build/project.ts';
import { looksSame } from './looksSame.ts';

/** The day on which everything in the pictures happens. */
export const pictureDate = '2026-09-01T09:00:00Z';

/** Windows of the directory's pictures, which are 1,920 × 1,440, and of those in the documents. */
export const sizes = {
	screen: { width: 1280, height: 960, scale: 1.5 },
	page: { width: 960, height: 720, scale: 2 },
	document: { width: 1280, height: 1760, scale: 1 },
	viewer: { width: 1280, height: 900, scale: 1 },
} as const;

/** Liberation Sans, Arial and Helvetica have the same widths: the screen breaks its lines alike on each machine. */
const style = `.wp-admin :is(body, button, select, h1, h2, h3), body.wp-admin {
	font-family: "Liberation Sans", Arial, Helvetica, sans-serif !important;
}
*, *::before, *::after { transition: none !important; animation: none !important; }`;

/** Stands for the picture of the user, which WordPress takes from another server. */
const avatar = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 26 26" width="26" height="26"><rect width="26" height="26" fill="#c3c4c7"/><circle cx="13" cy="10" r="5" fill="#fff"/><path d="M3 26a10 9 0 0 1 20 0z" fill="#fff"/></svg>`;

/** Pages as a picture needs them: in English, on the day of the pictures, at rest, and without a request to other servers. */
export async function openStudio(
	browser: Browser,
	{ width, height, scale }: (typeof sizes)[keyof typeof sizes],
): Promise<BrowserContext> {
	const context = await browser.newContext({
		viewport: { width, height },
		deviceScaleFactor: scale,
		locale: 'en-GB',
		timezoneId: 'Europe/Prague',
		reducedMotion: 'reduce',
		colorScheme: 'light',
	});
	await context.clock.setFixedTime(pictureDate);
	await context.route(/gravatar\.com/, (route) =>
		route.fulfill({ contentType: 'image/svg+xml', body: avatar }),
	);
	return context;
}

/** A part of what a window shows, in its pixels. */
export interface Clip {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/**
 * Takes what the window shows, or a part of that, into a file of the project, which stays as it is where it shows the same
 * already. Where the part is, is asked once the page looks as in the pictures.
 */
export async function shoot(
	page: Page,
	file: string,
	report: (line: string) => void,
	clipOf?: () => Promise<Clip>,
): Promise<void> {
	await page.addStyleTag({ content: style });
	await page.evaluate(() => document.fonts.ready);
	await page.waitForTimeout(300);
	const clip = await clipOf?.();
	const picture = await page.screenshot({
		animations: 'disabled',
		caret: 'hide',
		...(clip && { clip }),
	});
	const path = join(root, file);
	const old = await readFile(path).catch(() => undefined);
	const blank = await page.context().newPage();
	const isSame = old !== undefined && (await looksSame(blank, old, picture));
	await blank.close();
	if (!isSame) await writeFile(path, picture);
	report(isSame ? `${file} (unchanged)` : file);
}
