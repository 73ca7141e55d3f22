import { beforeAll, describe, expect, it } from 'vitest';
import type { Settings } from '../../src/settings/settings.ts';
import type { Cookie } from '../../tools/wordpress/logIn.ts';
import { heads } from './heads.ts';
import { demoKey, environments, ourPlugin } from './ourPlugin.ts';
import { php } from './php.ts';
import { standIns } from './standIns.ts';
import { useWordPress } from './useWordPress.ts';

const NONCE = '/wp-admin/admin-ajax.php?action=rest-nonce';
const ROUTE = '/?rest_route=/ga4-bridge-for-smartsupp/v1/visitor';
const everything = ['name', 'email', 'role', 'orders', 'spent'] as const;
const editor = { user: 'eda', password: 'password' };

/** PHP that makes a customer with orders, and an editor without. */
const people = `
$eda = wp_insert_user( [ 'user_login' => 'eda', 'user_pass' => 'password', 'user_email' => 'eda@example.org', 'display_name' => 'Eda </script> Nová', 'role' => 'editor' ] );
foreach ( [ 1, $eda ] as $user ) { update_user_meta( $user, 'stand_in_orders', 1 === $user ? 1234 : 0 ); }
update_user_meta( 1, 'stand_in_spent', '5678.5' );
wp_update_user( [ 'ID' => 1, 'display_name' => 'Adam Dvořák' ] );`;

