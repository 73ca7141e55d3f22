import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Message, Outcome } from '../../../src/events/outcome.ts';
import type { Report } from '../../../src/page/api.ts';
import { openMonitor } from '../../../src/page/monitor/openMonitor.ts';
import type { PageWindow } from '../../../src/page/pageWindow.ts';

const win = window as unknown as PageWindow;

/** A page's API that reports what the test says. */
const placeApi = (earlier: readonly Report[] = [], more: object = {}) => {
	let listener: (report: Report) => void = () => {};
	const api = {
		config: { script: '/page.js' },
		version: '1.2.3',
		state: 'armed',
		why: 'took_key',
		once: true,
		watch(given: typeof listener) {
			listener = given;
			earlier.forEach(given);
		},
		monitor() {},
		...more,
	};
	win.smartsuppGa4 = api;
	return {
		api,
		report(news: Report) {
			listener(news);
			vi.advanceTimersByTime(100);
		},
	};
};

const host = (): HTMLElement | null => document.getElementById('smartsupp-ga4-monitor');
const root = (): ShadowRoot => host()!.shadowRoot!;
const text = (selector: string): string => root().querySelector(selector)!.textContent!;
const items = (): string[] => [...root().querySelectorAll('li')].map((item) => item.textContent!);
const button = (name: RegExp): HTMLButtonElement =>
	[...root().querySelectorAll('button')].find((one) =>
		name.test(one.getAttribute('aria-label') ?? one.textContent ?? ''),
	)!;

const chat = (label = 'Welcome', name = 'Chatbot_sent'): Message => ({
	name,
	params: { event_category: 'Smartsupp_v3', event_label: label, send_to: 'G-' },
});
const sent: Outcome = {
	ok: true,
	events: [
		{
			name: 'smartsupp_chatbot_sent',
			params: { chat_action: 'Chatbot_sent', event_label: 'Welcome' },
			sendTo: ['G-ONE1'],
		},
	],
	claims: {},
	leads: [],
};

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	host()?.remove();
	delete win.smartsuppGa4;
	sessionStorage.clear();
	localStorage.clear();
	vi.useRealTimers();
});

