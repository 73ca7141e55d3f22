import { describe, expect, it } from 'vitest';
import { ourPlugin } from './ourPlugin.ts';
import { type Answer, ask } from './restRequests.ts';
import { useWordPress } from './useWordPress.ts';

/**
 * Page caches as their own sources show them to others: what is active, and what it offers. Each tells `told()` what it was
 * called with.
 */
const caches: readonly {
	readonly name: string;
	readonly plugin: string;
	/** PHP that offers it. */
	readonly offers: string;
	readonly told: string;
}[] = [
	...(
		[
			['WP Rocket', 'wp-rocket/wp-rocket.php', 'rocket_clean_domain'],
			['W3 Total Cache', 'w3-total-cache/w3-total-cache.php', 'w3tc_flush_posts'],
			['WP Fastest Cache', 'wp-fastest-cache/wpFastestCache.php', 'wpfc_clear_all_cache'],
			['WP-Optimize', 'wp-optimize/wp-optimize.php', 'wpo_cache_flush'],
			[
				'SiteGround Speed Optimizer',
				'sg-cachepress/sg-cachepress.php',
				'sg_cachepress_purge_cache',
			],
			['NitroPack', 'nitropack/main.php', 'nitropack_sdk_purge'],
		] as const
	).map(([name, plugin, call]) => ({
		name,
		plugin,
		offers: `function ${call}( ...$with ) { told( '${call}', $with ); return true; }`,
		told: `${call}()`,
	})),
	{
		name: 'WP Super Cache',
		plugin: 'wp-super-cache/wp-cache.php',
		offers: `function wp_cache_clear_cache( $blog_id = 0 ) { told( 'wp_cache_clear_cache', [ $blog_id ] ); }`,
		told: 'wp_cache_clear_cache(0)',
	},
	...(
		[
			['LiteSpeed Cache', 'litespeed-cache/litespeed-cache.php', 'litespeed_purge_all'],
			['Cache Enabler', 'cache-enabler/cache-enabler.php', 'cache_enabler_clear_site_cache'],
			['Breeze', 'breeze/breeze.php', 'breeze_clear_all_cache'],
			['Hummingbird', 'hummingbird-performance/wp-hummingbird.php', 'wphb_clear_page_cache'],
			['Nginx Helper', 'nginx-helper/nginx-helper.php', 'rt_nginx_helper_purge_all'],
			[
				'Super Page Cache',
				'wp-cloudflare-page-cache/wp-cloudflare-super-page-cache.php',
				'swcfpc_purge_cache',
			],
		] as const
	).map(([name, plugin, hook]) => ({
		name,
		plugin,
		offers: `add_action( '${hook}', function () { told( '${hook}', [] ); } );`,
		told: `${hook}()`,
	})),
	...(
		[
			['Comet Cache', 'comet-cache/comet-cache.php', 'comet_cache', 'clear'],
			[
				'Swift Performance',
				'swift-performance-lite/performance.php',
				'Swift_Performance_Cache',
				'clear_all_cache',
			],
			// A host's own: no plugin of the list.
			['WP Engine', 'hello.php', 'WpeCommon', 'purge_varnish_cache'],
		] as const
	).map(([name, plugin, type, call]) => ({
		name,
		plugin,
		offers: `class ${type} { public static function ${call}( ...$with ) { told( '${call}', $with ); } }`,
		told: `${call}()`,
	})),
	{
		name: 'Powered Cache',
		plugin: 'powered-cache/powered-cache.php',
		offers: `eval( 'namespace PoweredCache\\Utils; function clean_site_cache_dir() { \\told( "clean_site_cache_dir", [] ); }' );`,
		told: 'clean_site_cache_dir()',
	},
];

/** PHP with these plugins active, what they offer, and `told()`. */
const beside = (plugins: readonly string[], offers: string, code: string): string => `
function told( $what = '', $with = [] ) {
	static $told = [];
	if ( '' !== $what ) {
		$told[] = $what . '(' . implode( ',', $with ) . ')';
	}
	return $told;
}
add_filter( 'option_active_plugins', function ( $active ) {
	return array_merge( (array) $active, json_decode( '${JSON.stringify(plugins)}', true ) );
} );
${offers}
${code}`;

