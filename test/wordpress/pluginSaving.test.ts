import { describe, expect, it } from 'vitest';
import { demoKey, environments, ourPlugin } from './ourPlugin.ts';
import { type Answer, ask, patch } from './restRequests.ts';
import { useWordPress } from './useWordPress.ts';

const option = 'ga4_bridge_for_smartsupp';
const store = '\\Ga4BridgeForSmartsupp\\Settings\\Store';
const state = '\\Ga4BridgeForSmartsupp\\Settings\\State';

/** PHP that starts anew and hears what others are told. */
const listen = (row = '[]'): string => `
delete_option( '${option}_state' );
delete_option( '${option}' );
add_option( '${option}', ${row}, '', true );
$told = [];
foreach ( [ 'saved', 'page_changed' ] as $name ) {
	add_action( "${option}_$name", function ( $first, $second, $third = null ) use ( &$told, $name ) {
		$told[] = 'saved' === $name ? [ $name, $second['plan'], $first['plan'], $third ] : [ $name, $first, $second ];
	}, 10, 3 );
}`;

/** PHP that writes the row past this request, as another one does meanwhile. */
const elsewhere = (row: string): string => `
global $wpdb;
$wpdb->update( $wpdb->options, [ 'option_value' => serialize( ${row} ) ], [ 'option_name' => '${option}' ] );`;

describe.each(environments)(
	'settings that other code writes in WordPress $version on PHP $php',
	(environment) => {
		const wordpress = useWordPress({ ...environment, plugin: ourPlugin });
		const mark = { host: '127.0.0.1', environment: 'production' };

		it('are told like a save, once, and can be undone', async () => {
			const found = await wordpress().runJson(`${listen()}
			update_option( '${option}', [ 'plan' => 'pro' ] );
			update_option( '${option}', [ 'plan' => 'pro' ] );
			update_option( '${option}', [ 'plan' => 'gold' ] );
			$undone = ${store}::undo();
			return [ 'told' => $told, 'undone' => $undone->problem, 'row' => get_option( '${option}' ) ];`);
			expect(found).toEqual({
				told: [
					['saved', 'unknown', 'pro', 'site'],
					['page_changed', ['plan'], 'site'],
					['saved', 'pro', 'unknown', 'site'],
					['page_changed', ['plan'], 'site'],
				],
				undone: '',
				row: { site: mark },
			});
		});

		it('are told once where the Store saves after others have written', async () => {
			const found = await wordpress().runJson(`${listen()}
			update_option( '${option}', [ 'plan' => 'pro' ] );
			$told = [];
			${store}::change( [ 'plan' => 'free' ] );
			${store}::reset();
			return array_column( $told, 0 );`);
			expect(found).toEqual(['saved', 'page_changed', 'saved', 'page_changed']);
		});

		it('keep the mark of the site, and get one where there is none', async () => {
			const rows = await wordpress().runJson(`
			$there = [ 'host' => 'www.example.org', 'environment' => 'staging', 'before' => [ 'example.org local' ] ];
			${listen("[ 'site' => $there ]")}
			$rows = [];
			update_option( '${option}', [ 'chatKey' => '${demoKey}' ] );
			$rows[] = get_option( '${option}' );
			update_option( '${option}', [ 'chatKey' => '${demoKey}', 'site' => [ 'host' => 'a.example.org', 'environment' => 'local' ] ] );
			$rows[] = get_option( '${option}' );
			${listen()}
			update_option( '${option}', [ 'chatKey' => '${demoKey}' ] );
			$rows[] = get_option( '${option}' );
			return $rows;`);
			expect(rows).toEqual([
				{
					chatKey: demoKey,
					site: { host: 'www.example.org', environment: 'staging', before: ['example.org local'] },
				},
				{ chatKey: demoKey, site: { host: 'a.example.org', environment: 'local' } },
				{ chatKey: demoKey, site: mark },
			]);
		});

		it('has caused no notice, warning or error in all of this', async () => {
			expect(await wordpress().debugLog()).toBe('');
		});
	},
);

