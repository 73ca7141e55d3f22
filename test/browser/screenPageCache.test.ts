import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { axeFaults, openTab, screenSite, siteScreen } from './harness/openScreen.ts';

const used = screenSite({ version: '7.1', php: 'machine' });

it('empties a page cache from the notice of a save', async () => {
	const { wordpress } = used;
	const folder = join(wordpress.folder, 'wp-content', 'plugins', 'breeze');
	mkdirSync(folder, { recursive: true });
	writeFileSync(
		join(folder, 'breeze.php'),
		`<?php /* Plugin Name: Breeze */
		add_action( 'breeze_clear_all_cache', function () { update_option( 'emptied', (int) get_option( 'emptied' ) + 1 ); } );`,
	);
	await wordpress.run(
		`require_once ABSPATH . 'wp-admin/includes/plugin.php'; activate_plugin( 'breeze/breeze.php' );`,
	);
	const emptied = () => wordpress.run("echo get_option( 'emptied', 'never' );");
	const context = await used.context({ width: 320, height: 900 });
	const page = await openTab(context, wordpress.url, siteScreen, 'connect');
	await page.getByLabel(/Something else/).check();
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await page
		.getByText(/Empty the page cache \(Breeze\)/)
		.first()
		.waitFor();
	expect(await emptied()).toBe('never');
	await page.getByRole('button', { name: 'Empty the page cache' }).click();
	await page.getByText('Breeze was told to empty its page cache.').waitFor();
	expect(await emptied()).toBe('1');
	expect(await axeFaults(page)).toEqual([]);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
	expect(await wordpress.debugLog()).toBe('');
	await context.close();
});