const empty = { method: 'POST', path: '/page-cache/empty' };
const look = { method: 'GET', path: '/status' };

/** Asks over REST; returns the answers and what the caches were told. */
const asking = (...requests: (typeof empty)[]): string =>
	`$answers = ( function () { ${ask(requests)} } )(); return [ 'answers' => $answers, 'told' => told() ];`;

interface Found {
	readonly answers: readonly Answer[];
	readonly told: readonly string[];
}

describe('a single site', () => {
	const wordpress = useWordPress({ plugin: ourPlugin, php: 'machine' });
	const run = (plugins: readonly string[], offers: string, ...requests: (typeof empty)[]) =>
		wordpress().runJson<Found>(beside(plugins, offers, asking(...requests)));

	it.each(caches)('tells $name, once, and says so', async ({ name, plugin, offers, told }) => {
		const found = await run([plugin], offers, look, empty);
		expect(found.answers[0]?.data.pageCaches).toEqual([
			{ name, canEmpty: true, otherSites: false },
		]);
		expect(found.answers[1]).toMatchObject({
			status: 200,
			data: { told: [name], sentence: `${name} was told to empty its page cache.` },
		});
		expect(found.told).toEqual([told]);
	});

	it.each([
		['LiteSpeed Cache', 'litespeed-cache/litespeed-cache.php'],
		['WP Rocket', 'wp-rocket/wp-rocket.php'],
		['FlyingPress', 'flying-press/flying-press.php'],
	])('only names %s where it offers nothing', async (name, plugin) => {
		const found = await run([plugin], '', look, empty);
		expect(found.answers[0]?.data.pageCaches).toEqual([
			{ name, canEmpty: false, otherSites: false },
		]);
		expect(found.answers[1]).toMatchObject({
			status: 400,
			data: {
				code: 'ga4_bridge_for_smartsupp_by_hand',
				message: `${name} cannot be told from here: empty its page cache in its own settings.`,
			},
		});
		expect(found.told).toEqual([]);
	});

	it('says where there is none', async () => {
		const found = await run([], '', look, empty);
		expect(found.answers[0]?.data.pageCaches).toEqual([]);
		expect(found.answers[1]).toMatchObject({
			status: 404,
			data: { code: 'ga4_bridge_for_smartsupp_no_page_cache' },
		});
	});

	it.each([
		[
			'throws',
			`throw new RuntimeException( 'no disk' );`,
			': “no disk” Empty it in its own settings.',
		],
		['breaks', 'nothing_of_this_name();', 'Empty it in its own settings.'],
		['gives up', 'return false;', ' and did not say why. Empty it in its own settings.'],
	])('reports a cache that %s, and tells the others', async (_, code, sentence) => {
		const found = await run(
			['wp-rocket/wp-rocket.php', 'breeze/breeze.php'],
			`function rocket_clean_domain() { echo 'noise'; ${code} }
			add_action( 'breeze_clear_all_cache', function () { told( 'breeze', [] ); } );`,
			empty,
		);
		expect(found.answers[0]).toMatchObject({
			status: 500,
			data: { code: 'ga4_bridge_for_smartsupp_not_emptied' },
		});
		const message = found.answers[0]?.data.message;
		expect(message).toContain('Breeze was told to empty its page cache.');
		expect(message).toContain('WP Rocket did not empty its page cache');
		expect(message).toContain(sentence);
		expect(found.told).toEqual(['breeze()']);
	});

	it('keeps those out who may not manage the plugin', async () => {
		const { offers } = caches[0] as (typeof caches)[number];
		const found = await wordpress().runJson<Found>(
			beside(
				['wp-rocket/wp-rocket.php'],
				offers,
				`$answers = ( function () { ${ask([empty], '0')} } )(); return [ 'answers' => $answers, 'told' => told() ];`,
			),
		);
		expect(found.answers[0]?.status).toBe(401);
		expect(found.told).toEqual([]);
	});

	it('empties nothing by itself when settings are saved', async () => {
		const { offers } = caches[0] as (typeof caches)[number];
		const found = await wordpress().runJson<Found>(
			beside(
				['wp-rocket/wp-rocket.php'],
				offers,
				`$answers = ( function () { ${ask([{ method: 'PATCH', path: '/settings', body: { settings: { startChat: 'idle' } } }])} } )();
				return [ 'answers' => $answers, 'told' => told() ];`,
			),
		);
		expect(found.answers[0]?.status).toBe(200);
		expect(found.told).toEqual([]);
	});

	it('has caused no notice, warning or error in all of this', async () => {
		expect(await wordpress().debugLog()).toBe('');
	});
});