describe.each(environments)(
	'what the chat is told of visitors, in WordPress $version on PHP $php',
	(environment) => {
		const muPlugins = standIns('woocommerce');
		const wordpress = useWordPress({ ...environment, plugin: ourPlugin, muPlugins });
		beforeAll(() => wordpress().run(people));
		const save = (settings: Partial<Settings>) =>
			wordpress().run(
				`update_option( 'ga4_bridge_for_smartsupp', ${php({ chatKey: demoKey, ...settings })} );`,
			);
		const codes = (rows: readonly object[], user?: number, before?: string) =>
			wordpress().runJson<string[]>(
				heads(
					rows.map((row) => ({ chatKey: demoKey, ...row })),
					user,
					before,
				),
			);
		const nonceOf = async (cookies: readonly Cookie[]) =>
			(await wordpress().request(NONCE, { cookies })).text();
		const dataOf = async (cookies: readonly Cookie[], nonce?: string) =>
			wordpress().request(ROUTE, {
				cookies,
				headers: { 'X-WP-Nonce': nonce ?? (await nonceOf(cookies)) },
			});

		it('is asked for by one call in the tag, which says nothing of anybody', async () => {
			const [none, some, other] = await codes(
				[{}, { visitorData: ['name'] }, { visitorData: everything, consentSource: 'google' }],
				1,
			);
			expect(none).not.toContain('visitor');
			const told = (code = '') =>
				JSON.parse(/\(window,(\{[^{}]*visitor\.js[^{}]*\})\);$/.exec(code.trim())?.[1] ?? 'null');
			expect(told(some)).toEqual({
				script: expect.stringMatching(
					/\/ga4-bridge-for-smartsupp\/build\/visitor\.js\?ver=\d[\d.]*$/,
				),
				nonce: NONCE,
				data: expect.stringMatching(/^\/.*ga4-bridge-for-smartsupp\/v1\/visitor$/),
			});
			expect(told(other)).toEqual({ ...told(some), consentSource: 'google' });
			expect(some?.trim().startsWith(none?.trim() ?? '?')).toBe(true);
			expect(await codes([{ visitorData: ['name'] }], 0)).toEqual([some]);
		});

		it('is asked for on FREE too, and where the chat is elsewhere, whatever starts it', async () => {
			const visitorData = ['email'];
			const found = await codes([
				{ visitorData, plan: 'free' },
				{ visitorData, plan: 'free', chatSource: 'elsewhere' },
				{ visitorData, chatSource: 'elsewhere', chatKey: '' },
				{ visitorData, startChat: 'manual' },
			]);
			expect(found.map((code) => code.split('visitor.js').length - 1)).toEqual([1, 1, 1, 1]);
			expect(found[1]).not.toMatch(/gtag|loader\.js/);
		});

		it('is not asked for where a rule keeps the page silent, or without a key', async () => {
			const visitorData = ['email'];
			const free = { visitorData, plan: 'free', chatSource: 'elsewhere' };
			const hidden = { hideForRoles: ['administrator'] };
			expect(
				await codes(
					[
						{ visitorData, chatKey: '' },
						{ visitorData, ...hidden },
						{ ...free, ...hidden },
						{ ...free, hideOnPaths: ['*'] },
					],
					1,
				),
			).toEqual(['', '', '', '']);
			const silent =
				"add_filter( 'ga4_bridge_for_smartsupp_reason_not_to_print', fn( $reason, $what ) => 'chat' === $what ? 'members_only' : $reason, 10, 2 );";
			const [ours, elsewhere] = await codes([{ visitorData }, free], 1, silent);
			expect(ours).not.toContain('visitor.js');
			expect(elsewhere).toBe('');
			expect(await codes([free], 1, 'function amp_is_request() { return true; }')).toEqual(['']);
		});

		it("is each user's own, by the nonce that WordPress gives, and kept by nobody", async () => {
			await save({ visitorData: [...everything] });
			const [adam, eda] = [await wordpress().login(), await wordpress().login(editor)];
			const answer = await dataOf(adam);
			expect(answer.status).toBe(200);
			expect(answer.headers.get('cache-control')).toMatch(/private/);
			expect(answer.headers.get('cache-control')).toMatch(/no-store/);
			expect(answer.headers.get('set-cookie')).toBeNull();
			expect(await answer.json()).toEqual({
				name: 'Adam Dvořák',
				email: expect.stringMatching(/@/),
				variables: {
					role: { label: 'Role', value: 'Administrator' },
					orders: { label: 'Orders', value: '1,234' },
					spent: { label: 'Total spent', value: '5.678,50\u00a0€' },
				},
			});
			expect(await (await dataOf(eda)).json()).toEqual({
				name: expect.stringContaining('Nová'),
				email: 'eda@example.org',
				variables: {
					role: { label: 'Role', value: 'Editor' },
					orders: { label: 'Orders', value: '0' },
					spent: { label: 'Total spent', value: '0,00\u00a0€' },
				},
			});
			// With the nonce of another, nobody is logged in.
			expect((await dataOf(eda, await nonceOf(adam))).status).toBe(403);
		});

		it('is nothing to whoever is not logged in', async () => {
			await save({ visitorData: ['name'] });
			const nonce = await wordpress().request(NONCE);
			expect([nonce.status, await nonce.text()]).toEqual([400, '0']);
			const answers = await Promise.all([
				wordpress().request(ROUTE),
				wordpress().request(ROUTE, { headers: { 'X-WP-Nonce': '0' } }),
				wordpress().request(ROUTE, { cookies: await wordpress().login() }),
			]);
			expect(answers.map(({ status }) => status)).toEqual([401, 403, 401]);
			for (const answer of answers) expect(await answer.text()).not.toContain('Adam');
		});

		it('has only what was chosen, and nothing where nothing was', async () => {
			const adam = await wordpress().login();
			await save({ visitorData: ['role'] });
			expect(await (await dataOf(adam)).json()).toEqual({
				variables: { role: { label: 'Role', value: 'Administrator' } },
			});
			await save({});
			const answer = await dataOf(adam);
			expect([answer.status, await answer.text()]).toEqual([
				404,
				expect.stringContaining('visitorData is empty'),
			]);
		});

		it('changes by a filter, of which only what the chat box takes goes on', async () => {
			const data = await wordpress().runJson<unknown>(`
				wp_set_current_user( 1 );
				update_option( 'ga4_bridge_for_smartsupp', [ 'visitorData' => [ 'name' ] ] );
				$ask = fn() => rest_do_request( new WP_REST_Request( 'GET', '/ga4-bridge-for-smartsupp/v1/visitor' ) )->get_data();
				add_filter( 'ga4_bridge_for_smartsupp_visitor_data', function ( $data, $user ) {
					return [
						'name' => $data['name'] . ' #' . $user->ID,
						'email' => [ 'no' ],
						'phone' => 420123456789,
						'group' => 'vip',
						'variables' => [ 'level' => [ 'label' => 'Level', 'value' => 5 ], 'bad name' => [ 'label' => 'x', 'value' => 'y' ], 'text' => 'no', 'long' => [ 'label' => 'Long', 'value' => str_repeat( 'é', 900 ) ], 'list' => [ 'label' => 'List', 'value' => [ 1 ] ] ],
					];
				}, 10, 2 );
				$filtered = $ask();
				add_filter( 'ga4_bridge_for_smartsupp_visitor_data', '__return_false', 20 );
				return [ $filtered, $ask() ];`);
			expect(data).toEqual([
				{
					name: 'Adam Dvořák #1',
					phone: '420123456789',
					variables: {
						level: { label: 'Level', value: '5' },
						long: { label: 'Long', value: 'é'.repeat(500) },
					},
				},
				{},
			]);
		});

		it('fits the schema that the route tells', async () => {
			expect(
				await wordpress().runJson(`
				wp_set_current_user( 1 );
				update_option( 'ga4_bridge_for_smartsupp', ${php({ visitorData: everything })} );
				$schema = rest_do_request( new WP_REST_Request( 'OPTIONS', '/ga4-bridge-for-smartsupp/v1/visitor' ) )->get_data()['schema'];
				$data = json_decode( wp_json_encode( rest_do_request( new WP_REST_Request( 'GET', '/ga4-bridge-for-smartsupp/v1/visitor' ) )->get_data() ), true );
				return [ $schema['title'], rest_validate_value_from_schema( $data, $schema, 'answer' ), is_wp_error( rest_validate_value_from_schema( [ 'password' => 'x' ], $schema, 'answer' ) ) ];`),
			).toEqual(['ga4-bridge-visitor', true, true]);
		});

		it('declares to WooCommerce that it works with its order tables and blocks', async () => {
			const plugin = { 'ga4-bridge-for-smartsupp/ga4-bridge-for-smartsupp.php': true };
			expect(
				await wordpress().runJson(
					'return Automattic\\WooCommerce\\Utilities\\FeaturesUtil::$declared;',
				),
			).toEqual({ custom_order_tables: plugin, cart_checkout_blocks: plugin });
			expect(
				await wordpress().runJson(
					'return Ga4BridgeForSmartsupp\\Status\\Choices::of_this_site()["shop"];',
				),
			).toBe(true);
		});

		it('has caused no notice, warning or error in all of this', async () => {
			expect(await wordpress().debugLog()).toBe('');
		});
	},
);

