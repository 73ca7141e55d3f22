import { afterEach, describe, expect, it, vi } from 'vitest';
import { demoPage, KEY, pageWithGtag } from './demoPage.ts';

afterEach(() => {
	vi.restoreAllMocks();
});

describe('the page API', () => {
	it('looks for properties again when analytics consent is given, and keeps the choice', async () => {
		const page = pageWithGtag('G-ONE1');
		await page.startBox({ cookieConsent: true });
		page.win.smartsupp!('analyticsConsent', true);
		expect(page.win.demoChatBox!.raise('Chatbot_sent')).toBe('handed_over');
		expect(JSON.parse(page.win.localStorage.getItem(`ssupp_${KEY}`)!)).toEqual({
			analyticsConsent: true,
		});
	});

	it('only warns of a consent call while the cookie-consent mode is off', async () => {
		const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
		const page = demoPage();
		await page.startBox();
		page.gtag('js', new Date());
		page.gtag('config', 'G-ONE1');
		page.loadGtag('G-ONE1');
		page.win.smartsupp!('analyticsConsent', true);
		expect(warn).toHaveBeenCalledOnce();
		expect(page.win.demoChatBox!.raise('Chatbot_sent')).toBe('no_destination');
	});

	it('carries out the calls that waited in the queue', async () => {
		const page = pageWithGtag('G-ONE1');
		const received: unknown[] = [];
		const ready = vi.fn();
		const queue = Object.assign(() => {}, {
			_: [['on', 'message_received', (message: unknown) => received.push(message)], [ready]],
		});
		page.win.smartsupp = queue;
		await page.startBox();
		page.win.demoChatBox!.raise('Chatbot_sent', 'Hello');
		expect(ready).toHaveBeenCalledOnce();
		expect(received).toEqual([{ content: { text: 'Hello' } }]);
	});

	it('keeps every call, those that waited too', async () => {
		const page = pageWithGtag('G-ONE1');
		const queue = Object.assign(() => {}, { _: [['analyticsConsent', true]] });
		page.win.smartsupp = queue;
		await page.startBox({ cookieConsent: true });
		page.win.smartsupp!('marketingConsent', false);
		expect(page.win.demoChatBox!.calls).toEqual([
			['analyticsConsent', true],
			['marketingConsent', false],
		]);
	});

	it('keeps the choice for the page where the browser blocks storage', async () => {
		const page = pageWithGtag('G-ONE1');
		Object.defineProperty(page.win, 'localStorage', {
			get() {
				throw new Error('blocked');
			},
		});
		await page.startBox({ cookieConsent: true });
		expect(page.win.demoChatBox!.raise('Chatbot_sent')).toBe('no_consent');
		page.win.smartsupp!('analyticsConsent', true);
		expect(page.win.demoChatBox!.raise('Chatbot_sent')).toBe('handed_over');
		page.win.smartsupp!('analyticsConsent', false);
		expect(page.win.demoChatBox!.raise('Chatbot_sent')).toBe('no_consent');
	});

	it('names its version on the new box only', async () => {
		const young = demoPage();
		await young.startBox();
		expect(young.win._smartsupp!.appVersion).toBe('stand-in');
		const old = demoPage();
		await old.startBox({ generation: 'old' });
		expect(old.win._smartsupp!.appVersion).toBeUndefined();
		expect(old.win.document.querySelector('#smartsupp-widget-container')).not.toBeNull();
	});

	it('starts one box when the loader runs twice, and says so', async () => {
		const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
		const page = demoPage();
		await Promise.all([page.startBox(), page.startBox()]);
		expect(page.win.document.querySelectorAll('#smartsupp-widget-container')).toHaveLength(1);
		expect(page.win.demoChatBoxLoads).toBe(2);
		expect(warn).toHaveBeenCalledOnce();
	});
});
