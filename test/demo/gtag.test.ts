import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { demoPage, named } from './demoPage.ts';

beforeEach(() => {
	vi.useFakeTimers();
});

afterEach(() => {
	vi.useRealTimers();
});

/** A page with gtag.js and its properties loaded, its page views gone and the limit full again. */
function quietPage(...ids: string[]) {
	const page = demoPage();
	page.gtag('js', new Date());
	for (const id of ids) page.gtag('config', id);
	for (const id of ids) page.loadGtag(id);
	vi.advanceTimersByTime(10_000);
	const before = page.hits().length;
	page.requested.length = 0;
	return { ...page, events: () => page.hits().slice(before) };
}

describe('the rate limit', () => {
	// A browser's 50 ms timers come some 3 ms late each; the figure of 46 was measured with them.
	it.each([
		[1, 100, 0, 20],
		[1, 100, 50, 44],
		[1, 100, 53, 46],
		[1, 100, 200, 100],
	])('of %i property and %i events %d ms apart lets %i pass', (_, count, gap, passed) => {
		const page = quietPage('G-ONE1');
		const start = Date.now();
		for (let index = 0; index < count; index++) {
			vi.setSystemTime(start + index * gap);
			page.gtag('event', 'click_me', { send_to: 'G-ONE1' });
		}
		expect(page.events()).toHaveLength(passed);
	});

	it('is shared by two properties', () => {
		const page = quietPage('G-ONE1', 'G-TWO2');
		for (let index = 0; index < 60; index++)
			page.gtag('event', 'click_me', { send_to: ['G-ONE1', 'G-TWO2'] });
		const tids = page.events().map((hit) => hit.tid);
		expect(tids.filter((tid) => tid === 'G-ONE1')).toHaveLength(10);
		expect(tids.filter((tid) => tid === 'G-TWO2')).toHaveLength(10);
	});

	it('lets the first of a list of properties win', () => {
		const page = quietPage('G-ONE1', 'G-TWO2');
		for (let index = 0; index < 19; index++) page.gtag('event', 'fill', { send_to: 'G-ONE1' });
		page.gtag('event', 'last', { send_to: ['G-TWO2', 'G-ONE1'] });
		expect(named(page.events()).at(-1)).toBe('G-TWO2 last');
		expect(page.events()).toHaveLength(20);
	});
});

describe('send_to', () => {
	it.each([
		['an id', 'G-TWO2', ['G-TWO2']],
		['a list', ['G-TWO2', 'G-ONE1', 'G-TWO2'], ['G-TWO2', 'G-ONE1']],
		['a missing one', undefined, ['G-ONE1', 'G-TWO2']],
		['an empty text', '', []],
		['null', null, []],
		['an empty list', [], []],
		['the inert key', 'G-', []],
		['lower case', 'g-one1', []],
		['an unknown group', 'nobody', []],
	])('as %s', (_, sendTo, tids) => {
		const page = quietPage('G-ONE1', 'G-TWO2');
		page.gtag('event', 'x', { send_to: sendTo });
		expect(page.events().map((hit) => hit.tid)).toEqual(tids);
		expect(page.requested).toEqual([]);
	});

	it('as a group reaches its members, which have left the default group', () => {
		const page = demoPage();
		page.gtag('js', new Date());
		page.gtag('config', 'G-ONE1', { groups: 'shop', send_page_view: false });
		page.loadGtag('G-ONE1');
		page.gtag('event', 'to_group', { send_to: 'shop' });
		page.gtag('event', 'to_default', {});
		expect(named(page.hits())).toEqual(['G-ONE1 to_group']);
	});

	it('as a group with a hyphen in its name reaches nobody', () => {
		const page = demoPage();
		page.gtag('js', new Date());
		page.gtag('config', 'G-ONE1', { groups: 'my-shop', send_page_view: false });
		page.loadGtag('G-ONE1');
		page.gtag('event', 'x', { send_to: 'my-shop' });
		expect(page.hits()).toEqual([]);
	});

	it('as an unknown id loads its script once and sends then', () => {
		const page = quietPage('G-ONE1');
		page.gtag('event', 'a', { send_to: 'G-FAR9' });
		page.gtag('event', 'b', { send_to: 'G-FAR9' });
		expect(page.requested).toEqual(['G-FAR9']);
		expect(page.events()).toEqual([]);
		page.loadGtag('G-FAR9');
		expect(named(page.events())).toEqual(['G-FAR9 a', 'G-FAR9 b']);
	});
});

