import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchChromium } from '../../../tools/findChromium.ts';
import { type Demo, startDemo } from '../../../tools/startDemo.ts';
import { freePort } from '../../../tools/wordpress/freePort.ts';

/** A demo (WordPress with the plugin, and the stand-ins) and a browser for the tests of a file; there once they run. */
export const demoForTests = (): { demo: Demo; browser: Browser } => {
	const used = {} as { demo: Demo; browser: Browser };
	beforeAll(async () => {
		used.demo = await startDemo({
			version: '7.1',
			php: 'machine',
			port: await freePort(),
			demoPort: await freePort(),
			report: () => {},
		});
		used.browser = await launchChromium();
	});
	afterAll(async () => {
		await used.browser?.close();
		await used.demo?.stop();
	});
	return used;
};
