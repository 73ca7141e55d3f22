import { describe, expect, it } from 'vitest';
import { demoKey, environments, ourPlugin } from './ourPlugin.ts';
import { php } from './php.ts';
import { ask, writeRow } from './restRequests.ts';
import { useWordPress } from './useWordPress.ts';

interface Account {
	readonly result: string;
	readonly sentence: string;
	readonly googleAnalytics: boolean | null;
	readonly plan: string | null;
	readonly suggestedPlan: string | null;
	readonly date: string;
	readonly outdated: boolean;
}

interface Asked {
	readonly url: string;
	readonly timeout: number;
	readonly limit_response_size: number;
	readonly reject_unsafe_urls: boolean;
	readonly 'user-agent': string;
}

interface Answer {
	readonly status: number;
	readonly asked: readonly Asked[];
	readonly account: Account;
	readonly plan: { readonly suggested: string | null };
	readonly stored: object;
}

/** An HTTP answer; null is what happens on a server without a way out. */
interface Reply {
	readonly code?: number;
	readonly body?: string;
	/** A network error. */
	readonly error?: string;
}

const known = (account: unknown): Reply => ({ code: 200, body: JSON.stringify(account) });

/** What Smartsupp's server answers → the result, the connection, the plan, the plan that is suggested. */
const replies: readonly (readonly [
	string,
	Reply,
	string,
	boolean | null,
	string | null,
	string | null,
])[] = [
	['a connected account', known({ googleAnalyticsEnabled: true }), 'known', true, null, 'standard'],
	[
		'the option in config',
		known({ config: { googleAnalyticsEnabled: false } }),
		'known',
		false,
		null,
		null,
	],
	['the option as a number', known({ googleAnalyticsEnabled: 1 }), 'known', true, null, 'standard'],
	['the option as a text', known({ googleAnalyticsEnabled: 'yes' }), 'known', null, null, null],
	[
		'the option as an object',
		known({ googleAnalyticsEnabled: { a: 1 } }),
		'known',
		null,
		null,
		null,
	],
	['nothing of it', known({ features: {} }), 'known', null, null, null],
	['a plan', known({ packageName: 'PRO' }), 'known', null, 'pro', 'pro'],
	[
		'a plan in config',
		known({ config: { packageName: 'standard-2023' } }),
		'known',
		null,
		'standard',
		'standard',
	],
	[
		'a plan without the connection',
		known({ packageName: 'free', googleAnalyticsEnabled: false }),
		'known',
		false,
		'free',
		'free',
	],
	['a plan of another name', known({ packageName: 'Professional' }), 'known', null, null, null],
	['a plan that is no text', known({ packageName: ['pro'] }), 'known', null, null, null],
	[
		'markup for a plan',
		known({ packageName: `<script>${'x'.repeat(200)} pro` }),
		'known',
		null,
		null,
		null,
	],
	['config that is no object', known({ config: 'x', a: 1 }), 'known', null, null, null],
	['a list', known([{ googleAnalyticsEnabled: true }]), 'odd_answer', null, null, null],
	['an empty object', known({}), 'odd_answer', null, null, null],
	['a number', known(5), 'odd_answer', null, null, null],
	['nothing', { code: 200, body: '' }, 'odd_answer', null, null, null],
	['a page', { code: 200, body: '<!doctype html><html></html>' }, 'odd_answer', null, null, null],
	[
		'half an answer',
		{ code: 200, body: '{"googleAnalyticsEnabled":tr' },
		'odd_answer',
		null,
		null,
		null,
	],
	['bytes that are no text', { code: 200, body: '\u00ff\u00fe' }, 'odd_answer', null, null, null],
	[
		'a nest without an end',
		{ code: 200, body: `${'{"a":'.repeat(100)}1${'}'.repeat(100)}` },
		'odd_answer',
		null,
		null,
		null,
	],
	[
		'far too much',
		{ code: 200, body: `{"a":"${'x'.repeat(600_000)}"}` },
		'odd_answer',
		null,
		null,
		null,
	],
	[
		'a missing account',
		{ code: 404, body: '{"googleAnalyticsEnabled":true}' },
		'unknown_key',
		null,
		null,
		null,
	],
	['a refusal', { code: 403 }, 'refused', null, null, null],
	['too many questions', { code: 429 }, 'refused', null, null, null],
	['a redirect to nowhere', { code: 302 }, 'refused', null, null, null],
	['an error', { code: 500 }, 'server_error', null, null, null],
	['maintenance', { code: 503 }, 'server_error', null, null, null],
	[
		'no answer in time',
		{ error: 'cURL error 28: Operation timed out after 5001 milliseconds' },
		'timeout',
		null,
		null,
		null,
	],
	[
		'no such host',
		{ error: 'cURL error 6: Could not resolve host' },
		'unreachable',
		null,
		null,
		null,
	],
	[
		'a wrong certificate',
		{ error: 'cURL error 60: SSL certificate problem' },
		'unreachable',
		null,
		null,
		null,
	],
];

