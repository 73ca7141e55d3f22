import { describe, expect, it } from 'vitest';
import { demoKey, environments, ourPlugin } from './ourPlugin.ts';
import { php } from './php.ts';
import { writeRow } from './restRequests.ts';
import { useWordPress } from './useWordPress.ts';

type Verdicts = { readonly [test: string]: readonly [status: string, label: string, text: string] };

const load = `
wp_set_current_user( 1 );
require_once ABSPATH . 'wp-admin/includes/admin.php';
require_once ABSPATH . 'wp-admin/includes/class-wp-site-health.php';
require_once ABSPATH . 'wp-admin/includes/class-wp-debug-data.php';
`;

/** PHP for a front page that visitors get with this: with the tag as it is printed at this moment, or without it. */
const frontPage = (tag: 'tag' | 'no tag', more = ''): string => `
ob_start();
\\Ga4BridgeForSmartsupp\\Front\\Page::print_tag();
$tag  = ob_get_clean();
$page = '<!doctype html><html><head>' . ${tag === 'tag' ? '$tag . ' : ''}${php(more)};
add_filter( 'pre_http_request', function ( $answer, $args, $url ) use ( $page ) {
	return 0 === strpos( $url, home_url( '/' ) )
		? [ 'headers' => [], 'body' => $page, 'response' => [ 'code' => 200, 'message' => 'OK' ], 'cookies' => [], 'filename' => null ]
		: $answer;
}, 10, 3 );`;

/** PHP for what each of our tests says, as WordPress itself would run it. */
const verdicts = `
$said = [];
foreach ( WP_Site_Health::get_tests() as $kind => $tests ) {
	foreach ( $tests as $name => $test ) {
		if ( 0 === strpos( $name, 'ga4_bridge_for_smartsupp_' ) ) {
			if ( 'async' === $kind ) {
				$path   = substr( $test['test'], strlen( rest_url() ) );
				$result = rest_do_request( new WP_REST_Request( 'GET', '/' . $path ) )->get_data();
				$direct = call_user_func( $test['async_direct_test'] );
				$result = $direct == $result && $test['has_rest'] ? $result : [ 'status' => 'differs' ];
			} else {
				$result = call_user_func( $test['test'] );
			}
			$said[ substr( $name, 25 ) ] = [ $result['status'], $result['label'], wp_strip_all_tags( $result['description'] ) . $result['actions'] ];
		}
	}
}
return $said;`;

const set = (row: object): string =>
	`update_option( 'ga4_bridge_for_smartsupp', ${php(row)} + [ 'site' => \\Ga4BridgeForSmartsupp\\Settings\\Settings::this_site() ] );`;
const look = (state: string, event = false): string =>
	`\\Ga4BridgeForSmartsupp\\Status\\Look::record( ${php({ state, ids: [], event })} );`;

const otherChat = `<script>var _smartsupp = {}; _smartsupp.key = '${demoKey}'; "https://www.smartsuppchat.com/loader.js?"</script>`;

/** What is so → which test says what. */
const situations: readonly (readonly [
	what: string,
	code: string,
	test: string,
	status: string,
	words: RegExp,
])[] = [
	['everything is set up', '', 'settings', 'good', /are sound/],
	['everything is set up', '', 'printing', 'good', /chat box is started.*pass chat events on/],
	['everything is set up', '', 'site', 'good', /meant for this site/],
	['nobody has looked', '', 'delivery', 'recommended', /Nobody has seen.*Open the site/],
	['the box hands over', look('armed'), 'delivery', 'good', /No event was seen yet/],
	['an event was seen', look('armed', true), 'delivery', 'good', /an event was seen/],
	['the box is late', look('too_late'), 'delivery', 'recommended', /before this plugin/],
	['the box is old', look('old_chat_box'), 'delivery', 'recommended', /before 2023/],
	['the box is silent', look('not_delivering'), 'delivery', 'recommended', /not connected/],
	[
		'the plan says no, the box says yes',
		set({ chatKey: demoKey, plan: 'free' }) + look('armed'),
		'delivery',
		'recommended',
		/delivers events.*Set the plan/,
	],
	[
		'the plan delivers nothing',
		set({ chatKey: demoKey, plan: 'free' }) + look('waiting'),
		'delivery',
		'good',
		/No events are expected.*STANDARD and PRO/,
	],
	[
		'the plan delivers nothing',
		set({ chatKey: demoKey, plan: 'free' }),
		'printing',
		'good',
		/Inactive/,
	],
	['there is no key', set({}), 'printing', 'recommended', /not started.*no chat key/],
	[
		'the chat is elsewhere',
		set({ chatSource: 'elsewhere' }),
		'printing',
		'good',
		/installed elsewhere/,
	],
	[
		'the site is a copy',
		writeRow(
			`serialize( ${php({ chatKey: demoKey, site: { host: 'live.example', environment: 'production' } })} )`,
		),
		'site',
		'recommended',
		/copy of the site.*live\.example.*Confirm/,
	],
	[
		'a stored value is unusable',
		writeRow(`serialize( ${php({ plan: 'gold' })} )`),
		'settings',
		'recommended',
		/plan is “gold”/,
	],
	['the row is broken', writeRow("'a:1:{s:4:'"), 'settings', 'critical', /cannot be read/],
	['the page has the tag', frontPage('tag'), 'front_page', 'good', /as the settings say/],
	[
		'the page lacks the tag',
		frontPage('no tag'),
		'front_page',
		'recommended',
		/without the chat's tag.*cache/,
	],
	[
		'the chat is there twice',
		frontPage('tag', otherChat),
		'front_page',
		'critical',
		/installed twice.*Remove the other/,
	],
	[
		'the chat is there twice, beside plugins that insert code',
		`${frontPage('tag', otherChat)}
		add_filter( 'option_active_plugins', function ( $active ) {
			return array_merge( (array) $active, [ 'insert-headers-and-footers/ihaf.php', 'gtm-kit/gtm-kit.php' ] );
		} );`,
		'front_page',
		'critical',
		/installed twice.*can put such code on the pages: WPCode, GTM Kit\. Look there/s,
	],
	[
		'nothing should be printed',
		frontPage('tag') + set({}),
		'front_page',
		'recommended',
		/though nothing should be/,
	],
];

