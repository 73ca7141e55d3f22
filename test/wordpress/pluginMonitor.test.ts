import { describe, expect, it } from 'vitest';
import { demoKey, environments, ourPlugin } from './ourPlugin.ts';
import { php } from './php.ts';
import { useWordPress } from './useWordPress.ts';

/** PHP that prints the head of a page at this address, for this user. */
const headOf = (address: string, user: string, settings: object, before = ''): string => `
update_option( 'ga4_bridge_for_smartsupp', [] );
\\Ga4BridgeForSmartsupp\\Settings\\Store::change( ${php(settings)} );
$_SERVER['REQUEST_URI'] = '${address}';
parse_str( (string) parse_url( '${address}', PHP_URL_QUERY ), $_GET );
wp_set_current_user( ${user} );
${before}
wp();
ob_start();
\\Ga4BridgeForSmartsupp\\Front\\Page::print_tag();
return [ ob_get_clean(), defined( 'DONOTCACHEPAGE' ) ];`;

const hidden = { chatKey: demoKey, hideForRoles: ['administrator'] };
const editor =
	"username_exists( 'writer' ) ?: wp_insert_user( [ 'user_login' => 'writer', 'user_pass' => 'x', 'role' => 'editor' ] )";
const asked = '/?smartsupp_ga4=monitor';

describe.each(environments)('the monitor in WordPress $version on PHP $php', (environment) => {
	const wordpress = useWordPress({ ...environment, plugin: ourPlugin });
	const head = async (address: string, user: string, settings: object, before = '') =>
		(await wordpress().runJson<[string, boolean]>(headOf(address, user, settings, before)))[0];
	/** What the page's script would find. */
	const runs = (html: string) => {
		const code = /<script[^>]*>([\s\S]*)<\/script>/.exec(html)?.[1] ?? '';
		const loaded: string[] = [];
		const script = { src: '' };
		const win = {
			document: {
				createElement: () => script,
				head: { appendChild: () => loaded.push(script.src) },
			},
		} as { [name: string]: unknown };
		new Function('window', code)(win);
		return { reasons: (win.smartsuppGa4 as { reasons?: object })?.reasons, loaded };
	};

	it('tells the administrator why nothing is printed for him, and shows itself', async () => {
		const { reasons, loaded } = runs(await head(asked, '1', hidden));
		const sentence =
			'Nothing is printed for logged-in users with one of the roles in hideForRoles.';
		expect(reasons).toEqual({ chat: sentence, analytics: sentence });
		expect(loaded).toEqual([
			expect.stringMatching(/\/ga4-bridge-for-smartsupp\/build\/monitor\.js\?ver=[\d.]+$/),
		]);
	});

	it.each([
		[
			'FREE',
			{ chatKey: demoKey, plan: 'free', chatSource: 'elsewhere' },
			/STANDARD and PRO/,
			/elsewhere/,
		],
		['no key', {}, /^No chat events yet/, /no chat key yet/],
		['a path', { chatKey: demoKey, hideOnPaths: ['/*'] }, /hideOnPaths/, /hideOnPaths/],
	])('tells him of %s', async (_what, settings, analytics, chat) => {
		expect(runs(await head(asked, '1', settings)).reasons).toEqual({
			analytics: expect.stringMatching(analytics),
			chat: expect.stringMatching(chat),
		});
	});

	it('leaves itself to the page script where that is printed, and tells what is not', async () => {
		const html = await head(asked, '1', { chatSource: 'elsewhere' });
		expect(html).toContain('page.js');
		expect(html.match(/<script/g)).toHaveLength(1);
		expect(html).toMatch(/"chat":"[^"]*elsewhere[^"]*"\},""\);/);
		expect(html).not.toMatch(/monitor\.js|"analytics":"/);
	});

	it.each([
		['a visitor', asked, '0', { chatKey: demoKey, hideOnPaths: ['*'] }],
		['an editor', asked, editor, { chatKey: demoKey, hideOnPaths: ['*'] }],
		['the administrator elsewhere', '/', '1', hidden],
		['the administrator under another value', '/?smartsupp_ga4=x', '1', hidden],
		['the administrator under a list', '/?smartsupp_ga4[]=monitor', '1', hidden],
	])(
		'prints nothing for %s, and lets the page be cached',
		async (_who, address, user, settings) => {
			expect(await wordpress().runJson(headOf(address, user, settings))).toEqual(['', false]);
		},
	);

	it('prints the same as ever where everything is printed', async () => {
		const settings = { chatKey: demoKey };
		expect(await head(asked, '1', settings)).toBe(await head('/', '1', settings));
	});

	it.each([
		['a page kept silent', hidden],
		['a site without a key', {}],
		[
			'a plan without Google Analytics, the chat elsewhere',
			{ plan: 'free', chatSource: 'elsewhere' },
		],
	])('prints no script on an AMP page: %s', async (_what, settings) => {
		expect(await head(asked, '1', settings, 'function amp_is_request() { return true; }')).toBe('');
	});

	it('keeps the page out of caches, and cannot be left by a text of another plugin', async () => {
		const [html, isKept] = await wordpress().runJson<[string, boolean]>(
			headOf(
				asked,
				'1',
				hidden,
				"add_filter( 'gettext', function ( $text ) { return false === strpos( $text, 'hideForRoles' ) ? $text : '</script><script>alert(1)//'; } );",
			),
		);
		expect(isKept).toBe(true);
		expect(html.match(/<script|<\/script/g)).toHaveLength(2);
	});

	it('has caused no notice, warning or error in all of this', async () => {
		expect(await wordpress().debugLog()).toBe('');
	});
});
