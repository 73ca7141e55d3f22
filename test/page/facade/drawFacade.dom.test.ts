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
	vi.resetAllMocks();
});

it("says its text in the page's language, or what it is told", () => {
	drawFacade(win, {});
	expect(button()?.textContent).toBe('Napište nám');
	document.body.textContent = '';
	drawFacade(win, { label: 'Poradíme vám' });
	expect(button()?.textContent).toBe('Poradíme vám');
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
