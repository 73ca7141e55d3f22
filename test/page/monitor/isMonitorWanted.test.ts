import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { isMonitorWanted } from '../../../src/page/monitor/isMonitorWanted.ts';
import { keepLayout, readLayout, switchOff } from '../../../src/page/monitor/monitorSwitch.ts';
import type { PageWindow } from '../../../src/page/pageWindow.ts';

const open = (query = ''): PageWindow =>
	new JSDOM('', { url: `https://shop.example/${query}` }).window as unknown as PageWindow;

/** The window of a browser that forbids storage. */
const withoutStorage = (query: string): PageWindow => {
	const win = open(query);
	for (const name of ['sessionStorage', 'localStorage'])
		Object.defineProperty(win, name, {
			get() {
				throw new Error('denied');
			},
		});
	return win;
};

describe('the monitor', () => {
	it('is off on an ordinary page', () => {
		expect(isMonitorWanted(open())).toBe(false);
		expect(isMonitorWanted(open('?monitor=1&xsmartsupp_ga4=monitor'))).toBe(false);
	});

	it.each(['?smartsupp_ga4=monitor', '?a=b&smartsupp_ga4=monitor&c=d'])('is on by %s', (query) => {
		expect(isMonitorWanted(open(query))).toBe(true);
	});

	it('stays on in the tab without the query', () => {
		const win = open('?smartsupp_ga4=monitor');
		isMonitorWanted(win);
		win.history.replaceState(null, '', '/cart');
		expect(win.location.search).toBe('');
		expect(isMonitorWanted(win)).toBe(true);
	});

	it.each(['localStorage', 'sessionStorage'] as const)('is on by %s', (storage) => {
		const win = open();
		win[storage].setItem('smartsuppGa4', 'monitor');
		expect(isMonitorWanted(win)).toBe(true);
	});

	it('is off again once it was closed, whichever storage it was in', () => {
		const win = open();
		win.localStorage.setItem('smartsuppGa4', 'monitor');
		win.sessionStorage.setItem('smartsuppGa4', 'monitor');
		switchOff(win);
		expect(isMonitorWanted(win)).toBe(false);
	});

	it('counts the address alone where storage is forbidden, and throws nothing', () => {
		expect(isMonitorWanted(withoutStorage('?smartsupp_ga4=monitor'))).toBe(true);
		expect(isMonitorWanted(withoutStorage(''))).toBe(false);
		expect(() => switchOff(withoutStorage(''))).not.toThrow();
		expect(readLayout(withoutStorage(''), undefined)).toEqual({ side: 'left', folded: false });
	});

	it('lies on the side that the chat box leaves free, and where it was put in this tab', () => {
		const win = open();
		expect(readLayout(win, undefined).side).toBe('left');
		expect(readLayout(win, 'left').side).toBe('right');
		keepLayout(win, { side: 'left', folded: true });
		expect(readLayout(win, 'left')).toEqual({ side: 'left', folded: true });
		expect(isMonitorWanted(win)).toBe(true);
	});
});