describe.each(environments)(
	'two saves at one moment in WordPress $version on PHP $php',
	(environment) => {
		const wordpress = useWordPress({ ...environment, plugin: ourPlugin });

		it('are both kept where one was read before the other was stored', async () => {
			const found = await wordpress().runJson<{ row: object; locks: unknown[] }>(`${listen()}
			$locks = [];
			${store}::change( [ 'plan' => 'pro' ] );
			get_option( '${option}' );
			${elsewhere("[ 'plan' => 'free', 'eventNames' => 'single' ]")}
			add_filter( 'pre_update_option_${option}', function ( $row ) use ( &$locks ) {
				global $wpdb;
				$locks[] = $wpdb->get_var( "SELECT COUNT(*) FROM $wpdb->options WHERE option_name = '${option}_lock'" );
				return $row;
			}, 1 );
			${store}::change( [ 'agentNames' => 'drop' ] );
			$locks[] = $wpdb->get_var( "SELECT COUNT(*) FROM $wpdb->options WHERE option_name = '${option}_lock'" );
			return [ 'row' => array_diff_key( get_option( '${option}' ), [ 'site' => 1 ] ), 'locks' => array_map( 'intval', $locks ) ];`);
			expect(found).toEqual({
				row: { plan: 'free', eventNames: 'single', agentNames: 'drop' },
				locks: [1, 0],
			});
		});

		it('are both kept where they run side by side', async () => {
			await wordpress().runJson(`${listen()} return true;`);
			const changes = {
				plan: 'pro',
				eventNames: 'single',
				agentNames: 'drop',
				startDelay: 9,
			};
			const problems = await Promise.all(
				Object.entries(changes).map(([name, value]) =>
					wordpress().runJson(`
					add_filter( 'pre_update_option_${option}', function ( $row ) { usleep( 80000 ); return $row; }, 1 );
					return ${store}::change( [ '${name}' => ${JSON.stringify(value)} ] )->problem;`),
				),
			);
			expect(problems).toEqual(Object.keys(changes).map(() => ''));
			expect(await wordpress().runJson(`return get_option( '${option}' );`)).toMatchObject(changes);
		});

		it('refuses the second of two that were made on the same revision', async () => {
			const [read] = await wordpress().runJson<Answer[]>(
				`${listen()} ${ask([{ method: 'GET', path: '/settings' }])}`,
			);
			const revision = read?.data.revision;
			const answers = await Promise.all(
				['pro', 'free'].map((plan) =>
					wordpress().runJson<Answer[]>(ask([patch({ plan }, { revision })])),
				),
			);
			expect(answers.map(([answer]) => answer?.status).sort()).toEqual([200, 409]);
		});

		it('waits five seconds for the other one and then says so, and for a dead one not at all', async () => {
			const found = await wordpress().runJson<{
				seconds: number[];
				answers: Answer[][];
				left: unknown;
			}>(`${listen()}
			$lock = function ( $age ) {
				global $wpdb;
				$wpdb->replace( $wpdb->options, [ 'option_name' => '${option}_lock', 'option_value' => ( time() - $age ) . ' other', 'autoload' => 'off' ] );
			};
			$seconds = [];
			$answers = [];
			foreach ( [ 0, 31 ] as $age ) {
				$lock( $age );
				$begin     = microtime( true );
				$answers[] = ( function () { ${ask([patch({ plan: 'pro' })])} } )();
				$seconds[] = microtime( true ) - $begin;
			}
			global $wpdb;
			return [ 'seconds' => $seconds, 'answers' => $answers, 'left' => $wpdb->get_var( "SELECT option_value FROM $wpdb->options WHERE option_name = '${option}_lock'" ) ];`);
			const [busy, taken] = found.answers.map(([answer]) => answer);
			expect(busy).toMatchObject({
				status: 503,
				data: { code: 'ga4_bridge_for_smartsupp_busy' },
				stored: [],
			});
			expect(busy?.data.message).toMatch(/Nothing was stored.*Try again/);
			expect(taken).toMatchObject({ status: 200, stored: { plan: 'pro' } });
			const [first = 0, second = 0] = found.seconds;
			expect(first).toBeGreaterThanOrEqual(5);
			expect(first).toBeLessThan(9);
			expect(second).toBeLessThan(3);
			expect(found.left).toBe(null);
		});

		it('keeps what another request remembers while this one scans', async () => {
			const found = await wordpress().runJson(`${listen()}
			${state}::put( 'look', 'seen' );
			get_option( '${option}_state' );
			global $wpdb;
			$wpdb->update( $wpdb->options, [ 'option_value' => serialize( [ 'look' => 'seen', 'previous' => 'kept' ] ) ], [ 'option_name' => '${option}_state' ] );
			${state}::put( 'scan', 'done' );
			return get_option( '${option}_state' );`);
			expect(found).toEqual({ look: 'seen', previous: 'kept', scan: 'done' });
		});

		it('keeps what another request remembers first of all', async () => {
			const found = await wordpress().runJson(`${listen()}
			get_option( '${option}_state' );
			global $wpdb;
			$wpdb->insert( $wpdb->options, [ 'option_name' => '${option}_state', 'option_value' => serialize( [ 'previous' => 'kept' ] ), 'autoload' => 'off' ] );
			${state}::put( 'look', 'seen' );
			return get_option( '${option}_state' );`);
			expect(found).toEqual({ previous: 'kept', look: 'seen' });
		});

		it('keeps the way back where a look is reported side by side with a save', async () => {
			await wordpress().runJson(`${listen()} return true;`);
			await Promise.all([
				wordpress().runJson(`
				add_filter( 'pre_update_option_${option}_state', function ( $state ) { usleep( 1000000 ); return $state; }, 1 );
				${state}::put( 'look', 'seen' );
				return true;`),
				wordpress().runJson(
					`usleep( 400000 ); return ${store}::change( [ 'plan' => 'pro' ] )->problem;`,
				),
			]);
			expect(await wordpress().runJson(`return get_option( '${option}_state' );`)).toMatchObject({
				look: 'seen',
				previous: { row: [] },
			});
		});

		it('waits two seconds to remember a look, and then does so all the same', async () => {
			const { seconds, ...found } = await wordpress().runJson<{ seconds: number }>(`${listen()}
			global $wpdb;
			$mark = time() . ' other';
			$wpdb->insert( $wpdb->options, [ 'option_name' => '${option}_lock', 'option_value' => $mark, 'autoload' => 'off' ] );
			$begin = microtime( true );
			${state}::put( 'look', 'seen' );
			$seconds = microtime( true ) - $begin;
			$is_left = $wpdb->delete( $wpdb->options, [ 'option_name' => '${option}_lock', 'option_value' => $mark ] );
			return [ 'seconds' => $seconds, 'left' => $is_left, 'state' => get_option( '${option}_state' ) ];`);
			expect(found).toEqual({ left: 1, state: { look: 'seen' } });
			expect(seconds).toBeGreaterThanOrEqual(2);
			expect(seconds).toBeLessThan(4);
		});

		it('gives the lock back where a hook saves, throws or ends the request', async () => {
			const left = `return $GLOBALS['wpdb']->get_var( "SELECT COUNT(*) FROM {$GLOBALS['wpdb']->options} WHERE option_name = '${option}_lock'" );`;
			const found = await wordpress().runJson(`${listen()}
			add_action( 'update_option_${option}', function ( $old, $new ) {
				if ( 'free' === ( $new['plan'] ?? '' ) ) {
					throw new Exception( 'no' );
				}
			}, 10, 2 );
			add_action( '${option}_saved', function ( $after ) {
				'pro' === $after['plan'] && ${store}::change( [ 'plan' => 'standard' ] );
			} );
			$first = ${store}::change( [ 'plan' => 'pro' ] )->problem;
			try {
				${store}::change( [ 'plan' => 'free' ] );
			} catch ( Exception $exception ) {
				$first .= $exception->getMessage();
			}
			return [ $first, get_option( '${option}' )['plan'], ( function () { ${left} } )() ];`);
			expect(found).toEqual(['no', 'free', '0']);
			await wordpress().run(`
			add_action( 'update_option_${option}', function () { exit; } );
			${store}::change( [ 'plan' => 'pro' ] );`);
			expect(await wordpress().runJson(left)).toBe('0');
		});

		it('has caused no notice, warning or error in all of this', async () => {
			expect(await wordpress().debugLog()).toBe('');
		});
	},
);

