import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mo } from 'gettext-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseCatalog } from '../../tools/languages/catalog.ts';
import { potFile } from '../../tools/languages/project.ts';
import type { WordPress } from '../../tools/wordpress/startWordPress.ts';
import { pseudo, pseudoPlugin } from '../languages/pseudo.ts';
import { installLanguages } from './installLanguages.ts';
import { environments } from './ourPlugin.ts';
import { php } from './php.ts';
import { useWordPress } from './useWordPress.ts';

const slug = 'ga4-bridge-for-smartsupp';
const siteScreen = `/wp-admin/options-general.php?page=${slug}`;
const networkScreen = `/wp-admin/network/settings.php?page=${slug}`;
const locales = ['fr_FR', 'cs_CZ', 'de_DE', 'de_DE_formal'] as const;
const languages = [...locales, 'ar'];
const texts = parseCatalog(readFileSync(potFile, 'utf8')).entries;
const scripts = [...new Set(texts.flatMap(({ files }) => files))].filter((file) =>
	file.endsWith('.js'),
);

let plugin: ReturnType<typeof pseudoPlugin>;
beforeAll(() => {
	plugin = pseudoPlugin(languages);
});
afterAll(() => plugin.remove());

/** PHP that sets the language of the site, or of the administrator only. */
const speak = (locale: string, whose: 'site' | 'user' = 'site'): string => `
update_option( 'WPLANG', ${php(whose === 'site' ? locale : '')} );
update_user_meta( 1, 'locale', ${php(whose === 'user' ? locale : '')} );`;

/** A page as the administrator gets it. */
async function pageOf(wordpress: WordPress, path: string): Promise<string> {
	const response = await wordpress.request(path, { cookies: await wordpress.login() });
	expect(response.status).toBe(200);
	return response.text();
}

/** The texts that a page gives the screen, by their English. */
function handedOver(page: string): Record<string, unknown> {
	const json = new RegExp(`wp\\.i18n\\.setLocaleData\\( (\\{.*\\}), "${slug}" \\);`).exec(
		page,
	)?.[1];
	return json === undefined ? {} : JSON.parse(json);
}

