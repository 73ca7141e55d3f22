import { beforeAll, describe, expect, it } from 'vitest';
import { installWpCli, inWpCli } from '../cli/wpCli.ts';
import { demoKey, ourPlugin } from '../ourPlugin.ts';
import { php } from '../php.ts';
import { type Answer, ask, patch, type Request } from '../restRequests.ts';
import { useWordPress } from '../useWordPress.ts';
import { type Asked, askAll, type Kind, known, rightsByAnswers, rightsByTable } from './rights.ts';

const pairs = [
	{ version: '7.1', php: '8.3' },
	{ version: '7.1', php: '7.4' },
	{ version: '6.6', php: '8.3' },
	{ version: '6.6', php: '7.4' },
] as const;

const key = 'b'.repeat(40);
const undo: Request = { method: 'POST', path: '/settings/undo' };
const reset: Request = { method: 'DELETE', path: '/settings' };

/** PHP for the names of all that is ours in the database, site by site, then in the tables that they share. */
const rows = `
global $wpdb;
$found = [];
$tables = [ $wpdb->usermeta => 'meta_key' ];
if ( is_multisite() ) {
	$tables[ $wpdb->sitemeta ] = 'meta_key';
}
foreach ( is_multisite() ? get_sites( [ 'fields' => 'ids' ] ) : [ 1 ] as $site ) {
	$tables[ is_multisite() ? $wpdb->get_blog_prefix( $site ) . 'options' : $wpdb->options ] = 'option_name';
}
foreach ( $tables as $table => $column ) {
	$found = array_merge( $found, $wpdb->get_col( "SELECT $column FROM $table WHERE $column LIKE '%ga4_bridge%'" ) );
}
return $found;`;

/** What the plugin is for, from its activation to its deletion, in every pair of versions. */
export const describeCore = (kind: Kind): void => {
	describe.each(pairs)(`${kind} site, WordPress $version on PHP $php`, (pair) => {
		const isNetwork = kind === 'network';
		const hasAbilities = pair.version !== '6.6';
		const path = isNetwork ? '/shop/' : '/';
		const wordpress = useWordPress({
			...pair,
			multisite: isNetwork,
			plugin: ourPlugin,
			activate: isNetwork ? 'network' : 'site',
		});
		beforeAll(() => installWpCli(wordpress()));
		const answers = (requests: readonly Request[]) =>
			wordpress().runJson<Answer[]>(ask(requests), path);
		const page = async (below = '') => (await wordpress().request(path + below)).text();

		it('has its row once it is active, and prints nothing before a key is entered', async () => {
			const html = await page();
			expect(html).toContain('</html>');
			expect(html).not.toMatch(/smartsupp/i);
			// A site of a network has it since somebody first saw its admin pages.
			if (isNetwork)
				await wordpress().request(`${path}wp-admin/`, { cookies: await wordpress().login() });
			const row = "return wp_load_alloptions()['ga4_bridge_for_smartsupp'] ?? null;";
			expect(await wordpress().runJson(row, path)).toBe('a:0:{}');
		});

		it('prints what is saved through REST', async () => {
			const settings = { chatKey: demoKey, trackerMode: 'manual', measurementIds: ['G-ABC12345'] };
			const [saved] = await answers([patch(settings)]);
			expect([saved?.status, saved?.stored]).toEqual([200, settings]);
			const html = await page();
			expect(html).toContain(`(window,"${demoKey}")`);
			expect(html).toContain('"options":{"trackerMode":"manual","measurementIds":["G-ABC12345"]}');
			const script = /"script":"([^"]+)"/.exec(html)?.[1] ?? '';
			expect((await fetch(script)).headers.get('content-type')).toMatch(/javascript/);
		});

		it('refuses what is wrong, names every field of it and stores nothing', async () => {
			const [refused] = await answers([patch({ chatKey: 'x', leadValue: -1, plan: 'pro' })]);
			expect(refused?.status).toBe(400);
			expect(Object.keys(refused?.data.data?.params ?? {}).sort()).toEqual([
				'chatKey',
				'leadValue',
			]);
			expect(refused?.stored).toMatchObject({ chatKey: demoKey });
			expect(refused?.stored).not.toHaveProperty('plan');
		});

		it('takes a save back', async () => {
			const [saved, undone] = await answers([patch({ chatKey: key, plan: 'pro' }), undo]);
			expect(saved?.stored).toMatchObject({ chatKey: key, plan: 'pro' });
			expect(undone?.status).toBe(200);
			expect(undone?.stored).toMatchObject({ chatKey: demoKey });
			expect(undone?.stored).not.toHaveProperty('plan');
		});

		it('keeps to the page rules', async () => {
			await answers([
				patch({ hideOnPaths: [`${path}sample-page/`], hideForRoles: ['administrator'] }),
			]);
			expect(await page()).toContain(demoKey);
			expect(await page('sample-page/')).not.toContain(demoKey);
			expect(await page('feed/')).not.toContain(demoKey);
			const cookies = await wordpress().login();
			expect(await (await wordpress().request(path, { cookies })).text()).not.toContain(demoKey);
		});

		it('carries its settings from an export into an empty site', async () => {
			const found = await wordpress().runJson<{
				taken: object;
				emptied: object;
				status: number;
				stored: object;
			}>(
				`$exported = ( function () { ${ask([{ method: 'GET', path: '/export' }])} } )()[0]['data'];
				$taken    = get_option( 'ga4_bridge_for_smartsupp' );
				$emptied  = ( function () { ${ask([reset])} } )()[0]['stored'];
				$request  = new WP_REST_Request( 'POST', '/ga4-bridge-for-smartsupp/v1/import' );
				$request->set_header( 'content-type', 'application/json' );
				$request->set_body( wp_json_encode( [ 'export' => $exported ] ) );
				$status = rest_do_request( $request )->get_status();
				$stored = get_option( 'ga4_bridge_for_smartsupp' );
				unset( $taken['site'], $stored['site'] );
				return compact( 'taken', 'emptied', 'status', 'stored' );`,
				path,
			);
			expect(found.status).toBe(200);
			expect(found.emptied).not.toHaveProperty('chatKey');
			expect(found.taken).toMatchObject({ chatKey: demoKey, hideForRoles: ['administrator'] });
			expect(found.stored).toEqual(found.taken);
		});

		it('lets everybody do what the table says, by every route, ability and command', async () => {
			const { value, warnings } = await inWpCli<Asked>(
				wordpress(),
				askAll(kind, hasAbilities),
				path,
			);
			expect(rightsByAnswers(value, hasAbilities)).toEqual(rightsByTable(kind, hasAbilities));
			expect([...value.has].sort()).toEqual(known(hasAbilities));
			expect(warnings).toEqual([]);
		});

		it('leaves nothing behind when it is deleted', async () => {
			expect(await wordpress().runJson(rows)).not.toEqual([]);
			await wordpress().run(`
				require_once ABSPATH . 'wp-admin/includes/plugin.php';
				$plugin = ${php('ga4-bridge-for-smartsupp/ga4-bridge-for-smartsupp.php')};
				deactivate_plugins( $plugin, false, ${isNetwork} );
				uninstall_plugin( $plugin );`);
			expect(await wordpress().runJson(rows)).toEqual([]);
			expect(await page()).not.toMatch(/smartsupp/i);
		});

		it('has caused no notice, warning or error in all of this', async () => {
			expect(await wordpress().debugLog()).toBe('');
		});
	});
};