describe('the monitor', () => {
	it('says why the chat box is not printed, where only that is missing', () => {
		placeApi([], { reasons: { chat: 'The chat is installed elsewhere.' } });
		openMonitor(win);
		expect(text('dl')).toContain('Chat boxThe chat is installed elsewhere.');
	});

	it('shows what came before it, and then each event as it comes, the newest first', () => {
		const { report } = placeApi([
			{ kind: 'event', message: chat('First'), outcome: sent, held: false },
		]);
		openMonitor(win);
		report({ kind: 'event', message: chat('Second'), outcome: sent, held: false });
		expect(items()).toHaveLength(2);
		expect(items()[0]).toContain('Second');
		expect(items()[1]).toContain('First');
		expect(items()[1]).toContain('earlier');
		expect(text('.sum')).toBe('2 events: 2 sent');
		expect(items()[0]).toContain('smartsupp_chatbot_sent');
		expect(items()[0]).toContain('G-ONE1');
	});

	it('says why an event was withheld, and changes its row when that is decided', () => {
		const { report } = placeApi();
		openMonitor(win);
		const message = chat();
		report({
			kind: 'event',
			message,
			outcome: { ok: false, reason: 'held_for_consent' },
			held: true,
		});
		expect(items()[0]).toContain('It waits on this page');
		report({ kind: 'event', message, outcome: sent, held: false });
		expect(items()).toHaveLength(1);
		expect(items()[0]).toContain('It waited on this page until it could be sent.');
	});

	it('says of an event that waits for a Google tag that it waits', () => {
		const { report } = placeApi();
		openMonitor(win);
		const outcome: Outcome = { ok: false, reason: 'no_google_tag' };
		const message = chat();
		report({ kind: 'event', message, outcome, held: true });
		expect(text('.sum')).toBe('1 event: 1 held');
		expect(items()[0]).toContain('for half a minute');
		report({ kind: 'event', message, outcome, held: false });
		expect(text('.sum')).toBe('1 event: 1 withheld');
		expect(items()[0]).not.toContain('for half a minute');
	});

	it('keeps the parameters of a row open while others come', () => {
		const { report } = placeApi([
			{ kind: 'event', message: chat('First'), outcome: sent, held: false },
		]);
		openMonitor(win);
		root().querySelector('details')!.open = true;
		report({ kind: 'event', message: chat('Second'), outcome: sent, held: false });
		const open = [...root().querySelectorAll('details')].map((details) => details.open);
		expect(open).toEqual([false, true]);
	});

	it('takes texts of the page as texts', () => {
		placeApi([
			{
				kind: 'event',
				message: chat('<img src=x onerror=alert(1)>', '<b>Bold</b>'),
				outcome: sent,
				held: false,
			},
			{
				kind: 'error',
				message: { name: Object.create(null), params: null },
				error: '<i>x</i>',
			},
		]);
		openMonitor(win);
		expect(root().querySelectorAll('img, b, i')).toHaveLength(0);
		expect(items()[1]).toContain('<img src=x onerror=alert(1)>');
	});

	it('says what to do in a state that needs it, and that there are no locks', () => {
		placeApi([], { state: 'too_late', why: 'key_changed', once: false });
		openMonitor(win);
		expect(text('.facts')).toContain('Too late');
		expect(text('.todo')).toContain('Remove that line');
		expect(text('.facts')).toContain('Two visible windows may send an event twice');
	});

	it('follows the page as it changes', () => {
		const { api } = placeApi([], { state: 'waiting', why: 'not_started' });
		openMonitor(win);
		expect(text('.facts')).toContain('has not started');
		expect(text('.facts')).toContain('IDs on the pagenone');
		Object.assign(api, { state: 'armed', why: 'took_key' });
		win.google_tag_manager = { 'G-ONE1': {} };
		vi.advanceTimersByTime(2_500);
		expect(text('.facts')).toContain('hands its events over');
		expect(text('.facts')).toContain('IDs on the pageG-ONE1');
		delete win.google_tag_manager;
	});

	it('leaves the focus where it is as it opens and as events come', () => {
		const field = document.body.appendChild(document.createElement('input'));
		field.focus();
		const { report } = placeApi();
		openMonitor(win);
		report({ kind: 'event', message: chat(), outcome: sent, held: false });
		expect(document.activeElement).toBe(field);
		field.remove();
	});

	it('keeps the focus within a row as others come', () => {
		const { report } = placeApi([
			{ kind: 'event', message: chat('First'), outcome: sent, held: false },
		]);
		openMonitor(win);
		const summary = root().querySelector('summary')!;
		summary.tabIndex = 0;
		summary.focus();
		report({ kind: 'event', message: chat('Second'), outcome: sent, held: false });
		expect(root().activeElement).toBe(summary);
	});

	it('collapses by Escape, and only then keeps the key from the page', () => {
		placeApi();
		openMonitor(win);
		const heard = vi.fn();
		document.addEventListener('keydown', heard);
		const press = () =>
			button(/Collapse|Expand/).dispatchEvent(
				new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }),
			);
		press();
		expect(button(/Expand/).getAttribute('aria-expanded')).toBe('false');
		expect(root().querySelector<HTMLElement>('.body')!.hidden).toBe(true);
		expect(heard).not.toHaveBeenCalled();
		press();
		expect(heard).toHaveBeenCalledOnce();
		document.removeEventListener('keydown', heard);
	});

	it('moves to the other side and lies there on the next page', () => {
		placeApi();
		openMonitor(win);
		expect(root().querySelector('.panel.left')).not.toBeNull();
		button(/Move to the right/).click();
		expect(root().querySelector('.panel.right')).not.toBeNull();
		host()!.remove();
		openMonitor(win);
		expect(root().querySelector('.panel.right')).not.toBeNull();
	});

	it('is switched off by its close button, goes on listening, and opens again with all of it', () => {
		sessionStorage.setItem('smartsuppGa4', 'monitor');
		localStorage.setItem('smartsuppGa4', 'monitor');
		const { api, report } = placeApi();
		openMonitor(win);
		button(/Close/).click();
		expect(host()).toBeNull();
		expect(sessionStorage.getItem('smartsuppGa4')).toBeNull();
		expect(localStorage.getItem('smartsuppGa4')).toBeNull();
		report({ kind: 'event', message: chat(), outcome: sent, held: false });
		api.monitor();
		expect(items()).toHaveLength(1);
	});

	it('opens once, however often its script comes', () => {
		placeApi();
		openMonitor(win);
		openMonitor(win);
		expect(document.querySelectorAll('#smartsupp-ga4-monitor')).toHaveLength(1);
	});

	it('is not there where the page script is not', () => {
		openMonitor(win);
		win.smartsuppGa4 = { config: { script: '/page.js' } };
		openMonitor(win);
		expect(host()).toBeNull();
	});

	it('tells a screen reader of several events at once, in one line', () => {
		const { report } = placeApi();
		openMonitor(win);
		for (const label of ['First', 'Second', 'Third'])
			report({ kind: 'event', message: chat(label), outcome: sent, held: false });
		expect(text('[role=log]')).toBe('');
		vi.advanceTimersByTime(2_000);
		expect(text('[role=log]')).toBe('3 events, the last one Chatbot_sent: sent');
	});

	it('copies by the clipboard, and shows a field where it may not', async () => {
		placeApi();
		openMonitor(win);
		const writeText = vi.fn(async () => {});
		Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
		button(/Copy/).click();
		await vi.advanceTimersByTimeAsync(10);
		expect(writeText).toHaveBeenCalledWith(expect.stringContaining('GA4 Bridge for Smartsupp'));
		expect(text('[role=log]')).toBe('Copied.');
		Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
		button(/Copy/).click();
		await vi.advanceTimersByTimeAsync(10);
		expect(root().querySelector('textarea')!.value).toContain('No chat event yet');
		expect(text('[role=log]')).toBe('Copy the selected text.');
	});
});