describe.each(environments)('Site Health in WordPress $version on PHP $php', (environment) => {
	const wordpress = useWordPress({ ...environment, plugin: ourPlugin });

	it('says what is well and what is not, with the way to the settings', async () => {
		// All in one run: what one situation stores, the next one stores anew.
		const found = await wordpress().runJson<Verdicts[]>(`
			${load}
			$all  = ${php(situations.map(([, code]) => code))};
			$said = [];
			foreach ( $all as $code ) {
				remove_all_filters( 'pre_http_request' );
				${frontPage('no tag')}
				delete_option( 'ga4_bridge_for_smartsupp_state' );
				${writeRow("'a:0:{}'")}
				${set({ chatKey: demoKey })}
				eval( $code );
				$said[] = ( function () { ${verdicts} } )();
			}
			return $said;`);
		const told = situations.map(([what, , test], index) => [what, test, found[index]?.[test]?.[0]]);
		expect(told).toEqual(situations.map(([what, , test, status]) => [what, test, status]));
		situations.forEach(([what, , test, status, words], index) => {
			const [, label = '', text = ''] = found[index]?.[test] ?? [];
			expect([what, `${label} ${text}`]).toEqual([what, expect.stringMatching(words)]);
			expect([what, text.includes('page=ga4-bridge-for-smartsupp')]).toEqual([
				what,
				status !== 'good',
			]);
		});
	});

	it('leaves the scan that somebody asked for as it is', async () => {
		const [before, after] = await wordpress().runJson<object[]>(`
			${load}
			${frontPage('no tag', '<script>gtag("config", "G-ASKED1")</script>')}
			\\Ga4BridgeForSmartsupp\\Status\\Scan::run( '/sample-page/' );
			$before = \\Ga4BridgeForSmartsupp\\Status\\Scan::last();
			( function () { ${verdicts} } )();
			return [ $before, \\Ga4BridgeForSmartsupp\\Status\\Scan::last() ];`);
		expect(before).toMatchObject({ path: '/sample-page/', ids: [{ id: 'G-ASKED1' }] });
		expect(after).toEqual(before);
	});

	it('gives information for support that has no key in what is copied', async () => {
		const { shown, copied } = await wordpress().runJson<{ shown: string; copied: string }>(`
			${load} ${set({ chatKey: demoKey, plan: 'pro' })}
			$data = WP_Debug_Data::debug_data();
			return [
				'shown'  => WP_Debug_Data::format( [ 'x' => $data['ga4-bridge-for-smartsupp'] ], 'info' ),
				'copied' => WP_Debug_Data::format( $data, 'debug' ),
			];`);
		expect(copied).toMatch(/ga4-bridge-for-smartsupp[\s\S]*plan: pro \(site\)/);
		expect(copied).toMatch(/eventNames: prefixed \(default\)/);
		expect(copied).not.toContain(demoKey);
		expect(shown).toContain('pro (site)');
	});

	it('suggests what the privacy policy should say, in the guide of WordPress', async () => {
		const cookies = await wordpress().login();
		const guide = await wordpress().request('/wp-admin/options-privacy.php?tab=policyguide', {
			cookies,
		});
		expect(guide.status).toBe(200);
		expect(await guide.text()).toMatch(
			/GA4 Bridge for Smartsupp[\s\S]*We use the chat of Smartsupp[\s\S]*Google Analytics/,
		);
	});

	it('has caused no notice, warning or error in all of this', async () => {
		// WordPress itself complains that it cannot ask for updates.
		const lines = (await wordpress().debugLog()).split('\n');
		expect(lines.filter((line) => line !== '' && !line.includes('WordPress.org'))).toEqual([]);
	});
});
