import { describe, expect, it } from 'vitest';
import { type ChatLook, dressChat } from '../../src/page/dressChat.ts';
import type { PageWindow } from '../../src/page/pageWindow.ts';
import { startChat } from '../../src/page/startChat.ts';
import { startLater } from '../../src/page/startLater.ts';
import { openWindow, revokedProxy, scriptsOf, withTrap } from './openWindow.ts';

const KEY = '0123456789abcdef0123456789abcdef01234567';
const LOADER = 'https://www.smartsuppchat.com/loader.js?';
const look: ChatLook = { orientation: 'left', offsetX: 40, color: '#1d4fd8' };

const dressed = (globals: object = {}, language = '', page = 'cs-CZ'): PageWindow => {
	const win = openWindow(globals);
	win.document.documentElement.lang = page;
	dressChat(win, look, language, () => startChat(win, KEY));
	return win;
};
const callsOf = ({ smartsupp }: PageWindow): unknown[][] =>
	[...(smartsupp as { _: IArguments[] })._].map((call) => Array.from(call));

describe('dressChat', () => {
	it('starts the chat and says how it is to look before the loader runs', () => {
		const win = dressed();
		expect(win._smartsupp).toEqual({ key: KEY, ...look });
		expect([scriptsOf(win), callsOf(win)]).toEqual([[LOADER], []]);
	});

	it.each([
		['cs', 'de-DE', [['language', 'cs']]],
		['page', 'de-DE', [['language', 'de']]],
		['page', 'pt-BR', [['language', 'br']]],
		['page', 'eu', []],
		['page', '', []],
		['', 'de-DE', []],
	])('names the language "%s" on a page in "%s" as the first call', (language, page, calls) => {
		const win = dressed({}, language, page);
		expect(callsOf(win)).toEqual(calls);
		(win.smartsupp as (...values: unknown[]) => void)('language', 'pl');
		expect(callsOf(win).at(-1)).toEqual(['language', 'pl']);
	});

	it('says it too where the chat waits', () => {
		const win = openWindow();
		dressChat(win, look, 'cs', () => startLater(win, KEY, { start: 'manual' }));
		expect(win._smartsupp).toEqual({ key: KEY, ...look });
		expect([scriptsOf(win), callsOf(win)]).toEqual([[], [['language', 'cs']]]);
		(win.smartsuppGa4 as { start(): void }).start();
		expect(scriptsOf(win)).toEqual([LOADER]);
	});

	it("leaves the page's own words as they are, and its object the same", () => {
		const chat = { orientation: 'right', offsetX: undefined, gaKey: 'G-' };
		const win = dressed({ _smartsupp: chat });
		expect(win._smartsupp).toBe(chat);
		expect(chat).toEqual({
			orientation: 'right',
			offsetX: undefined,
			gaKey: 'G-',
			key: KEY,
			color: '#1d4fd8',
		});
	});

	it.each([
		['a chat that is installed', { smartsupp: Object.assign(() => undefined, { _: [] }) }],
		["somebody else's key", { _smartsupp: { key: 'ffffffffffffffff' } }],
		['the same key, installed by somebody else', { _smartsupp: { key: KEY } }],
	])('says nothing to %s', (_name, globals) => {
		const before = JSON.stringify((globals as { _smartsupp?: object })._smartsupp);
		const win = dressed(globals, 'cs');
		expect(scriptsOf(win)).toEqual([]);
		if (before) expect(JSON.stringify(win._smartsupp)).toBe(before);
		else expect(callsOf(win)).toEqual([]);
	});

	it('says nothing where the chat did not start', () => {
		const win = openWindow();
		dressChat(win, look, 'cs', () => {});
		expect([win._smartsupp, win.smartsupp]).toEqual([undefined, undefined]);
	});

	it.each([
		['cannot be changed', { _smartsupp: Object.freeze({}) }],
		['cannot be looked at', { _smartsupp: revokedProxy() }],
		['breaks at a look', { _smartsupp: withTrap('key') }],
	])('throws nothing where _smartsupp %s', (_name, globals) => {
		expect(() => dressed(globals, 'cs')).not.toThrow();
	});

	it('throws nothing where starting does', () => {
		expect(() =>
			dressChat(openWindow(), look, 'cs', () => {
				throw new Error('no');
			}),
		).not.toThrow();
	});
});
