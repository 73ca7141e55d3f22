import { php } from '../php.ts';
import { restRoot } from '../restRequests.ts';

const people = ['anonymous', 'subscriber', 'editor', 'admin', 'superAdmin'] as const;
type Person = (typeof people)[number];

/** Who may. On a single site nobody is above the administrator. */
const managers: readonly Person[] = ['admin', 'superAdmin'];
const networkManagers: readonly Person[] = ['superAdmin'];
/** Of themselves. */
const members: readonly Person[] = ['subscriber', 'editor', 'admin', 'superAdmin'];
/** WordPress shows Site Health of a network's site to the super admin only. */
const healthReaders = { single: managers, network: networkManagers };
/** Whoever has a shell has the database, whoever he says he is. */
const everybody: readonly Person[] = people;

const dry = { dry_run: true };
const network = { scope: 'network' };
const envelope = { format: 'ga4-bridge-for-smartsupp', version: 1, settings: { plan: 'pro' } };

/** What can be asked for, who may, and, where it takes a scope, that only the network's managers may in that of the network. */
const table: readonly (readonly [
	what: string,
	input: object | undefined,
	who: readonly Person[] | typeof healthReaders,
	hasScope?: boolean,
])[] = [
	['GET /settings', undefined, managers, true],
	['PATCH /settings', { settings: { plan: 'pro' }, ...dry }, managers, true],
	['DELETE /settings', dry, managers, true],
	['POST /settings/validate', { settings: {} }, managers, true],
	['POST /settings/undo', dry, managers, true],
	['GET /export', undefined, managers, true],
	['POST /import', { export: envelope, ...dry }, managers],
	['POST /import', { export: { ...envelope, ...network }, ...dry, ...network }, networkManagers],
	['GET /official-plugin', undefined, managers],
	['POST /official-plugin', dry, managers],
	['GET /status', undefined, managers],
	['POST /site/confirm', undefined, managers],
	['POST /account/check', undefined, managers],
	['POST /look', {}, managers],
	['GET /detect', undefined, managers],
	['POST /detect', { state: 'armed', ids: [], event: false }, managers],
	['GET /network/sites', undefined, networkManagers],
	['GET /gtm', undefined, managers],
	['GET /visitor', undefined, members],
	['POST /page-cache/empty', undefined, managers],
	['GET /site-health/front-page', undefined, healthReaders],
	['ability get-status', undefined, managers],
	['ability get-settings', undefined, managers],
	['ability get-settings-schema', undefined, managers],
	['ability validate-settings', { settings: {} }, managers],
	['ability update-settings', { settings: { plan: 'pro' }, ...dry }, managers],
	['wp status', {}, everybody],
	['wp get', {}, everybody],
	['wp set plan pro', { 'dry-run': true }, everybody],
	['wp reset', { 'dry-run': true }, everybody],
	['wp undo', { 'dry-run': true }, everybody],
	['wp export', {}, everybody],
	['wp import /nowhere.json', {}, everybody],
	['wp detect', {}, everybody],
	['wp take-over', { 'dry-run': true }, everybody],
	['wp account check', {}, everybody],
	['wp site confirm', {}, everybody],
	['wp cache empty', {}, everybody],
];

/** The abilities came with WordPress 6.9. */
const tableOf = (hasAbilities: boolean) =>
	table.filter(([what]) => hasAbilities || !what.startsWith('ability '));

const rowsOf = (hasAbilities: boolean) => [
	...tableOf(hasAbilities),
	...tableOf(hasAbilities).flatMap(([what, input, , hasScope]) =>
		hasScope ? [[what, { ...input, ...network }, networkManagers] as const] : [],
	),
];

export type Kind = 'single' | 'network';

export interface Asked {
	readonly answers: { readonly [person in Person]?: readonly string[] };
	/** The routes, abilities and commands that there are. */
	readonly has: readonly string[];
}

/** Person → everything that can be asked for, with the answer. */
export type Rights = { readonly [person in Person]?: readonly unknown[] };

