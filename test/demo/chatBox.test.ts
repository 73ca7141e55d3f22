import { describe, expect, it } from 'vitest';
import { demoPage, named, pageWithGtag } from './demoPage.ts';

/** A page whose only Google part is a GTM container with a Google tag: no global gtag. */
function pageWithGtmOnly(id: string) {
	const page = demoPage();
	const tag = page.loadGtag('GTM-DEMO');
	tag.containerLoaded(id);
	(page.win as unknown as { dataLayer: unknown[] }).dataLayer.push({
		'gtm.start': 1,
		event: 'gtm.js',
	});
	tag.configure(id);
	return page;
}

describe('what the box reports', () => {
	it('sends category, label and value to the property it found', async () => {
		const page = pageWithGtag('G-ONE1');
		await page.startBox();
		expect(page.win.demoChatBox!.raise('Feedback_sent', 'Good', 5)).toBe('handed_over');
		const hit = page.hits().find((one) => one.en === 'Feedback_sent')!;
		expect(hit.tid).toBe('G-ONE1');
		expect(hit.ni).toBe(true);
		expect(hit.params).toEqual({ event_category: 'Smartsupp_v3', event_label: 'Good', value: 5 });
	});

	it('leaves the label out of an event that has none', async () => {
		const page = pageWithGtag('G-ONE1');
		await page.startBox();
		page.win.demoChatBox!.raise('Visitor_started_conversation');
		expect(page.hits().at(-1)!.params).toEqual({ event_category: 'Smartsupp_v3' });
	});

	it('sends whether the box is open or closed, and reports a message as viewed when opened', async () => {
		const page = pageWithGtag('G-ONE1');
		await page.startBox();
		const box = page.win.demoChatBox!;
		box.raise('Chatbot_sent', 'Welcome');
		box.open();
		box.raise('Chatbot_sent', 'Second');
		box.close();
		box.open();
		expect(named(page.hits()).slice(1)).toEqual([
			'G-ONE1 Chatbot_sent',
			'G-ONE1 Chatbot_viewed',
			'G-ONE1 Chatbot_sent',
		]);
	});
});

describe('the gates', () => {
	it.each([
		['the plan has no Google Analytics', { plan: 'free' as const }, 'analytics_off'],
		['Connect was not done', { connected: false }, 'analytics_off'],
		['the old box runs', { generation: 'old' as const }, 'old_chat_box'],
		['consent mode waits for consent', { cookieConsent: true }, 'no_consent'],
	])('drops the event when %s', async (_, account, reason) => {
		const page = pageWithGtag('G-ONE1');
		await page.startBox(account);
		expect(page.win.demoChatBox!.raise('Chatbot_sent', 'x')).toBe(reason);
		expect(named(page.hits())).toEqual(['G-ONE1 page_view']);
	});

	it('can be switched off by the page but never on', async () => {
		const off = pageWithGtag('G-ONE1');
		off.win._smartsupp!.googleAnalyticsEnabled = false;
		await off.startBox();
		expect(off.win.demoChatBox!.raise('Chatbot_sent')).toBe('analytics_off');

		const on = pageWithGtag('G-ONE1');
		on.win._smartsupp!.googleAnalyticsEnabled = true;
		await on.startBox({ plan: 'free' });
		expect(on.win.demoChatBox!.raise('Chatbot_sent')).toBe('analytics_off');
	});

	it('drops the event while the page is hidden, and never sends it later', async () => {
		const page = pageWithGtag('G-ONE1');
		await page.startBox();
		page.setHidden(true);
		expect(page.win.demoChatBox!.raise('Chatbot_sent', 'x')).toBe('page_hidden');
		page.setHidden(false);
		expect(named(page.hits())).toEqual(['G-ONE1 page_view']);
	});

	it('drops the event when the page has no gtag at that moment', async () => {
		const page = pageWithGtag('G-ONE1');
		await page.startBox();
		delete page.win.gtag;
		expect(page.win.demoChatBox!.raise('Chatbot_sent', 'x')).toBe('no_gtag');
	});
});