/** PHP that answers in Smartsupp's place, checks the account under these settings, and gives what came of it. */
const check = (reply: Reply | undefined, settings: object, more = ''): string => `
global $asked;
$asked = [];
${
	reply
		? `$reply = ${php(reply)};
add_filter( 'pre_http_request', function ( $answer, $args, $url ) use ( $reply ) {
	$GLOBALS['asked'][] = [ 'url' => $url ] + array_intersect_key( $args, array_flip( [ 'timeout', 'limit_response_size', 'reject_unsafe_urls', 'user-agent' ] ) );
	return isset( $reply['error'] ) ? new WP_Error( 'http_request_failed', $reply['error'] ) : [
		'response' => [ 'code' => $reply['code'], 'message' => '' ],
		'body'     => substr( $reply['body'] ?? '', 0, $args['limit_response_size'] ),
		'headers'  => [],
		'cookies'  => [],
	];
}, 10, 3 );
add_filter( 'block_local_requests', '__return_false' );`
		: ''
}
${writeRow(`serialize( ${php(settings)} )`)}
${more}
$answers = ( function () { ${ask([{ method: 'POST', path: '/account/check' }])} } )();
return [
	'asked'   => $asked,
	'status'  => $answers[0]['status'],
	'account' => $answers[0]['data']['account'] ?? null,
	'plan'    => $answers[0]['data']['plan'] ?? null,
	'stored'  => get_option( 'ga4_bridge_for_smartsupp' ),
];`;

