import Ajv from 'ajv-draft-04';
import { describe, expect, it } from 'vitest';
import { settingNames } from '../../src/settings/settings.ts';
import { demoKey, environments, ourPlugin } from './ourPlugin.ts';
import { php } from './php.ts';
import { type Answer, ask, patch, type Request, restRoot } from './restRequests.ts';
import { useWordPress } from './useWordPress.ts';

type Schema = { readonly title: string; readonly type: string };

const get = (path: string, body?: object): Request => ({ method: 'GET', path, body });
const post = (path: string, body: object = {}): Request => ({ method: 'POST', path, body });
const network = { scope: 'network' };
const envelope = { format: 'ga4-bridge-for-smartsupp', version: 1, settings: { plan: 'pro' } };
const look = { state: 'armed', ids: ['G-ABCD1234'], event: false, otherIds: ['GTM-ABCDEF'] };

/** What makes every member of an answer appear: a fresh site first, then one where all has happened. */
const story: readonly Request[] = [
	get('/settings'),
	get('/status'),
	get('/detect'),
	get('/official-plugin'),
	get('/site-health/front-page'),
	patch({ chatKey: demoKey, trackerMode: 'manual', measurementIds: ['G-ABC12345'] }),
	patch({ plan: 'free', hideForRoles: ['editor'] }, { dry_run: true }),
	patch({ eventRules: [{ action: 'Chatbot_sent', send: true, eventName: '' }] }),
	post('/settings/validate', { settings: { plan: 'gold', measurementIds: ['g-abcd1'] } }),
	post('/settings/validate', { settings: { leadValue: 12.5 } }),
	post('/settings/undo'),
	get('/export'),
	get('/export', { chat_key: false }),
	post('/import', { export: envelope }),
	post('/official-plugin', { dry_run: true }),
	post('/detect', { ...look, kind: 'chat' }),
	post('/detect', { scan: true }),
	get('/detect'),
	post('/account/check'),
	post('/site/confirm'),
	post('/page-cache/empty'),
	post('/look', { kind: 'chat' }),
	get('/gtm', { file: 'tagTemplate' }),
	patch({ visitorData: ['name', 'email', 'role'] }),
	get('/visitor'),
	get('/site-health/front-page'),
	{ method: 'DELETE', path: '/settings', body: { fields: ['plan'] } },
	get('/settings'),
];

const ofNetwork: readonly Request[] = [
	get('/settings', network),
	patch({ plan: 'pro' }, { ...network, locked: ['plan', 'chatKey'] }),
	get('/network/sites'),
	get('/export', network),
	post('/settings/undo', network),
	{ method: 'DELETE', path: '/settings', body: network },
	get('/settings'),
];

/** PHP for answers and schemas; the site calls nobody, has a page cache, and an earlier row is damaged. */
const tell = (requests: readonly Request[], before = ''): string => `
wp_set_current_user( 1 );
add_filter( 'option_active_plugins', function ( $active ) { return array_merge( (array) $active, [ 'breeze/breeze.php' ] ); } );
add_action( 'breeze_clear_all_cache', '__return_true' );
add_filter( 'pre_http_request', function ( $answer, $arguments, $url ) {
	$html = '<html><script src="https://www.googletagmanager.com/gtm.js?id=GTM-ABC123"></script></html>';
	$body = false === strpos( $url, 'smartsupp' ) ? $html : '{"googleAnalyticsEnabled":true,"packageName":"pro"}';
	return [ 'headers' => [ 'content-type' => 'text/html' ], 'body' => $body, 'response' => [ 'code' => 200, 'message' => 'OK' ], 'cookies' => [], 'filename' => null ];
}, 10, 3 );
${before}
$answers = ( function () { ${ask(requests)} } )();
$schemas = [];
foreach ( ${php([...new Set(requests.map(({ path }) => path))])} as $path ) {
	$schemas[ $path ] = rest_do_request( new WP_REST_Request( 'OPTIONS', '${restRoot}' . $path ) )->get_data()['schema'] ?? null;
}
$routes = array_diff( array_keys( rest_get_server()->get_routes( 'ga4-bridge-for-smartsupp/v1' ) ), [ '${restRoot}' ] );
return [
	'answers' => $answers,
	'schemas' => $schemas,
	'routes'  => array_map( function ( $route ) { return substr( $route, ${restRoot.length} ); }, array_values( $routes ) ),
];`;

