import { describe, expect, it } from 'vitest';
import { LOOK_TAG_ID } from '../../src/page/look/swallowHits.ts';
import type { Settings } from '../../src/settings/settings.ts';
import { demoKey, environments, ourPlugin } from './ourPlugin.ts';
import { php } from './php.ts';
import { type Answer, ask, type Request, writeRow } from './restRequests.ts';
import { useWordPress } from './useWordPress.ts';

const parameter = 'ga4_bridge_for_smartsupp_look';
const state = 'ga4_bridge_for_smartsupp_state';
const detect = (body: unknown): Request => ({ method: 'POST', path: '/detect', body });
const last: Request = { method: 'GET', path: '/detect' };
const seen = { state: 'armed', ids: ['G-ABCD1234'], event: false };

/** PHP for `$reply`, which makes an HTTP answer. */
const replyPhp =
	"$reply = function ( $body, $code = 200 ) { return [ 'response' => [ 'code' => $code, 'message' => '' ], 'body' => $body, 'headers' => [], 'cookies' => [] ]; };";

/** PHP that answers in the site's place when it fetches its own page; `code` has `$url` and gives the answer. */
const loopback = (code: string): string => `
$GLOBALS['asked'] = [];
add_filter( 'pre_http_request', function ( $answer, $args, $url ) {
	$GLOBALS['asked'][] = [ $url, $args['timeout'], $args['limit_response_size'], $args['reject_unsafe_urls'] ];
	${replyPhp}
	${code}
}, 10, 3 );`;

/** What somebody sends instead of a look → the fields that are refused. */
const noLooks: readonly (readonly [string, object, readonly string[]])[] = [
	['nothing', {}, ['state', 'ids', 'event']],
	['another state', { ...seen, state: '<b>' }, ['state']],
	['an ID that is none', { ...seen, ids: ['G-ABCD1234', '</script>'] }, ['ids[1]']],
	['an ID with a line break in it', { ...seen, ids: ['G-AB\nCD'] }, ['ids[0]']],
	['too many IDs', { ...seen, ids: Array.from({ length: 51 }, (_, i) => `G-ABCD${i}`) }, ['ids']],
	['a long ID', { ...seen, ids: [`G-${'A'.repeat(5000)}`] }, ['ids[0]']],
	['an object for IDs', { ...seen, ids: { a: 'G-ABCD1234' } }, ['ids']],
	['another kind', { ...seen, kind: 'x' }, ['kind']],
	['markup for another ID', { ...seen, otherIds: ['<b>', 5] }, ['otherIds[0]', 'otherIds[1]']],
	['a text for the event', { ...seen, event: 'true' }, ['event']],
	['nulls', { state: null, ids: null, event: null }, ['state', 'ids', 'event']],
];

/** The front page → whether there is chat code beside ours, and whether ours is there. */
const pages: readonly (readonly [string, string, boolean, boolean])[] = [
	['a chat beside ours', '<html><script>_smartsupp.key = "x";</script>', true, false],
	[
		'the loader',
		'<html><script src="https://www.smartsuppchat.com/loader.js?"></script>',
		true,
		false,
	],
	['words about the chat', '<html><p>_smartsupp.key smartsuppchat.com</p>', false, false],
];

/** PHP for how the site answers itself → the result, words of the sentence. */
const failures: readonly (readonly [string, string, string, RegExp])[] = [
	['a password', "return $reply( 'x', 401 );", 'not_shown', /401.*password/],
	['maintenance', "return $reply( '<html>', 503 );", 'not_shown', /503/],
	['no HTML', "return $reply( '{}' );", 'no_html', /no HTML/],
	['nothing', "return $reply( '' );", 'no_html', /no HTML/],
	[
		'no way to itself',
		"return new WP_Error( 'http_request_failed', 'cURL error 28' );",
		'unreachable',
		/loopback/,
	],
];

