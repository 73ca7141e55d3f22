import { describe, expect, it } from 'vitest';
import { tellLoading } from '../../tools/demo/gtag/tellLoading.ts';
import { demoPage, named } from './demoPage.ts';

describe('a data layer under another name', () => {
	it('is listed under that name, with the three fields of the real one', () => {
		const page = demoPage('shopLayer');
		page.loadGtag('G-ONE1');
		expect(page.win.google_tag_manager?.shopLayer).toEqual({
			subscribers: 1,
			gtmDom: false,
			gtmLoad: false,
		});
	});

	it('is the only one that is read: what goes to `dataLayer` is lost', () => {
		const page = demoPage('shopLayer');
		page.gtag('js', new Date());
		page.gtag('config', 'G-ONE1', { send_page_view: false });
		page.loadGtag('G-ONE1');
		const usual: unknown[] = [];
		Object.assign(page.win, { dataLayer: usual });
		(function (..._call: unknown[]) {
			// biome-ignore lint/complexity/noArguments: Google's runtime takes arguments objects only.
			usual.push(arguments);
		})('event', 'lost', { send_to: 'G-ONE1' });
		page.gtag('event', 'kept', { send_to: 'G-ONE1' });
		expect(named(page.hits())).toEqual(['G-ONE1 kept']);
	});
});

describe("the steps of a page's loading", () => {
	it('are told once a data layer, however many scripts share it', () => {
		const page = demoPage('shopLayer');
		page.loadGtag('G-ONE1');
		Object.defineProperty(page.win.document, 'readyState', { value: 'complete' });
		tellLoading(page.win, 'shopLayer');
		tellLoading(page.win, 'shopLayer');
		const { shopLayer } = page.win as unknown as { shopLayer: unknown[] };
		expect([...shopLayer]).toEqual([{ event: 'gtm.dom' }, { event: 'gtm.load' }]);
		expect(page.win.google_tag_manager?.shopLayer).toMatchObject({ gtmDom: true, gtmLoad: true });
	});
});
