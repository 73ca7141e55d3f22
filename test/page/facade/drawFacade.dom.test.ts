import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { drawFacade } from '../../../src/page/facade/drawFacade.ts';
import type { PageWindow } from '../../../src/page/pageWindow.ts';

const win: PageWindow = window;
const start = vi.fn();
const smartsupp = vi.fn();
const host = () => document.getElementById('ga4-bridge-for-smartsupp-facade');
const button = () => host()?.shadowRoot?.querySelector('button');
const status = () => host()?.shadowRoot?.querySelector('[role=status]')?.textContent;

beforeEach(() => {
	vi.useFakeTimers();
	document.documentElement.lang = 'cs';
	Object.assign(win, { smartsuppGa4: { start }, smartsupp });
});
afterEach(() => {
	vi.clearAllTimers();
	vi.useRealTimers();
	document.body.textContent = '';
	vi.restoreAllMocks();
	start.mockReset();
	smartsupp.mockReset();
});

it("says its text in the page's language, or what it is told", () => {
	drawFacade(win, {});
	expect(button()?.textContent).toBe('Napište nám');
	document.body.textContent = '';
	drawFacade(win, { label: 'Poradíme vám' });
	expect(button()?.textContent).toBe('Poradíme vám');
});

it.each([
	[[['language', 'pl']], 'Napisz do nas'],
	[
		[
			['language', 'pl'],
			['email', 'a@b.example'],
			['language', 'br'],
		],
		'Fale conosco',
	],
	[[['language', 'cs']], 'Poradíme vám'],
	[[['email', 'a@b.example']], 'Poradíme vám'],
	[[null, 5, 'language'], 'Poradíme vám'],
])('speaks the language that the page chose for the chat: %j', (calls, text) => {
	Object.assign(win, { smartsupp: Object.assign(vi.fn(), { _: calls }) });
	drawFacade(win, { label: 'Poradíme vám' });
	expect(button()?.textContent).toBe(text);
	expect(host()?.lang).toBe(
		text === 'Napisz do nas' ? 'pl' : text === 'Fale conosco' ? 'pt' : 'cs',
	);
});

it.each([
	['Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Mobile/15E148 Safari/604.1', false],
	['Mozilla/5.0 (Linux; Android 10; K) Chrome/120.0.0.0 Mobile Safari/537.36', false],
	['Mozilla/5.0 (iPad; CPU OS 12_0 like Mac OS X) Mobile/15E148 Safari/604.1', true],
	['Mozilla/5.0 (Linux; Android 10; K) Chrome/120.0.0.0 Safari/537.36', true],
	['Mozilla/5.0 (X11; Linux x86_64) Chrome/120.0.0.0 Safari/537.36', true],
])('stays away from phones as the chat box does: %s', (userAgent, isDrawn) => {
	Object.assign(win, { _smartsupp: { hideMobileWidget: true } });
	vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(userAgent);
	drawFacade(win, {});
	expect(host() !== null).toBe(isDrawn);
	document.body.textContent = '';
	delete win._smartsupp;
	drawFacade(win, {});
	expect(host()).not.toBeNull();
});

it('says that the chat did not come, and can be pressed again', () => {
	drawFacade(win, {});
	button()?.click();
	button()?.click();
	expect(start).toHaveBeenCalledTimes(1);
	expect(status()).toBe('Otevírám chat…');
	vi.advanceTimersByTime(21_000);
	expect(status()).toBe('Chat se nenačetl. Zkuste to prosím znovu.');
	expect(button()?.getAttribute('aria-busy')).toBe('false');
	button()?.click();
	expect(start).toHaveBeenCalledTimes(2);
	expect(smartsupp.mock.calls).toEqual([['chat:open'], ['chat:open']]);
});

it('is drawn once, however often its script runs', () => {
	drawFacade(win, {});
	drawFacade(win, {});
	expect(document.body.children).toHaveLength(1);
});

it('is not drawn where the chat box is there already', () => {
	document.body.innerHTML = '<div id="smartsupp-widget-container"></div>';
	drawFacade(win, {});
	expect(host()).toBeNull();
});

it('gives a style element the nonce where the browser has no constructed sheets', () => {
	vi.stubGlobal('CSSStyleSheet', undefined);
	drawFacade(win, { nonce: 'r4nd0m' });
	vi.unstubAllGlobals();
	expect(host()?.shadowRoot?.querySelector('style')?.nonce).toBe('r4nd0m');
});

it('throws nothing where the chat was taken away', () => {
	drawFacade(win, {});
	Object.assign(win, { smartsuppGa4: undefined, smartsupp: undefined });
	const faults: unknown[] = [];
	window.addEventListener('error', (event) => faults.push(event));
	button()?.click();
	expect([faults, status()]).toEqual([[], 'Otevírám chat…']);
});
