import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Settings } from '../../src/settings/settings.ts';
import type { AccountSwitches } from '../../tools/demo/account.ts';
import type { DemoChatBox } from '../../tools/demo/pageWindow.ts';
import type { ShopSwitches } from '../../tools/demo/shop/shopSwitches.ts';
import { phpString } from '../../tools/wordpress/phpString.ts';
import { AGENT, allEvents, FEEDBACK } from './harness/allEvents.ts';
import { type Counts, mappedHits, nativeHits, pageViews } from './harness/countHits.ts';
import { demoForTests } from './harness/demoForTests.ts';
import type { Raised } from './harness/startHarness.ts';

const A = 'G-SHOP0001';
const B = 'G-SHOP0002';
const C = 'G-SHOP0003';
const ALL = allEvents.length;
const standard: AccountSwitches & ShopSwitches = {
	plan: 'standard',
	connected: true,
	gaMode: 'auto',
	gaIds: [],
	cookieConsent: false,
	generation: 'new',
	order: 'ga_first',
	ids: [A],
};

const used = demoForTests();
let page: Page;

beforeEach(async () => {
	used.demo.server.setAccount(standard);
	used.demo.server.reset();
	page = await used.browser.newPage();
});
afterEach(() => page.close());

/** Saves through the plugin's REST route as the administrator, over the defaults; returns the status of the answer. */
const save = (settings: Partial<Settings>): Promise<number> =>
	used.demo.wordpress.runJson(`
		wp_set_current_user( 1 );
		rest_do_request( new WP_REST_Request( 'DELETE', '/ga4-bridge-for-smartsupp/v1/settings' ) );
		$request = new WP_REST_Request( 'PATCH', '/ga4-bridge-for-smartsupp/v1/settings' );
		$request->set_header( 'content-type', 'application/json' );
		$request->set_body( ${phpString(JSON.stringify({ settings: { chatKey: 'de30'.repeat(10), ...settings } }))} );
		return rest_do_request( $request )->get_status();
	`);

const visit = async (): Promise<string> => {
	const answer = await page.goto(used.demo.addresses.shop);
	await page.waitForFunction(() => 'demoChatBox' in window);
	return (await answer?.text()) ?? '';
};

const raise = async (events: readonly Raised[], pause: number): Promise<void> => {
	for (const [action, label, value] of events) {
		await page.evaluate(
			([name, text, number]) =>
				(window as unknown as { demoChatBox: DemoChatBox }).demoChatBox.raise(name, text, number),
			[action, label, value] as const,
		);
		await page.waitForTimeout(pause);
	}
};

const state = () =>
	page.evaluate(
		() => (window as unknown as { smartsuppGa4?: { state?: string } }).smartsuppGa4?.state,
	);

/** Waits for so many hits, and then as long as one more would take. */
const hitsSettle = async (count: number): Promise<void> => {
	const end = Date.now() + 60_000;
	while (used.demo.server.hits().length < count && Date.now() < end) await page.waitForTimeout(100);
	await page.waitForTimeout(1_200);
};

const counted = () => {
	const hits = used.demo.server.hits();
	return { mapped: mappedHits(hits), native: nativeHits(hits), pageViews: pageViews(hits) };
};

const said = (): string =>
	JSON.stringify(used.demo.server.hits().map(({ en, params }) => ({ en, params })));

describe('19 events and one unknown on a real WordPress page', () => {
	it.each<{
		name: string;
		settings: Partial<Settings>;
		ids: string[];
		mapped: Counts;
		views: Counts;
	}>([
		{
			name: 'auto with one property: every event once, one page_view',
			settings: {},
			ids: [A],
			mapped: { [A]: ALL },
			views: { [A]: 1 },
		},
		{
			name: 'manual with two of three: every event at both, nothing at the third',
			settings: { trackerMode: 'manual', measurementIds: [A, B] },
			ids: [A, B, C],
			mapped: { [A]: ALL, [B]: ALL },
			views: { [A]: 1, [B]: 1, [C]: 1 },
		},
	])('$name', async ({ settings, ids, mapped, views }) => {
		used.demo.server.setAccount({ ids });
		expect(await save(settings)).toBe(200);
		await visit();
		await raise(allEvents, 250 * Object.keys(mapped).length);
		await hitsSettle(ALL * Object.keys(mapped).length + ids.length);
		expect(counted()).toEqual({ mapped, native: {}, pageViews: views });
		expect(said()).not.toContain(AGENT);
		expect(said()).not.toContain(FEEDBACK);
		expect(await state()).toBe('armed');
	});

	it('shows the native faults in native mode: names and words of people in clear, one property of two', async () => {
		used.demo.server.setAccount({ ids: [A, B] });
		await save({ captureMode: 'native', trackerMode: 'manual', measurementIds: [A, B] });
		await visit();
		await raise(allEvents, 250);
		await hitsSettle(ALL + 2);
		expect(counted()).toEqual({ mapped: {}, native: { [A]: ALL }, pageViews: { [A]: 1, [B]: 1 } });
		expect(said()).toContain(AGENT);
		expect(said()).toContain(FEEDBACK);
	});

	it('shows the native faults without us: events are lost where Google Analytics comes after the chat box', async () => {
		used.demo.server.setAccount({ order: 'ga_late' });
		await save({ captureMode: 'native' });
		await visit();
		await raise(allEvents.slice(0, 3), 100);
		await page.waitForTimeout(6_000);
		expect(counted().native).toEqual({});
		await save({});
		used.demo.server.reset();
		await visit();
		await raise(allEvents.slice(0, 3), 100);
		await hitsSettle(4);
		expect(counted().mapped).toEqual({ [A]: 3 });
	});
});

