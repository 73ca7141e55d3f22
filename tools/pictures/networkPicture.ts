import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { root } from '../build/project.ts';
import { demoKey } from '../demo/gtm/gtmShop.ts';
import { startWordPress } from '../wordpress/startWordPress.ts';
import { openStudio, shoot, sizes } from './camera.ts';
import { openTab } from './screenPictures.ts';

const settings = {
	chatKey: demoKey,
	plan: 'pro',
	eventNames: 'single',
	locked: ['eventNames'],
};

/** The screen of a network, with settings for all sites. */
export async function takeNetwork(browser: Browser, report: (line: string) => void): Promise<void> {
	const wordpress = await startWordPress({
		version: '7.1',
		php: 'machine',
		multisite: true,
		plugin: join(root, 'wordpress-plugin'),
		activate: 'network',
		loginLinks: true,
		report,
	});
	try {
		await wordpress.run(
			`update_site_option( 'ga4_bridge_for_smartsupp_network', json_decode( '${JSON.stringify(settings)}', true ) );`,
		);
		const context = await openStudio(browser, sizes.screen);
		const page = await context.newPage();
		const path = '/wp-admin/network/settings.php?page=ga4-bridge-for-smartsupp';
		await openTab(page, wordpress, `${path}#analytics`);
		await shoot(page, 'wordpress-org/assets/screenshot-7.png', report);
		await context.close();
	} finally {
		await wordpress.stop();
	}
}
