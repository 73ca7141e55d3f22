import { describe, expect, it } from 'vitest';
import type { Settings } from '../../src/settings/settings.ts';
import { demoKey, environments, ourPlugin } from './ourPlugin.ts';
import { php } from './php.ts';
import { ask, type Request, writeRow } from './restRequests.ts';
import { useWordPress } from './useWordPress.ts';

interface Answer {
	readonly chat: string | null;
	readonly analytics: string | null;
}

interface Reason {
	readonly code: string;
	readonly stops: readonly string[];
	readonly sentence: string;
	readonly applies: boolean | null;
}

const printed: Answer = { chat: null, analytics: null };
const both = (reason: string): Answer => ({ chat: reason, analytics: reason });

/** Patterns, the request → whether one of them fits it. */
const paths: readonly (readonly [readonly string[], string, boolean])[] = [
	[['/'], '/', true],
	[['/'], '/shop/', false],
	[['*'], '/anything/at/all/', true],
	[['/shop'], '/shop/', true],
	[['/shop/'], '/shop', true],
	[['/shop/'], '/shop/?page=2#top', true],
	[['/shop/'], '/shop/cart/', false],
	[['/shop'], '/shopping/', false],
	[['/shop*'], '/shopping/', true],
	[['/shop/*'], '/shop/', true],
	[['/shop/*'], '/shop', true],
	[['/shop/*'], '/shop/cart/', true],
	[['/shop/*'], '/a/shop/cart/', false],
	[['*/cart/'], '/shop/cart/', true],
	[['*/cart/'], '/shop/cart/empty/', false],
	[['/*/cart/*'], '/shop/cart/empty', true],
	[['/a*b*c'], '/a-b-b-c/', true],
	[['/a*b*c'], '/a-c-b/', false],
	[['/aa*aa'], '/aaa/', false],
	[['/aa*aa'], '/aaaa/', true],
	[['**', '/x'], '/', true],
	[['*.html'], '/old/page.html', true],
	[['/x', '/y', '/shop'], '/shop/', true],
	[['/Shop'], '/sHOP/', true],
	[['/café/'], '/caf%C3%A9/', true],
	[['/caf%c3%a9/'], '/caf%C3%A9/', true],
	[['/ÜBER*'], '/%C3%BCber-uns/', true],
	[['/a.c'], '/abc', false],
	[['/a+(b)[c]$^|\\'], '/a+(b)[c]$^|\\', true],
	[['/shop'], 'http://example.org/shop/', true],
	[['/shop'], 'HTTPS://example.org/shop?x=/y', true],
	[['/shop'], '//shop/', false],
	[['/shop'], '/%ff%fe/', false],
	[['/shop'], '', false],
	[['/?*'], '/', false],
];

const rules = '\\Ga4BridgeForSmartsupp\\Front\\Page_Rules';
const note = '\\Ga4BridgeForSmartsupp\\Status\\Site::note';

/** PHP for the settings of a site that stores this and nothing else. */
const settingsOf = (row: string): string =>
	`\\Ga4BridgeForSmartsupp\\Settings\\Settings::read()->with_row( ${row} )`;

/** PHP that stores settings without the mark of a site. */
const store = (settings: Partial<Settings>): string =>
	`update_option( 'ga4_bridge_for_smartsupp', [] ); update_option( 'ga4_bridge_for_smartsupp', ${php(settings)} );`;

/** What a filter of reasons says → the answers on a hidden path and beside it. */
const vetoes: readonly (readonly [string, string, Answer, Answer])[] = [
	['null lifts a rule', 'return null;', printed, printed],
	['a code stops', "return 'members_only';", both('members_only'), both('members_only')],
	[
		'a code stops one of the two',
		"return 'chat' === $what ? 'closed' : $given;",
		{ chat: 'closed', analytics: 'path' },
		{ chat: 'closed', analytics: null },
	],
	['false', 'return false;', both('path'), printed],
	['true', 'return true;', both('path'), printed],
	['an empty text', "return '';", both('path'), printed],
	['markup', "return '<script>';", both('path'), printed],
	['a line break', 'return "a\\n";', both('path'), printed],
	['a long text', "return str_repeat( 'a', 41 );", both('path'), printed],
	['an array', "return [ 'a' ];", both('path'), printed],
	['an object', 'return new stdClass();', both('path'), printed],
];