describe('the plan gate', () => {
	const plans = ['unknown', 'free', 'standard', 'pro'] as const;
	const modes = [
		['auto', {}],
		['manual', { trackerMode: 'manual', measurementIds: [A] }],
	] as const;
	const cases = plans.flatMap((plan) => modes.map(([mode, choice]) => ({ plan, mode, choice })));

	it.each(cases)('plan $plan, $mode', async ({ plan, choice }) => {
		expect(await save({ plan, ...choice })).toBe(200);
		const html = await visit();
		const ours = html.slice(
			html.indexOf('data-cfasync'),
			html.indexOf('</script>', html.indexOf('data-cfasync')),
		);
		expect(ours).toContain('de30de30');
		for (const part of ['gtag', 'dataLayer', 'gaKey', 'page.js', 'smartsuppGa4']) {
			expect([part, ours.includes(part)]).toEqual([part, plan !== 'free']);
		}
		// The account delivers: on FREE the box is left alone, so what it sends is its own.
		await raise([['Chatbot_sent', 'Welcome']], 0);
		await hitsSettle(2);
		expect(counted()).toEqual({
			mapped: plan === 'free' ? {} : { [A]: 1 },
			native: plan === 'free' ? { [A]: 1 } : {},
			pageViews: { [A]: 1 },
		});
	});

	it('acts on the next page view once the plan is set to STANDARD, with the settings kept', async () => {
		used.demo.server.setAccount({ ids: [A, B] });
		await save({ plan: 'free', trackerMode: 'manual', measurementIds: [B], eventNames: 'single' });
		await visit();
		expect(await state()).toBeUndefined();
		await used.demo.wordpress.run(`
			wp_set_current_user( 1 );
			$request = new WP_REST_Request( 'PATCH', '/ga4-bridge-for-smartsupp/v1/settings' );
			$request->set_header( 'content-type', 'application/json' );
			$request->set_body( '{"settings":{"plan":"standard"}}' );
			rest_do_request( $request );
		`);
		used.demo.server.reset();
		await visit();
		await raise([['Chatbot_sent', 'Welcome']], 0);
		await hitsSettle(3);
		expect(
			used.demo.server
				.hits()
				.filter(({ en }) => en === 'smartsupp_chat')
				.map(({ tid }) => tid),
		).toEqual([B]);
	});

	it('knows by itself that an account does not deliver, and that it does from then on', async () => {
		used.demo.server.setAccount({ plan: 'free' });
		await save({});
		await visit();
		await raise(allEvents.slice(0, 3), 50);
		await expect.poll(state, { timeout: 20_000 }).toBe('not_delivering');
		const viewer = page.frameLocator('#demo-dock iframe');
		await viewer.getByText('Not delivering', { exact: true }).waitFor();
		expect(counted()).toEqual({ mapped: {}, native: {}, pageViews: { [A]: 1 } });

		used.demo.server.setAccount({ plan: 'standard' });
		used.demo.server.reset();
		await visit();
		await raise(allEvents.slice(0, 3), 300);
		await hitsSettle(4);
		expect(await state()).toBe('armed');
		expect(counted().mapped).toEqual({ [A]: 3 });
	});
});

it('never loads a second chat beside one that is installed elsewhere', async () => {
	await save({ chatSource: 'elsewhere' });
	await page.addInitScript((key) => {
		const globals = window as unknown as { _smartsupp?: object };
		document.addEventListener('DOMContentLoaded', () => {
			globals._smartsupp = Object.assign(globals._smartsupp ?? {}, { key });
			const script = document.createElement('script');
			script.src = 'https://www.smartsuppchat.com/loader.js?';
			document.head.append(script);
		});
	}, 'f'.repeat(40));
	await visit();
	await raise([['Chatbot_sent', 'Welcome']], 0);
	await hitsSettle(2);
	expect(counted()).toEqual({ mapped: { [A]: 1 }, native: {}, pageViews: { [A]: 1 } });
	const loads = await page.evaluate(
		() => (window as unknown as { demoChatBoxLoads: number }).demoChatBoxLoads,
	);
	expect(loads).toBe(1);
});

it('makes PHP complain of nothing', async () => {
	expect(await used.demo.wordpress.debugLog()).toBe('');
});
