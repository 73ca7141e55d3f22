import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { assetsFolder } from './paths.ts';
import { type Picture, pictures } from './pictures.ts';

/** A picture as the browser draws it: the bytes of a PNG. */
export async function drawPicture(browser: Browser, picture: Picture): Promise<Buffer> {
	const { drawing, width, height, mirrored } = picture;
	const page = await browser.newPage({ viewport: { width, height } });
	try {
		const source = (await readFile(drawing)).toString('base64');
		await page.setContent(
			`<style>body{margin:0}img{display:block;width:100vw;height:100vh${mirrored ? ';transform:scaleX(-1)' : ''}}</style><img src="data:image/svg+xml;base64,${source}">`,
		);
		await page.locator('img').evaluate((img: HTMLImageElement) => img.decode());
		return await page.screenshot();
	} finally {
		await page.close();
	}
}

/** Draws icon and banner anew into the folder of assets. Returns their names. */
export async function drawPictures(browser: Browser): Promise<string[]> {
	for (const picture of pictures)
		await writeFile(join(assetsFolder, picture.file), await drawPicture(browser, picture));
	return pictures.map(({ file }) => file);
}
