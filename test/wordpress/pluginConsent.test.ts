import { describe, expect, it } from 'vitest';
import { demoKey, environments, ourPlugin } from './ourPlugin.ts';
import { php } from './php.ts';
import { writeRow } from './restRequests.ts';
import { standIns } from './standIns.ts';
import { useWordPress } from './useWordPress.ts';

interface Cookie {
	plugin_or_service: string;
	category: string | false;
	expires: string;
	function: string;
	type: string;
}

/** PHP that gives what the WP Consent API knows, with each of these rows and after this code. */
const cookiesWith = (rows: readonly object[], code: string): string => `
${code}
$found = [];
foreach ( ${php(rows)} as $settings ) {
	${writeRow('serialize( $settings )')}
	unset( $GLOBALS['stand_in_cookies'] );
	Ga4BridgeForSmartsupp\\Plugin::tell_consent_api();
	$found[] = (object) wp_get_cookie_info();
}
return $found;`;

/** PHP that gives the scripts that Complianz is to hold back, with each of these rows and after this code. */
const scriptsWith = (rows: readonly object[], code: string): string => `
${code}
$found = [];
foreach ( ${php(rows)} as $settings ) {
	${writeRow('serialize( $settings )')}
	$found[] = apply_filters( 'cmplz_known_script_tags', [ 'theirs.js' ] );
}
return $found;`;

const categoryIs = (category: string): string =>
	`add_filter( 'ga4_bridge_for_smartsupp_consent_category', fn() => ${category} );`;

