import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LOOK_TAG_ID } from '../../src/page/look/swallowHits.ts';
import type { Settings } from '../../src/settings/settings.ts';
import type { DemoChatBox } from '../../tools/demo/pageWindow.ts';
import { DEFAULT_SHOP } from '../../tools/demo/shop/shopSwitches.ts';
import { phpString } from '../../tools/wordpress/phpString.ts';
import { demoForTests } from './harness/demoForTests.ts';

const A = 'G-SHOP0001';
const B = 'G-SHOP0002';
const used = demoForTests();
let page: Page;

beforeEach(async () => {
	used.demo.server.setAccount({ ...DEFAULT_SHOP, plan: 'standard', connected: true, ids: [A, B] });
	used.demo.server.reset();
	page = await used.browser.newPage();
});
afterEach(() => page.close());

/** Stores settings over the demo's and opens the front page by a signed address; without a kind as a visitor does. */
const open = async (kind: 'look' | 'chat' | '', settings: Partial<Settings> = {}) => {
	const url = await used.demo.wordpress.runJson<string>(`
		wp_set_current_user( 1 );
		$ask = function ( $method, $path, $body ) {
			$request = new WP_REST_Request( $method, "/ga4-bridge-for-smartsupp/v1$path" );
			$request->set_header( 'content-type', 'application/json' );
			$request->set_body( $body );
			return rest_do_request( $request )->get_data();
		};
		$ask( 'PATCH', '/settings', ${phpString(JSON.stringify({ settings: { plan: 'unknown', ...settings } }))} );
		return '${kind}' === '' ? home_url( '/' ) : $ask( 'POST', '/look', '{"kind":"${kind}"}' )['url'];`);
	await page.goto(url, { waitUntil: 'load' });
};

/** What the page that was opened has by now. */
const onPage = () =>
	page.evaluate((id) => {
		const win = window as unknown as {
			smartsuppGa4?: { state?: string };
			demoChatBoxLoads?: number;
			google_tag_manager?: object;
		};
		return {
			state: win.smartsuppGa4?.state,
			loads: win.demoChatBoxLoads ?? 0,
			google: Object.keys(win.google_tag_manager ?? {}).filter((name) => name.startsWith('G-')),
			swallowed: document.getElementById(id)?.dataset.ids?.split(',').sort(),
		};
	}, LOOK_TAG_ID);

const raise = () =>
	page.evaluate(() =>
		(window as unknown as { demoChatBox: DemoChatBox }).demoChatBox.raise('Chatbot_sent', 'Demo'),
	);

describe('looking at a real page in a real browser', () => {
	it('would count a visit without the signed address', async () => {
		await open('');
		await expect.poll(() => used.demo.server.hits().length).toBeGreaterThanOrEqual(2);
		await expect.poll(async () => (await onPage()).loads).toBe(1);
	});

	it('counts nothing and starts no chat, and shows which properties the page has', async () => {
		await open('look');
		await expect.poll(async () => (await onPage()).swallowed).toEqual([A, B]);
		await page.waitForTimeout(2_000);
		expect(await onPage()).toMatchObject({ state: 'waiting', loads: 0, google: [A, B] });
		expect(used.demo.server.hits()).toEqual([]);
	});

	it('tells by the chat box that the account delivers, on FREE too, and counts nothing', async () => {
		await open('chat', { plan: 'free' });
		await expect.poll(async () => (await onPage()).state).toBe('armed');
		expect(await raise()).toBe('handed_over');
		await page.waitForTimeout(2_000);
		expect(await onPage()).toMatchObject({ loads: 1, swallowed: [A, B] });
		expect(used.demo.server.hits()).toEqual([]);
	});

	it('shows itself in a frame of the site, and in no other', async () => {
		await open('look');
		const url = page.url();
		const framed = async (from: string): Promise<boolean> => {
			await page.goto(from);
			return page.evaluate(
				({ address, id }) =>
					new Promise<boolean>((resolve) => {
						const frame = document.createElement('iframe');
						frame.addEventListener('load', () => {
							try {
								resolve(
									frame.contentDocument?.getElementById(id) !== null && !!frame.contentDocument,
								);
							} catch {
								resolve(false);
							}
						});
						frame.src = address;
						document.body.append(frame);
					}),
				{ address: url, id: LOOK_TAG_ID },
			);
		};
		expect(await framed(`${used.demo.wordpress.url}/sample-page/`)).toBe(true);
		expect(await framed(used.demo.addresses.viewer)).toBe(false);
	});
});
