import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Settings } from '../../src/settings/settings.ts';
import type { DemoChatBox } from '../../tools/demo/pageWindow.ts';
import { phpString } from '../../tools/wordpress/phpString.ts';
import { type StandIn, standInFile } from '../wordpress/standIns.ts';
import { mappedHits, nativeHits, pageViews } from './harness/countHits.ts';
import { demoForTests } from './harness/demoForTests.ts';

const A = 'G-SHOP0001';
const eda = { user: 'eda', password: 'password' };
const edasData = [
	['name', 'Eda Nová'],
	['email', 'eda@example.org'],
	['variables', { role: { label: 'Role', value: 'Editor' } }],
];

const used = demoForTests();
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
	await used.demo.wordpress.run(
		// WordPress's own bar would name her in the page.
		"wp_insert_user( [ 'user_login' => 'eda', 'user_pass' => 'password', 'user_email' => 'eda@example.org', 'display_name' => 'Eda Nová', 'role' => 'editor', 'show_admin_bar_front' => 'false' ] );",
	);
});
beforeEach(async () => {
	used.demo.server.setAccount({ plan: 'standard', connected: true, ids: [A] });
	used.demo.server.reset();
	context = await used.browser.newContext();
	page = await context.newPage();
	faults.length = 0;
	asked.length = 0;
	page.on('pageerror', (error) => faults.push(error.message));
	page.on('request', (request) => {
		if (/rest-nonce|v1(\/|%2F)visitor|visitor\.js/.test(request.url())) asked.push(request.url());
	});
});
afterEach(() => context.close());
const faults: string[] = [];
const asked: string[] = [];

const save = (settings: Partial<Settings>) =>
	used.demo.wordpress.run(
		`update_option( 'ga4_bridge_for_smartsupp', json_decode( ${phpString(
			JSON.stringify({
				chatKey: 'de30'.repeat(10),
				visitorData: ['name', 'email', 'role'],
				...settings,
			}),
		)}, true ) );`,
	);
const logIn = async (account?: typeof eda) =>
	context.addCookies(await used.demo.wordpress.login(account));
const visit = () => page.goto(used.demo.addresses.shop);
const chatRuns = () => page.waitForFunction(() => 'demoChatBox' in window);
/** What the chat box was told of the visitor. */
const told = () =>
	page.evaluate(() =>
		((window as { demoChatBox?: DemoChatBox }).demoChatBox?.calls ?? []).filter(([command]) =>
			['name', 'email', 'phone', 'variables'].includes(String(command)),
		),
	);
/** Long enough for what would be asked to be asked. */
const settle = () => page.waitForTimeout(4_000);
const state = () =>
	page.evaluate(
		() => (window as { smartsuppGa4?: { state?: string } }).smartsuppGa4?.state ?? 'none',
	);
const answer = (button: string) => page.getByRole('button', { name: button, exact: true }).click();

/** Lets the site answer with this front page whoever asks, before WordPress knows who that is; returns what ends it. */
const serveFromCache = (html: string): (() => void) => {
	const content = join(used.demo.wordpress.folder, 'wp-content');
	const files = [join(content, 'cached.html'), join(content, 'mu-plugins/cache.php')] as const;
	writeFileSync(files[0], html);
	writeFileSync(
		files[1],
		"<?php if ( '/' === ( $_SERVER['REQUEST_URI'] ?? '' ) ) { header( 'Content-Type: text/html; charset=UTF-8' ); readfile( WP_CONTENT_DIR . '/cached.html' ); exit; }",
	);
	return () => {
		for (const file of files) rmSync(file);
	};
};

describe('what the chat is told of its visitor', () => {
	it('is their own data, where they are logged in', async () => {
		await save({});
		await logIn(eda);
		const html = await (await visit())?.text();
		await chatRuns();
		await expect.poll(told).toEqual(edasData);
		await settle();
		expect(await told()).toEqual(edasData);
		expect(/eda@example|Eda Nov/.test(html ?? '')).toBe(false);
		expect([asked.length, faults]).toEqual([3, []]);
	});

	it('is nothing of visitors who are not, and nothing is asked', async () => {
		await save({});
		await visit();
		await chatRuns();
		await settle();
		expect([await told(), asked, faults]).toEqual([[], [], []]);
	});

	it('works on FREE, where nothing else of ours is on the page', async () => {
		await save({ plan: 'free' });
		await logIn(eda);
		await visit();
		await expect.poll(told).toEqual(edasData);
		expect(await state()).toBe('none');
	});

	it('is told to a chat that is installed elsewhere', async () => {
		await save({ chatSource: 'elsewhere' });
		await logIn(eda);
		await page.addInitScript(() => {
			const globals = window as unknown as { _smartsupp?: object };
			addEventListener('load', () => {
				globals._smartsupp = Object.assign(globals._smartsupp ?? {}, { key: 'f'.repeat(40) });
				const script = document.createElement('script');
				script.src = 'https://www.smartsuppchat.com/loader.js?';
				document.head.append(script);
			});
		});
		await visit();
		await expect.poll(told).toEqual(edasData);
	});

	it('is asked only once a chat that waits has come', async () => {
		await save({ startChat: 'manual' });
		await logIn(eda);
		await visit();
		await settle();
		expect(asked.filter((address) => !address.includes('visitor.js'))).toEqual([]);
		await page.evaluate(() =>
			(window as unknown as { smartsuppGa4: { start(): void } }).smartsuppGa4.start(),
		);
		await expect.poll(told).toEqual(edasData);
	});

	it("is never another visitor's, also where a cache serves somebody else's page", async () => {
		await save({});
		const { wordpress } = used.demo;
		const made = await wordpress.request('/', { cookies: await wordpress.login() });
		const html = await made.text();
		expect(/<body class="[^"]*logged-in/.test(html)).toBe(true);
		onTestFinished(serveFromCache(html));
		await visit();
		await chatRuns();
		await settle();
		expect([await told(), faults]).toEqual([[], []]);
		expect(asked.some((address) => address.includes('rest-nonce'))).toBe(true);
		await logIn(eda);
		await visit();
		await expect.poll(told).toEqual(edasData);
	});
});