/** The settings and their status, as the page gives them to the screen. */
const answerIn = (page: string): string =>
	JSON.stringify(
		JSON.parse(
			/createPreloadingMiddleware\( (\{"\/ga4-bridge.*\}) \) \);/.exec(page)?.[1] ?? 'null',
		),
	);

/** What the page ought to give: all texts of the scripts. */
const allOf = (locale: string): Record<string, unknown> =>
	Object.fromEntries(
		texts
			.filter(({ files }) => files.some((file) => file.endsWith('.js')))
			.map(({ id, plural }) => [
				id,
				plural === undefined ? [pseudo(id, locale)] : [pseudo(id, locale), pseudo(plural, locale)],
			]),
	);

describe.each(environments)('in WordPress $version on PHP $php', (environment) => {
	const wordpress = useWordPress(() => ({ ...environment, plugin: plugin.folder }));
	beforeAll(() => installLanguages(wordpress(), languages));

	it.each(locales)(
		'speaks %s in PHP: the list of plugins, Site Health, privacy',
		async (locale) => {
			await wordpress().run(speak(locale));
			const list = await pageOf(wordpress(), '/wp-admin/plugins.php');
			expect(list).toContain(pseudo('Settings', locale));
			// What WordPress reads of the plugin's header.
			expect(list).toContain(pseudo('GA4 Bridge for Smartsupp', locale));
			const health = await wordpress().runJson<string[]>(`
			require_once ABSPATH . 'wp-admin/includes/admin.php';
			require_once ABSPATH . 'wp-admin/includes/class-wp-site-health.php';
			return array_column( array_merge( ...array_values( WP_Site_Health::get_tests() ) ), 'label' );`);
			expect(health.filter((label) => label.startsWith(`⟦${locale}: `)).length).toBeGreaterThan(0);
			const guide = await pageOf(wordpress(), '/wp-admin/options-privacy.php?tab=policyguide');
			expect(guide).toContain(`⟦${locale}: We use the chat of Smartsupp`);
			expect(await wordpress().debugLog()).not.toContain(slug);
		},
	);

	it.each(locales)(
		'speaks %s on the screen and all of its tabs, to whom it is set for',
		async (locale) => {
			expect(scripts.length).toBeGreaterThan(5);
			await wordpress().run(speak(locale, 'user'));
			const given = handedOver(await pageOf(wordpress(), siteScreen));
			expect(given['']).toEqual(expect.objectContaining({ lang: locale }));
			expect(given).toEqual(expect.objectContaining(allOf(locale)));
		},
	);

	it('answers the screen in the language of who asks', async () => {
		await wordpress().run(speak('cs_CZ', 'user'));
		const page = await pageOf(wordpress(), siteScreen);
		expect(page).toContain('createPreloadingMiddleware');
		expect(answerIn(page)).toContain('⟦cs_CZ: No chat events yet');
	});

	it('is English in English, and says nothing in the page then', async () => {
		await wordpress().run(speak('en_US', 'user'));
		const page = await pageOf(wordpress(), siteScreen);
		expect(handedOver(page)).toEqual({});
		expect(page).not.toContain('⟦');
	});

	it('costs a visitor nothing: no file of it is read for a page', async () => {
		await wordpress().run(speak('fr_FR'));
		const read = await wordpress().runJson<{ files: string[]; loaded: boolean }>(`
			update_option( '${slug.replaceAll('-', '_')}', [ 'chatKey' => 'a5e1c2d3a5e1c2d3a5e1c2d3a5e1c2d3a5e1c2d3' ] );
			$files = [];
			add_filter( 'load_textdomain_mofile', function ( $file ) use ( &$files ) { $files[] = $file; return $file; } );
			wp();
			ob_start();
			do_action( 'wp_head' );
			$html = ob_get_clean();
			return [ 'files' => preg_grep( '/${slug}/', $files ), 'loaded' => is_textdomain_loaded( '${slug}' ) ];`);
		expect(read).toEqual({ files: [], loaded: false });
	});

	it('lets a language pack of wordpress.org go before, and fills what that leaves out', async () => {
		const name = `${slug}-de_DE`;
		const hash = createHash('md5').update('build/admin/tools.js').digest('hex');
		const json = {
			locale_data: {
				messages: {
					'': { domain: 'messages', lang: 'de_DE', 'plural-forms': 'nplurals=2; plural=(n != 1);' },
					Export: ['Aus dem Sprachpaket </script>'],
				},
			},
		};
		const binary = mo.compile({
			charset: 'utf-8',
			headers: { 'Content-Type': 'text/plain; charset=UTF-8' },
			translations: { '': { Settings: { msgid: 'Settings', msgstr: ['Aus dem Sprachpaket'] } } },
		});
		await wordpress().run(`
			wp_mkdir_p( WP_LANG_DIR . '/plugins' );
			file_put_contents( WP_LANG_DIR . '/plugins/${name}.mo', base64_decode( '${binary.toString('base64')}' ) );
			file_put_contents( WP_LANG_DIR . '/plugins/${name}-${hash}.json', ${php(JSON.stringify(json))} );
			${speak('de_DE')}`);
		const list = await pageOf(wordpress(), '/wp-admin/plugins.php');
		const page = await pageOf(wordpress(), siteScreen);
		await wordpress().run(`
			file_put_contents( WP_LANG_DIR . '/plugins/${name}-${hash}.json', '{"locale_data":[' );`);
		const broken = await pageOf(wordpress(), siteScreen);
		await wordpress().run(`array_map( 'unlink', glob( WP_LANG_DIR . '/plugins/${name}*' ) );`);
		expect(list).toContain('>Aus dem Sprachpaket</a>');
		const given = handedOver(page);
		expect(given.Export).toEqual(['Aus dem Sprachpaket </script>']);
		expect(page).not.toContain('Sprachpaket </script>');
		expect(given.Import).toEqual([pseudo('Import', 'de_DE')]);
		expect(handedOver(broken).Export).toEqual([pseudo('Export', 'de_DE')]);
		expect(await wordpress().debugLog()).not.toContain(slug);
	});

	it('takes the style for writing from right to left where the language is written so', async () => {
		await wordpress().run(speak('ar', 'user'));
		const arabic = await pageOf(wordpress(), siteScreen);
		await wordpress().run(speak('fr_FR', 'user'));
		const french = await pageOf(wordpress(), siteScreen);
		expect(arabic).toMatch(/<html[^>]*\sdir="rtl"/);
		expect(arabic).toMatch(/build\/admin\/style-index-rtl\.css\?ver=/);
		expect(arabic).not.toContain('build/admin/style-index.css');
		expect(french).toMatch(/build\/admin\/style-index\.css\?ver=/);
		const [, address = ''] = /href='([^']+style-index-rtl\.css[^']*)'/.exec(arabic) ?? [];
		expect((await fetch(address)).headers.get('content-type')).toMatch(/css/);
	});
});

describe.each(environments)('on a network of WordPress $version on PHP $php', (environment) => {
	const wordpress = useWordPress(() => ({
		...environment,
		plugin: plugin.folder,
		multisite: true,
		activate: 'network',
	}));
	beforeAll(() => installLanguages(wordpress(), languages));

	it('speaks the language of the administrator of the network', async () => {
		await wordpress().run(speak('fr_FR', 'user'));
		const list = await pageOf(wordpress(), '/wp-admin/network/plugins.php');
		expect(list).toContain(pseudo('Settings', 'fr_FR'));
		const given = handedOver(await pageOf(wordpress(), networkScreen));
		expect(given).toEqual(expect.objectContaining(allOf('fr_FR')));
		const site = await pageOf(wordpress(), `/shop${siteScreen}`);
		expect(answerIn(site)).toContain('⟦fr_FR: No chat events yet');
	});
});

describe.each(environments)(
	'as a must-use plugin in WordPress $version on PHP $php',
	(environment) => {
		const muPlugins = mkdtempSync(join(tmpdir(), 'ga4-bridge-mu-plugins-'));
		// Deeper than a plugin lies: there WordPress could not tell the file of a script from its address.
		const place = 'vendor/acme/ga4-bridge-for-smartsupp';
		beforeAll(() => {
			cpSync(plugin.folder, join(muPlugins, place), { recursive: true });
			const main = `/${place}/${slug}.php`;
			writeFileSync(join(muPlugins, 'load.php'), `<?php require __DIR__ . '${main}';`);
		});
		afterAll(() => rmSync(muPlugins, { recursive: true, force: true }));
		const wordpress = useWordPress(() => ({ ...environment, muPlugins }));

		it('speaks the language of the site', async () => {
			installLanguages(wordpress(), languages);
			await wordpress().run(speak('cs_CZ'));
			const page = await pageOf(wordpress(), siteScreen);
			expect(answerIn(page)).toContain('⟦cs_CZ: No chat events yet');
			expect(handedOver(page)).toEqual(expect.objectContaining(allOf('cs_CZ')));
			expect(await wordpress().debugLog()).not.toContain(slug);
		});
	},
);
