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
