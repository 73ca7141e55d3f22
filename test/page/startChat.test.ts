import { describe, expect, it } from 'vitest';
import { startChat } from '../../src/page/startChat.ts';
import { openWindow, scriptsOf } from './openWindow.ts';
import { runInline } from './runInline.ts';

const KEY = '0123456789abcdef0123456789abcdef01234567';
const LOADER = 'https://www.smartsuppchat.com/loader.js?';

describe('startChat', () => {
	it('sets the key, loads the chat box once, and queues calls until it runs', () => {
		const win = openWindow();
		startChat(win, KEY);
		const smartsupp = win.smartsupp as { (...values: unknown[]): void; _: IArguments[] };
		smartsupp('email', 'a@example.com');
		expect(win._smartsupp).toEqual({ key: KEY });
		expect(scriptsOf(win)).toEqual([LOADER]);
		expect(smartsupp._.map((call) => Array.from(call))).toEqual([['email', 'a@example.com']]);
		expect(Object.prototype.toString.call(smartsupp._[0])).toBe('[object Arguments]');
	});

	it('keeps what stands on _smartsupp', () => {
		const chat = { gaKey: 'G-' };
		const win = openWindow({ _smartsupp: chat });
		startChat(win, KEY);
		expect(win._smartsupp).toBe(chat);
		expect(chat).toEqual({ gaKey: 'G-', key: KEY });
	});

	it.each([
		['a chat that is installed', { smartsupp: () => undefined }],
		["somebody else's key", { _smartsupp: { key: 'ffffffffffffffff' } }],
	])('keeps out beside %s', (_name, globals) => {
		const win = openWindow(globals);
		startChat(win, KEY);
		expect(scriptsOf(win)).toEqual([]);
		expect(win.smartsupp).toBe((globals as { smartsupp?: unknown }).smartsupp);
		expect((win._smartsupp as { key?: string }).key).not.toBe(KEY);
	});

	it('starts one chat however often it runs', () => {
		const win = openWindow();
		startChat(win, KEY);
		startChat(win, KEY);
		expect(scriptsOf(win)).toEqual([LOADER]);
	});

	it('gives the loader the nonce of the script it stands in', () => {
		const win = openWindow();
		runInline(win, () => startChat(win, KEY), 'r4nd0m');
		expect(win.document.scripts[0]?.nonce).toBe('r4nd0m');
	});

	it.each(['pointerdown', 'keydown', 'scroll', 'touchstart'])(
		'waits for the first interaction where data is to be saved: %s',
		(name) => {
			const win = openWindow();
			const connection = { saveData: true };
			Object.defineProperty(win, 'navigator', { value: { connection } });
			startChat(win, KEY);
			expect(win.smartsupp).toBeInstanceOf(Function);
			expect(scriptsOf(win)).toEqual([]);
			const { Event } = win as unknown as typeof globalThis;
			for (let i = 0; i < 3; i++) win.document.dispatchEvent(new Event(name, { bubbles: true }));
			expect(scriptsOf(win)).toEqual([LOADER]);
		},
	);

	it('throws nothing where _smartsupp cannot be changed', () => {
		const win = openWindow({ _smartsupp: Object.freeze({}) });
		expect(() => startChat(win, KEY)).not.toThrow();
		expect(scriptsOf(win)).toEqual([]);
	});
});