describe('the data layer', () => {
	it('waits for gtag("js") and then takes everything in order', () => {
		const page = demoPage();
		page.gtag('config', 'G-ONE1');
		page.gtag('event', 'early', { send_to: 'G-ONE1' });
		page.loadGtag('G-ONE1');
		expect(page.hits()).toEqual([]);
		page.gtag('js', new Date());
		expect(named(page.hits())).toEqual(['G-ONE1 page_view', 'G-ONE1 early']);
	});

	it('counts one page view for an id the page configures twice', () => {
		const page = quietPage('G-ONE1');
		page.gtag('config', 'G-ONE1');
		expect(page.events()).toEqual([]);
	});

	it('ignores plain arrays', () => {
		const page = quietPage('G-ONE1');
		const layer = (page.win as unknown as { dataLayer: unknown[] }).dataLayer;
		layer.push(['event', 'x', { send_to: 'G-ONE1' }]);
		expect(page.events()).toEqual([]);
	});

	it('may have another name, which then stands in google_tag_manager', () => {
		const page = demoPage('myLayer');
		page.gtag('js', new Date());
		page.gtag('config', 'G-ONE1');
		page.loadGtag('G-ONE1');
		const wrong = page.win as unknown as { dataLayer?: unknown[] };
		wrong.dataLayer = [];
		wrong.dataLayer.push({ event: 'lost' });
		expect(named(page.hits())).toEqual(['G-ONE1 page_view']);
		expect(Object.keys(page.win.google_tag_manager!).sort()).toEqual(['G-ONE1', 'myLayer']);
		expect(page.win.google_tag_manager!.myLayer).toHaveProperty('subscribers');
	});

	it('names its destinations where builds since 2026 do', () => {
		const page = quietPage('G-ONE1');
		expect(page.win.google_tag_data!.tidr).toEqual({
			container: { 'G-ONE1': { destinations: ['G-ONE1'] } },
			destination: {},
			destinationArray: { 'G-ONE1': ['G-ONE1'] },
		});
	});

	it('calls event_callback before the hit has left', () => {
		const page = quietPage('G-ONE1');
		const callback = vi.fn();
		page.gtag('event', 'x', { send_to: 'G-ONE1', event_callback: callback });
		vi.advanceTimersByTime(10);
		expect(callback).toHaveBeenCalledOnce();
		expect(named(page.events())).toEqual(['G-ONE1 x']);
	});

	it('answers gtag("get") a moment later', () => {
		const page = quietPage('G-ONE1');
		const callback = vi.fn();
		page.gtag('get', 'G-ONE1', 'client_id', callback);
		expect(callback).not.toHaveBeenCalled();
		vi.advanceTimersByTime(10);
		expect(callback.mock.calls[0]![0]).toMatch(/^\d+\.\d+$/);
	});
});

describe('consent mode', () => {
	it.each([
		[undefined, null],
		[{ ad_storage: 'denied', analytics_storage: 'denied' }, 'G100'],
		[{ ad_storage: 'denied', analytics_storage: 'granted' }, 'G101'],
		[{ ad_storage: 'granted', analytics_storage: 'denied' }, 'G110'],
	])('of %o shows in the hit as %s', (choices, signal) => {
		const page = demoPage();
		if (choices) page.gtag('consent', 'default', choices);
		page.gtag('js', new Date());
		page.gtag('config', 'G-ONE1');
		page.loadGtag('G-ONE1');
		expect(page.hits().map((hit) => hit.gcs)).toEqual([signal]);
	});

	it('follows an update, and sends nothing again', () => {
		const page = demoPage();
		page.gtag('consent', 'default', { analytics_storage: 'denied', ad_storage: 'denied' });
		page.gtag('js', new Date());
		page.gtag('config', 'G-ONE1');
		page.loadGtag('G-ONE1');
		page.gtag('consent', 'update', { analytics_storage: 'granted', ad_storage: 'granted' });
		page.gtag('event', 'x', { send_to: 'G-ONE1' });
		expect(page.hits().map((hit) => `${hit.en} ${hit.gcs}`)).toEqual(['page_view G100', 'x G111']);
		expect(page.win.google_tag_data!.ics!.entries.analytics_storage).toEqual({
			default: false,
			update: true,
		});
	});

	it('stops a property by its ga-disable flag', () => {
		const page = quietPage('G-ONE1', 'G-TWO2');
		(page.win as unknown as Record<string, unknown>)['ga-disable-G-ONE1'] = true;
		page.gtag('event', 'x', {});
		expect(named(page.events())).toEqual(['G-TWO2 x']);
	});
});

describe('what a GTM container sees', () => {
	it('is every event with a copy of its parameters, past ones too, without the inert key', () => {
		const page = quietPage('G-ONE1');
		const params = { send_to: 'G-', event_label: 'x' };
		page.gtag('event', 'Chatbot_sent', params);
		const tag = page.loadGtag('GTM-DEMO');
		const seen: unknown[] = [];
		tag.subscribe(({ event }) => {
			if (event === 'Chatbot_sent') seen.push([event, tag.read('eventModel')]);
		});
		params.event_label = 'changed later';
		page.gtag('event', 'Chatbot_sent', { send_to: 'G-ONE1' });
		expect(seen).toEqual([
			['Chatbot_sent', { event_label: 'x' }],
			['Chatbot_sent', { send_to: 'G-ONE1' }],
		]);
		expect(tag.read('eventModel.send_to')).toBeUndefined();
	});

	it('does not reach a property of the container without send_to', () => {
		const page = demoPage();
		const tag = page.loadGtag('GTM-DEMO');
		tag.containerLoaded('G-ONE1');
		const layer = (page.win as unknown as { dataLayer: unknown[] }).dataLayer;
		layer.push({ 'gtm.start': 1, event: 'gtm.js' });
		tag.configure('G-ONE1');
		page.gtag('event', 'without', {});
		page.gtag('event', 'with', { send_to: 'G-ONE1' });
		expect(named(page.hits())).toEqual(['G-ONE1 page_view', 'G-ONE1 with']);
	});
});
