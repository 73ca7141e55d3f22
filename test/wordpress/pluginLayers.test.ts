import { describe, expect, it } from 'vitest';
import { demoKey, environments, ourPlugin } from './ourPlugin.ts';
import { php } from './php.ts';
import { type Answer, ask, patch, type Request, writeRow } from './restRequests.ts';
import { useWordPress } from './useWordPress.ts';

const get: Request = { method: 'GET', path: '/settings' };
const start = writeRow("'a:0:{}'");
const define = (value: unknown): string => `define( 'GA4_BRIDGE_FOR_SMARTSUPP', ${php(value)} );`;

/** PHP that prints a page for a visitor and returns what stands in it. */
const head = `
wp();
ob_start();
do_action( 'wp_head' );
return ob_get_clean();`;

describe.each(environments)('the constant in WordPress $version on PHP $php', (environment) => {
	const wordpress = useWordPress({ ...environment, plugin: ourPlugin });
	const answers = (requests: readonly Request[], before: string) =>
		wordpress().runJson<Answer[]>(`${before}\n${ask(requests)}`);

	it('goes before what the site stores, on the screen and on the pages', async () => {
		const constant = define({ chatKey: demoKey, eventNames: 'single' });
		const set = `${start} update_option( 'ga4_bridge_for_smartsupp', ${php({ chatKey: 'a'.repeat(40), plan: 'pro' })} );`;
		const [found] = await answers([get], set + constant);
		expect(found?.data).toMatchObject({
			settings: { chatKey: demoKey, eventNames: 'single', plan: 'pro' },
			sources: { chatKey: 'constant', eventNames: 'constant', plan: 'site', agentNames: 'default' },
			locks: { chatKey: 'constant', eventNames: 'constant' },
			mistakes: [],
		});
		const page = await wordpress().runJson<string>(set + constant + head);
		expect(page).toContain(demoKey);
		expect(page).not.toContain('a'.repeat(40));
		expect(page).toContain('"eventNames":"single"');
		expect(await wordpress().runJson<string>(head)).toContain('a'.repeat(40));
	});

	it('keeps what it fixes from being changed, and what lies under it from being lost', async () => {
		const [, refused, other, all, reset] = await answers(
			[
				get,
				patch({ plan: 'free', eventNames: 'original' }),
				patch({ plan: 'pro', eventNames: 'original' }),
				patch({ ...{ plan: 'pro' }, agentNames: 'drop' }),
				{ method: 'DELETE', path: '/settings', body: { fields: ['eventNames'] } },
			],
			`${start} update_option( 'ga4_bridge_for_smartsupp', ${php({ plan: 'standard' })} ); ${define({ plan: 'pro' })}`,
		);
		expect(refused?.status).toBe(400);
		expect(refused?.data.data?.faults).toEqual([
			{
				field: 'plan',
				value: 'free',
				message: expect.stringMatching(/^plan .*“free”.*wp-config\.php fixes.*Leave it out/),
			},
		]);
		for (const answer of [other, all, reset]) {
			expect(answer?.status).toBe(200);
			expect(answer?.stored).toMatchObject({ plan: 'standard' });
		}
		expect(reset?.stored).toEqual({ plan: 'standard', agentNames: 'drop' });
	});

	it('counts where it is right, and has its mistakes named', async () => {
		const [found] = await answers(
			[get],
			start +
				define({
					plan: 'gold',
					trackerMode: ' manual ',
					measurementIds: ['G-AAAA1', 'UA-1-1'],
					sendLeads: true,
					leadValue: 5,
					colour: 'red',
				}),
		);
		expect(found?.data.settings).toMatchObject({
			plan: 'unknown',
			trackerMode: 'manual',
			measurementIds: ['G-AAAA1'],
			leadValue: 5,
		});
		const mistakes = found?.data.mistakes as { field: string; message: string }[];
		expect(mistakes.map(({ field }) => field).sort()).toEqual([
			'colour',
			'leadValue',
			'measurementIds[1]',
			'plan',
		]);
		for (const { field, message } of mistakes) expect(message).toMatch(`${field} is `);
	});

	it.each([['text'], [5], [true], [null]])('fixes nothing as %j, and says so', async (value) => {
		const [found] = await answers([get, patch({ plan: 'pro' })], start + define(value));
		expect(found?.data).toMatchObject({
			locks: {},
			mistakes: [
				{
					field: 'GA4_BRIDGE_FOR_SMARTSUPP',
					message: expect.stringMatching(/fixes nothing.*array/),
				},
			],
		});
	});

	it('lets no hostile value through to the page', async () => {
		const values = ['</script><script>alert(1)</script>', [[['x']]], -1, { a: 1 }, 'x'.repeat(1e5)];
		for (const value of values) {
			const page = await wordpress().runJson<string>(`${start}
				define( 'GA4_BRIDGE_FOR_SMARTSUPP', array_fill_keys( array_keys( \\Ga4BridgeForSmartsupp\\Settings\\Settings::definition()['defaults'] ), ${php(value)} ) );
				${head}`);
			expect(page).not.toMatch(/alert\(1\)|data-no-optimize/);
		}
	});

	it('has no settings of a network where there is none', async () => {
		const network = { scope: 'network' };
		const found = await answers(
			[
				{ method: 'GET', path: '/settings', body: network },
				patch({ plan: 'pro' }, network),
				{ method: 'DELETE', path: '/settings', body: network },
			],
			start,
		);
		for (const { status } of found) expect(status).toBe(403);
		const outcome = await wordpress().runJson(
			"$o = \\Ga4BridgeForSmartsupp\\Settings\\Store::change( [ 'plan' => 'pro' ], false, 'network' ); return [ $o->problem, $o->message(), $o->settings->text( 'plan' ) ];",
		);
		expect(outcome).toEqual([
			'no_network',
			expect.stringMatching(/no settings for a network.*\.$/),
			'unknown',
		]);
	});

	it('has caused no notice, warning or error in all of this', async () => {
		expect(await wordpress().debugLog()).toBe('');
	});
});