/** Everybody asks for everything. What is not allowed is "no", with the status; what is allowed is never an error of ours. */
export const askAll = (kind: Kind, hasAbilities: boolean): string => `
add_filter( 'pre_http_request', function () {
	return [ 'headers' => [], 'body' => '<html></html>', 'response' => [ 'code' => 200, 'message' => 'OK' ], 'cookies' => [], 'filename' => null ];
} );
$site = get_current_blog_id();
$user = function ( $role ) use ( $site ) {
	$id = wp_insert_user( [ 'user_login' => $role . '-asks', 'user_pass' => 'x', 'user_email' => "$role@example.org", 'role' => $role ] );
	is_multisite() && add_user_to_blog( $site, $id, $role );
	return $id;
};
$users = [
	'anonymous'  => 0,
	'subscriber' => $user( 'subscriber' ),
	'editor'     => $user( 'editor' ),
	'admin'      => $user( 'administrator' ),
] + ${kind === 'network' ? "[ 'superAdmin' => 1 ]" : '[]'};
Ga4BridgeForSmartsupp\\Settings\\Store::change( [ 'eventNames' => 'single' ] );
$answer = function ( $what, $input ) use ( $run ) {
	[ $way, $path ] = explode( ' ', $what, 2 );
	if ( 'wp' === $way ) {
		$said = $run( array_merge( [ 'ga4-bridge' ], explode( ' ', $path ) ), $input );
		return false === strpos( $said['err'], 'allowed' ) ? 'yes' : $said['err'];
	}
	if ( 'ability' === $way ) {
		$result = wp_get_ability( "ga4-bridge-for-smartsupp/$path" )->execute( $input );
		if ( ! is_wp_error( $result ) ) {
			return 'yes';
		}
		return 'ability_invalid_permissions' === $result->get_error_code() ? 'no' : $result->get_error_message();
	}
	$request = new WP_REST_Request( $way, '${restRoot}' . $path );
	if ( 'GET' === $way ) {
		$request->set_query_params( (array) $input );
	} else {
		$request->set_header( 'content-type', 'application/json' );
		$request->set_body( wp_json_encode( (object) $input ) );
	}
	$response = rest_do_request( $request );
	$status   = $response->get_status();
	if ( 401 === $status || 403 === $status ) {
		return is_user_logged_in() === ( 403 === $status ) ? 'no' : "no, with $status";
	}
	return $status < 400 || in_array( $response->get_data()['code'] ?? '', ${php([
		'ga4_bridge_for_smartsupp_no_network',
		'ga4_bridge_for_smartsupp_no_official_key',
		'ga4_bridge_for_smartsupp_no_page_cache',
		'ga4_bridge_for_smartsupp_no_visitor_data',
		'ga4_bridge_for_smartsupp_nothing_to_undo',
	])}, true ) ? 'yes' : "$status " . wp_json_encode( $response->get_data() );
};
$answers = [];
foreach ( $users as $person => $id ) {
	wp_set_current_user( $id );
	foreach ( ${php(rowsOf(hasAbilities).map(([what, input]) => [what, input]))} as [ $what, $input ] ) {
		$answers[ $person ][] = $answer( $what, $input );
	}
}
$routes = [];
foreach ( rest_get_server()->get_routes( 'ga4-bridge-for-smartsupp/v1' ) as $route => $handlers ) {
	foreach ( $handlers as $handler ) {
		foreach ( array_keys( $handler['methods'] ) as $method ) {
			$routes[] = $method . ' ' . substr( $route, strlen( '${restRoot}' ) );
		}
	}
}
$abilities = array_filter( ${hasAbilities ? 'array_keys( wp_get_abilities() )' : '[]'}, function ( $name ) { return 0 === strpos( $name, 'ga4-bridge' ); } );
$commands  = [];
$collect   = function ( $group, $before ) use ( &$collect, &$commands ) {
	foreach ( $group->get_subcommands() as $name => $one ) {
		$one->can_have_subcommands() && $one->get_subcommands() ? $collect( $one, "$before$name " ) : $commands[] = $before . $name;
	}
};
$collect( WP_CLI::get_root_command()->get_subcommands()['ga4-bridge'], '' );
return [
	'answers' => $answers,
	'has'     => array_merge(
		array_values( array_diff( $routes, [ 'GET ' ] ) ),
		array_map( function ( $name ) { return 'ability ' . substr( $name, strlen( 'ga4-bridge-for-smartsupp/' ) ); }, array_values( $abilities ) ),
		array_map( function ( $name ) { return "wp $name"; }, $commands )
	),
];`;

/** Who may do what by the table. */
export const rightsByTable = (kind: Kind, hasAbilities: boolean): Rights => {
	const rights: { [person in Person]?: unknown[] } = {};
	for (const person of people) {
		if (kind === 'single' && person === 'superAdmin') continue;
		rights[person] = rowsOf(hasAbilities).map(([what, input, who]) => [
			what,
			input,
			('single' in who ? who[kind] : who).includes(person) ? 'yes' : 'no',
		]);
	}
	return rights;
};

/** Who may do what by the answers. */
export const rightsByAnswers = ({ answers }: Asked, hasAbilities: boolean): Rights => {
	const rights: { [person in Person]?: unknown[] } = {};
	for (const person of people) {
		const given = answers[person];
		if (given === undefined) continue;
		rights[person] = rowsOf(hasAbilities).map(([what, input], index) => [
			what,
			input,
			given[index],
		]);
	}
	return rights;
};

/** Every route, ability and command in the table, in order. */
export const known = (hasAbilities: boolean): readonly string[] => {
	const names = tableOf(hasAbilities).map(([what]) =>
		what.replace(/^(wp [\w-]+( check| confirm| empty)?).*/, '$1'),
	);
	return [...new Set(names)].sort();
};
