import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { Settings } from '../../../src/settings/settings.ts';
import { root } from '../../../tools/build/project.ts';
import { type AccountSwitches, DEFAULT_SWITCHES } from '../../../tools/demo/account.ts';
import type { DemoChatBox } from '../../../tools/demo/pageWindow.ts';
import { type DemoServer, startDemoServer } from '../../../tools/demo/server.ts';
import type { ShopSwitches } from '../../../tools/demo/shop/shopSwitches.ts';
import { launchChromium } from '../../../tools/findChromium.ts';
import { phpString } from '../../../tools/wordpress/phpString.ts';
import {
	startWordPress,
	type WordPress,
	type WordPressOptions,
} from '../../../tools/wordpress/startWordPress.ts';
import { demoKey, ourPlugin } from '../../wordpress/ourPlugin.ts';
import { type Counts, mappedHits, nativeHits, pageViews } from './countHits.ts';
import type { Raised } from './openPage.ts';

/** What left a page, and how many chats were started on it. */
export interface Counted {
	readonly mapped: Counts;
	readonly native: Counts;
	readonly pageViews: Counts;
	readonly chats: number;
}

/** A WordPress with our plugin and the stand-ins, on which a test may put other plugins. */
export interface BesideSite {
	readonly wordpress: WordPress;
	readonly server: DemoServer;
	/** A tab of its own for each test. */
	readonly page: Page;
	/** Stores settings over the defaults. */
	save(settings?: Partial<Settings>): Promise<void>;
	/** The account, and the properties of the shop's own Google snippet; it has none where nothing is said. */
	have(switches: Partial<AccountSwitches & ShopSwitches>): void;
	/** Puts a plugin of one file beside ours for this test, `folder/file.php` in the list, active on the site or the network. */
	plugin(file: string, code: string, where?: 'site' | 'network'): Promise<void>;
	/** Adds code that stands for a theme, or for a plugin whose name does not matter, for this test. */
	code(code: string): void;
	/** Opens the front page and returns its HTML, once the chat box runs where it comes by itself. */
	visit(expectsChat?: boolean): Promise<string>;
	raise(events: readonly Raised[]): Promise<void>;
	/** Waits for so many hits, and then as long as one more would take. */
	settle(hits: number): Promise<void>;
	counted(): Promise<Counted>;
	/** The page's state, and why; undefined where the page script does not run. */
	state(): Promise<readonly [state: string | undefined, why: string | undefined]>;
}

/** Starts it for the tests of a `describe`; there once they run. */
export const besideSite = (options: WordPressOptions = {}): BesideSite => {
	const used = {} as { -readonly [K in keyof BesideSite]: BesideSite[K] };
	let browser: Browser;
	let added: string[] = [];

	beforeAll(async () => {
		[used.server, browser] = await Promise.all([startDemoServer({ port: 0 }), launchChromium()]);
		used.wordpress = await startWordPress({
			version: '7.1',
			php: 'machine',
			plugin: ourPlugin,
			muPlugins: join(root, 'tools', 'demo', 'mu-plugin'),
			constants: { GA4_BRIDGE_DEMO_ORIGIN: used.server.origin },
			workers: 2,
			...options,
		});
	});
	afterAll(async () => {
		await browser?.close();
		await used.wordpress?.stop();
		await used.server?.stop();
	});
	beforeEach(async () => {
		used.server.setAccount({ ...DEFAULT_SWITCHES, order: 'ga_first', ids: [] });
		used.server.reset();
		used.page = await browser.newPage();
	});
	afterEach(async () => {
		await used.page.close();
		for (const path of added) rmSync(path, { recursive: true, force: true });
		added = [];
		await used.wordpress.run(`
			$ours = function ( $file ) { return 0 === strpos( $file, 'ga4-bridge-for-smartsupp/' ); };
			update_option( 'active_plugins', array_values( array_filter( get_option( 'active_plugins' ), $ours ) ) );
			if ( is_multisite() ) {
				update_site_option( 'active_sitewide_plugins', array_filter( get_site_option( 'active_sitewide_plugins' ), $ours, ARRAY_FILTER_USE_KEY ) );
			}
			delete_option( 'smartsupp' );`);
	});

	const write = (path: string, code: string): void => {
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, `<?php\n${code}\n`);
	};
	const content = (...parts: string[]): string =>
		join(used.wordpress.folder, 'wp-content', ...parts);

	return Object.assign(used, {
		async save(settings = {}) {
			const status = await used.wordpress.runJson<number>(`
				wp_set_current_user( 1 );
				rest_do_request( new WP_REST_Request( 'DELETE', '/ga4-bridge-for-smartsupp/v1/settings' ) );
				$request = new WP_REST_Request( 'PATCH', '/ga4-bridge-for-smartsupp/v1/settings' );
				$request->set_header( 'content-type', 'application/json' );
				$request->set_body( ${phpString(JSON.stringify({ settings: { chatKey: demoKey, ...settings } }))} );
				return rest_do_request( $request )->get_status();`);
			if (status !== 200) throw new Error(`The settings were refused: ${status}.`);
		},
		have: (switches) => used.server.setAccount(switches),
		async plugin(file, code, where = 'site') {
			const [folder = ''] = file.split('/');
			added.push(content('plugins', folder));
			write(content('plugins', file), `/* Plugin Name: ${folder} */\n${code}`);
			await used.wordpress.run(
				`require_once ABSPATH . 'wp-admin/includes/plugin.php'; wp_set_current_user( 1 ); activate_plugin( '${file}', '', ${where === 'network'} );`,
			);
		},
		code(code) {
			const path = content('mu-plugins', `beside-${added.length}.php`);
			added.push(path);
			write(path, code);
		},
		async visit(expectsChat = true) {
			const answer = await used.page.goto(`${used.wordpress.url}/`);
			if (expectsChat) await used.page.waitForFunction(() => 'demoChatBox' in window);
			return (await answer?.text()) ?? '';
		},
		async raise(events) {
			for (const [action, label, value] of events) {
				await used.page.evaluate(
					([name, text, number]) =>
						(window as unknown as { demoChatBox: DemoChatBox }).demoChatBox.raise(
							name,
							text,
							number,
						),
					[action, label, value] as const,
				);
				await used.page.waitForTimeout(250);
			}
		},
		async settle(count) {
			const end = Date.now() + 20_000;
			while (used.server.hits().length < count && Date.now() < end)
				await used.page.waitForTimeout(100);
			await used.page.waitForTimeout(1_200);
		},
		async counted() {
			const hits = used.server.hits();
			const chats = await used.page.evaluate(
				() => (window as unknown as { demoChatBoxLoads?: number }).demoChatBoxLoads ?? 0,
			);
			return {
				mapped: mappedHits(hits),
				native: nativeHits(hits),
				pageViews: pageViews(hits),
				chats,
			};
		},
		state: () =>
			used.page.evaluate(() => {
				const { smartsuppGa4: api } = window as unknown as {
					smartsuppGa4?: { state?: string; why?: string };
				};
				return [api?.state, api?.why] as const;
			}),
	} satisfies Partial<BesideSite>) as BesideSite;
};
