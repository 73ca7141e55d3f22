import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../tools/wordpress/freePort.ts';
import { startWordPress } from '../../tools/wordpress/startWordPress.ts';
import { usePluginFolder, useWordPress } from './useWordPress.ts';

const footer = "add_action( 'wp_footer', function () { echo '<p id=\"from-the-plugin\"></p>'; } );";

interface Facts {
	wordpress: string;
	php: string;
	multisite: boolean;
	sqlite: boolean;
	plugins: string[];
}

const facts = `
require_once ABSPATH . 'wp-admin/includes/plugin.php';
return [
	'wordpress' => get_bloginfo( 'version' ),
	'php'       => PHP_VERSION,
	'multisite' => is_multisite(),
	'sqlite'    => str_contains( get_class( $GLOBALS['wpdb'] ), 'SQLite' ),
	'plugins'   => array_values( array_filter( array_keys( get_plugins() ), 'is_plugin_active' ) ),
];`;

describe.each([
	{ version: '7.1', php: '8.3' },
	{ version: '6.6', php: '7.4' },
] as const)('WordPress $version on PHP $php', ({ version, php }) => {
	const plugin = usePluginFolder('probe-plugin', footer);
	const wordpress = useWordPress(() => ({ version, php, plugin: plugin() }));

	it('is the version asked for, on SQLite, with the plugin active', async () => {
		const found = await wordpress().runJson<Facts>(facts);
		expect(found.wordpress).toMatch(new RegExp(`^${version}`));
		expect(found.php).toMatch(new RegExp(`^${php}`));
		expect(found).toMatchObject({
			multisite: false,
			sqlite: true,
			plugins: ['probe-plugin/probe-plugin.php'],
		});
	});

	it('answers the first request with the page, which the plugin is part of', async () => {
		const home = await wordpress().request('/');
		expect(home.status).toBe(200);
		expect(await home.text()).toContain('id="from-the-plugin"');
	});

	it('has readable addresses and a REST API', async () => {
		expect((await wordpress().request('/sample-page/')).status).toBe(200);
		expect((await wordpress().request('/wp-json/wp/v2/types')).status).toBe(200);
		const post = await (await wordpress().request('/hello-world/')).text();
		expect(post).toContain('<title>Hello world!');
		const embedded = await (await wordpress().request('/hello-world/?embed=1')).text();
		expect(embedded).toContain('class="wp-embed-heading"');
	});

	it('lets the administrator in by cookie, and nobody without', async () => {
		const cookies = await wordpress().login();
		const inside = await wordpress().request('/wp-admin/plugins.php', { cookies });
		expect(inside.status).toBe(200);
		expect(await inside.text()).toContain('probe-plugin');
		expect((await wordpress().request('/wp-admin/plugins.php')).status).toBe(302);
	});

	it('runs code with a namespace and strict types', async () => {
		const code = '<?php declare( strict_types=1 ); namespace Probe; echo __NAMESPACE__;';
		expect(await wordpress().run(code)).toBe('Probe');
	});

	it('keeps what PHP warns of, and says what a fatal error was', async () => {
		await wordpress().clearDebugLog();
		await wordpress().request('/');
		expect(await wordpress().debugLog()).toBe('');
		await wordpress().run('echo $nobody_set_this;');
		expect(await wordpress().debugLog()).toContain('nobody_set_this');
		await expect(wordpress().run('no_such_function();')).rejects.toThrow(/no_such_function/);
	});
});

describe('a network', () => {
	const plugin = usePluginFolder('probe-plugin', footer);
	const wordpress = useWordPress(() => ({
		php: '7.4',
		multisite: true,
		plugin: plugin(),
		activate: 'network',
	}));

	it('is a network, with the plugin active on the second site too', async () => {
		const found = await wordpress().runJson<Facts>(facts, '/shop/');
		expect(found).toMatchObject({ multisite: true, plugins: ['probe-plugin/probe-plugin.php'] });
		const shop = await wordpress().runJson(
			'return [ get_option( "blogname" ), home_url() ];',
			'/shop/',
		);
		expect(shop).toEqual(['Shop', `${wordpress().url}/shop`]);
		expect(await (await wordpress().request('/shop/')).text()).toContain('id="from-the-plugin"');
		for (const path of ['/hello-world/', '/shop/hello-world/']) {
			const post = await (await wordpress().request(path)).text();
			expect([path, post]).toEqual([path, expect.stringContaining('<title>Hello world!')]);
		}
	});

	it('lets the super admin into both sites and the network with one login', async () => {
		const cookies = await wordpress().login();
		for (const path of ['/wp-admin/', '/shop/wp-admin/', '/wp-admin/network/']) {
			expect([path, (await wordpress().request(path, { cookies })).status]).toEqual([path, 200]);
		}
	});
});

describe('startWordPress', () => {
	let blocker: Server;
	let port: number;
	beforeAll(async () => {
		port = await freePort();
		blocker = createServer();
		await new Promise<void>((resolve) => blocker.listen(port, resolve));
	});
	afterAll(() => {
		blocker.close();
	});

	it('names a port in use and the way out, before it does anything', async () => {
		await expect(startWordPress({ port })).rejects.toThrow(
			`Port ${port} is in use. End the program that listens on it, or choose another with --port.`,
		);
	});

	it('says when the folder given holds no plugin', async () => {
		await expect(startWordPress({ plugin: '/nowhere' })).rejects.toThrow(/no WordPress plugin/);
	});

	it('answers only this machine, and leaves nothing behind', async () => {
		const wordpress = await startWordPress();
		const outside = Object.values(networkInterfaces())
			.flat()
			.find((address) => address?.family === 'IPv4' && !address.internal);
		try {
			expect((await wordpress.request('/')).status).toBe(200);
			if (outside) {
				const { port: own } = new URL(wordpress.url);
				await expect(fetch(`http://${outside.address}:${own}/`)).rejects.toThrow('fetch failed');
			}
			expect(existsSync(join(wordpress.folder, 'wp-load.php'))).toBe(true);
		} finally {
			await wordpress.stop();
		}
		expect(existsSync(wordpress.folder)).toBe(false);
		await expect(fetch(wordpress.url)).rejects.toThrow('fetch failed');
	});
});