describe('personal data, without a shop', () => {
	const wordpress = useWordPress({ plugin: ourPlugin });

	it('are told without totals', async () => {
		expect(
			await wordpress().runJson(`
				wp_set_current_user( 1 );
				update_option( 'ga4_bridge_for_smartsupp', ${php({ visitorData: ['name', 'orders', 'spent'] })} );
				return [ rest_do_request( new WP_REST_Request( 'GET', '/ga4-bridge-for-smartsupp/v1/visitor' ) )->get_data(), Ga4BridgeForSmartsupp\\Status\\Choices::of_this_site()['shop'] ];`),
		).toEqual([{ name: 'admin' }, false]);
	});

	it('are not stored: the exporter has none, and the eraser says where conversations are', async () => {
		const [exported, erased] = await wordpress().runJson<[unknown, { messages: string[] }]>(`
			do_action( 'admin_init' );
			$exporter = apply_filters( 'wp_privacy_personal_data_exporters', [] )['ga4-bridge-for-smartsupp'];
			$eraser = apply_filters( 'wp_privacy_personal_data_erasers', [] )['ga4-bridge-for-smartsupp'];
			return [ call_user_func( $exporter['callback'], 'a@example.org', 1 ), call_user_func( $eraser['callback'], 'a@example.org', 1 ) ];`);
		expect(exported).toEqual({ data: [], done: true });
		expect(erased).toMatchObject({ items_removed: false, items_retained: false, done: true });
		expect(erased.messages.join()).toMatch(/stores no personal data.*erase it there/);
	});

	it('are named in the text for the privacy policy, as chosen', async () => {
		const texts = await wordpress().runJson<string[]>(`
			wp_set_current_user( 1 );
			$texts = [];
			$text = new ReflectionMethod( 'Ga4BridgeForSmartsupp\\Screen\\Privacy', 'paragraphs' );
			$text->setAccessible( true );
			foreach ( ${php([[], ['email', 'name']])} as $fields ) {
				update_option( 'ga4_bridge_for_smartsupp', [ 'visitorData' => $fields ] );
				$texts[] = implode( ' ', $text->invoke( null ) );
			}
			return $texts;`);
		expect(texts[0]).not.toMatch(/who you are|e-mail address,/);
		expect(texts[1]).toContain('your name, e-mail address. Where we ask');
	});

	it('are named where the guide of the privacy policy is, not in each request of a page', async () => {
		const suggested = (before: string) =>
			wordpress().runJson<boolean>(`
				require_once ABSPATH . 'wp-admin/includes/admin.php';
				$GLOBALS['current_screen'] = WP_Screen::get( 'dashboard' );
				${before}
				add_filter( 'gettext_ga4-bridge-for-smartsupp', function ( $text ) { $GLOBALS['asked'] = true; return $text; } );
				remove_all_actions( 'admin_init' );
				add_action( 'admin_init', [ 'Ga4BridgeForSmartsupp\\Screen\\Privacy', 'suggest_text' ] );
				do_action( 'admin_init' );
				return isset( $GLOBALS['asked'] );`);
		expect(await suggested('')).toBe(true);
		expect(await suggested("add_filter( 'wp_doing_ajax', '__return_true' );")).toBe(false);
	});

	it('leave nothing behind in the database when they are asked for', async () => {
		expect(
			await wordpress().runJson(`
				global $wpdb;
				$rows = fn() => $wpdb->get_col( "SELECT CONCAT(meta_key, meta_value) FROM $wpdb->usermeta ORDER BY umeta_id" );
				$options = fn() => $wpdb->get_col( "SELECT option_name FROM $wpdb->options ORDER BY option_id" );
				update_option( 'ga4_bridge_for_smartsupp', ${php({ visitorData: everything })} );
				wp_set_current_user( 1 );
				$before = [ $rows(), $options() ];
				rest_do_request( new WP_REST_Request( 'GET', '/ga4-bridge-for-smartsupp/v1/visitor' ) );
				return $before === [ $rows(), $options() ];`),
		).toBe(true);
	});
});