describe.each(environments)(
	'beside stand-ins for consent tools, in WordPress $version on PHP $php',
	(environment) => {
		const muPlugins = standIns('wp-consent-api', 'complianz');
		const wordpress = useWordPress({ ...environment, plugin: ourPlugin, muPlugins });
		const cookies = (rows: readonly object[], code = '') =>
			wordpress().runJson<{ [name: string]: Cookie }[]>(cookiesWith(rows, code));
		const scripts = (rows: readonly object[], code = '') =>
			wordpress().runJson<(string | { name: string; category: string; urls: string[] })[][]>(
				scriptsWith(
					rows.map((row) => ({ chatKey: demoKey, ...row })),
					code,
				),
			);
		const held = (category: string) => [
			'theirs.js',
			{ name: 'smartsupp', category, urls: ['www.smartsuppchat.com/loader.js'] },
		];

		it('says that the plugin respects consent', async () => {
			expect(
				await wordpress().runJson(
					"return array_map( 'consent_api_registered', [ 'ga4-bridge-for-smartsupp/ga4-bridge-for-smartsupp.php', 'other/other.php' ] );",
				),
			).toEqual([true, false]);
		});

		it('tells of what the chat box keeps in a browser, where the plugin starts it', async () => {
			const [none, elsewhere, ours] = await cookies([
				{},
				{ chatKey: demoKey, chatSource: 'elsewhere' },
				{ chatKey: demoKey },
			]);
			expect([none, elsewhere]).toEqual([{}, {}]);
			expect(Object.keys(ours ?? {}).sort()).toEqual([
				'ssupp.barclicked',
				'ssupp.chatid',
				'ssupp.group',
				'ssupp.message',
				'ssupp.opened',
				'ssupp.unread',
				'ssupp.vid',
				'ssupp.visits',
				`ssupp_${demoKey}`,
			]);
			expect(ours?.['ssupp.vid']).toMatchObject({
				plugin_or_service: 'Smartsupp',
				category: 'marketing',
				expires: '6 months',
				function: 'Recognises the visitor of the chat.',
				type: 'HTTP',
			});
			expect(ours?.[`ssupp_${demoKey}`]).toMatchObject({
				type: 'LOCALSTORAGE',
				expires: 'until it is deleted',
			});
		});

		it('tells of the Google tag where the plugin loads it', async () => {
			const tag = { loadGoogleTag: true, trackerMode: 'manual', measurementIds: ['G-ABC12345'] };
			const [auto, free, manual] = await cookies([
				{ loadGoogleTag: true },
				{ ...tag, plan: 'free' },
				{ ...tag, consentCategory: 'statistics-anonymous' },
			]);
			expect([auto, free]).toEqual([{}, {}]);
			expect(Object.entries(manual ?? {}).map(([name, { category }]) => [name, category])).toEqual([
				['_ga', 'statistics-anonymous'],
				['_ga_ABC12345', 'statistics-anonymous'],
			]);
		});

		it('counts the chat to marketing, to what it waits for, or to what a filter says', async () => {
			const rows = [
				{ chatKey: demoKey },
				{ chatKey: demoKey, startChat: 'consent', consentCategory: 'preferences' },
			];
			const categories = async (code: string) =>
				(await cookies(rows, code)).map((found) => found['ssupp.vid']?.category);
			expect(await categories('')).toEqual(['marketing', 'preferences']);
			expect(await categories(categoryIs("'functional'"))).toEqual(['functional', 'functional']);
			expect(await categories(categoryIs('[ 1 ]'))).toEqual(['marketing', 'preferences']);
		});

		it('names the loader to Complianz, and not where the tag waits by itself', async () => {
			const waits = { startChat: 'consent' };
			expect(
				await scripts([
					{},
					{ startChat: 'delay' },
					{ ...waits, consentSource: 'none' },
					{ chatSource: 'elsewhere' },
					{ chatKey: '' },
					waits,
					{ ...waits, consentSource: 'page' },
				]),
			).toEqual([
				held('marketing'),
				held('marketing'),
				held('statistics'),
				['theirs.js'],
				['theirs.js'],
				['theirs.js'],
				['theirs.js'],
			]);
			expect(await scripts([{}], categoryIs("'functional'"))).toEqual([['theirs.js']]);
			expect(await scripts([{}], categoryIs("'statistics-anonymous'"))).toEqual([
				held('statistics'),
			]);
		});

		it('has the banner ask for marketing where its tag waits for it', async () => {
			const asked = (rows: readonly object[], code = '', uses = 'false') =>
				wordpress().runJson<boolean[]>(`
					${code}
					$found = [];
					foreach ( ${php(rows)} as $settings ) {
						${writeRow(`serialize( $settings + [ 'chatKey' => '${demoKey}' ] )`)}
						$found[] = apply_filters( 'cmplz_uses_marketing_cookies', ${uses} );
					}
					return $found;`);
			const rows = [
				{},
				{ startChat: 'consent', consentSource: 'none', consentCategory: 'statistics' },
				{ startChat: 'consent', consentCategory: 'marketing' },
				{ chatSource: 'elsewhere' },
				{ chatKey: '' },
			];
			expect(await asked(rows)).toEqual([true, false, false, false, false]);
			expect(await asked(rows, '', 'true')).toEqual(rows.map(() => true));
			expect(await asked([{}], categoryIs("'functional'"))).toEqual([false]);
		});

		it('names to Complianz before 6 an address only, which waits for marketing', async () => {
			const version = (number: string) => `define( 'cmplz_version', '${number}.1700000000' );`;
			const address = ['theirs.js', 'www.smartsuppchat.com/loader.js'];
			const rows = [{}, { startChat: 'consent', consentSource: 'none' }];
			expect(await scripts(rows, version('5.5.3'))).toEqual([address, address]);
			expect(await scripts(rows, version('6.0.0'))).toEqual([
				held('marketing'),
				held('statistics'),
			]);
		});

		it('tells in English on a page, and translated where somebody may read of it', async () => {
			const told = (at: string, before = '') =>
				wordpress().runJson<[string, boolean]>(`
					update_option( 'ga4_bridge_for_smartsupp', ${php({ chatKey: demoKey })} );
					add_filter( 'gettext_ga4-bridge-for-smartsupp', function ( $text ) { return "[$text]"; } );
					unset( $GLOBALS['stand_in_cookies'] );
					require_once ABSPATH . 'wp-admin/includes/admin.php';
					remove_all_actions( 'admin_init' );
					${before}
					Ga4BridgeForSmartsupp\\Plugin::tell_consent_api();
					${at}
					return [ wp_get_cookie_info( 'ssupp.vid' )['function'], wp_get_cookie_info( "ssupp_${demoKey}" )['expires'] ];`);
			const english = ['Recognises the visitor of the chat.', 'until it is deleted'];
			const translated = english.map((text) => `[${text}]`);
			expect(await told('wp();')).toEqual(english);
			expect(await told("wp( 'pagename=sample-page' );")).toEqual(translated);
			expect(await told('rest_get_server();')).toEqual(translated);
			const ajax = "add_filter( 'wp_doing_ajax', '__return_true' );";
			const admin = "do_action( 'admin_init' );";
			expect(await told(admin)).toEqual(translated);
			expect(await told(admin, ajax)).toEqual(english);
			expect(await told(admin, `${ajax} wp_set_current_user( 1 );`)).toEqual(translated);
		});

		it('has two files more for it on a page, and reads no translation', async () => {
			await wordpress().run(
				`update_option( 'ga4_bridge_for_smartsupp', ${php({ chatKey: demoKey })} );`,
			);
			const [files, isRead] = await wordpress().runJson<[string[], boolean]>(`
								wp();
				ob_start();
				do_action( 'wp_head' );
				ob_end_clean();
				$ours = dirname( ( new ReflectionClass( 'Ga4BridgeForSmartsupp\\Plugin' ) )->getFileName(), 2 );
				$files = array_filter( get_included_files(), fn( $file ) => 0 === strpos( $file, $ours ) );
				return [ array_values( array_map( 'basename', $files ) ), isset( $GLOBALS['l10n']['ga4-bridge-for-smartsupp'] ) ];`);
			expect(files).toEqual(expect.arrayContaining(['Cookies.php', 'Chat_Category.php']));
			expect(files.length, files.join(' ')).toBeLessThanOrEqual(8);
			expect(isRead).toBe(false);
		});

		it('has its whole tag held back on the page, and none of it where the chat is elsewhere', async () => {
			const tagWith = async (settings: object): Promise<string> => {
				await wordpress().run(`update_option( 'ga4_bridge_for_smartsupp', ${php(settings)} );`);
				const html = await (await wordpress().request('/')).text();
				return /<script[^>]*data-no-defer[^>]*>/.exec(html)?.[0] ?? '';
			};
			expect(await tagWith({ chatKey: demoKey })).toContain(
				'type="text/plain" data-category="marketing" data-service="smartsupp"',
			);
			expect(await tagWith({ chatKey: demoKey, startChat: 'consent' })).not.toContain('text/plain');
			expect(await tagWith({ chatSource: 'elsewhere' })).not.toContain('text/plain');
		});

		it('has no word in it that makes Complianz run a script as a module, without its nonce', async () => {
			for (const settings of [{}, { startChat: 'delay', chatSide: 'left' }, { plan: 'free' }]) {
				await wordpress().run(
					`update_option( 'ga4_bridge_for_smartsupp', ${php({ chatKey: demoKey, visitorData: ['name'], ...settings })} );`,
				);
				const html = await (await wordpress().request('/')).text();
				const [, code = ''] = /<script[^>]*data-no-defer[^>]*>(.*?)<\/script>/s.exec(html) ?? [];
				expect([code.includes('loader.js'), code.includes('import')]).toEqual([true, false]);
			}
		});

		it('tells the page that the WP Consent API will answer, where the page looks for who asks', async () => {
			const said = await wordpress().runJson<number[]>(`
				wp();
				$said = [];
				foreach ( ${php([
					{},
					{ startChat: 'consent', visitorData: ['name'] },
					{ startChat: 'consent', visitorData: ['name'], consentSource: 'google' },
				])} as $settings ) {
					update_option( 'ga4_bridge_for_smartsupp', [ 'chatKey' => '${demoKey}' ] + $settings );
					ob_start();
					do_action( 'wp_head' );
					$said[] = substr_count( ob_get_clean(), '"consentApi":true' );
				}
				return $said;`);
			expect(said).toEqual([1, 3, 0]);
		});

		it('is not held back where the owner tests the chat', async () => {
			const tag = await wordpress().runJson<string>(`
				update_option( 'ga4_bridge_for_smartsupp', ${php({ chatKey: demoKey })} );
				wp();
				Ga4BridgeForSmartsupp\\Front\\Page_Rules::$look = 'chat';
				ob_start();
				do_action( 'wp_head' );
				return stand_in_hold_scripts_back( ob_get_clean() );`);
			expect(tag).toContain('data-category="functional"');
			expect(tag).not.toContain('text/plain');
		});

		it('has caused no notice, warning or error in all of this', async () => {
			expect(await wordpress().debugLog()).toBe('');
		});
	},
);

