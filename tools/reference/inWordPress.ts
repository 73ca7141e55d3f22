import { join } from 'node:path';
import { markdownTable } from '../build/galleryTables.ts';
import { root } from '../build/project.ts';
import type { WordPress } from '../wordpress/startWordPress.ts';
import { code, linkTo, oneLine, pluginFolder } from './sources.ts';

export const testedPlugin = join(root, pluginFolder);

type Schema = { readonly [keyword: string]: unknown };

interface Route {
	readonly path: string;
	readonly method: string;
	readonly args: { readonly [name: string]: Schema };
	/** The file of the callback, below the plugin's folder, and the comment above it. */
	readonly file: string;
	readonly comment: string;
	/** The capability that is asked for, with what for; `read` where being logged in is enough, empty where nothing is asked. */
	readonly capability: string;
}

interface Ability {
	readonly name: string;
	readonly description: string;
	readonly file: string;
	readonly input: Schema | null;
	readonly output: Schema | null;
	readonly listed: boolean;
}

/** What a running WordPress knows of the plugin. */
export interface Registered {
	readonly routes: readonly Route[];
	readonly abilities: readonly Ability[];
}

/** Asks a WordPress in which the plugin is active, of a version that has abilities. */
export const registeredIn = (wordpress: WordPress): Promise<Registered> =>
	wordpress.runJson<Registered>(question);

export function routeTable(routes: readonly Route[]): string {
	return markdownTable(
		['route', 'method', 'what it does', 'arguments (**bold**: required)', 'who may', 'where'],
		routes.map(({ path, method, args, file, comment, capability }) => [
			code(path),
			method,
			comment,
			Object.entries(args)
				.map(([name, { required }]) => (required === true ? `**${code(name)}**` : code(name)))
				.join(', '),
			whoMay(capability),
			linkTo(`${pluginFolder}/${file}`),
		]),
	);
}

/** Every argument once; one name may mean different things on different routes. */
export function argumentTable(routes: readonly Route[]): string {
	const rows = new Map<string, { cells: string[]; on: Set<string> }>();
	for (const { path, args } of routes) {
		for (const [name, schema] of Object.entries(args)) {
			const cells = [code(name), typeOf(schema), oneLine(String(schema.description ?? ''))];
			const row = rows.get(cells.join()) ?? { cells, on: new Set() };
			rows.set(cells.join(), { ...row, on: row.on.add(code(path)) });
		}
	}
	return markdownTable(
		['argument', 'type', 'what it is', 'of'],
		[...rows.values()].map(({ cells, on }) => [...cells, [...on].join(', ')]),
	);
}

export function abilityTable(abilities: readonly Ability[]): string {
	return markdownTable(
		['ability', 'what it does', 'takes', 'gives', 'listed', 'where'],
		abilities.map(({ name, description, input, output, listed, file }) => [
			code(name),
			description,
			membersOf(input),
			membersOf(output),
			listed ? 'yes' : 'no',
			linkTo(`${pluginFolder}/${file}`),
		]),
	);
}

const whoMay = (capability: string): string =>
	({
		'': 'everybody',
		read: 'whoever is logged in',
		manage_ga4_bridge_for_smartsupp: 'manager',
		'manage_ga4_bridge_for_smartsupp network': 'manager of the network',
	})[capability] ?? code(capability);

function typeOf({ type, enum: choices, default: byDefault }: Schema): string {
	const types = Array.isArray(type) ? type.join(' or ') : String(type);
	const values = Array.isArray(choices)
		? `one of ${choices.map((choice) => code(String(choice))).join(', ')}`
		: types;
	return byDefault === undefined ? values : `${values}; default ${code(JSON.stringify(byDefault))}`;
}

function membersOf(schema: Schema | null): string {
	const names = Object.keys((schema?.properties ?? {}) as Schema);
	return names.length === 0 ? 'nothing' : names.map(code).join(', ');
}

const question = `
$folder = wp_normalize_path( WP_PLUGIN_DIR . '/${pluginFolder}/' );
$here = function ( $callback ) use ( &$folder ) {
	$of = is_array( $callback ) ? new ReflectionMethod( $callback[0], $callback[1] ) : new ReflectionFunction( $callback );
	$path = wp_normalize_path( $of->getFileName() );
	$file = substr( $path, strpos( $path, '/includes/' ) + 1 );
	$text = preg_replace( '/\\s*\\n\\s*\\* ?/', "\\n", trim( (string) $of->getDocComment(), "/* \\n\\t" ) );
	$text = str_replace( "\\n", ' ', preg_split( '/\\n(?=@|\\n)/', trim( $text ) )[0] );
	$text = preg_replace( '/^Answers [A-Z]+( [a-z\\/-]+)?[:.] */', '', $text );
	return [ 'file' => $file, 'comment' => ucfirst( $text ) ];
};
$routes = [];
foreach ( rest_get_server()->get_routes( 'ga4-bridge-for-smartsupp/v1' ) as $path => $handlers ) {
	foreach ( '/ga4-bridge-for-smartsupp/v1' === $path ? [] : $handlers as $handler ) {
		$asked = [];
		$note  = function ( $needed, $capability, $user, $more ) use ( &$asked ) {
			$asked[] = trim( $capability . ' ' . ( $more[0] ?? '' ) );
			return $needed;
		};
		$may = function ( $user ) use ( $handler, $path, $note ) {
			wp_set_current_user( $user );
			add_filter( 'map_meta_cap', $note, 10, 4 );
			$answer = call_user_func( $handler['permission_callback'], new WP_REST_Request( 'GET', $path ) );
			remove_filter( 'map_meta_cap', $note, 10 );
			return true === $answer;
		};
		$everybody = $may( 0 );
		$asked     = [];
		$may( 1 );
		$routes[] = $here( $handler['callback'] ) + [
			'path'       => substr( $path, strlen( '/ga4-bridge-for-smartsupp/v1' ) ),
			'method'     => implode( ', ', array_keys( $handler['methods'] ) ),
			'args'       => (object) $handler['args'],
			'capability' => $everybody ? '' : ( $asked[0] ?? 'read' ),
		];
	}
}
wp_set_current_user( 1 );
$abilities = [];
foreach ( wp_get_abilities() as $ability ) {
	if ( 0 === strpos( $ability->get_name(), 'ga4-bridge-for-smartsupp/' ) ) {
		$callback = ( new ReflectionProperty( 'WP_Ability', 'execute_callback' ) );
		$callback->setAccessible( true );
		$meta = $ability->get_meta();
		$abilities[] = [
			'name'        => $ability->get_name(),
			'description' => $ability->get_description(),
			'file'        => $here( $callback->getValue( $ability ) )['file'],
			'input'       => $ability->get_input_schema() ?: null,
			'output'      => $ability->get_output_schema() ?: null,
			'listed'      => ! empty( $meta['show_in_rest'] ),
		];
	}
}
return compact( 'routes', 'abilities' );`;
