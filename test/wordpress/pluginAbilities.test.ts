import { describe, expect, it } from 'vitest';
import { settingsSchema } from '../../src/settings/schema.ts';
import { defaultSettings } from '../../src/settings/settings.ts';
import { demoKey, ourPlugin } from './ourPlugin.ts';
import { php } from './php.ts';
import { useWordPress } from './useWordPress.ts';

const slug = 'ga4-bridge-for-smartsupp';

interface Refusal {
	readonly code: string;
	readonly message: string;
	readonly data: { readonly faults: readonly { readonly field: string }[] };
}

/** PHP for what abilities give the administrator, one after the other. */
const execute = (calls: readonly (readonly [name: string, input?: unknown])[]): string => `
wp_set_current_user( 1 );
return array_map(
	function ( $call ) {
		$given = wp_get_ability( '${slug}/' . $call[0] )->execute( $call[1] ?? null );
		return is_wp_error( $given )
			? [ 'code' => $given->get_error_code(), 'message' => $given->get_error_message(), 'data' => $given->get_error_data() ]
			: $given;
	},
	${php(calls)}
);`;

describe('the abilities in WordPress 7.1', () => {
	const wordpress = useWordPress({ version: '7.1', php: '7.4', plugin: ourPlugin });
	const given = (...calls: (readonly [name: string, input?: unknown])[]) =>
		wordpress().runJson<object[]>(execute(calls));

	it('tell status, settings and what they may be', async () => {
		const [status, settings, schema] = await given(
			['get-status'],
			['get-settings'],
			['get-settings-schema'],
		);
		expect(status).toMatchObject({ chat: { printed: false, reason: 'no_key' }, mistakes: [] });
		expect(settings).toMatchObject({ settings: defaultSettings, sources: { plan: 'default' } });
		expect(schema).toEqual({
			schema: JSON.parse(JSON.stringify(settingsSchema)),
			defaults: defaultSettings,
		});
	});

	it('validate without storing, and find all that is wrong', async () => {
		const [fine, json, wrong, nothing, after] = await given(
			['validate-settings', { settings: { plan: 'pro' } }],
			['validate-settings', { settings: '{"leadValue":5}' }],
			['validate-settings', { settings: { plan: 'gold', chatKey: 'x', colour: 1 } }],
			['validate-settings', { settings: 'plan' }],
			['get-settings'],
		);
		expect(fine).toEqual({
			valid: true,
			faults: [],
			changes: [{ field: 'plan', from: 'unknown', to: 'pro' }],
		});
		expect(json).toMatchObject({ valid: true, changes: [{ field: 'leadValue', to: 5 }] });
		expect(wrong).toMatchObject({
			valid: false,
			faults: [{ field: 'plan' }, { field: 'chatKey' }, { field: 'colour' }],
		});
		expect(nothing).toMatchObject({ valid: false, faults: [{ field: 'settings' }] });
		expect(after).toMatchObject({ settings: defaultSettings });
	});

	it('change what is named, all of it or nothing', async () => {
		const update = 'update-settings';
		const [dry, refused, stored, read] = await given(
			[update, { settings: { plan: 'pro' }, dry_run: true }],
			[update, { settings: { plan: 'pro', chatKey: 'x', leadValue: -1 } }],
			[update, { settings: { plan: 'pro', chatKey: demoKey } }],
			['get-settings'],
		);
		expect(dry).toMatchObject({ stored: false, changes: [{ field: 'plan' }] });
		const refusal = refused as Refusal;
		expect(refusal.code).toBe('ga4_bridge_for_smartsupp_invalid');
		expect(refusal.message).toMatch(/chatKey is “x”.*leadValue is “-1”/);
		expect(refusal.data.faults.map(({ field }) => field)).toEqual(['chatKey', 'leadValue']);
		expect(stored).toMatchObject({
			stored: true,
			changes: [{ field: 'chatKey' }, { field: 'plan', to: 'pro' }],
		});
		expect(read).toMatchObject({
			settings: { ...defaultSettings, plan: 'pro', chatKey: demoKey },
			revision: (stored as { revision: string }).revision,
		});
	});

	it('refuse a change that was made on other settings', async () => {
		const [dry] = await given(['update-settings', { settings: { plan: 'free' }, dry_run: true }]);
		const { revision } = dry as { revision: string };
		const [first, second] = await given(
			['update-settings', { settings: { plan: 'free' }, revision }],
			['update-settings', { settings: { plan: 'standard' }, revision }],
		);
		expect(first).toMatchObject({ stored: true });
		expect(second).toMatchObject({
			code: 'ga4_bridge_for_smartsupp_conflict',
			data: { conflicts: [{ field: 'plan', yours: 'standard', stored: 'free' }] },
		});
	});

	it('are listed for those who may use them, where they only read', async () => {
		const found = await wordpress().runJson(`
			$of = function ( $meta ) {
				$ours = array_filter( wp_get_abilities(), function ( $ability ) use ( $meta ) {
					return '${slug}' === $ability->get_category() && $meta( $ability->get_meta() );
				} );
				return array_map( function ( $name ) { return substr( $name, ${slug.length + 1} ); }, array_keys( $ours ) );
			};
			return [
				'rest'     => $of( function ( $meta ) { return $meta['show_in_rest']; } ),
				'public'   => $of( function ( $meta ) { return $meta['public']; } ),
				'readonly' => $of( function ( $meta ) { return $meta['annotations']['readonly']; } ),
				'all'      => $of( '__return_true' ),
				'category' => wp_get_ability_category( '${slug}' )->get_label(),
			];`);
		const reading = ['get-status', 'get-settings', 'get-settings-schema', 'validate-settings'];
		expect(found).toEqual({
			rest: reading,
			public: reading,
			readonly: reading,
			all: [...reading, 'update-settings'],
			category: 'GA4 Bridge for Smartsupp',
		});
	});

	it('can be run over REST, where they only read', async () => {
		const found = await wordpress().runJson(`
			$run = function ( $user, $name, $query = [] ) {
				wp_set_current_user( $user );
				$request = new WP_REST_Request( 'GET', "/wp-abilities/v1/abilities/${slug}/$name/run" );
				$request->set_query_params( $query );
				return rest_do_request( $request )->get_status();
			};
			$settings = [ 'input' => [ 'settings' => '{"plan":"pro"}' ] ];
			return [ $run( 1, 'get-status' ), $run( 1, 'validate-settings', $settings ), $run( 0, 'get-status' ), $run( 1, 'update-settings', $settings ) ];`);
		expect(found).toEqual([200, 200, 401, 404]);
	});

	it('do not change anything where a site says so', async () => {
		const found = await wordpress().runJson(`
			add_filter( 'ga4_bridge_for_smartsupp_allow_update_ability', '__return_false' );
			return [ wp_has_ability( '${slug}/update-settings' ), wp_has_ability( '${slug}/get-settings' ) ];`);
		expect(found).toEqual([false, true]);
	});

	it('have caused no notice, warning or error in all of this', async () => {
		expect(await wordpress().debugLog()).toBe('');
	});
});
