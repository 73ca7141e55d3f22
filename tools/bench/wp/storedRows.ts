import { activate, isNetwork } from './installSetUps.ts';
import type { NativeSite } from './nativeSite.ts';
import type { SetUp } from './setUps.ts';

/** Bytes of the options, names and values, that WordPress loads on every page and would not without the plugin. */
export async function autoloadedBytes(
	site: NativeSite,
	bare: string,
	database: string,
): Promise<number> {
	const options = (name: string) =>
		site.run<Record<string, string>>(name, 'return wp_load_alloptions( true );');
	const before = await options(bare);
	return Object.entries(await options(database))
		.filter(([name]) => !Object.hasOwn(before, name))
		.reduce((sum, [name, value]) => sum + Buffer.byteLength(name + value), 0);
}

/**
 * The rows that a plugin leaves behind: all those that are there after its installation, its use by visitors and in the
 * administration, and its removal, and were not before. The same life of an empty plugin tells which are WordPress's own.
 */
export async function rowsLeft(site: NativeSite, setUp: SetUp): Promise<string[]> {
	const own = new Set(await rowsOfLife(site, { ...setUp, plugin: 'bench-empty' }, ''));
	const all = await rowsOfLife(site, setUp, setUp.settings ?? '');
	return all.filter((row) => !own.has(row));
}

async function rowsOfLife(site: NativeSite, setUp: SetUp, settings: string): Promise<string[]> {
	const network = isNetwork(setUp);
	const database = `${network ? 'network' : 'site'}-life-of-${setUp.plugin}`;
	const plugin = setUp.plugin ?? '';
	await site.copy(network ? 'network' : 'site', database);
	const before = new Set(await site.run<string[]>(database, rows));
	await site.run(database, activate(plugin, network));
	await site.run(database, `${settings} return true;`);
	await site.run(database, use(plugin));
	await site.run(
		database,
		`require_once ABSPATH . 'wp-admin/includes/plugin.php';
		deactivate_plugins( '${plugin}/${plugin}.php', false, ${network} );
		return true;`,
	);
	await site.run(
		database,
		`require_once ABSPATH . 'wp-admin/includes/plugin.php';
		if ( is_uninstallable_plugin( '${plugin}/${plugin}.php' ) ) { uninstall_plugin( '${plugin}/${plugin}.php' ); }
		return true;`,
	);
	return (await site.run<string[]>(database, rows)).filter((row) => !before.has(row));
}

/** PHP that does what a day brings: a visitor's page, the administration, questions and reports by REST. */
const use = (slug: string): string => `
wp();
ob_start();
do_action( 'wp_head' );
ob_end_clean();
wp_set_current_user( 1 );
do_action( 'admin_menu' );
do_action( 'admin_init' );
$asked = function ( $method, $path, $body = [] ) {
	$request = new WP_REST_Request( $method, "/${slug}/v1$path" );
	$request->set_body_params( $body );
	return rest_do_request( $request )->get_status();
};
return [
	$asked( 'POST', '/detect', [ 'state' => 'armed', 'ids' => [ 'G-ABCD' ], 'event' => true ] ),
	$asked( 'PATCH', '/settings', [ 'settings' => [ 'leadValue' => 3 ] ] ),
	$asked( 'POST', '/look' ),
];`;

/** PHP that returns the names of all rows of options and of the data of users, sites and networks. */
const rows = `
global $wpdb;
$tables = [ $wpdb->options => 'option_name', $wpdb->usermeta => 'meta_key' ];
if ( is_multisite() ) {
	$tables[ $wpdb->sitemeta ] = 'meta_key';
	$tables[ $wpdb->get_blog_prefix( 2 ) . 'options' ] = 'option_name';
}
$rows = [];
foreach ( $tables as $table => $column ) {
	foreach ( $wpdb->get_col( "SELECT $column FROM $table" ) as $name ) {
		$rows[] = "$table: $name";
	}
}
return $rows;`;