describe.each(environments)(
	'two saves for a network in WordPress $version on PHP $php',
	(environment) => {
		const wordpress = useWordPress({
			...environment,
			multisite: true,
			plugin: ourPlugin,
			activate: 'network',
		});

		it('are both kept, from whatever site they come', async () => {
			const changes = { plan: 'pro', eventNames: 'single', agentNames: 'drop', startDelay: 9 };
			const problems = await Promise.all(
				Object.entries(changes).map(([name, value], index) =>
					wordpress().runJson(
						`add_filter( 'pre_update_site_option_${option}_network', function ( $row ) { usleep( 80000 ); return $row; }, 1 );
					return ${store}::change( [ '${name}' => ${JSON.stringify(value)} ], false, 'network' )->problem;`,
						index % 2 === 0 ? '/' : '/shop/',
					),
				),
			);
			expect(problems).toEqual(Object.keys(changes).map(() => ''));
			expect(await wordpress().runJson(`return get_site_option( '${option}_network' );`)).toEqual(
				changes,
			);
		});

		it('reads the row of the network anew, and tells what other code writes into it', async () => {
			const found = await wordpress().runJson(`
			${store}::reset( [], false, 'network' );
			get_site_option( '${option}_network' );
			global $wpdb;
			$wpdb->update( $wpdb->sitemeta, [ 'meta_value' => serialize( [ 'plan' => 'free' ] ) ], [ 'meta_key' => '${option}_network' ] );
			${store}::change( [ 'startDelay' => 9 ], false, 'network' );
			$row  = get_site_option( '${option}_network' );
			$told = [];
			add_action( '${option}_page_changed', function ( $names, $scope ) use ( &$told ) { $told[] = [ $names, $scope ]; }, 10, 2 );
			update_site_option( '${option}_network', [ 'plan' => 'pro', 'startDelay' => 9, 'locked' => [ 'plan' ] ] );
			return [ $row, $told ];`);
			expect(found).toEqual([{ plan: 'free', startDelay: 9 }, [[['plan', 'locked'], 'network']]]);
			expect(await wordpress().debugLog()).toBe('');
		});
	},
);