describe('beside a consent tool without the WP Consent API', () => {
	const wordpress = useWordPress({ plugin: ourPlugin });
	/** What the page is told of who asks, with each of these rows and this plugin active. */
	const told = (plugin: string, rows: readonly object[], code = '') =>
		wordpress().runJson<string[]>(`
			add_filter( 'option_active_plugins', fn( $all ) => [ ...$all, ${JSON.stringify(plugin)} ] );
			${code}
			wp();
			$told = [];
			foreach ( ${php(rows)} as $settings ) {
				update_option( 'ga4_bridge_for_smartsupp', [ 'chatKey' => '${demoKey}', 'visitorData' => [ 'email' ] ] + $settings );
				ob_start();
				do_action( 'wp_head' );
				preg_match( '/"consent(?:Api|Tool|Source)"[^}]*/', ob_get_clean(), $found );
				$told[] = $found[0] ?? '';
			}
			return $told;`);
	const rows = [
		{},
		{ chatSource: 'elsewhere', plan: 'free' },
		{ plan: 'free', consentSource: 'none' },
	];
	const waits = '"consentTool":true';
	const chosen = '"consentSource":"none"';

	it('has the data of visitors wait for it, unless the owner says that nobody asks', async () => {
		expect(await told('cookie-notice/cookie-notice.php', rows)).toEqual([waits, waits, chosen]);
		expect(await told('hello/hello.php', rows)).toEqual(['', '', chosen]);
	});

	it('leaves them to Complianz where that holds the tag back until marketing is allowed', async () => {
		const complianz = 'complianz-gdpr/complianz-gpdr.php';
		expect(await told(complianz, rows)).toEqual(['', waits, chosen]);
		expect(await told(complianz, [{}], categoryIs("'functional'"))).toEqual([waits]);
		expect(await told(complianz, [{ startChat: 'consent' }])).toEqual([waits]);
	});
});

describe('without any consent tool', () => {
	const wordpress = useWordPress({ plugin: ourPlugin });

	it('loads nothing of it for a visitor', async () => {
		const files = await wordpress().runJson<string[]>(`
			update_option( 'ga4_bridge_for_smartsupp', ${php({ chatKey: demoKey })} );
			wp();
			ob_start();
			do_action( 'wp_head' );
			ob_end_clean();
			return array_values( preg_grep( '~/(Consent|Visitors)/~', get_included_files() ) );`);
		expect(files).toEqual([]);
	});
});