describe('a site of a network', () => {
	const wordpress = useWordPress({
		plugin: ourPlugin,
		php: 'machine',
		multisite: true,
		activate: 'network',
		constants: { WP_CACHE: '1' },
	});

	it('names a page cache of the host that has no name of its own', async () => {
		const found = await wordpress().runJson<Found>(
			beside(
				[],
				'',
				`$file = WP_CONTENT_DIR . '/advanced-cache.php'; file_put_contents( $file, '<?php' );
				$found = ( function () { ${asking(look, empty)} } )(); unlink( $file ); return $found;`,
			),
		);
		expect(found.answers[0]?.data.pageCaches).toEqual([
			{ name: 'advanced-cache.php', canEmpty: false, otherSites: false },
		]);
		expect(found.answers[1]?.status).toBe(400);
	});

	it('empties the cache of this site only, and says where that cannot be known', async () => {
		const found = await wordpress().runJson<Found>(
			beside(
				['wp-super-cache/wp-cache.php', 'breeze/breeze.php'],
				`function wp_cache_clear_cache( $blog_id = 0 ) { told( 'wp_cache_clear_cache', [ $blog_id ] ); }
				add_action( 'breeze_clear_all_cache', function () { told( 'breeze', [] ); } );`,
				asking(look, empty),
			),
			'/shop/',
		);
		expect(found.answers[0]?.data.pageCaches).toEqual([
			{ name: 'WP Super Cache', canEmpty: true, otherSites: false },
			{ name: 'Breeze', canEmpty: true, otherSites: true },
		]);
		expect(found.told).toEqual(['wp_cache_clear_cache(2)', 'breeze()']);
	});

	it('empties what may reach other sites for whoever manages the network only', async () => {
		const asked = (plugin: string, offers: string) =>
			wordpress().runJson<Found>(
				beside(
					[plugin],
					offers,
					`$users = get_users( [ 'blog_id' => 0, 'login' => 'sam' ] );
					$sam = $users ? $users[0]->ID : wp_insert_user( [ 'user_login' => 'sam', 'user_pass' => 'password' ] );
					add_user_to_blog( get_current_blog_id(), $sam, 'administrator' );
					$answers = ( function () use ( $sam ) { ${ask([look, empty], '$sam')} } )();
					return [ 'answers' => $answers, 'told' => told() ];`,
				),
				'/shop/',
			);
		const own = await asked(
			'wp-super-cache/wp-cache.php',
			`function wp_cache_clear_cache( $blog_id = 0 ) { told( 'wp_cache_clear_cache', [ $blog_id ] ); }`,
		);
		expect(own.answers.map(({ status }) => status)).toEqual([200, 200]);
		expect(own.told).toEqual(['wp_cache_clear_cache(2)']);
		const all = await asked(
			'breeze/breeze.php',
			`add_action( 'breeze_clear_all_cache', function () { told( 'breeze', [] ); } );`,
		);
		expect(all.answers.map(({ status }) => status)).toEqual([200, 403]);
		expect(all.told).toEqual([]);
	});
});