describe('a visitor of a network', () => {
	const wordpress = useWordPress({ plugin: ourPlugin, multisite: true, activate: 'network' });

	it('is known to the sites that the visitor is a user of, and to no other', async () => {
		await wordpress().run(
			`
			$eve = wp_insert_user( [ 'user_login' => 'eve', 'user_pass' => 'password', 'user_email' => 'eve@example.org' ] );
			foreach ( [ 1, 2 ] as $site ) { remove_user_from_blog( $eve, $site ); }
			update_option( 'ga4_bridge_for_smartsupp', ${php({ chatKey: demoKey, visitorData: ['email'] })} );`,
			'/shop/',
		);
		const cookies = await wordpress().login({ user: 'eve', password: 'password' });
		const ask = async () => {
			const nonce = await (await wordpress().request(`/shop${NONCE}`, { cookies })).text();
			return wordpress().request(`/shop${ROUTE}`, { cookies, headers: { 'X-WP-Nonce': nonce } });
		};
		const answer = await ask();
		expect([answer.status, (await answer.text()).includes('eve')]).toEqual([403, false]);
		await wordpress().run(
			`add_user_to_blog( get_current_blog_id(), get_user_by( 'login', 'eve' )->ID, 'subscriber' );`,
			'/shop/',
		);
		expect(await (await ask()).json()).toEqual({ email: 'eve@example.org' });
	});
});