describe('beside stand-ins for Complianz and the WP Consent API', () => {
	const names: StandIn[] = ['wp-consent-api', 'complianz'];
	const place = (name: string) =>
		join(used.demo.wordpress.folder, 'wp-content/mu-plugins', `${name}.php`);
	beforeEach(() => {
		for (const name of names) copyFileSync(standInFile(name), place(name));
	});
	afterEach(() => {
		for (const name of names) rmSync(place(name));
	});

	it('nothing of the chat is there before consent, and all of it comes up after: chat, events, visitor', async () => {
		await save({ consentMode: 'basic' });
		await logIn(eda);
		await visit();
		await settle();
		expect([await page.evaluate(() => 'smartsupp' in window), await state(), asked]).toEqual([
			false,
			'none',
			[],
		]);
		await answer('Accept all');
		await chatRuns();
		await expect.poll(state).toBe('armed');
		await page.evaluate(() =>
			(window as unknown as { demoChatBox: DemoChatBox }).demoChatBox.raise(
				'Chatbot_sent',
				'Welcome',
			),
		);
		await expect.poll(() => mappedHits(used.demo.server.hits())).toEqual({ [A]: 1 });
		await expect.poll(told).toEqual(edasData);
		expect([
			nativeHits(used.demo.server.hits()),
			pageViews(used.demo.server.hits()),
			faults,
		]).toEqual([{}, { [A]: 1 }, []]);

		await visit();
		await chatRuns();
		await expect.poll(state).toBe('armed');
	});

	it.each(['Deny', 'Statistics only'])('the chat does not start after "%s"', async (button) => {
		await save({});
		await logIn(eda);
		await visit();
		await answer(button);
		await settle();
		expect([await page.evaluate(() => 'smartsupp' in window), asked, faults]).toEqual([
			false,
			[],
			[],
		]);
	});

	it('a chat that waits for statistics starts with that, and is told of the visitor after marketing', async () => {
		await save({ startChat: 'consent' });
		await logIn(eda);
		await visit();
		await settle();
		expect(await page.evaluate(() => 'demoChatBox' in window)).toBe(false);
		await answer('Statistics only');
		await chatRuns();
		await settle();
		expect(await told()).toEqual([]);
		await page.evaluate(() =>
			(window as unknown as { wp_set_consent(...of: string[]): void }).wp_set_consent(
				'marketing',
				'allow',
			),
		);
		await expect.poll(told).toEqual(edasData);
	});

	it('events are sent with statistics alone where the chat is installed elsewhere', async () => {
		await save({ chatSource: 'elsewhere', consentMode: 'basic' });
		await page.addInitScript(() => {
			const globals = window as unknown as { _smartsupp?: object };
			document.addEventListener('DOMContentLoaded', () => {
				globals._smartsupp = Object.assign(globals._smartsupp ?? {}, { key: 'f'.repeat(40) });
				const script = document.createElement('script');
				script.src = 'https://www.smartsuppchat.com/loader.js?';
				document.head.append(script);
			});
		});
		await visit();
		await chatRuns();
		await page.evaluate(() =>
			(window as unknown as { demoChatBox: DemoChatBox }).demoChatBox.raise(
				'Chatbot_sent',
				'Welcome',
			),
		);
		await settle();
		expect(mappedHits(used.demo.server.hits())).toEqual({});
		await answer('Statistics only');
		await expect.poll(() => mappedHits(used.demo.server.hits())).toEqual({ [A]: 1 });
	});
});

it('nothing is told while the script of the WP Consent API is delayed, as optimisers do', async () => {
	const folder = join(used.demo.wordpress.folder, 'wp-content/mu-plugins');
	const files = [join(folder, 'wp-consent-api.php'), join(folder, 'delay.php')] as const;
	onTestFinished(() => {
		for (const file of files) rmSync(file, { force: true });
	});
	copyFileSync(standInFile('wp-consent-api'), files[0]);
	writeFileSync(
		files[1],
		`<?php add_filter( 'wp_get_consent_type', fn() => 'optin' );
add_action( 'template_redirect', fn() => ob_start( fn( $html ) => preg_replace( '~<script>(?=\\s*(function wp_has_consent|window.wp_fallback_consent_type))~', '<script type="text/delayed">', $html ) ) );`,
	);
	await save({});
	await logIn(eda);
	await visit();
	await chatRuns();
	await settle();
	expect(await page.evaluate(() => 'wp_has_consent' in window)).toBe(false);
	expect(asked.filter((address) => !address.includes('visitor.js'))).toEqual([]);
	await page.evaluate(() => {
		for (const delayed of document.querySelectorAll('script[type="text/delayed"]')) {
			const script = document.createElement('script');
			script.textContent = delayed.textContent;
			document.head.append(script);
		}
	});
	await settle();
	expect(await told()).toEqual([]);
	await page.evaluate(() =>
		(window as unknown as { wp_set_consent(...of: string[]): void }).wp_set_consent(
			'marketing',
			'allow',
		),
	);
	await expect.poll(told).toEqual(edasData);
});

it('makes PHP complain of nothing', async () => {
	expect(await used.demo.wordpress.debugLog()).toBe('');
});
