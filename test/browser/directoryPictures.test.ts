import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawPicture } from '../../tools/directory/drawPictures.ts';
import { assetsFolder } from '../../tools/directory/paths.ts';
import { pictures } from '../../tools/directory/pictures.ts';
import { launchChromium } from '../../tools/findChromium.ts';
import { looksSame } from '../../tools/pictures/looksSame.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
	browser = await launchChromium();
	page = await browser.newPage();
});
afterAll(() => browser?.close());

describe('icon and banner', () => {
	it.each(pictures.map((picture) => [picture.file, picture] as const))(
		'%s shows what its drawing does',
		async (file, picture) => {
			const kept = readFileSync(join(assetsFolder, file));
			expect(await looksSame(page, kept, await drawPicture(browser, picture))).toBe(true);
		},
	);

	it('are mirrored for languages that are written from right to left', async () => {
		const [ltr, rtl] = ['banner-772x250.png', 'banner-772x250-rtl.png'].map((file) =>
			readFileSync(join(assetsFolder, file)),
		);
		expect(await looksSame(page, ltr ?? Buffer.of(), rtl ?? Buffer.of())).toBe(false);
	});
});