describe('which property', () => {
	const chats = (page: ReturnType<typeof demoPage>) =>
		named(page.hits()).filter((name) => name.endsWith('Chatbot_sent'));

	it('takes gaKey before the manual list before the properties on the page', async () => {
		const key = pageWithGtag('G-ONE1', 'G-TWO2');
		key.win._smartsupp!.gaKey = 'G-TWO2';
		await key.startBox({ gaMode: 'manual', gaIds: ['G-ONE1'] });
		key.win.demoChatBox!.raise('Chatbot_sent');
		expect(chats(key)).toEqual(['G-TWO2 Chatbot_sent']);

		const manual = pageWithGtag('G-ONE1', 'G-TWO2');
		await manual.startBox({ gaMode: 'manual', gaIds: ['G-ONE1'] });
		manual.win.demoChatBox!.raise('Chatbot_sent');
		expect(chats(manual)).toEqual(['G-ONE1 Chatbot_sent']);

		const auto = pageWithGtag('G-ONE1', 'G-TWO2');
		await auto.startBox();
		auto.win.demoChatBox!.raise('Chatbot_sent');
		expect(chats(auto)).toEqual(['G-ONE1 Chatbot_sent', 'G-TWO2 Chatbot_sent']);
	});

	it('ignores a UA key', async () => {
		const page = pageWithGtag('G-ONE1');
		page.win._smartsupp!.gaKey = 'UA-12345-6';
		await page.startBox();
		page.win.demoChatBox!.raise('Chatbot_sent');
		expect(named(page.hits()).at(-1)).toBe('G-ONE1 Chatbot_sent');
	});

	it('takes "G-" for a key, configures it and sends nothing that reaches a property', async () => {
		const page = pageWithGtag('G-ONE1');
		page.win._smartsupp!.gaKey = 'G-';
		await page.startBox();
		expect(page.win.demoChatBox!.raise('Chatbot_sent', 'x')).toBe('handed_over');
		const layer = (page.win as unknown as { dataLayer: ArrayLike<unknown>[] }).dataLayer;
		expect(Array.from(layer.at(-2)!).slice(0, 2)).toEqual(['config', 'G-']);
		expect(Array.from(layer.at(-1)!)).toEqual([
			'event',
			'Chatbot_sent',
			{
				event_category: 'Smartsupp_v3',
				non_interaction: true,
				event_label: 'x',
				send_to: 'G-',
			},
		]);
		expect(named(page.hits())).toEqual(['G-ONE1 page_view']);
		expect(page.requested).toEqual([]);
	});

	it('reads gaKey when the account arrives, not when the loader runs', async () => {
		const page = pageWithGtag('G-ONE1');
		const ready = page.startBox();
		page.win._smartsupp!.gaKey = 'G-';
		await ready;
		page.win.demoChatBox!.raise('Chatbot_sent');
		expect(named(page.hits())).toEqual(['G-ONE1 page_view']);
	});

	it('configures a property that is not on the page, which counts a page view there', async () => {
		const page = pageWithGtag('G-ONE1');
		await page.startBox({ gaMode: 'manual', gaIds: ['G-ONE1', 'G-NEW3'] });
		expect(page.requested).toEqual(['G-NEW3']);
		page.loadGtag('G-NEW3');
		expect(named(page.hits())).toEqual(['G-ONE1 page_view', 'G-NEW3 page_view']);
	});
});

describe('the native faults', () => {
	it('counts a second page view where the page has GTM only', async () => {
		const page = pageWithGtmOnly('G-ONE1');
		expect(named(page.hits())).toEqual(['G-ONE1 page_view']);
		await page.startBox();
		expect(page.scripts()).toEqual(['https://www.googletagmanager.com/gtag/js?id=G-ONE1']);
		page.loadGtag('G-ONE1');
		expect(named(page.hits())).toEqual(['G-ONE1 page_view', 'G-ONE1 page_view']);
	});

	it('counts none where a gtag was defined before the box', async () => {
		const page = pageWithGtmOnly('G-ONE1');
		const layer = (page.win as unknown as { dataLayer: unknown[] }).dataLayer;
		page.win.gtag = function () {
			// biome-ignore lint/complexity/noArguments: Google's runtime takes arguments objects only.
			layer.push(arguments);
		};
		await page.startBox();
		page.win.demoChatBox!.raise('Chatbot_sent');
		expect(page.scripts()).toEqual([]);
		expect(named(page.hits())).toEqual(['G-ONE1 page_view', 'G-ONE1 Chatbot_sent']);
	});

	it('loses all events of a page whose Google Analytics comes after the box', async () => {
		const page = demoPage();
		await page.startBox();
		page.gtag('js', new Date());
		page.gtag('config', 'G-ONE1');
		page.loadGtag('G-ONE1');
		expect(page.win.demoChatBox!.raise('Chatbot_sent')).toBe('no_destination');
		expect(named(page.hits())).toEqual(['G-ONE1 page_view']);
	});

	it('sends both copies to the last of two properties while gtag.js is loading', async () => {
		const page = demoPage();
		page.gtag('js', new Date());
		page.gtag('config', 'G-ONE1');
		page.gtag('config', 'G-TWO2');
		await page.startBox({ gaMode: 'manual', gaIds: ['G-ONE1', 'G-TWO2'] });
		page.win.demoChatBox!.raise('Chatbot_sent');
		page.loadGtag('G-ONE1');
		page.loadGtag('G-TWO2');
		const events = named(page.hits()).filter((name) => name.endsWith('Chatbot_sent'));
		expect(events).toEqual(['G-TWO2 Chatbot_sent', 'G-TWO2 Chatbot_sent']);
	});
});