/** What a filter of the configuration does → the options that are printed, which were `linkUrls: 'host'`. */
const changes: readonly (readonly [string, string, object | undefined])[] = [
	[
		'an option',
		"$given['options']['eventNames'] = 'single'; return $given;",
		{ linkUrls: 'host', eventNames: 'single' },
	],
	['no options', "unset( $given['options'] ); return $given;", undefined],
	[
		'a wrong value beside a right one',
		"$given['options'] = [ 'eventNames' => '</script>', 'agentNames' => 'keep' ]; return $given;",
		{ agentNames: 'keep' },
	],
	[
		'what is no option of a page',
		"$given['options'] += [ 'chatKey' => 'x', 'x' => 1, 'plan' => 'free' ]; return $given;",
		{ linkUrls: 'host' },
	],
	['the default', "$given['options'] = [ 'linkUrls' => 'noQuery' ]; return $given;", undefined],
	[
		'bytes that are no text',
		"$given['options'] = [ 'eventParameters' => [ [ 'name' => 'a', 'value' => \"\\xff\" ] ] ]; return $given;",
		undefined,
	],
	[
		'another script',
		"$given['script'] = 'https://evil.example/x.js'; return $given;",
		{ linkUrls: 'host' },
	],
	['a text', "return 'x';", { linkUrls: 'host' }],
	['nothing', 'return null;', { linkUrls: 'host' }],
	['options that are none', "$given['options'] = 'x'; return $given;", { linkUrls: 'host' }],
];

/** PHP for what `code` returns under each of these filters of ours, one at a time. */
const underEach = (filter: string, bodies: readonly string[], code: string): string => `
return array_map(
	function ( $filter ) use ( &$rules ) {
		remove_all_filters( 'ga4_bridge_for_smartsupp_${filter}' );
		add_filter( 'ga4_bridge_for_smartsupp_${filter}', $filter, 10, 3 );
		${code}
	},
	[ ${bodies.map((body) => `function ( $given, $what = '', $where = '' ) { ${body} }`).join(', ')} ]
);`;

