import { describe, expect, it } from 'vitest';
import { demoKey, environments, ourPlugin } from './ourPlugin.ts';
import { php } from './php.ts';
import { type Answer, ask, patch, type Request, writeRow } from './restRequests.ts';
import { useWordPress } from './useWordPress.ts';

const get: Request = { method: 'GET', path: '/settings' };
const reset: Request = { method: 'DELETE', path: '/settings' };
const undo = (more: object = {}): Request => ({
	method: 'POST',
	path: '/settings/undo',
	body: more,
});
const start = `
delete_option( 'ga4_bridge_for_smartsupp_state' );
${writeRow("'a:0:{}'")}`;

/** PHP that counts what the plugin's actions say. */
const listen = `
$GLOBALS['told'] = [];
add_action( 'ga4_bridge_for_smartsupp_saved', function ( $after, $before, $scope ) { $GLOBALS['told'][] = [ 'saved', $before['plan'], $after['plan'], $scope ]; }, 10, 3 );
add_action( 'ga4_bridge_for_smartsupp_page_changed', function ( $names, $scope ) { $GLOBALS['told'][] = [ 'page', $names, $scope ]; }, 10, 2 );`;

const described = (answer: Answer | undefined) =>
	(answer?.data.damage as { field: string }[] | undefined)?.map(({ field }) => field);

