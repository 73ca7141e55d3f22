import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageWindow } from '../../tools/demo/pageWindow.ts';
import type { PageReport } from '../../tools/demo/protocol.ts';
import { startReporter } from '../../tools/demo/reporter/startReporter.ts';
import { keepScriptsLocal, localHtml } from '../../tools/demo/shop/keepScriptsLocal.ts';
import { chatSnippet, googleSnippet, shopPage } from '../../tools/demo/shop/shopParts.ts';
import { startGoogle } from '../../tools/demo/shop/startGoogle.ts';
import { demoPage } from './demoPage.ts';

const ORIGIN = 'http://127.0.0.1:8910';

beforeEach(() => {
	vi.useFakeTimers();
});

afterEach(() => {
	vi.useRealTimers();
});

describe('the shop page', () => {
	it.each([
		['ga_first', 0],
		['ga_late', 5000],
	] as const)('starts Google Analytics in the order %s, after %i ms', (order, delay) => {
		const { win, scripts } = demoPage();
		startGoogle(win, { order, ids: ['G-ONE1', 'G-TWO2'] }, `${ORIGIN}/gtag/js`);
		if (delay > 0) {
			vi.advanceTimersByTime(delay - 1);
			expect(scripts()).toEqual([]);
			vi.advanceTimersByTime(1);
		}
		expect(scripts()).toEqual([`${ORIGIN}/gtag/js?id=G-ONE1`]);
		const layer = (win as unknown as { dataLayer: ArrayLike<unknown>[] }).dataLayer;
		expect(layer.map((entry) => entry[1])).toEqual([expect.any(Date), 'G-ONE1', 'G-TWO2']);
	});

	it('starts Google Analytics after the chat box where asked', async () => {
		const page = demoPage();
		startGoogle(page.win, { order: 'chat_first', ids: ['G-ONE1'] }, `${ORIGIN}/gtag/js`);
		vi.advanceTimersByTime(1000);
		expect(page.scripts()).toEqual([]);
		await page.startBox();
		vi.advanceTimersByTime(100);
		expect(page.scripts()).toEqual([`${ORIGIN}/gtag/js?id=G-ONE1`]);
	});

	it('never asks the real hosts for a script', () => {
		const { win, scripts } = demoPage();
		keepScriptsLocal(win, ORIGIN);
		const add = (set: (script: HTMLScriptElement) => void) => {
			const script = win.document.createElement('script');
			set(script);
			win.document.head.append(script);
		};
		add((script) => {
			script.src = 'https://www.smartsuppchat.com/loader.js?';
		});
		add((script) => script.setAttribute('src', '//www.googletagmanager.com/gtag/js?id=G-ONE1'));
		add((script) => {
			script.src = 'https://www.smartsuppchat.com.example/x.js';
		});
		expect(scripts()).toEqual([
			`${ORIGIN}/loader.js?`,
			`${ORIGIN}/gtag/js?id=G-ONE1`,
			'https://www.smartsuppchat.com.example/x.js',
		]);
	});

	it('can be rewritten as a whole, plain and escaped addresses alike', () => {
		const html = `<script src="https://www.googletagmanager.com/gtag/js?id=G-ONE1"></script>
<script>load("https:\\/\\/www.smartsuppchat.com\\/loader.js?")</script>`;
		expect(localHtml(html, ORIGIN)).toBe(`<script src="${ORIGIN}/gtag/js?id=G-ONE1"></script>
<script>load("http:\\/\\/127.0.0.1:8910\\/loader.js?")</script>`);
	});

	it('carries the snippets it is given, with nothing that could end its script', () => {
		const html = shopPage({
			head: googleSnippet(['G-ONE1', 'G-TWO2']),
			end: chatSnippet('abc', { name: '</script><b>' }),
		});
		const dom = new JSDOM(html, { runScripts: 'dangerously', url: 'https://shop.example/' });
		const win = dom.window as unknown as PageWindow;
		expect(win._smartsupp).toEqual({ name: '</script><b>', key: 'abc' });
		win.smartsupp!('on', 'x');
		expect(Array.from(win.smartsupp!._![0]!)).toEqual(['on', 'x']);
		expect(
			[...win.document.querySelectorAll('script')].map(({ src }) => src).filter(Boolean),
		).toEqual([
			'https://www.googletagmanager.com/gtag/js?id=G-ONE1',
			'https://www.smartsuppchat.com/loader.js?',
		]);
		expect(win.document.querySelectorAll('.product')).toHaveLength(3);
		expect(win.document.querySelector('#demo-dock')).toBeNull();
		dom.window.close();
	});
});

