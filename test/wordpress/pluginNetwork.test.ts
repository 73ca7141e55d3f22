import { describe, expect, it } from 'vitest';
import { demoKey, environments, ourPlugin } from './ourPlugin.ts';
import { php } from './php.ts';
import { type Answer, ask, patch, type Request } from './restRequests.ts';
import { useWordPress } from './useWordPress.ts';
import { type Visit, visit } from './visit.ts';

const network = { scope: 'network' };
const get: Request = { method: 'GET', path: '/settings' };
const getNetwork: Request = { ...get, body: network };

/** The names of ours in each site's options, in the network's and in the users'. */
const rows = `
global $wpdb;
$found = [];
foreach ( get_sites() as $site ) {
	switch_to_blog( $site->blog_id );
	$found[] = $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%ga4_bridge%' ORDER BY 1" );
	restore_current_blog();
}
$found[] = $wpdb->get_col( "SELECT meta_key FROM $wpdb->sitemeta WHERE meta_key LIKE '%ga4_bridge%' ORDER BY 1" );
$found[] = $wpdb->get_col( "SELECT meta_key FROM $wpdb->usermeta WHERE meta_key LIKE '%ga4_bridge%'" );
return $found;`;

/** PHP that empties what is stored for the network and for both sites. */
const start = `
foreach ( [ 2, 1 ] as $id ) {
	switch_to_blog( $id );
	delete_option( 'ga4_bridge_for_smartsupp' );
	\\Ga4BridgeForSmartsupp\\Settings\\Row::add();
	delete_option( 'ga4_bridge_for_smartsupp_state' );
	restore_current_blog();
}
delete_site_option( 'ga4_bridge_for_smartsupp_network' );
delete_site_option( 'ga4_bridge_for_smartsupp_network_state' );`;

