import { describe, expect, it } from 'vitest';
import { commandLines } from '../../src/admin/tools/commandLines.ts';
import { phpSnippet } from '../../src/admin/tools/phpSnippet.ts';
import type { Settings } from '../../src/settings/settings.ts';
import { environments, ourPlugin } from './ourPlugin.ts';
import { php } from './php.ts';
import { useWordPress } from './useWordPress.ts';

const slug = 'ga4-bridge-for-smartsupp';
const siteScreen = `/wp-admin/options-general.php?page=${slug}`;
const networkScreen = `/wp-admin/network/settings.php?page=${slug}`;

const settings: Partial<Settings> = {
	trackerMode: 'manual',
	measurementIds: ['G-AAAA1111', 'G-BBBB2222'],
	eventRules: [{ action: 'Chatbot_sent', send: false, eventName: '' }],
	eventParameters: [{ name: 'shop', value: `l'été $x \\ "y" \\'` }],
	sendLeads: true,
	leadValue: 12.5,
	leadCurrency: 'EUR',
};

describe.each(environments)(
	'the screen of a site in WordPress $version on PHP $php',
	(environment) => {
		const wordpress = useWordPress({ ...environment, plugin: ourPlugin });

		it('names the missing files of tabs in a notice', async () => {
			const rename = (from: string, to: string) =>
				wordpress().run(
					`rename( WP_PLUGIN_DIR . '/${slug}/build/admin/${from}', WP_PLUGIN_DIR . '/${slug}/build/admin/${to}' );`,
				);
			const cookies = await wordpress().login();
			const text = async () =>
				(await wordpress().request('/wp-admin/plugins.php', { cookies })).text();
			expect(await text()).not.toContain('files of it are missing');
			await rename('tools.js', 'away.js');
			const notice = await text();
			await rename('away.js', 'tools.js');
			expect(notice).toContain('files of it are missing (build/admin/tools.js)');
		});

		it('gives PHP that fixes the settings in wp-config.php as they are', async () => {
			const answer = await wordpress().runJson<object>(`
			${phpSnippet(settings)}
			$read = Ga4BridgeForSmartsupp\\Settings\\Settings::read();
			return [ 'constant' => $read->layer( 'constant' ), 'faults' => Ga4BridgeForSmartsupp\\Settings\\Constant::faults() ];`);
			expect(answer).toEqual({ constant: settings, faults: [] });
		});

		it('gives commands that the plugin reads as the same settings, in an order in which none is refused', async () => {
			const commands = commandLines(settings, 'site')
				.split('\n')
				.map((line) => /^wp ga4-bridge set (\w+) (.*)$/.exec(line)?.slice(1) ?? [])
				.map(([name = '', word = '']) => [
					name,
					word.startsWith("'") ? word.slice(1, -1).replaceAll("'\\''", "'") : word,
				]);
			const stored = await wordpress().runJson(`
			$problems = [];
			$schema   = Ga4BridgeForSmartsupp\\Settings\\Validator::schema()['properties'];
			foreach ( ${php(commands)} as [ $name, $text ] ) {
				$value      = Ga4BridgeForSmartsupp\\Cli\\Value::read( $name, $text, $schema[ $name ] );
				$problems[] = Ga4BridgeForSmartsupp\\Settings\\Store::change( [ $name => $value ] )->problem;
			}
			return [ 'problems' => array_values( array_filter( $problems ) ), 'row' => array_diff_key( get_option( 'ga4_bridge_for_smartsupp' ), [ 'site' => 1 ] ) ];`);
			expect(stored).toEqual({ problems: [], row: settings });
		});
	},
);

describe.each(environments)(
	'the screen of a network in WordPress $version on PHP $php',
	(environment) => {
		const wordpress = useWordPress({
			...environment,
			plugin: ourPlugin,
			multisite: true,
			activate: 'network',
		});
		const activate = (where: 'network' | 'site'): Promise<string> =>
			wordpress().run(`
			require_once ABSPATH . 'wp-admin/includes/plugin.php';
			deactivate_plugins( '${slug}/${slug}.php', false, true );
			deactivate_plugins( '${slug}/${slug}.php', false, false );
			activate_plugin( '${slug}/${slug}.php', '', ${where === 'network'} );`);
		const pageFor = async (path: string, account?: { user: string; password: string }) => {
			const cookies = await wordpress().login(account);
			const response = await wordpress().request(path, { cookies });
			return { status: response.status, text: await response.text() };
		};

		it('opens where the plugin is active on the whole network, with the network’s settings in the page', async () => {
			const { status, text } = await pageFor(networkScreen);
			expect(status).toBe(200);
			expect(text).toContain(`<div id="${slug}" data-scope="network">`);
			expect(text).toMatch(/build\/admin\/index\.js\?ver=\w+/);
			expect(text).toContain(
				`createPreloadingMiddleware( {"/${slug}/v1/settings?scope=network":{"body":{"scope":"network"`,
			);
			const site = await pageFor(siteScreen);
			expect(site.text).toContain(`data-scope="site"`);
			expect(site.text).toContain(`"/${slug}/v1/settings":{"body":{"scope":"site"`);
		});

		it('is linked from the network’s list of plugins', async () => {
			const { text } = await pageFor('/wp-admin/network/plugins.php');
			expect(text).toContain(`/wp-admin/network/settings.php?page=${slug}">Settings</a>`);
			expect(text).not.toContain('files of it are missing');
		});

		it('names missing files there, too', async () => {
			const folder = `WP_PLUGIN_DIR . '/${slug}/build/admin`;
			await wordpress().run(`rename( ${folder}/sites.js', ${folder}/away.js' );`);
			const { text } = await pageFor('/wp-admin/network/plugins.php');
			await wordpress().run(`rename( ${folder}/away.js', ${folder}/sites.js' );`);
			expect(text).toContain('files of it are missing (build/admin/sites.js)');
		});

		it('is closed to the administrator of a site', async () => {
			await wordpress().run(`
			$user = wp_create_user( 'shopadmin', 'password', 'shop@example.org' );
			add_user_to_blog( 1, $user, 'administrator' );`);
			const account = { user: 'shopadmin', password: 'password' };
			expect((await pageFor(siteScreen, account)).status).toBe(200);
			const { status, text } = await pageFor(networkScreen, account);
			expect(status).not.toBe(200);
			expect(text).not.toContain('data-scope');
		});

		it('is not there where the plugin is active on some sites only', async () => {
			await activate('site');
			const { text } = await pageFor(networkScreen);
			const plugins = await pageFor('/wp-admin/network/plugins.php');
			const site = await pageFor(siteScreen);
			await activate('network');
			expect(text).not.toContain('data-scope');
			expect(plugins.text).not.toContain(`settings.php?page=${slug}`);
			expect(site.text).toContain('data-scope="site"');
		});
	},
);