describe('the reporter', () => {
	/** A shop page with a dock, and what the reporter posts from it. */
	function reportingPage() {
		const page = demoPage();
		const dock = page.win.document.createElement('div');
		dock.id = 'demo-dock';
		page.win.document.body.append(dock);
		const posted: PageReport[] = [];
		page.win.fetch = async (url, init) => {
			expect(url).toBe(`${ORIGIN}/reports`);
			posted.push(JSON.parse(String(init?.body)));
			return new Response();
		};
		startReporter(page.win, ORIGIN);
		page.win.document.dispatchEvent(
			new (page.win as unknown as typeof globalThis).Event('DOMContentLoaded'),
		);
		const frame = dock.querySelector('iframe')!;
		const send = (data: unknown, origin = ORIGIN, source: unknown = frame.contentWindow) => {
			const { MessageEvent } = page.win as unknown as typeof globalThis;
			page.win.dispatchEvent(
				new MessageEvent('message', { data, origin, source: source as MessageEventSource }),
			);
		};
		return { ...page, posted, frame, send };
	}

	it('posts each call of the chat box with a copy of its parameters at that moment', async () => {
		const page = reportingPage();
		page.gtag('config', 'G-');
		const params = { event_category: 'Smartsupp_v3', send_to: 'G-ONE1' };
		page.gtag('event', 'Chatbot_sent', params);
		params.send_to = 'G-TWO2';
		page.gtag('event', 'smartsupp_chatbot_sent', { ...params, chat_action: 'Chatbot_sent' });
		page.gtag('event', 'purchase', {});
		await vi.advanceTimersByTimeAsync(10);
		const calls = page.posted.filter((report) => report.kind === 'came');
		expect(calls.map(({ command, name, params: given }) => [command, name, given])).toEqual([
			['config', 'G-', {}],
			['event', 'Chatbot_sent', { event_category: 'Smartsupp_v3', send_to: 'G-ONE1' }],
		]);
	});

	it('passes on what the page script reports, whenever it comes', async () => {
		const page = reportingPage();
		await vi.advanceTimersByTimeAsync(3000);
		(page.win as unknown as Record<string, unknown>).smartsuppGa4 = {
			watch(listener: (report: unknown) => void) {
				listener({ kind: 'state', state: 'waiting', why: 'Not yet.' });
				listener({ kind: 'event', message: { name: 'x', params: {} }, outcome: { ok: false } });
			},
		};
		await vi.advanceTimersByTimeAsync(200);
		expect(page.posted.slice(1)).toMatchObject([
			{ kind: 'state', state: 'waiting', why: 'Not yet.' },
			{ kind: 'mapped', message: { name: 'x', params: {} }, outcome: { ok: false } },
		]);
	});

	it('raises an event that its dock asks for and reports what came of it', async () => {
		const page = reportingPage();
		await page.startBox({ plan: 'free' });
		page.send({ demoCommand: { kind: 'raise', action: 'Chatbot_sent', label: 'A' } });
		page.send({ demoCommand: { kind: 'open' } });
		await vi.advanceTimersByTimeAsync(10);
		expect(page.posted.at(-1)).toMatchObject({
			kind: 'raised',
			action: 'Chatbot_sent',
			label: 'A',
			result: 'analytics_off',
		});
		expect(page.win.demoChatBox!.isOpen()).toBe(true);
	});

	it('listens to nobody but its dock', async () => {
		const page = reportingPage();
		await page.startBox();
		page.send({ demoCommand: { kind: 'open' } }, 'https://elsewhere.example');
		page.send({ demoCommand: { kind: 'open' } }, ORIGIN, page.win);
		page.send({ demoCommand: { kind: 'eval' } });
		page.send(null);
		expect(page.win.demoChatBox!.isOpen()).toBe(false);
		page.send({ demoCommand: { kind: 'open' } });
		expect(page.win.demoChatBox!.isOpen()).toBe(true);
	});
});