describe.each(environments)('an account check in WordPress $version on PHP $php', (environment) => {
	// The site may call Smartsupp, and does not: a filter answers in its place.
	const wordpress = useWordPress({
		...environment,
		plugin: ourPlugin,
		constants: { WP_ACCESSIBLE_HOSTS: 'bootstrap.smartsuppchat.com' },
	});
	const run = (reply: Reply | undefined, settings: object = { chatKey: demoKey }, more?: string) =>
		wordpress().runJson<Answer>(check(reply, settings, more));

	it('asks nobody before somebody asks it', async () => {
		const asked = await wordpress().runJson<string[]>(`
			$GLOBALS['asked'] = [];
			add_filter( 'pre_http_request', function ( $answer, $args, $url ) { $GLOBALS['asked'][] = $url; return new WP_Error( 'no', 'no' ); }, 10, 3 );
			${writeRow(`serialize( ${php({ chatKey: demoKey })} )`)}
			( function () { ${ask([
				{ method: 'GET', path: '/status' },
				{ method: 'GET', path: '/settings' },
				{ method: 'GET', path: '/detect' },
				{ method: 'POST', path: '/look', body: {} },
				{
					method: 'PATCH',
					path: '/settings',
					body: { settings: { chatKey: demoKey, plan: 'pro' } },
				},
			])} } )();
			wp();
			ob_start();
			do_action( 'wp_head' );
			ob_end_clean();
			return $GLOBALS['asked'];`);
		expect(asked).toEqual([]);
	});

	it('asks for the key and nothing else, five seconds long and not for everything', async () => {
		const { asked } = await run(known({ googleAnalyticsEnabled: true }), {
			chatKey: demoKey.toUpperCase(),
		});
		expect(asked).toHaveLength(1);
		expect(asked[0]).toMatchObject({
			url: `https://bootstrap.smartsuppchat.com/widget/${demoKey}.json`,
			timeout: 5,
			reject_unsafe_urls: true,
		});
		expect(asked[0]?.limit_response_size).toBeLessThanOrEqual(1_000_000);
		expect(asked[0]?.['user-agent']).not.toContain('127.0.0.1');
	});

	it('understands what it can of every answer, keeps it with its date, and sets nothing', async () => {
		const found = await wordpress().runJson<Answer[]>(
			`return array_map( function ( $code ) { remove_all_filters( 'pre_http_request' ); return eval( $code ); }, ${php(
				replies.map(([, reply]) => check(reply, { chatKey: demoKey })),
			)} );`,
		);
		const sentences = new Map<string, string>();
		replies.forEach(([what, , result, googleAnalytics, plan, suggested], index) => {
			const answer = found[index];
			expect([what, answer?.status]).toEqual([what, 200]);
			expect([what, answer?.account]).toMatchObject([
				what,
				{ result, googleAnalytics, plan, suggestedPlan: suggested, outdated: false },
			]);
			expect([what, answer?.plan.suggested]).toEqual([what, suggested]);
			expect(answer?.account.sentence, what).toMatch(/^[A-Z].{30,}\.$/);
			sentences.set(`${result} ${googleAnalytics}`, answer?.account.sentence ?? '');
			expect(Math.abs(Date.now() - Date.parse(answer?.account.date ?? ''))).toBeLessThan(300_000);
			expect([what, answer?.stored]).toEqual([what, { chatKey: demoKey }]);
		});
		expect(new Set(sentences.values()).size).toBe(sentences.size);
	});

	it('asks nobody without a key, and says so', async () => {
		const { asked, account } = await run(known({}), {});
		expect(asked).toEqual([]);
		expect(account).toMatchObject({ result: 'no_key', suggestedPlan: null });
	});

	it('says so where the site may not call other servers', async () => {
		const { account } = await run(
			{ error: 'blocked' },
			{ chatKey: demoKey },
			"add_filter( 'pre_http_request', function () { return new WP_Error( 'http_request_not_executed', 'User has blocked requests through HTTP.' ); }, 99 );",
		);
		expect(account.result).toBe('blocked');
		expect(account.sentence).toContain('WP_ACCESSIBLE_HOSTS');
	});

	it('suggests no plan that is set already, nor STANDARD where PRO is', async () => {
		for (const plan of ['standard', 'pro']) {
			const { account } = await run(known({ googleAnalyticsEnabled: true }), {
				chatKey: demoKey,
				plan,
			});
			expect([plan, account.suggestedPlan]).toEqual([plan, null]);
		}
		const { account } = await run(known({ googleAnalyticsEnabled: true }), {
			chatKey: demoKey,
			plan: 'free',
		});
		expect(account.suggestedPlan).toBe('standard');
	});

	it('calls the answer outdated once the key is another, and suggests nothing by it', async () => {
		await run(known({ packageName: 'pro' }));
		const [answer] = await wordpress().runJson<{ data: { account: Account } }[]>(
			`${writeRow(`serialize( ${php({ chatKey: 'a'.repeat(40) })} )`)} ${ask([{ method: 'GET', path: '/status' }])}`,
		);
		expect(answer?.data.account).toMatchObject({
			plan: 'pro',
			outdated: true,
			suggestedPlan: null,
		});
	});

	it('does not keep the key with the answer', async () => {
		await run(known({ packageName: 'pro' }));
		const kept = await wordpress().runJson<unknown>(
			"return get_option( 'ga4_bridge_for_smartsupp_state' )['account'];",
		);
		expect(kept).toMatchObject({ result: 'known', plan: 'pro' });
		expect(JSON.stringify(kept)).not.toContain(demoKey);
	});

	it.each([
		['a text', 'known'],
		['an empty array', []],
		['no date', { result: 'known' }],
		['a date that is none', { result: 'known', date: 'soon' }],
		['a date that is no text', { result: 'known', date: [5] }],
		['a result that is no text', { result: [5], date: '2026-01-01T00:00:00Z' }],
	])('takes for no answer what is damaged: %s', async (_what, account) => {
		const [answer] = await wordpress().runJson<{ data: { account: unknown } }[]>(
			`update_option( 'ga4_bridge_for_smartsupp_state', [ 'account' => ${php(account)} ] ); ${ask([{ method: 'GET', path: '/status' }])}`,
		);
		expect(answer?.data.account).toBeNull();
	});

	it('reads what is damaged in part as far as it can', async () => {
		const account = {
			result: '<b>',
			date: '2026-01-01T00:00:00Z',
			googleAnalytics: 'yes',
			plan: 'gold',
			key: 5,
		};
		const [answer] = await wordpress().runJson<{ data: { account: Account } }[]>(
			`update_option( 'ga4_bridge_for_smartsupp_state', [ 'account' => ${php(account)} ] ); ${ask([{ method: 'GET', path: '/status' }])}`,
		);
		expect(answer?.data.account).toMatchObject({
			googleAnalytics: null,
			plan: null,
			suggestedPlan: null,
			outdated: true,
		});
		expect(answer?.data.account.sentence).not.toContain('<b>');
	});

	it('does not say that it kept an answer where it could not', async () => {
		const answer = await run(
			known({ packageName: 'pro' }),
			{ chatKey: demoKey },
			"add_filter( 'pre_update_option_ga4_bridge_for_smartsupp_state', function ( $new, $old ) { return $old; }, 10, 2 );",
		);
		expect(answer.status).toBe(500);
	});

	it('has caused no notice, warning or error in all of this', async () => {
		expect(await wordpress().debugLog()).toBe('');
	});
});
