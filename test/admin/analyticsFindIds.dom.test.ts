import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { findGoogleIds } from '../../src/admin/site/look/findGoogleIds.ts';
import type { PageWindow } from '../../src/page/pageWindow.ts';

const pageWith = (html: string, globals: object = {}): PageWindow => {
	const { window } = new JSDOM(`<!doctype html><html><head>${html}</head><body></body></html>`);
	return Object.assign(window as unknown as PageWindow, globals);
};

const call = (...values: unknown[]): IArguments =>
	(function (..._: unknown[]) {
		// biome-ignore lint/complexity/noArguments: as gtag does it.
		return arguments;
	})(...values);

describe("Google's IDs on a page", () => {
	it('names each with its kind and where it comes from, properties first', () => {
		const page = pageWith(
			'<script src="https://www.googletagmanager.com/gtm.js?id=GTM-SHOP111"></script>' +
				'<script src="https://www.googletagmanager.com/gtag/js?id=G-OWN1111&cx=c"></script>' +
				"<script>ga('create', 'UA-123456-1')</script>",
			{
				dataLayer: [
					call('js', new Date()),
					call('config', 'G-OWN1111'),
					call('config', 'AW-12345678'),
				],
				google_tag_manager: { 'GTM-SHOP111': {}, 'G-ADDED222': {}, dataLayer: { gtmDom: true } },
				google_tag_data: {
					tidr: { container: { 'GTM-SHOP111': { destinations: ['G-ADDED222', 'GTM-SHOP111'] } } },
				},
			},
		);
		expect(findGoogleIds(page)).toEqual([
			{
				id: 'G-ADDED222',
				kind: 'measurement_id',
				origins: [],
				containers: ['GTM-SHOP111'],
				configs: 0,
			},
			{
				id: 'G-OWN1111',
				kind: 'measurement_id',
				origins: ['script', 'config'],
				containers: [],
				configs: 1,
			},
			{ id: 'GTM-SHOP111', kind: 'gtm_container', origins: ['script'], containers: [], configs: 0 },
			{
				id: 'UA-123456-1',
				kind: 'universal_analytics',
				origins: ['code'],
				containers: [],
				configs: 0,
			},
			{ id: 'AW-12345678', kind: 'google_ads', origins: ['config'], containers: [], configs: 1 },
		]);
	});

	it('counts the ways to a page view, and not a config that sends none', () => {
		const page = pageWith('', {
			dataLayer: [
				call('config', 'G-TWICE111'),
				call('config', 'G-TWICE111'),
				call('config', 'G-TWICE111', { send_page_view: false }),
				['config', 'G-NOCALL11'],
			],
		});
		expect(findGoogleIds(page).find(({ id }) => id === 'G-TWICE111')?.configs).toBe(2);
	});

	it('knows a property by its hits alone', () => {
		const page = pageWith(
			'<script id="ga4-bridge-for-smartsupp-look" data-ids="G-HIT11111,G-HIT22222">void 0</script>',
		);
		expect(findGoogleIds(page).map(({ id, origins }) => [id, origins])).toEqual([
			['G-HIT11111', ['hit']],
			['G-HIT22222', ['hit']],
		]);
	});

	it('takes nothing that is no ID, and nothing of a page that throws', () => {
		const page = pageWith('<script>G-SHOCK is a watch, g-lower111 too</script>', {
			google_tag_manager: { pscdl: 1, 'GT-<b>': {}, 'g-lower111': {} },
			google_tag_data: {
				get tidr() {
					throw new Error('mine');
				},
			},
			dataLayer: 'no list',
		});
		expect(findGoogleIds(page)).toEqual([]);
	});
});
