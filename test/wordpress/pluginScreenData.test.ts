import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { environmentTypes } from '../../src/settings/pageRules.ts';
import { demoKey, environments, ourPlugin } from './ourPlugin.ts';
import { type Answer, ask, patch, type Request } from './restRequests.ts';
import { useWordPress } from './useWordPress.ts';

const settings: Request = { method: 'GET', path: '/settings' };
const detect = (body: object): Request => ({ method: 'POST', path: '/detect', body });
const seen = { ids: ['G-ABCD1234'], event: false };
const armed = detect({ ...seen, state: 'armed', kind: 'chat' });
const look = detect({ ...seen, state: 'waiting', kind: 'look' });

/** PHP that makes these plugins active. */
const active = (...plugins: readonly string[]): string =>
	`update_option( 'active_plugins', array_merge( [ 'ga4-bridge-for-smartsupp/ga4-bridge-for-smartsupp.php' ], ${JSON.stringify(plugins)} ) );`;

describe.each(environments)(
	'what the screen gets in WordPress $version on PHP $php',
	(environment) => {
		const wordpress = useWordPress({ ...environment, plugin: ourPlugin });
		const answers = (requests: readonly Request[], before = '') =>
			wordpress().runJson<Answer[]>(`${before}\n${ask(requests)}`);
		const statusOf = (answer: Answer | undefined) =>
			answer?.data.status as { readonly [name: string]: unknown };

		it('lists the roles, post types and environments there are', async () => {
			const [answer] = await answers(
				[settings],
				`add_role( 'wholesale', 'Wholesale customer' );
			register_post_type( 'product', [ 'public' => true, 'label' => 'Products' ] );
			register_post_type( 'log', [ 'public' => false, 'label' => 'Log' ] );
			add_filter( 'gettext_with_context', function ( $text, $given, $context ) {
				return 'Editor' === $given && 'User role' === $context ? 'Redakteur' : $text;
			}, 10, 3 );`,
			);
			const { roles, postTypes, ...others } = (answer?.data.choices ?? {}) as {
				readonly roles: readonly { slug: string; name: string }[];
				readonly postTypes: readonly { slug: string; label: string }[];
			};
			expect(roles).toEqual(
				expect.arrayContaining([
					{ slug: 'administrator', name: 'Administrator' },
					{ slug: 'editor', name: 'Redakteur' },
					{ slug: 'wholesale', name: 'Wholesale customer' },
				]),
			);
			expect(postTypes).toEqual([
				{ slug: 'post', label: 'Posts' },
				{ slug: 'page', label: 'Pages' },
				{ slug: 'attachment', label: 'Media' },
				{ slug: 'product', label: 'Products' },
			]);
			expect(others).toEqual({
				environments: environmentTypes,
				environment: 'production',
				language: 'en_US',
				shop: false,
			});
		});

		it('names the consent tool that is a plugin, and says whether the WP Consent API is there', async () => {
			const found = async (before: string) => statusOf((await answers([settings], before))[0]);
			expect(await found('')).toMatchObject({ consentTool: null });
			expect(await found(active('hello.php', 'cookie-law-info/cookie-law-info.php'))).toMatchObject(
				{
					consentTool: { name: 'CookieYes', wpConsentApi: false },
				},
			);
			expect(
				await found(`${active('complianz-gdpr/complianz-gpdr.php')} function wp_has_consent() {}`),
			).toMatchObject({ consentTool: { name: 'Complianz', wpConsentApi: true } });
			expect(await found(active('wp-consent-api/wp-consent-api.php'))).toMatchObject({
				consentTool: { name: null, wpConsentApi: true },
			});
			await answers([], active());
		});

		it('offers STANDARD once a test with the chat box was answered, until the box refuses or the key is another', async () => {
			const suggested = async (requests: readonly Request[], before = '') => {
				const [answer] = (await answers([...requests, settings], before)).slice(-1);
				return (statusOf(answer).plan as { suggested: unknown }).suggested;
			};
			const empty = "delete_option( 'ga4_bridge_for_smartsupp_state' );";
			expect(await suggested([patch({ chatKey: demoKey })], empty)).toBe(null);
			expect(await suggested([armed])).toBe('standard');
			expect(await suggested([look])).toBe('standard');
			expect(await suggested([patch({ plan: 'free' })])).toBe('standard');
			expect(await suggested([patch({ plan: 'pro' })])).toBe(null);
			expect(await suggested([patch({ plan: 'standard' })])).toBe(null);
			expect(await suggested([patch({ plan: 'unknown', chatKey: 'a'.repeat(40) })])).toBe(null);
			expect(await suggested([patch({ chatKey: demoKey })])).toBe('standard');
			expect(await suggested([detect({ ...seen, state: 'not_delivering', kind: 'chat' })])).toBe(
				null,
			);
			expect(await suggested([look])).toBe(null);
		});

		it('believes the later of the account check and the test with the chat box', async () => {
			const checked = (date: string) => `
			$key = substr( wp_hash( '${demoKey}', 'nonce' ), 0, 12 );
			update_option( 'ga4_bridge_for_smartsupp_state', array_merge( (array) get_option( 'ga4_bridge_for_smartsupp_state', [] ),
				[ 'account' => [ 'result' => 'known', 'plan' => 'free', 'key' => $key, 'date' => '${date}' ] ] ) );`;
			const [, , older] = await answers(
				[patch({ chatKey: demoKey, plan: 'unknown' }), armed, settings],
				checked('2020-01-01T00:00:00Z'),
			);
			expect(statusOf(older).plan).toMatchObject({ suggested: 'standard' });
			const [newer] = await answers([settings], checked('2099-01-01T00:00:00Z'));
			expect(statusOf(newer).plan).toMatchObject({ suggested: 'free' });
		});

		it('gives an address for a look and one for a test with the chat box', async () => {
			const [first, second, third] = await answers([
				{ method: 'POST', path: '/look' },
				{ method: 'POST', path: '/look', body: { kind: 'chat' } },
				{ method: 'POST', path: '/look', body: { kind: 'visit' } },
			]);
			const address = (kind: string) =>
				expect.stringMatching(
					`^${wordpress().url}/\\?ga4_bridge_for_smartsupp_look=${kind}-\\d{10}-`,
				);
			expect(first?.data).toMatchObject({ kind: 'look', url: address('look') });
			expect(second?.data).toMatchObject({ kind: 'chat', url: address('chat') });
			expect(third?.status).toBe(400);
		});

		it('hands out the templates and containers as the build made them', async () => {
			const built = join(ourPlugin, 'build/gtm');
			const files = {
				tagTemplate: 'tag/template.tpl',
				variableTemplate: 'variable/template.tpl',
				tagContainer: 'container/tag.json',
				variableContainer: 'container/variable.json',
			};
			const gtm = (file: string): Request => ({ method: 'GET', path: '/gtm', body: { file } });
			const found = await answers([...Object.keys(files), '../data'].map(gtm));
			Object.entries(files).forEach(([file, path], index) => {
				expect(found[index]).toMatchObject({
					status: 200,
					data: { file, text: readFileSync(join(built, path), 'utf8') },
				});
				expect(found[index]?.data.name).toMatch(/^ga4-bridge-for-smartsupp-[a-z-]+\.(tpl|json)$/);
			});
			expect(found.at(-1)?.status).toBe(400);
		});

		it('lists no sites where there is no network', async () => {
			const [answer] = await answers([{ method: 'GET', path: '/network/sites' }]);
			expect(answer?.status).toBe(403);
		});

		it('has caused no notice, warning or error in all of this', async () => {
			expect(await wordpress().debugLog()).toBe('');
		});
	},
);

