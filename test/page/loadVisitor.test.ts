import { describe, expect, it, vi } from 'vitest';
import { loadVisitor } from '../../src/page/loadVisitor.ts';
import type { PageWindow } from '../../src/page/pageWindow.ts';
import { openWindow, scriptsOf } from './openWindow.ts';
import { runInline } from './runInline.ts';

const options = { script: 'http://shop.example/visitor.js', nonce: '/nonce', data: '/data' };
/** A page that rests as soon as it has loaded. */
const open = (bodyClass: string): PageWindow => {
	const win = openWindow({ requestIdleCallback: (act: () => void) => act() });
	win.document.body.className = bodyClass;
	return win;
};
const loaded = (win: PageWindow) =>
	vi.waitFor(() => expect(win.document.readyState).toBe('complete'));

describe('loadVisitor', () => {
	it('fetches the script where the body says that somebody is logged in, with what it is told', async () => {
		const win = open('home logged-in');
		runInline(win, () => loadVisitor(win, options), 'abc');
		await loaded(win);
		const [script] = [...win.document.scripts];
		expect([script?.src, script?.nonce]).toEqual([options.script, 'abc']);
		expect(JSON.parse(script?.dataset.options ?? '')).toEqual(options);
	});

	it('fetches nothing for anybody else, and nothing before the page has loaded', async () => {
		const win = open('home not-logged-in');
		loadVisitor(win, options);
		await loaded(win);
		expect(scriptsOf(win)).toEqual([]);
		const early = open('logged-in');
		Object.defineProperty(early.document, 'readyState', { value: 'interactive' });
		loadVisitor(early, options);
		expect(scriptsOf(early)).toEqual([]);
	});

	it('comes up where a consent tool runs it after the page has loaded, and once where it runs twice', async () => {
		const win = open('logged-in');
		await loaded(win);
		loadVisitor(win, options);
		loadVisitor(win, options);
		expect(scriptsOf(win)).toEqual([options.script]);
	});

	it('throws nothing where the page has no document to speak of', () => {
		expect(() => loadVisitor({} as PageWindow, options)).not.toThrow();
	});
});