describe.each(environments)(
	'undo and revisions in WordPress $version on PHP $php',
	(environment) => {
		const wordpress = useWordPress({ ...environment, plugin: ourPlugin });
		const answers = (requests: readonly Request[], before = start) =>
			wordpress().runJson<Answer[]>(`${before}\n${ask(requests)}`);

		it('brings back what was stored before, and the other way round', async () => {
			const [nothing, , , back, dry, forth, read] = await answers([
				undo(),
				patch({ chatKey: demoKey, plan: 'free' }),
				patch({ plan: 'pro', eventNames: 'single' }),
				undo(),
				undo({ dry_run: true }),
				undo(),
				get,
			]);
			expect(nothing).toMatchObject({
				status: 404,
				data: { code: 'ga4_bridge_for_smartsupp_nothing_to_undo' },
			});
			expect(back).toMatchObject({ status: 200, stored: { chatKey: demoKey, plan: 'free' } });
			expect(back?.stored).toEqual({ chatKey: demoKey, plan: 'free' });
			expect(back?.data.changes).toEqual([
				{ field: 'plan', from: 'pro', to: 'free' },
				{ field: 'eventNames', from: 'single', to: 'prefixed' },
			]);
			expect(dry?.stored).toEqual(back?.stored);
			expect(dry?.data.settings).toMatchObject({ plan: 'pro', eventNames: 'single' });
			expect(forth?.stored).toEqual({ chatKey: demoKey, plan: 'pro', eventNames: 'single' });
			expect(read?.data).toMatchObject({ canUndo: true, revision: forth?.data.revision });
		});

		it('brings back nothing that could not be saved', async () => {
			const [refused] = await answers(
				[undo()],
				`${start}
			\\Ga4BridgeForSmartsupp\\Settings\\State::put( 'previous', [ 'row' => [ 'trackerMode' => 'manual', 'plan' => 'gold', 'x' => 1 ] ] );`,
			);
			expect(refused).toMatchObject({ status: 400, stored: {} });
			expect(refused?.data.data?.faults?.map(({ field }) => field)).toEqual(['measurementIds']);
		});

		it('stores nothing over what somebody else has saved, and shows both values', async () => {
			const [first] = await answers([get]);
			const revision = first?.data.revision;
			const [mine, stale, same, again] = await answers(
				[
					patch({ plan: 'free' }, { revision }),
					patch({ plan: 'pro', agentNames: 'drop', eventNames: 'prefixed' }, { revision }),
					patch({ plan: 'free' }, { revision }),
					patch({ plan: 'pro' }, { revision: 'nonsense' }),
				],
				'',
			);
			expect(mine).toMatchObject({ status: 200, stored: { plan: 'free' } });
			expect(mine?.data.revision).not.toBe(revision);
			expect(stale).toMatchObject({ status: 409, stored: { plan: 'free' } });
			expect(stale?.data).toMatchObject({
				code: 'ga4_bridge_for_smartsupp_conflict',
				message: expect.stringMatching(/nothing was stored.*\(plan, agentNames\).*save again\.$/),
				data: {
					conflicts: [
						{ field: 'plan', yours: 'pro', stored: 'free' },
						{ field: 'agentNames', yours: 'drop', stored: 'initials' },
					],
					revision: mine?.data.revision,
				},
			});
			expect(same?.status).toBe(200);
			expect(again?.status).toBe(409);
		});

		it('resets the settings that are named, and none without a name that is known', async () => {
			const named = (...fields: unknown[]): Request => ({ ...reset, body: { fields } });
			const set = { chatKey: demoKey, trackerMode: 'manual', measurementIds: ['G-AAAA1'] };
			const [, some, unknown, none, together] = await answers([
				patch(set),
				named('chatKey'),
				named('chatKey', 'colour'),
				named(),
				named('measurementIds'),
			]);
			const { chatKey: _key, ...rest } = set;
			expect(some).toMatchObject({ status: 200 });
			expect(some?.stored).toEqual(rest);
			for (const answer of [unknown, none, together]) {
				expect(answer?.status).toBe(400);
				expect(answer?.stored).toEqual(rest);
			}
			expect(unknown?.data.data?.faults?.map(({ field }) => field)).toEqual(['colour']);
			expect(together?.data.data?.faults?.map(({ field }) => field)).toEqual(['measurementIds']);
		});

		it('says without storing whether settings are valid, and what they would change', async () => {
			const validate = (settings: unknown): Request => ({
				method: 'POST',
				path: '/settings/validate',
				body: { settings },
			});
			const [good, bad] = await answers([validate({ plan: ' pro' }), validate({ plan: 'gold' })]);
			expect(good).toMatchObject({ status: 200, stored: {} });
			expect(good?.data).toEqual({
				valid: true,
				faults: [],
				changes: [{ field: 'plan', from: 'unknown', to: 'pro' }],
			});
			expect(bad?.data).toMatchObject({ valid: false, faults: [{ field: 'plan' }], changes: [] });
		});

		it('tells others of every change that is stored, and of nothing else', async () => {
			const found = await wordpress().runJson<unknown[]>(`${start}${listen}
			( function () { ${ask([
				patch({ plan: 'pro' }),
				patch({ plan: 'pro' }),
				patch({ plan: 'free' }, { dry_run: true }),
				patch({ plan: 'gold' }),
				undo(),
			])} } )();
			return $GLOBALS['told'];`);
			expect(found).toEqual([
				['saved', 'unknown', 'pro', 'site'],
				['page', ['plan'], 'site'],
				['saved', 'pro', 'unknown', 'site'],
				['page', ['plan'], 'site'],
			]);
		});

		it('remembers where the site was first saved, and moves it only when it is confirmed', async () => {
			const found = await wordpress().runJson<{ told: unknown }>(`${start}
			$store = '\\\\Ga4BridgeForSmartsupp\\\\Settings\\\\Store';
			$where = function () { return get_option( 'ga4_bridge_for_smartsupp' )['site']['host'] ?? ''; };
			$all = [ $where() ];
			$store::change( [ 'plan' => 'pro' ] );
			$all[] = $where();
			add_filter( 'pre_option_home', function () { return 'https://www.copy.example.org'; } );
			$store::change( [ 'plan' => 'free' ] );
			$store::reset( [ 'plan' ] );
			$store::undo();
			$all[] = $where();
			${listen}
			$store::confirm_site();
			$all[] = $where();
			return [ 'all' => $all, 'told' => $GLOBALS['told'], 'plan' => $store::undo( true )->settings->text( 'plan' ) ];`);
			const host = new URL(wordpress().url).hostname;
			expect(found).toEqual({
				all: ['', host, host, 'copy.example.org'],
				told: [
					['saved', 'free', 'free', 'site'],
					['page', ['site'], 'site'],
				],
				plan: 'unknown',
			});
		});

		it.each([
			['is cut off', '\'a:3:{s:7:"chatKey"\'', 'ga4_bridge_for_smartsupp', 'unknown'],
			['cannot be read', '\'a:1:{s:4:"plan";}\'', 'ga4_bridge_for_smartsupp', 'unknown'],
			['is a text', "'nonsense'", 'ga4_bridge_for_smartsupp', 'unknown'],
			[
				'has a wrong value',
				`serialize( ${php({ plan: 'pro', eventNames: 'loud' })} )`,
				'eventNames',
				'pro',
			],
		])(
			'says that a row %s, and keeps it when another takes its place',
			async (_what, raw, field, plan) => {
				const [found, saved] = await answers(
					[get, patch({ consentMode: 'basic' })],
					`${start}${writeRow(raw)}`,
				);
				expect(described(found)).toEqual([field]);
				expect(found?.data).toMatchObject({ kept: null, settings: { plan } });
				expect(saved?.status).toBe(200);
				expect(described(saved)).toEqual([]);
				const kept = saved?.data.kept as { date: string; row: string };
				expect(kept.row).toBe(await wordpress().runJson(`return ${raw};`));
				expect(Math.abs(Date.now() - Date.parse(kept.date))).toBeLessThan(120_000);
			},
		);

		it('keeps a row that cannot be read also when an administrator comes by', async () => {
			const kept = await wordpress().runJson(`${start}${writeRow('\'a:1:{s:4:"plan";}\'')}
			\\Ga4BridgeForSmartsupp\\Settings\\Row::add();
			return [ get_option( 'ga4_bridge_for_smartsupp' ), \\Ga4BridgeForSmartsupp\\Settings\\Damage::kept()['row'] ];`);
			expect(kept).toEqual([[], 'a:1:{s:4:"plan";}']);
		});

		it('brings the row of an older version to this one, and leaves a newer one', async () => {
			const rows = await wordpress().runJson(`
			$steps = [
				'0.2.0' => function ( $row ) { return [ 'plan' => $row['tariff'] ]; },
				'0.3.0' => function ( $row ) { return $row + [ 'eventNames' => 'single' ]; },
			];
			return array_map( function ( $from ) use ( $steps ) {
				return \\Ga4BridgeForSmartsupp\\Settings\\Upgrades::upgraded( [ 'tariff' => 'pro' ], $from, $steps );
			}, [ '0.1.0', '0.2.0', '0.3.0', '1.0' ] );`);
			expect(rows).toEqual([
				{ plan: 'pro', eventNames: 'single' },
				{ tariff: 'pro', eventNames: 'single' },
				{ tariff: 'pro' },
				{ tariff: 'pro' },
			]);
			const version = await wordpress().runJson<string[]>(`${start}
			\\Ga4BridgeForSmartsupp\\Settings\\Upgrades::run();
			return [ get_option( 'ga4_bridge_for_smartsupp_state' )['version'], \\Ga4BridgeForSmartsupp\\Settings\\Upgrades::version() ];`);
			expect(version[0]).toBe(version[1]);
			expect(version[0]).toMatch(/^\d+\.\d+\.\d+/);
		});

		it('brings rows to this version with a save, and not for what only asks', async () => {
			const note = `$GLOBALS['versions'][] = get_option( 'ga4_bridge_for_smartsupp_state' )['version'];`;
			const versions = await wordpress().runJson<string[]>(`${start}
			\\Ga4BridgeForSmartsupp\\Settings\\Store::change( [ 'plan' => 'free' ] );
			\\Ga4BridgeForSmartsupp\\Settings\\State::put( 'version', '0.0.1' );
			( function () { ${ask([
				get,
				patch({ plan: 'pro' }, { dry_run: true }),
				patch({ plan: 'gold' }),
				patch({ plan: 'free' }),
				undo({ dry_run: true }),
				{ ...reset, body: { dry_run: true } },
				{ method: 'POST', path: '/settings/validate', body: { settings: { plan: 'pro' } } },
			])} } )();
			${note}
			( function () { ${ask([patch({ plan: 'pro' })])} } )();
			${note}
			return array_merge( $GLOBALS['versions'], [ \\Ga4BridgeForSmartsupp\\Settings\\Upgrades::version() ] );`);
			expect(versions[0]).toBe('0.0.1');
			expect(versions[1]).toBe(versions[2]);
		});

		it('reads the row of an older version as this one will store it', async () => {
			const found = await wordpress().runJson(`${start}
			${writeRow(`serialize( ${php({ tariff: 'pro', chatKey: demoKey })} )`)}
			\\Ga4BridgeForSmartsupp\\Settings\\State::put( 'version', '0.0.1' );
			$steps    = [ '0.0.2' => function ( $row ) { return [ 'plan' => $row['tariff'] ] + $row; } ];
			$settings = \\Ga4BridgeForSmartsupp\\Settings\\Upgrades::preview( 'site', $steps );
			return [ $settings->text( 'plan' ), $settings->text( 'chatKey' ), array_keys( get_option( 'ga4_bridge_for_smartsupp' ) ) ];`);
			expect(found).toEqual(['pro', demoKey, ['tariff', 'chatKey']]);
		});

		it('has caused no notice, warning or error in all of this', async () => {
			expect(await wordpress().debugLog()).toBe('');
		});
	},
);