describe.each(environments)('a look in WordPress $version on PHP $php', (environment) => {
	const wordpress = useWordPress({ ...environment, plugin: ourPlugin });
	const answers = (requests: readonly Request[], before = '') =>
		wordpress().runJson<Answer[]>(`${before} return ( function () { ${ask(requests)} } )();`);
	const scansOf = (replies: readonly string[]) =>
		wordpress().runJson<unknown[]>(`
			return array_map( function ( $reply ) {
				remove_all_filters( 'pre_http_request' );
				add_filter( 'pre_http_request', $reply );
				$answers = ( function () { ${ask([detect({ scan: true })])} } )();
				return $answers[0]['data']['scan'] ?? null;
			}, [ ${replies.map((code) => `function () { ${replyPhp} ${code} }`).join(', ')} ] );`);
	const store = (settings: Partial<Settings>) =>
		wordpress().run(writeRow(`serialize( ${php(settings)} )`));
	const addressOf = async (kind: string, path = '/'): Promise<string> => {
		const { url } = await wordpress().runJson<{ url: string }>(
			`return \\Ga4BridgeForSmartsupp\\Status\\Look_Address::make( '${kind}', '${path}' );`,
		);
		return url.replace(wordpress().url, '');
	};

	it('gives an address of the front page that holds for five minutes', async () => {
		const [look, chat, other] = await answers([
			{ method: 'POST', path: '/look', body: {} },
			{ method: 'POST', path: '/look', body: { kind: 'chat' } },
			{ method: 'POST', path: '/look', body: { kind: 'x' } },
		]);
		expect(look?.data.kind).toBe('look');
		expect(chat?.data.kind).toBe('chat');
		expect(other?.status).toBe(400);
		const address = new URL(String(look?.data.url));
		expect(address.origin).toBe(wordpress().url);
		expect(address.pathname).toBe('/');
		expect(address.searchParams.get(parameter)).toMatch(/^look-\d{10}-[0-9a-f]{32,}$/);
		const minutes = (Date.parse(String(look?.data.expires)) - Date.now()) / 60_000;
		expect(minutes).toBeGreaterThan(2);
		expect(minutes).toBeLessThanOrEqual(5.1);
	});

	it('shows the page as to a visitor, without the chat, with our script before everything', async () => {
		await store({ chatKey: demoKey, trackerMode: 'manual', measurementIds: ['G-ABCD1234'] });
		const cookies = await wordpress().login();
		const page = await wordpress().request(await addressOf('look'), { cookies });
		const html = await page.text();
		expect(page.status).toBe(200);
		const [, first = ''] = /<head[^>]*>\s*(<script[^>]*>)/.exec(html) ?? [];
		expect(first).toContain(`id="${LOOK_TAG_ID}"`);
		expect(first).toContain('data-kind="look"');
		expect(html.indexOf(LOOK_TAG_ID)).toBeLessThan(html.indexOf('<meta'));
		expect(html.match(new RegExp(LOOK_TAG_ID, 'g'))?.length).toBeLessThanOrEqual(2);
		expect(html).toContain('"measurementIds":["G-ABCD1234"]');
		expect(html).not.toContain(demoKey);
		expect(/id="wpadminbar"|<body[^>]*(admin-bar|logged-in)/.exec(html)).toBeNull();
		expect(html).toMatch(/<meta name=['"]robots['"] content=['"][^'"]*noindex/);
	});

	it('lets a nonce be added to our script, also by who adds it with the head only', async () => {
		await store({ chatKey: demoKey });
		const address = await addressOf('look');
		for (const hook of ['init', 'wp_head']) {
			const html = await wordpress().runJson<string>(`
				$_SERVER['REQUEST_URI'] = ${php(address)};
				parse_str( (string) parse_url( ${php(address)}, PHP_URL_QUERY ), $_GET );
				\\Ga4BridgeForSmartsupp\\Front\\Look_Page::begin();
				$add = function () {
					add_filter( 'wp_inline_script_attributes', function ( $attributes ) {
						return [ 'nonce' => 'abc' ] + $attributes;
					} );
				};
				'init' === '${hook}' ? $add() : add_action( 'wp_head', $add, PHP_INT_MIN );
				wp();
				ob_start();
				do_action( 'template_redirect' );
				echo '<html><head>';
				do_action( 'wp_head' );
				echo '</head></html>';
				ob_end_flush();
				return ob_get_clean();`);
			const [, tag = ''] = /<head>(<script[^>]*>)/.exec(html) ?? [];
			expect([hook, tag]).toEqual([hook, expect.stringContaining(`id="${LOOK_TAG_ID}"`)]);
			expect([hook, tag]).toEqual([hook, expect.stringContaining('nonce="abc"')]);
		}
	});

	it('lets nobody keep, find or frame the page', async () => {
		const { headers } = await wordpress().request(await addressOf('look'));
		expect(headers.get('cache-control')).toMatch(/no-store.*private/);
		expect(headers.get('x-robots-tag')).toContain('noindex');
		expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
		expect(headers.get('referrer-policy')).toBe('same-origin');
	});

	it('shows nothing of ours where a visitor gets nothing', async () => {
		await store({ chatKey: demoKey, plan: 'free' });
		const free = await (await wordpress().request(await addressOf('look'))).text();
		expect(free).toContain(LOOK_TAG_ID);
		expect(free).not.toMatch(/page\.js|gaKey/);
		await store({ chatKey: demoKey, hideOnPaths: ['/'] });
		const hidden = await (await wordpress().request(await addressOf('look'))).text();
		expect(hidden).toContain(LOOK_TAG_ID);
		expect(hidden).not.toMatch(/page\.js|gaKey/);
	});

	it.each([
		['on FREE', { plan: 'free' }],
		['whatever it waits for', { startChat: 'manual', facadeButton: true }],
		[
			'by the inert key',
			{ captureMode: 'native', trackerMode: 'manual', measurementIds: ['G-ABCD'] },
		],
		['on a hidden path', { hideOnPaths: ['*'] }],
		['in a hidden environment', { hideInEnvironments: ['production'] }],
		['on a copy of the site', { site: { host: 'example.org', environment: 'production' } }],
	])('starts the chat for a test %s', async (_what, settings) => {
		await store({ chatKey: demoKey, ...settings } as Partial<Settings>);
		const html = await (await wordpress().request(await addressOf('chat'))).text();
		expect(html).toMatch(new RegExp(`<head[^>]*>\\s*<script[^>]*id="${LOOK_TAG_ID}"`));
		expect(html).toContain('data-kind="chat"');
		expect(html).toContain(`(window,"${demoKey}");`);
		expect(html).toMatch(/\(window,\{"script":"[^"]*page\.js/);
		expect(html).toMatch(/gaKey/);
		expect(html).not.toMatch(/"captureMode"|facade\.js/);
	});

	it('starts no chat for a test without a key, or beside another', async () => {
		await store({});
		const none = await (await wordpress().request(await addressOf('chat'))).text();
		expect(none).not.toMatch(/loader\.js/);
		await store({ chatKey: demoKey, chatSource: 'elsewhere' });
		const elsewhere = await (await wordpress().request(await addressOf('chat'))).text();
		expect(elsewhere).not.toMatch(/loader\.js/);
		expect(elsewhere).toMatch(/page\.js/);
	});

	it('takes no address that was not signed here and just now', async () => {
		await store({ chatKey: demoKey });
		const good =
			new URL(await addressOf('look'), wordpress().url).searchParams.get(parameter) ?? '';
		const [kind, expires, signature = ''] = good.split('-');
		const old = await wordpress().runJson<string>(`
			$sign = new ReflectionMethod( \\Ga4BridgeForSmartsupp\\Status\\Look_Address::class, 'signature' );
			$sign->setAccessible( true );
			$time = time() - 1;
			return "look-$time-" . $sign->invoke( null, 'look', $time );`);
		const wrong = [
			'',
			'x',
			old,
			`chat-${expires}-${signature}`,
			`${kind}-${Number(expires) + 1}-${signature}`,
			`${kind}-${expires}-${signature.replace(/^./, (digit) => (digit === 'a' ? 'b' : 'a'))}`,
			`${kind}-${expires}-${signature}0`,
			`${kind}-${expires}-${signature}%0a`,
			`${kind}-${expires}`,
			'look-9999999999-',
		];
		for (const value of wrong) {
			const page = await wordpress().request(`/?${parameter}=${value}`);
			expect([value, page.status]).toEqual([value, 403]);
			const html = await page.text();
			expect(html).toContain('no longer valid');
			expect([value, /smartsuppchat|gaKey|page\.js/.test(html)]).toEqual([value, false]);
			expect(page.headers.get('cache-control')).toMatch(/no-store|no-cache/);
		}
		const list = await wordpress().request(`/?${parameter}[]=${good}`);
		expect(list.status).toBe(403);
		expect((await wordpress().request(`/?${parameter}=${good}`)).status).toBe(200);
	});

	it('keeps the parameter where the site sends to another page of it, and only there', async () => {
		const found = await wordpress().runJson<string[]>(`
			$_GET['${parameter}'] = 'look-1-a';
			return array_map( [ \\Ga4BridgeForSmartsupp\\Front\\Look_Page::class, 'keep_parameter' ], [ home_url( '/de/' ), '/de/?a=1', 'https://example.org/' ] );`);
		expect(found).toEqual([
			`${wordpress().url}/de/?${parameter}=look-1-a`,
			`/de/?a=1&${parameter}=look-1-a`,
			'https://example.org/',
		]);
	});

	it('stores what a browser saw, with its kind and the IDs that are no measurement IDs', async () => {
		const [first, second] = await answers([
			detect({ ...seen, kind: 'chat', otherIds: ['GTM-ABC123', 'AW-123456789', 'UA-12345-1'] }),
			last,
		]);
		const look = {
			...seen,
			kind: 'chat',
			otherIds: [
				{ id: 'GTM-ABC123', kind: 'gtm_container' },
				{ id: 'AW-123456789', kind: 'google_ads' },
				{ id: 'UA-12345-1', kind: 'universal_analytics' },
			],
		};
		expect(first).toMatchObject({ status: 200, data: { seen: look } });
		expect(second?.data).toMatchObject({ look, scan: null, ids: ['G-ABCD1234'] });
		expect(second?.data.sentence).toMatch(/Other pages may have other IDs/);
	});

	it('refuses what is no look, and keeps the last one', async () => {
		const [, ...found] = await answers([
			detect(seen),
			...noLooks.flatMap(([, body]) => [detect(body), last]),
		]);
		noLooks.forEach(([what, , fields], index) => {
			const [wrong, after] = found.slice(index * 2);
			const faults = wrong?.data.data?.faults ?? [];
			expect([what, wrong?.status]).toEqual([what, 400]);
			expect([what, faults.map(({ field }) => field)]).toEqual([what, fields]);
			for (const { message } of faults) expect(message).toMatch(/^\w.*\.$/);
			expect(after?.data.look).toMatchObject(seen);
		});
	});

	it('does not say that it kept a look where it could not', async () => {
		const [answer] = await answers(
			[detect({ ...seen, state: 'waiting' })],
			`add_filter( 'pre_update_option_${state}', function ( $new, $old ) { return $old; }, 10, 2 );`,
		);
		expect(answer?.status).toBe(500);
		expect(answer?.data.message).toContain(state);
	});

	it('offers STANDARD where a test on FREE shows that the account delivers', async () => {
		await store({ chatKey: demoKey, plan: 'free' });
		const [delivers, silent] = await answers([
			detect({ ...seen, kind: 'chat' }),
			detect({ ...seen, state: 'not_delivering', kind: 'chat' }),
		]);
		expect(delivers?.data.plan).toMatchObject({ name: 'free', suggested: 'standard' });
		expect(silent?.data.plan).toMatchObject({ name: 'free', suggested: null });
	});

	it('scans the front page when it is told to, and says what a scan cannot see', async () => {
		await store({ chatKey: demoKey, trackerMode: 'manual', measurementIds: ['G-OWN12345'] });
		const html = `<!doctype html><html><head>
			<script async src="https://www.googletagmanager.com/gtag/js?id=G-AAAA1111"></script>
			<script>gtag('config','AW-123456789');gtag('config','G-BBBB2222');gtag('config', 'G-AAAA1111');var x='XG-CCCC3333',y='g-dddd4444';</script>
			<noscript><iframe src="https://www.googletagmanager.com/ns.html?id=GTM-ABC123"></iframe></noscript>
			OURS</head><body>G-SHOCK1 watches, G-EEEE5555</body></html>`;
		const found = await wordpress().runJson<{ answers: Answer[]; asked: unknown[][] }>(`
			wp();
			ob_start();
			do_action( 'wp_head' );
			preg_match( '/<script[^>]*data-no-defer[^>]*>.*?<\\/script>/s', ob_get_clean(), $tag );
			$html = str_replace( 'OURS', $tag[0], ${php(html)} );
			${loopback('return $reply( $GLOBALS["page"] );')}
			$GLOBALS['page'] = $html;
			$answers = ( function () { ${ask([detect({ scan: true }), last])} } )();
			return [ 'answers' => $answers, 'asked' => $GLOBALS['asked'] ];`);
		const scan = {
			result: 'scanned',
			ids: [
				{ id: 'G-AAAA1111', kind: 'measurement_id' },
				{ id: 'AW-123456789', kind: 'google_ads' },
				{ id: 'G-BBBB2222', kind: 'measurement_id' },
				{ id: 'GTM-ABC123', kind: 'gtm_container' },
			],
			ownTag: true,
			otherChat: false,
			cannot_see_gtm: true,
			path: '/',
		};
		expect(found.answers[0]?.data.scan).toMatchObject(scan);
		expect(found.answers[1]?.data).toMatchObject({
			scan,
			ids: ['G-ABCD1234', 'G-AAAA1111', 'G-BBBB2222'],
		});
		expect(found.answers[1]?.data.scan).toMatchObject({
			sentence: expect.stringMatching(/cannot see IDs that Google Tag Manager/),
		});
		expect(found.asked).toEqual([[`${wordpress().url}/`, 5, expect.any(Number), true]]);
	});

	it('tells of chat code beside ours', async () => {
		const scans = await scansOf(pages.map(([, html]) => `return $reply( ${php(html)} );`));
		pages.forEach(([what, , otherChat, ownTag], index) => {
			expect([what, scans[index]]).toMatchObject([what, { result: 'scanned', otherChat, ownTag }]);
		});
	});

	it('says so where the site does not answer itself with a page', async () => {
		const scans = await scansOf(failures.map(([, code]) => code));
		failures.forEach(([what, , result, sentence], index) => {
			const scan = { result, sentence: expect.stringMatching(sentence), ids: [] };
			expect([what, scans[index]]).toMatchObject([what, scan]);
		});
	});

	it('scans and looks in one', async () => {
		const [answer] = await answers(
			[detect({ ...seen, scan: true })],
			loopback("return $reply( '<html>' );"),
		);
		expect(answer?.data).toMatchObject({ seen, scan: { result: 'scanned', ids: [] } });
	});

	it.each([
		['a text', 'scan'],
		['no date', { result: 'scanned' }],
		[
			'IDs that are none',
			{ result: 'scanned', date: '2026-01-01T00:00:00Z', ids: ['<b>', 5, 'G-ABCD1234'] },
		],
	])('reads a damaged scan as far as it can: %s', async (_what, scan) => {
		const [answer] = await answers(
			[{ method: 'GET', path: '/status' }],
			`update_option( '${state}', [ 'scan' => ${php(scan)} ] );`,
		);
		const found = answer?.data.scan as { ids: { id: string }[] } | null;
		expect(found === null || found.ids.map(({ id }) => id).join() === 'G-ABCD1234').toBe(true);
	});

	it('has caused no notice, warning or error in all of this', async () => {
		expect(await wordpress().debugLog()).toBe('');
	});
});
