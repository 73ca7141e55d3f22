import { beforeAll, describe, expect, it } from 'vitest';
import type { Cookie } from '../../tools/wordpress/logIn.ts';
import { environments, ourPlugin } from './ourPlugin.ts';
import { useWordPress } from './useWordPress.ts';

const path = '/wp-admin/plugins.php';

/** The texts of the notices in a page of the administration that can be seen. */
const noticesOf = (html: string): string[] =>
	[...html.matchAll(/<div[^>]*\bclass="([^"]*\bnotice\b[^"]*)"[^>]*>([\s\S]*?)<\/div>/g)]
		.filter(([, classes = '']) => !/\bhidden\b|\bhide-if/.test(classes))
		.map(([, , text = '']) =>
			text
				.replace(/<[^>]+>/g, ' ')
				.replace(/\s+/g, ' ')
				.trim(),
		);

describe.each(environments)('activating it in WordPress $version on PHP $php', (environment) => {
	const wordpress = useWordPress({ ...environment, plugin: ourPlugin, activate: 'none' });
	let cookies: readonly Cookie[];
	beforeAll(async () => {
		cookies = await wordpress().login();
	});
	const get = (address: string) => wordpress().request(address, { cookies });

	it('leads back to the list of plugins, with no other notice than that of WordPress', async () => {
		const before = await (await get(path)).text();
		const quiet = noticesOf(before);
		const link = /href="(plugins\.php\?action=activate&amp;plugin=ga4-bridge[^"]+)"/.exec(before);
		const answer = await get(`/wp-admin/${(link?.[1] ?? '').replaceAll('&amp;', '&')}`);
		expect(answer.status).toBe(302);
		const location = answer.headers.get('location') ?? '';
		expect(location.replace(wordpress().url, '')).toMatch(
			/^(\/wp-admin\/)?plugins\.php\?activate=true/,
		);
		const list = await get(`/wp-admin/${location.replace(/^.*\//, '')}`);
		expect(list.status).toBe(200);
		expect(noticesOf(await list.text())).toEqual(['Plugin activated.', ...quiet]);
	});

	it('lets the next pages of the administration be as they are', async () => {
		for (const page of ['/wp-admin/', '/wp-admin/tools.php', path]) {
			const answer = await get(page);
			expect([page, answer.status]).toEqual([page, 200]);
			const html = await answer.text();
			expect([page, noticesOf(html).filter((text) => /smartsupp|ga4/i.test(text))]).toEqual([
				page,
				[],
			]);
			expect([page, html.includes('build/admin/index.js')]).toEqual([page, false]);
		}
	});

	it('asks no server for anything, and causes no notice of PHP', async () => {
		expect(
			await wordpress().runJson(`
				$asked = [];
				add_filter( 'pre_http_request', function ( $answer, $args, $url ) use ( &$asked ) {
					$asked[] = $url;
					return new WP_Error( 'no' );
				}, 10, 3 );
				require_once ABSPATH . 'wp-admin/includes/plugin.php';
				deactivate_plugins( 'ga4-bridge-for-smartsupp/ga4-bridge-for-smartsupp.php' );
				activate_plugin( 'ga4-bridge-for-smartsupp/ga4-bridge-for-smartsupp.php' );
				return $asked;`),
		).toEqual([]);
		expect(await wordpress().debugLog()).toBe('');
	});
});