describe.each(environments)('a network in WordPress $version on PHP $php', (environment) => {
	const wordpress = useWordPress({
		...environment,
		multisite: true,
		plugin: ourPlugin,
		activate: 'network',
	});
	const answers = (requests: readonly Request[], before = '', path = '/', user = '1') =>
		wordpress().runJson<Answer[]>(`${before}\n${ask(requests, user)}`, path);

	it('gives every site settings of its own, also within one request', async () => {
		const found = await wordpress().runJson(`${start}
			$key = function () { return \\Ga4BridgeForSmartsupp\\Settings\\Settings::read()->text( 'chatKey' ); };
			update_option( 'ga4_bridge_for_smartsupp', [ 'chatKey' => '${demoKey}' ] );
			$keys = [ $key() ];
			switch_to_blog( 2 );
			$keys[] = $key();
			\\Ga4BridgeForSmartsupp\\Settings\\Store::change( [ 'chatKey' => str_repeat( 'a', 40 ) ] );
			$keys[] = $key();
			restore_current_blog();
			$keys[] = $key();
			return $keys;`);
		expect(found).toEqual([demoKey, '', 'a'.repeat(40), demoKey]);
		expect(await (await wordpress().request('/shop/')).text()).toContain('a'.repeat(40));
		expect(await (await wordpress().request('/')).text()).toContain(demoKey);
	});

	it('notes where a site is that only the network sets up, once somebody who manages it comes by', async () => {
		const found = await wordpress().runJson(`${start}
			$row = function () { wp_cache_flush(); return get_option( 'ga4_bridge_for_smartsupp' ); };
			wp_set_current_user( 1 );
			\\Ga4BridgeForSmartsupp\\Status\\Site::note();
			$rows = [ $row() ];
			update_site_option( 'ga4_bridge_for_smartsupp_network', ${php({ chatKey: demoKey })} );
			\\Ga4BridgeForSmartsupp\\Status\\Site::note();
			$rows[] = $row();
			add_filter( 'pre_option_home', function () { return 'https://copy.example.org'; } );
			$rows[] = \\Ga4BridgeForSmartsupp\\Settings\\Settings::read()->is_confirmed();
			return $rows;`);
		expect(found).toEqual([[], { site: { host: '127.0.0.1', environment: 'production' } }, false]);
	});

	it('gives its sites what they do not set themselves, at the cost of one query', async () => {
		const [set] = await answers(
			[
				patch(
					{
						chatKey: demoKey,
						eventNames: 'single',
						trackerMode: 'manual',
						measurementIds: ['G-NET1'],
					},
					network,
				),
			],
			start,
		);
		expect(set?.data).toMatchObject({ scope: 'network', sources: { chatKey: 'network' } });
		expect(set?.data).not.toHaveProperty('status');
		const [same, own, read] = await answers(
			[
				patch({ eventNames: 'single', plan: 'unknown' }),
				patch({ eventNames: 'prefixed', measurementIds: [], trackerMode: 'auto' }),
				get,
			],
			'',
			'/shop/',
		);
		expect(same?.stored).toEqual([]);
		expect(own?.stored).toEqual({
			eventNames: 'prefixed',
			measurementIds: [],
			trackerMode: 'auto',
		});
		expect(read?.data).toMatchObject({
			settings: { chatKey: demoKey, eventNames: 'prefixed', trackerMode: 'auto' },
			sources: { chatKey: 'network', eventNames: 'site', plan: 'default' },
			locks: {},
		});
		const here = await wordpress().runJson<Visit>(visit);
		const shop = await wordpress().runJson<Visit>(visit, '/shop/');
		expect(here.html).toContain('"measurementIds":["G-NET1"]');
		expect(here.html).toContain('"eventNames":"single"');
		expect(shop.html).toContain(demoKey);
		expect(shop.html).not.toMatch(/G-NET1|eventNames/);
		for (const { queries } of [here, shop])
			expect(queries).toEqual([expect.stringMatching(/_network/)]);
	});

	it('fixes what it says sites may not change, and gives it back when they may again', async () => {
		await answers([patch({ plan: 'free' })], start, '/shop/');
		const [locked] = await answers([
			patch({ plan: 'pro' }, { ...network, locked: ['plan', 'eventNames'] }),
		]);
		expect(locked?.data).toMatchObject({ locked: ['plan', 'eventNames'], locks: {} });
		const [read, refused, other, undone] = await answers(
			[
				get,
				patch({ plan: 'free', eventNames: 'single' }),
				patch({ plan: 'pro', agentNames: 'drop' }),
				{ method: 'POST', path: '/settings/undo' },
			],
			'',
			'/shop/',
		);
		expect(read?.data).toMatchObject({
			settings: { plan: 'pro' },
			sources: { plan: 'network', eventNames: 'default' },
			locks: { plan: 'network', eventNames: 'network' },
		});
		expect(refused?.data.data?.faults).toMatchObject([
			{ field: 'plan', message: expect.stringMatching(/“free”.*network fixes.*administrator/) },
			{ field: 'eventNames' },
		]);
		expect(other?.stored).toEqual({ plan: 'free', agentNames: 'drop' });
		expect(undone?.stored).toEqual({ plan: 'free' });
		const [free, wrong] = await answers([
			patch({}, { ...network, locked: [] }),
			patch({}, { ...network, locked: ['colour'] }),
		]);
		expect(free?.data.changes).toEqual([{ field: 'locked', from: ['plan', 'eventNames'], to: [] }]);
		expect(wrong?.data.data?.faults?.map(({ field }) => field)).toEqual(['locked[0]']);
		const [back] = await answers([get], '', '/shop/');
		expect(back?.data).toMatchObject({ settings: { plan: 'free' }, sources: { plan: 'site' } });
	});

	it('saves for a site that once stored what the network says by now, and undoes that', async () => {
		const found = await wordpress().runJson(
			`${start}
			$store  = '\\Ga4BridgeForSmartsupp\\Settings\\Store';
			$told   = [];
			$answer = function ( $outcome ) use ( &$told ) {
				$was  = $told;
				$told = [];
				$row  = get_option( 'ga4_bridge_for_smartsupp' );
				$host = $row['site']['host'] ?? '';
				unset( $row['site'] );
				return [ $outcome->problem, $row, $host, $was ];
			};
			$overtake = function () use ( $store ) {
				$store::change( [ 'plan' => 'pro' ], false, 'network' );
				$store::change( [ 'plan' => 'standard' ] );
				$store::change( [ 'plan' => 'standard' ], false, 'network' );
			};
			$overtake();
			foreach ( [ 'saved', 'page_changed' ] as $name ) {
				add_action( "ga4_bridge_for_smartsupp_$name", function () use ( &$told, $name ) { $told[] = $name; } );
			}
			$answers = [
				$answer( $store::change( [] ) ),
				$answer( $store::change( [ 'eventNames' => 'single' ] ) ),
				$answer( $store::undo() ),
				$answer( $store::undo() ),
			];
			$overtake();
			$told      = [];
			$answers[] = $answer( $store::reset( [ 'eventNames' ] ) );
			$overtake();
			add_filter( 'pre_option_home', function () { return 'https://copy.example.org'; } );
			$told      = [];
			$answers[] = $answer( $store::confirm_site() );
			return $answers;`,
			'/shop/',
		);
		const host = new URL(wordpress().url).hostname;
		const both = ['saved', 'page_changed'];
		expect(found).toEqual([
			['', { plan: 'standard' }, host, []],
			['', { eventNames: 'single' }, host, both],
			['', [], host, both],
			['', { eventNames: 'single' }, host, both],
			['', [], host, both],
			['', [], 'copy.example.org', both],
		]);
	});

	it('has an undo, revisions, export and import of its own', async () => {
		const [first, stale, file, reset, imported, elsewhere, undone] = await answers(
			[
				patch({ plan: 'pro' }, { ...network, locked: ['plan'] }),
				patch({ plan: 'free' }, { ...network, revision: 'older' }),
				{ method: 'GET', path: '/export', body: network },
				{ method: 'DELETE', path: '/settings', body: network },
				getNetwork,
				getNetwork,
				{ method: 'POST', path: '/settings/undo', body: network },
			],
			start,
		);
		expect(first?.status).toBe(200);
		expect(stale).toMatchObject({
			status: 409,
			data: { data: { conflicts: [{ field: 'plan' }] } },
		});
		expect(file?.data).toMatchObject({
			scope: 'network',
			settings: { plan: 'pro', locked: ['plan'] },
		});
		expect(reset?.data).toMatchObject({ settings: { plan: 'unknown' }, locked: [] });
		expect(imported?.data.canUndo && elsewhere?.data.canUndo).toBe(true);
		expect(undone?.data).toMatchObject({ settings: { plan: 'pro' }, locked: ['plan'] });
		const bring = (more: object): Request => ({
			method: 'POST',
			path: '/import',
			body: { export: file?.data, ...more },
		});
		const [, again, wrong] = await answers([
			{ method: 'DELETE', path: '/settings', body: network },
			bring(network),
			bring({}),
		]);
		expect(again?.data).toMatchObject({ settings: { plan: 'pro' }, locked: ['plan'] });
		expect(wrong?.data.data?.faults?.map(({ field }) => field)).toEqual(['scope']);
	});

	it('is for the super admin; an administrator of a site has the site', async () => {
		const found = await wordpress().runJson<{ [who: string]: number[] }>(
			`${start}
			$ask = function ( $user ) { ${ask([get, patch({ plan: 'pro' }), getNetwork, patch({ plan: 'pro' }, network), { method: 'DELETE', path: '/settings', body: network }, { method: 'GET', path: '/export', body: network }, { method: 'POST', path: '/settings/undo', body: network }], '$user')} };
			$all = [ 'super' => $ask( 1 ), 'nobody' => $ask( 0 ) ];
			foreach ( [ 'administrator', 'editor' ] as $role ) {
				$id = username_exists( $role ) ?: wp_insert_user( [ 'user_login' => $role, 'user_pass' => 'x', 'user_email' => "$role@example.org" ] );
				add_user_to_blog( 2, $id, $role );
				$all[ $role ] = $ask( $id );
			}
			return array_map( function ( $answers ) { return array_column( $answers, 'status' ); }, $all );`,
			'/shop/',
		);
		expect(found).toEqual({
			super: [200, 200, 200, 200, 200, 200, 200],
			nobody: [401, 401, 401, 401, 401, 401, 401],
			administrator: [200, 200, 403, 403, 403, 403, 403],
			editor: [403, 403, 403, 403, 403, 403, 403],
		});
	});

	it('stores nothing invalid for the network either, however it is written', async () => {
		const stored = await wordpress().runJson(`${start}
			update_site_option( 'ga4_bridge_for_smartsupp_network', ${php({ plan: 'pro', locked: ['plan'] })} );
			foreach ( ${php(['text', { plan: 'gold' }, { locked: 'plan' }, { locked: ['x'] }, { trackerMode: 'manual' }, { site: [] }])} as $value ) {
				update_site_option( 'ga4_bridge_for_smartsupp_network', $value );
			}
			return get_site_option( 'ga4_bridge_for_smartsupp_network' );`);
		expect(stored).toEqual({ plan: 'pro', locked: ['plan'] });
	});

	it('gives a new site its row', async () => {
		const row = await wordpress().runJson(`
			$host = wp_parse_url( home_url(), PHP_URL_HOST ) . ':' . wp_parse_url( home_url(), PHP_URL_PORT );
			return get_blog_option( wpmu_create_blog( $host, '/new/', 'New', 1 ), 'ga4_bridge_for_smartsupp' );`);
		expect(row).toEqual([]);
	});

	it('takes everything along on every site when it is deleted, and nothing of others', async () => {
		await wordpress().run(`${start}
			foreach ( get_sites( [ 'fields' => 'ids' ] ) as $id ) {
				switch_to_blog( $id );
				\\Ga4BridgeForSmartsupp\\Settings\\Store::change( [ 'plan' => 'pro' ] );
				set_transient( 'ga4_bridge_for_smartsupp_a', 1, 1000 );
				set_transient( 'other', 1, 1000 );
				restore_current_blog();
			}
			set_site_transient( 'ga4_bridge_for_smartsupp_b', 1, 1000 );
			\\Ga4BridgeForSmartsupp\\Settings\\Store::change( [ 'plan' => 'pro' ], false, 'network' );
			update_user_meta( 1, 'ga4_bridge_for_smartsupp_seen', 1 );
			update_user_meta( 1, 'other_ga4', 1 );`);
		const before = await wordpress().runJson<string[][]>(rows);
		expect(before.map((names) => names.length)).toEqual([4, 4, 4, 4, 1]);
		await wordpress().run(`
			require_once ABSPATH . 'wp-admin/includes/plugin.php';
			deactivate_plugins( 'ga4-bridge-for-smartsupp/ga4-bridge-for-smartsupp.php', false, true );
			uninstall_plugin( 'ga4-bridge-for-smartsupp/ga4-bridge-for-smartsupp.php' );`);
		expect(await wordpress().runJson(rows)).toEqual([[], [], [], [], []]);
		expect(
			await wordpress().runJson(
				"return [ get_transient( 'other' ), get_user_meta( 1, 'other_ga4', true ) ];",
			),
		).toEqual(['1', '1']);
	});

	it('has caused no notice, warning or error in all of this', async () => {
		expect(await wordpress().debugLog()).toBe('');
	});
});
