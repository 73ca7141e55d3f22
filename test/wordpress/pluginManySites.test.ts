import { describe, expect, it } from 'vitest';
import { ourPlugin } from './ourPlugin.ts';
import { useWordPress } from './useWordPress.ts';

/** Beside the two that every network has here: more than two batches of a hundred. */
const SITES = 205;

/**
 * PHP that adds sites with the one table that the plugin has to do with, filled as the plugin does, and with a row each
 * of somebody else's. WordPress's own set-up of a site makes ten tables, which takes a minute for a hundred sites.
 */
const addSites = `
global $wpdb;
$network = get_network();
$columns = $wpdb->get_row( "SHOW CREATE TABLE $wpdb->options", ARRAY_N )[1];
$ours    = [
	'ga4_bridge_for_smartsupp'                            => serialize( [ 'plan' => 'pro' ] ),
	'ga4_bridge_for_smartsupp_state'                      => serialize( [ 'version' => '0.1.0' ] ),
	'ga4_bridge_for_smartsupp_lock'                       => '1',
	'_transient_ga4_bridge_for_smartsupp_a'               => '1',
	'_transient_timeout_ga4_bridge_for_smartsupp_a'       => (string) ( time() + 1000 ),
	'other_ga4_bridge'                                    => '1',
];
$values = implode( ', ', array_map(
	static function ( $name, $value ) use ( $wpdb ) { return $wpdb->prepare( '( %s, %s, %s )', $name, $value, 'off' ); },
	array_keys( $ours ),
	$ours
) );
for ( $i = 1; $i <= ${SITES}; $i++ ) {
	$wpdb->insert(
		$wpdb->blogs,
		[
			'site_id'    => $network->id,
			'domain'     => $network->domain,
			'path'       => "/shop-$i/",
			'registered' => '2026-11-01 00:00:00',
		]
	);
	$table = $wpdb->get_blog_prefix( $wpdb->insert_id ) . 'options';
	$wpdb->query( str_replace( "\`$wpdb->options\`", "\`$table\`", $columns ) );
	$wpdb->query( "INSERT INTO $table ( option_name, option_value, autoload ) VALUES $values" );
}
wp_cache_flush();
return get_sites( [ 'count' => true, 'number' => 0 ] );`;

/** PHP for how many rows of ours, and of somebody else's, all sites have together. */
const count = `
global $wpdb;
$found = [ 'ours' => 0, 'others' => 0 ];
foreach ( get_sites( [ 'fields' => 'ids', 'number' => 0 ] ) as $site ) {
	$table           = $wpdb->get_blog_prefix( $site ) . 'options';
	$found['ours']   += (int) $wpdb->get_var( "SELECT COUNT(*) FROM $table WHERE option_name LIKE '%ga4_bridge_for_smartsupp%'" );
	$found['others'] += (int) $wpdb->get_var( "SELECT COUNT(*) FROM $table WHERE option_name = 'other_ga4_bridge'" );
}
return $found;`;

describe('a network of many sites', () => {
	const wordpress = useWordPress({
		version: '6.6',
		php: '7.4',
		multisite: true,
		plugin: ourPlugin,
		activate: 'network',
	});

	it(`takes everything along on ${SITES + 2} sites, a hundred at a time, and nothing of others`, async () => {
		expect(await wordpress().runJson(addSites)).toBe(SITES + 2);
		const before = await wordpress().runJson<{ ours: number; others: number }>(count);
		// The first site and the shop have theirs from WordPress itself.
		expect(before.ours).toBeGreaterThan(SITES * 5);
		expect(before.others).toBe(SITES);
		const batches = await wordpress().runJson(`
			require_once ABSPATH . 'wp-admin/includes/plugin.php';
			$batches = [];
			deactivate_plugins( 'ga4-bridge-for-smartsupp/ga4-bridge-for-smartsupp.php', false, true );
			add_action( 'pre_get_sites', function ( $query ) use ( &$batches ) {
				$batches[] = [ $query->query_vars['number'], $query->query_vars['offset'] ];
			} );
			uninstall_plugin( 'ga4-bridge-for-smartsupp/ga4-bridge-for-smartsupp.php' );
			return $batches;`);
		expect(batches).toEqual([
			[100, 0],
			[100, 100],
			[100, 200],
			[100, 300],
		]);
		expect(await wordpress().runJson(count)).toEqual({ ours: 0, others: SITES });
		expect(await wordpress().debugLog()).toBe('');
	});
});