interface Told {
	readonly answers: readonly Answer[];
	readonly schemas: { readonly [path: string]: Schema | null };
	readonly routes: readonly string[];
}

/** What of the answers is not as the schema of its route says. */
const mistakes = (requests: readonly Request[], { answers, schemas }: Told): unknown[] => {
	const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
	const checks = Object.fromEntries(
		Object.entries(schemas).map(([path, schema]) => [path, ajv.compile(schema ?? { not: {} })]),
	);
	return requests.flatMap(({ method, path }, index): unknown[] => {
		const answer = answers[index];
		if (answer?.status !== 200) return [[method, path, answer]];
		const check = checks[path];
		return check?.(answer.data) ? [] : [[method, path, check?.errors]];
	});
};

describe.each(environments)(
	'the schemas of REST in WordPress $version on PHP $php',
	(environment) => {
		describe('on a site', () => {
			const wordpress = useWordPress({ ...environment, plugin: ourPlugin });

			it('are told by OPTIONS for every route, and every answer is as they say', async () => {
				const told = await wordpress().runJson<Told>(
					tell(
						story,
						`update_option( 'smartsupp', ${php({ active: '1', 'chat-id': demoKey, 'optional-code': "_smartsupp.gaKey = 'G-ABCD1234'; x()" })} );
					global $wpdb;
					$wpdb->update( $wpdb->options, [ 'option_value' => 'a:1:{s:4:"plan";s:4:"gold";}' ], [ 'option_name' => 'ga4_bridge_for_smartsupp' ] );
					wp_cache_flush();`,
					),
				);
				expect(mistakes(story, told)).toEqual([]);
				const covered = [...Object.keys(told.schemas), '/network/sites'].sort();
				expect([...told.routes].sort()).toEqual(covered);
				const { properties } = told.schemas['/settings'] as unknown as {
					properties: { settings: { required: string[] } };
				};
				expect(properties.settings.required).toEqual(settingNames);
			});

			it('are told where nothing is stored, on whatever plugin there is', async () => {
				const empty = [get('/settings'), get('/official-plugin'), get('/detect'), get('/status')];
				const told = await wordpress().runJson<Told>(
					tell(
						empty,
						"delete_option( 'smartsupp' ); delete_option( 'ga4_bridge_for_smartsupp_state' ); delete_option( 'ga4_bridge_for_smartsupp' );",
					),
				);
				expect(mistakes(empty, told)).toEqual([]);
				expect(await wordpress().debugLog()).toBe('');
			});
		});

		describe('on a network', () => {
			const wordpress = useWordPress({
				...environment,
				multisite: true,
				plugin: ourPlugin,
				activate: 'network',
			});

			it('hold for its settings and its sites, too', async () => {
				const told = await wordpress().runJson<Told>(tell(ofNetwork));
				expect(mistakes(ofNetwork, told)).toEqual([]);
				expect(await wordpress().debugLog()).toBe('');
			});
		});

		describe('a dry run', () => {
			const wordpress = useWordPress({ ...environment, plugin: ourPlugin });
			const answers = (requests: readonly Request[]) =>
				wordpress().runJson<Answer[]>(ask(requests));

			it('answers the revision that is stored, so that the same change can be made on it', async () => {
				const [read, dry] = await answers([
					get('/settings'),
					patch({ plan: 'pro' }, { dry_run: true }),
				]);
				expect(dry?.data.settings).toMatchObject({ plan: 'pro' });
				expect(dry?.data.revision).toBe(read?.data.revision);
				const [saved, stale] = await answers([
					patch({ plan: 'pro' }, { revision: dry?.data.revision }),
					patch({ plan: 'free' }, { revision: dry?.data.revision }),
				]);
				expect(saved?.status).toBe(200);
				expect(saved?.data.revision).not.toBe(dry?.data.revision);
				expect(stale?.status).toBe(409);
			});
		});
	},
);
