import { afterEach, describe, expect, it } from 'vitest';
import { openReasons } from '../../../src/page/monitor/openReasons.ts';
import type { PageWindow } from '../../../src/page/pageWindow.ts';

const win = window as unknown as PageWindow;
const host = (): HTMLElement | null => document.getElementById('smartsupp-ga4-monitor');
const text = (selector: string): string =>
	[...(host()?.shadowRoot?.querySelectorAll(selector) ?? [])]
		.map(({ textContent }) => textContent)
		.join(' | ');
const button = (name: RegExp): HTMLButtonElement =>
	[...host()!.shadowRoot!.querySelectorAll('button')].find((one) =>
		name.test(one.getAttribute('aria-label') ?? ''),
	)!;
const tell = (reasons: unknown): void => {
	win.smartsuppGa4 = { reasons };
	openReasons(win);
};

afterEach(() => {
	host()?.remove();
	delete win.smartsuppGa4;
	sessionStorage.clear();
});

describe('the monitor on a page without the page script', () => {
	it('says of the chat and of its events why they are not printed', () => {
		tell({ chat: 'The chat is elsewhere.', analytics: 'The plan is FREE.' });
		expect(text('.sum')).toBe('Nothing is printed for chat events on this page');
		expect(text('dt')).toBe('Chat box | Chat events');
		expect(text('dd')).toBe('The chat is elsewhere. | The plan is FREE.');
		expect(host()?.shadowRoot?.querySelector('dd')?.dir).toBe('auto');
	});

	it('says once what is true of both, and shows markup as text', () => {
		tell({ chat: '<b>Hidden</b>', analytics: '<b>Hidden</b>' });
		expect(text('dt')).toBe('Chat box and events');
		expect(text('dd')).toBe('<b>Hidden</b>');
	});

	it.each([[undefined], [null], [{}], [{ chat: '', analytics: 5 }], ['text']])(
		'stays away where nobody told it anything: %j',
		(reasons) => {
			tell(reasons);
			expect(host()).toBe(null);
		},
	);

	it('lasts for the tab, folds and closes', () => {
		tell({ analytics: 'The plan is FREE.' });
		expect(sessionStorage.smartsuppGa4).toMatch(/^monitor/);
		button(/Collapse/).click();
		expect(sessionStorage.smartsuppGa4).toMatch(/folded/);
		openReasons(win);
		expect(document.querySelectorAll('#smartsupp-ga4-monitor')).toHaveLength(1);
		button(/Close/).click();
		expect(host()).toBe(null);
		expect(sessionStorage.smartsuppGa4).toBeUndefined();
	});
});
