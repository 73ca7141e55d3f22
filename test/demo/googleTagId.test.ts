import { describe, expect, it } from 'vitest';
import { demoPage, named } from './demoPage.ts';

describe('a Google tag GT-…', () => {
	it('stands for its property, and needs no script but its own', () => {
		const page = demoPage();
		page.gtag('js', new Date());
		page.gtag('config', 'GT-ONE1');
		page.loadGtag('GT-ONE1');
		page.gtag('event', 'x', { send_to: 'G-ONE1' });
		expect(named(page.hits())).toEqual(['G-ONE1 page_view', 'G-ONE1 x']);
		expect(page.requested).toEqual([]);
		expect(page.win.google_tag_data?.tidr?.container['GT-ONE1']).toEqual({
			destinations: ['G-ONE1'],
		});
	});
});