describe.each(environments)(
	'what the network screen gets in WordPress $version on PHP $php',
	(environment) => {
		const wordpress = useWordPress({
			...environment,
			multisite: true,
			plugin: ourPlugin,
			activate: 'network',
		});
		const network = { scope: 'network' };
		const sites = (body: object = {}): Request => ({ method: 'GET', path: '/network/sites', body });
		const answers = (requests: readonly Request[], before = '', path = '/', user = '1') =>
			wordpress().runJson<Answer[]>(`${before}\n${ask(requests, user)}`, path);

		it('says of each site what it has otherwise, the key by its beginning only', async () => {
			await answers([
				patch({ chatKey: demoKey, eventNames: 'single', plan: 'pro', agentNames: 'drop' }, network),
			]);
			await answers(
				[patch({ chatKey: 'b'.repeat(40), plan: 'free', startDelay: 9 })],
				'',
				'/shop/',
			);
			await answers([patch({}, { ...network, locked: ['plan'] })]);
			const [answer] = await answers([sites()]);
			const screen = (path: string) =>
				`${wordpress().url}${path}wp-admin/options-general.php?page=ga4-bridge-for-smartsupp`;
			expect(answer?.data).toEqual({
				sites: [
					{
						id: 1,
						name: 'Demo shop',
						address: `${wordpress().url}/`,
						screen: screen('/'),
						differs: [],
					},
					{
						id: 2,
						name: 'Shop',
						address: `${wordpress().url}/shop/`,
						screen: screen('/shop/'),
						differs: [
							{ field: 'chatKey', value: 'bbbb…', network: `${demoKey.slice(0, 4)}…` },
							{ field: 'startDelay', value: 9, network: 5 },
						],
					},
				],
				page: 1,
				pages: 1,
				total: 2,
			});
		});

		it('lists twenty sites a page and looks at no others, however many there are', async () => {
			const found = await wordpress().runJson<{ pages: Answer[]; switches: number }>(`
			// With the one table that is looked at: WordPress's own set-up makes ten, which takes seconds for each site.
			remove_action( 'wp_initialize_site', 'wp_initialize_site', 10 );
			add_action( 'wp_initialize_site', function ( $site ) {
				global $wpdb;
				$table = $wpdb->get_blog_prefix( $site->blog_id ) . 'options';
				$made  = $wpdb->get_row( "SHOW CREATE TABLE $wpdb->options", ARRAY_N )[1];
				$wpdb->query( str_replace( "\`$wpdb->options\`", "\`$table\`", $made ) );
			}, 5 );
			for ( $number = 3; $number <= 45; $number++ ) {
				wp_insert_site( [ 'domain' => 'many.example.org', 'path' => "/s$number/", 'network_id' => 1 ] );
			}
			update_blog_status( 45, 'archived', 1 );
			$GLOBALS['switches'] = 0;
			add_action( 'switch_blog', function ( $new, $old, $how ) { $GLOBALS['switches'] += 'switch' === $how ? 1 : 0; }, 10, 3 );
			$pages = ( function () { ${ask([
				sites(),
				sites({ page: 3 }),
				sites({ page: 9 }),
				sites({ per_page: 51 }),
				sites({ search: '/s1' }),
			])} } )();
			return [ 'pages' => $pages, 'switches' => $GLOBALS['switches'] ];`);
			const [first, third, beyond, tooMany, named] = found.pages;
			const ids = (answer: Answer | undefined) =>
				((answer?.data.sites ?? []) as { id: number }[]).map(({ id }) => id);
			expect(first?.data).toMatchObject({ page: 1, pages: 3, total: 44 });
			expect(ids(first)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
			expect(ids(third)).toEqual([41, 42, 43, 44]);
			expect(ids(beyond)).toEqual([]);
			expect(tooMany?.status).toBe(400);
			expect(ids(named)).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
			expect(found.switches).toBe(34);
		});

		it('gives and takes the settings of the network with all that its screen shows', async () => {
			const [set, dry, undone, reset] = await answers([
				patch({ startChat: 'idle' }, { ...network, locked: ['startChat'] }),
				patch({ startChat: 'now' }, { ...network, dry_run: true }),
				{ method: 'POST', path: '/settings/undo', body: network },
				{ method: 'DELETE', path: '/settings', body: network },
			]);
			expect(set?.data).toMatchObject({
				scope: 'network',
				settings: { startChat: 'idle' },
				sources: { startChat: 'network' },
				locked: ['startChat'],
				locks: {},
				revision: expect.stringMatching(/^[0-9a-f]{12}$/),
				canUndo: true,
				choices: { environments: environmentTypes },
			});
			expect(dry?.data.changes).toEqual([{ field: 'startChat', from: 'idle', to: 'now' }]);
			expect(undone?.data).toMatchObject({ settings: { startChat: 'now' }, locked: ['plan'] });
			expect(reset?.data).toMatchObject({ settings: { plan: 'unknown' }, locked: [] });
		});

		it('has caused no notice, warning or error in all of this', async () => {
			expect(await wordpress().debugLog()).toBe('');
		});
	},
);