describe.each(environments)('the page rules in WordPress $version on PHP $php', (environment) => {
	const wordpress = useWordPress({ ...environment, plugin: ourPlugin });
	const save = (settings: Partial<Settings>) => wordpress().run(store(settings));
	const html = async (path = '/', cookies?: Awaited<ReturnType<typeof login>>) =>
		(await wordpress().request(path, cookies ? { cookies } : {})).text();
	const login = () => wordpress().login();
	const status = async () => {
		const get: Request = { method: 'GET', path: '/status' };
		const [answer] = await wordpress().runJson<{ data: { [name: string]: unknown } }[]>(ask([get]));
		return answer?.data as {
			readonly [name: string]: unknown;
			readonly chat: { readonly reason: string | null; readonly sentence: string };
			readonly reasons: readonly Reason[];
			readonly site: { readonly isConfirmed: boolean; readonly sentence: string };
		};
	};

	it('hides on the paths that fit, and shows on no others', async () => {
		const cases = paths.map(([patterns, uri]) => ({ patterns, uri }));
		const found = await wordpress().runJson<{ hidden: Answer; shown: Answer }[]>(
			`
			wp();
			return array_map(
				static function ( $case ) {
					$_SERVER['REQUEST_URI'] = $case['uri'];
					$found = [];
					foreach ( [ 'hidden' => 'hideOnPaths', 'shown' => 'showOnPaths' ] as $what => $name ) {
						$found[ $what ] = ${rules}::of_this_page( ${settingsOf(`[ 'chatKey' => '${demoKey}', $name => $case['patterns'] ]`)} );
					}
					return $found;
				},
				${php(cases)}
			);`,
		);
		paths.forEach(([patterns, uri, fits], index) => {
			const usable = patterns.every((pattern) => !/[?#]/.test(pattern));
			expect([patterns, uri, found[index]?.hidden]).toEqual([
				patterns,
				uri,
				fits ? both('path') : printed,
			]);
			// A row with nothing usable in it is as good as an empty one.
			expect([patterns, uri, found[index]?.shown]).toEqual([
				patterns,
				uri,
				fits || !usable ? printed : both('path'),
			]);
		});
	});

	it('takes no longer for a pattern with many stars', async () => {
		const took = await wordpress().runJson<number>(
			`
			wp();
			$_SERVER['REQUEST_URI'] = '/' . str_repeat( 'a', 4000 );
			$patterns = array_map( static function ( $index ) { return '/' . str_repeat( '*a', 95 ) . $index; }, range( 1, 50 ) );
			$settings = ${settingsOf(`[ 'chatKey' => '${demoKey}', 'hideOnPaths' => $patterns ]`)};
			$start = microtime( true );
			${rules}::of_this_page( $settings );
			return microtime( true ) - $start;`,
		);
		expect(took).toBeLessThan(1);
	});

	it('prints nothing on a hidden path, and everything beside it', async () => {
		await save({ chatKey: demoKey, hideOnPaths: ['/sample-page'] });
		expect(await html('/sample-page/')).not.toMatch(/smartsupp/i);
		expect(await html('/')).toContain(demoKey);
		await save({ chatKey: demoKey, showOnPaths: ['/sample-page'] });
		expect(await html('/sample-page/')).toContain(demoKey);
		expect(await html('/')).not.toMatch(/smartsupp/i);
	});

	it('prints nothing on pages of a hidden post type', async () => {
		await save({ chatKey: demoKey, hideOnPostTypes: ['page'] });
		expect(await html('/sample-page/')).not.toMatch(/smartsupp/i);
		expect(await html('/hello-world/')).toContain(demoKey);
		expect(await html('/')).toContain(demoKey);
	});

	it('prints nothing for a user with a hidden role, and the same as ever for everybody else', async () => {
		await save({ chatKey: demoKey, hideForRoles: ['editor'] });
		const cookies = await login();
		expect(await html('/', cookies)).toContain(demoKey);
		await save({ chatKey: demoKey, hideForRoles: ['administrator', 'editor'] });
		expect(await html('/', cookies)).not.toContain(demoKey);
		const visitor = await html();
		expect(visitor).toContain(demoKey);
		expect(visitor).not.toMatch(/administrator|editor"/);
	});

	it('prints nothing in a hidden environment', async () => {
		await save({ chatKey: demoKey, hideInEnvironments: ['staging', 'local'] });
		expect(await html()).toContain(demoKey);
		await save({ chatKey: demoKey, hideInEnvironments: ['production'] });
		expect(await html()).not.toContain(demoKey);
		expect((await status()).chat).toMatchObject({ reason: 'environment' });
	});

	it.each([
		['amp_is_request', 'amp'],
		['is_amp_endpoint', 'amp'],
		['ampforwp_is_amp_endpoint', 'amp'],
	])('prints nothing where %s() says so', async (name, reason) => {
		const found = await wordpress().runJson<Answer>(
			`function ${name}() { return true; } wp(); return ${rules}::of_this_page( ${settingsOf(`[ 'chatKey' => '${demoKey}' ]`)} );`,
		);
		expect(found).toEqual(both(reason));
	});

	it('understands of the filter of reasons only a code or null', async () => {
		const found = await wordpress().runJson<Answer[][]>(`
			wp();
			$rules = function ( $row ) { return ${rules}::of_this_page( ${settingsOf('$row')} ); };
			${underEach(
				'reason_not_to_print',
				vetoes.map(([, code]) => code),
				`return [ $rules( [ 'chatKey' => '${demoKey}', 'hideOnPaths' => [ '*' ] ] ), $rules( [ 'chatKey' => '${demoKey}' ] ) ];`,
			)}`);
		vetoes.forEach(([what, , onPath, beside], index) => {
			expect([what, found[index]]).toEqual([what, [onPath, beside]]);
		});
	});

	it('asks the filter neither about a second chat nor about a missing key nor about a plan', async () => {
		const found = await wordpress().runJson<Answer[]>(`
			add_filter( 'ga4_bridge_for_smartsupp_reason_not_to_print', '__return_null' );
			$rules = function ( $row ) { return ${rules}::of_any_page( ${settingsOf('$row')} ); };
			return [ $rules( [] ), $rules( [ 'chatSource' => 'elsewhere' ] ), $rules( [ 'chatKey' => '${demoKey}', 'plan' => 'free' ] ) ];`);
		expect(found).toEqual([
			both('no_key'),
			{ chat: 'chat_elsewhere', analytics: null },
			{ chat: null, analytics: 'plan_without_analytics' },
		]);
	});

	it('says of every reason what it stops and whether it applies, and in a sentence what to do', async () => {
		await save({ chatKey: demoKey, plan: 'free', hideOnPaths: ['/a'], hideForRoles: ['editor'] });
		const { reasons } = await status();
		const codes = reasons.map(({ code }) => code);
		expect(new Set(codes).size).toBe(codes.length);
		const expected = {
			chat_elsewhere: false,
			official_plugin_active: false,
			no_key: false,
			plan_without_analytics: true,
			amp: null,
			feed: null,
			embed: null,
			customizer: null,
			preview: null,
			site_not_confirmed: false,
			environment: false,
			role: null,
			post_type: false,
			path: null,
			look: null,
		};
		expect(Object.fromEntries(reasons.map(({ code, applies }) => [code, applies]))).toEqual(
			expected,
		);
		for (const { code, stops, sentence } of reasons) {
			expect(sentence, code).toMatch(/^[A-Z].{20,}\.$/);
			expect(stops.length, code).toBeGreaterThan(0);
			expect(['chat', 'analytics'], code).toEqual(expect.arrayContaining([...stops]));
		}
		expect(new Set(reasons.map(({ sentence }) => sentence)).size).toBe(codes.length);
	});

	it("shows another plugin's reason in the status", async () => {
		await save({ chatKey: demoKey });
		const [answer] = await wordpress().runJson<
			{ data: { chat: object; reasons: readonly Reason[] } }[]
		>(
			`add_filter( 'ga4_bridge_for_smartsupp_reason_not_to_print', function ( $reason, $what, $where ) { return 'site' === $where && 'chat' === $what ? 'closed_today' : $reason; }, 10, 3 );
			${ask([{ method: 'GET', path: '/status' }])}`,
		);
		expect(answer?.data.chat).toMatchObject({ printed: false, reason: 'closed_today' });
		expect(answer?.data.reasons.at(-1)).toEqual({
			code: 'closed_today',
			stops: ['chat'],
			sentence: expect.stringMatching(/another plugin.*“closed_today”/),
			applies: true,
		});
	});

	it('keeps silent on a copy of the site until it is confirmed', async () => {
		const here = { host: '127.0.0.1', environment: 'production' };
		const row = (site: unknown) => writeRow(`serialize( ${php({ chatKey: demoKey, site })} )`);
		await wordpress().run(row(here));
		expect(await html()).toContain(demoKey);
		for (const other of [
			{ ...here, host: 'example.org' },
			{ ...here, environment: 'staging' },
		]) {
			await wordpress().run(row(other));
			expect(await html()).not.toMatch(/smartsupp/i);
			const { chat, site } = await status();
			expect(chat.reason).toBe('site_not_confirmed');
			expect(site).toMatchObject({ ...here, confirmed: other, isConfirmed: false });
			expect(site.sentence).toContain(other.host);
		}
		const [confirmed] = await wordpress().runJson<{ status: number; data: object }[]>(
			ask([{ method: 'POST', path: '/site/confirm' }]),
		);
		expect(confirmed).toMatchObject({
			status: 200,
			data: { chat: { printed: true }, site: { confirmed: here, isConfirmed: true } },
		});
		expect(await html()).toContain(demoKey);
	});

	it('knows the site again with www., https, in capitals and on another path', async () => {
		const homes = [
			'http://www.127.0.0.1',
			'https://127.0.0.1',
			'http://WWW.127.0.0.1/',
			'http://127.0.0.1/blog',
			'http://example.org',
		];
		const found = await wordpress().runJson<Answer[]>(`
			${writeRow(`serialize( ${php({ chatKey: demoKey, site: { host: '127.0.0.1', environment: 'production' } })} )`)}
			add_filter( 'option_home', function () { return $GLOBALS['home']; } );
			return array_map( function ( $home ) {
				$GLOBALS['home'] = $home;
				return ${rules}::of_any_page( \\Ga4BridgeForSmartsupp\\Settings\\Settings::read() );
			}, ${php(homes)} );`);
		expect(found).toEqual([printed, printed, printed, printed, both('site_not_confirmed')]);
	});

	it('knows the first site again where a confirmed copy of it is brought back', async () => {
		const found = await wordpress().runJson<{ answers: Answer[]; site: unknown }>(`
			${writeRow(`serialize( ${php({ chatKey: demoKey, site: { host: 'example.org', environment: 'production' } })} )`)}
			$of = function () { return ${rules}::of_any_page( \\Ga4BridgeForSmartsupp\\Settings\\Settings::read() ); };
			$answers = [ $of() ];
			for ( $i = 0; $i < 2; ++$i ) {
				\\Ga4BridgeForSmartsupp\\Status\\Site::confirm();
				$answers[] = $of();
			}
			add_filter( 'option_home', function () { return $GLOBALS['home']; } );
			foreach ( [ 'https://www.example.org', 'https://example.com' ] as $GLOBALS['home'] ) {
				$answers[] = $of();
			}
			return [ 'answers' => $answers, 'site' => get_option( 'ga4_bridge_for_smartsupp' )['site'] ];`);
		const silent = both('site_not_confirmed');
		expect(found.answers).toEqual([silent, printed, printed, printed, silent]);
		expect(found.site).toEqual({
			host: '127.0.0.1',
			environment: 'production',
			before: ['example.org production'],
		});
	});

	it("does not take a language's host for a copy", async () => {
		const found = await wordpress().runJson<Answer>(`
			${writeRow(`serialize( ${php({ chatKey: demoKey, site: { host: '127.0.0.1', environment: 'production' } })} )`)}
			add_filter( 'home_url', function () { return 'http://de.example.org/'; } );
			return ${rules}::of_any_page( \\Ga4BridgeForSmartsupp\\Settings\\Settings::read() );`);
		expect(found).toEqual(printed);
	});

	it('needs no confirmation where nothing was saved, and takes the first save for one', async () => {
		const [before, saved] = await wordpress().runJson<
			{ data: { site?: object; status?: { site: object } } }[]
		>(
			`${writeRow("'a:0:{}'")} ${ask([
				{ method: 'GET', path: '/status' },
				{ method: 'PATCH', path: '/settings', body: { settings: { chatKey: demoKey } } },
			])}`,
		);
		expect(before?.data.site).toMatchObject({ confirmed: null, isConfirmed: true });
		expect(saved?.data.status?.site).toMatchObject({
			confirmed: { host: '127.0.0.1', environment: 'production' },
			isConfirmed: true,
		});
	});

	it('knows the copy of a site that saved nothing itself only where that was confirmed', async () => {
		const found = await wordpress().runJson<Answer[]>(`
			${writeRow("'a:0:{}'")}
			define( 'GA4_BRIDGE_FOR_SMARTSUPP', ${php({ chatKey: demoKey })} );
			$of   = function () { return ${rules}::of_any_page( \\Ga4BridgeForSmartsupp\\Settings\\Settings::read() ); };
			$copy = function () { return 'https://copy.example.org'; };
			add_filter( 'pre_option_home', $copy );
			$answers = [ $of() ];
			remove_filter( 'pre_option_home', $copy );
			\\Ga4BridgeForSmartsupp\\Status\\Site::confirm();
			$answers[] = $of();
			add_filter( 'pre_option_home', $copy );
			return array_merge( $answers, [ $of() ] );`);
		expect(found).toEqual([printed, printed, both('site_not_confirmed')]);
	});

	it('notes nothing where only wp-config.php sets a site up, and speaks where the database moves to', async () => {
		const found = await wordpress().runJson<{ rows: unknown[]; answers: Answer[] }>(`
			$row  = function () { wp_cache_flush(); return get_option( 'ga4_bridge_for_smartsupp' ); };
			$of   = function () { return ${rules}::of_any_page( \\Ga4BridgeForSmartsupp\\Settings\\Settings::read() ); };
			$rows = [];
			${writeRow("'a:0:{}'")}
			wp_set_current_user( 1 );
			${note}();
			$rows[] = $row();
			define( 'GA4_BRIDGE_FOR_SMARTSUPP', ${php({ chatKey: demoKey })} );
			${note}();
			$rows[]  = $row();
			$answers = [ $of() ];
			add_filter( 'pre_option_home', function () { return 'https://shop.example.org'; } );
			${note}();
			$rows[]    = $row();
			$answers[] = $of();
			return [ 'rows' => $rows, 'answers' => $answers ];`);
		expect(found).toEqual({ rows: [[], [], []], answers: [printed, printed] });
	});

	it('notes where a site is that has settings without a mark, once somebody who manages it comes by', async () => {
		const found = await wordpress().runJson<{ rows: unknown[]; answers: Answer[] }>(`
			$row  = function () { wp_cache_flush(); return get_option( 'ga4_bridge_for_smartsupp' ); };
			$rows = [];
			${writeRow(`serialize( ${php({ chatKey: demoKey })} )`)}
			wp_set_current_user( 0 );
			${note}();
			$rows[] = $row();
			wp_set_current_user( 1 );
			${note}();
			$rows[] = $row();
			$of   = function () { return ${rules}::of_any_page( \\Ga4BridgeForSmartsupp\\Settings\\Settings::read() ); };
			$answers = [ $of() ];
			add_filter( 'pre_option_home', function () { return 'https://copy.example.org'; } );
			${note}();
			$answers[] = $of();
			$rows[] = $row();
			${writeRow(`serialize( ${php({ plan: 'gold' })} )`)}
			${note}();
			$rows[] = $row();
			return [ 'rows' => $rows, 'answers' => $answers ];`);
		const bare = { chatKey: demoKey };
		const marked = { ...bare, site: { host: '127.0.0.1', environment: 'production' } };
		expect(found).toEqual({
			rows: [bare, marked, marked, { plan: 'gold' }],
			answers: [printed, both('site_not_confirmed')],
		});
	});

	it('notes it in the admin only, not on a page', async () => {
		await wordpress().run(writeRow(`serialize( ${php({ chatKey: demoKey })} )`));
		const row = "return get_option( 'ga4_bridge_for_smartsupp' );";
		const cookies = await wordpress().login();
		await wordpress().request('/', { cookies });
		expect(await wordpress().runJson(row)).toEqual({ chatKey: demoKey });
		await wordpress().request('/wp-admin/index.php', { cookies });
		expect(await wordpress().runJson(row)).toEqual({
			chatKey: demoKey,
			site: { host: '127.0.0.1', environment: 'production' },
		});
	});

	it('is not silenced by a damaged mark of the site', async () => {
		const marks = [
			'example.org',
			['example.org'],
			{ host: ['x'], environment: 'production' },
			{ host: 'example.org' },
			null,
		];
		const found = await wordpress().runJson<Answer[]>(`
			return array_map( function ( $site ) {
				${writeRow(`serialize( [ 'chatKey' => '${demoKey}', 'site' => $site ] )`)}
				return ${rules}::of_any_page( \\Ga4BridgeForSmartsupp\\Settings\\Settings::read() );
			}, ${php(marks)} );`);
		expect(found).toEqual(marks.map(() => printed));
	});

	it('takes of the filter of the configuration what may stand in it', async () => {
		const heads = await wordpress().runJson<string[]>(`
			${writeRow(`serialize( ${php({ chatKey: demoKey, linkUrls: 'host' })} )`)}
			add_filter( 'doing_it_wrong_trigger_error', '__return_false' );
			wp();
			${underEach(
				'page_config',
				changes.map(([, code]) => code),
				"ob_start(); do_action( 'wp_head' ); return ob_get_clean();",
			)}`);
		changes.forEach(([what, , options], index) => {
			const head = heads[index] ?? '';
			const config = JSON.parse(/\(window,(\{"script".*?\})\);/.exec(head)?.[1] ?? '{}');
			expect([what, config.options]).toEqual([what, options]);
			expect(config.script).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/.*\/build\/page\.js\?ver=/);
			expect([what, head.includes(demoKey)]).toEqual([what, true]);
		});
	});

	it('has caused no notice, warning or error in all of this', async () => {
		expect(await wordpress().debugLog()).toBe('');
	});
});
