import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { labelKinds } from '../../src/events/catalogue.ts';
import { createOncePerBrowser } from '../../src/page/oncePerBrowser.ts';
import { createLockManager } from './lockManager.ts';

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

/** A window of a browser with these locks. */
const openWindow = (locks: unknown) => {
	const win = {
		navigator: { locks },
		setTimeout: (run: () => void, ms: number) => setTimeout(run, ms),
	} as unknown as Window;
	const browser = createOncePerBrowser(win);
	const acts: { readonly ids: readonly string[]; readonly lost: readonly string[] }[] = [];
	const choose = (
		identity = 'a1',
		ids: readonly string[] = ['G-A', 'G-B'],
		action = 'Chatbot_sent',
	) =>
		browser.choose(action, identity, ids, (mine, lost) =>
			acts.push({ ids: [...mine], lost: [...lost] }),
		);
	return { choose, acts, leave: browser.settle };
};
const both = { ids: ['G-A', 'G-B'], lost: [] };
const none = { ids: [], lost: ['G-A', 'G-B'] };
const pass = (ms = 10) => vi.advanceTimersByTimeAsync(ms);

const onlyHere = [
	'Chatbot_button_interaction',
	'Chatbot_viewed',
	'Auto_message_viewed',
	'Trigger_message_viewed',
	'Auth_form_filled',
	'Url_card_opened',
];

describe('createOncePerBrowser', () => {
	it('gives one of two windows the event', async () => {
		const locks = createLockManager();
		const [first, second] = [openWindow(locks), openWindow(locks)];
		first.choose();
		second.choose();
		expect([...first.acts, ...second.acts]).toEqual([]);
		await pass();
		expect([first.acts, second.acts]).toEqual([[both], [none]]);
	});

	it('gives each of many events of 4 windows to one of them', async () => {
		const locks = createLockManager();
		const windows = Array.from({ length: 4 }, () => openWindow(locks));
		for (let i = 0; i < 30; i++) for (const { choose } of windows) choose(`e${i}`);
		await pass(100);
		expect(windows.map(({ acts }) => acts.length)).toEqual([30, 30, 30, 30]);
		for (let i = 0; i < 30; i++)
			expect(windows.filter(({ acts }) => acts[i]!.ids.length === 2)).toHaveLength(1);
	});

	it('shares the properties out where another window was first for one', async () => {
		const locks = createLockManager();
		const [first, second] = [openWindow(locks), openWindow(locks)];
		first.choose('a1', ['G-B']);
		second.choose('a1', ['G-A', 'G-B', 'G-C']);
		await pass();
		expect(second.acts).toEqual([{ ids: ['G-A', 'G-C'], lost: ['G-B'] }]);
	});

	it('gives both what is not the same', async () => {
		const locks = createLockManager();
		const [first, second] = [openWindow(locks), openWindow(locks)];
		first.choose('a1');
		second.choose('a2');
		await pass();
		expect([first.acts, second.acts]).toEqual([[both], [both]]);
	});

	it.each([
		['still the same for the slowest window, within seconds', 2_900, none],
		['another one later', 3_100, both],
	])('takes an equal event to be %s', async (_name, wait, expected) => {
		const locks = createLockManager();
		const [first, second] = [openWindow(locks), openWindow(locks)];
		first.choose();
		await pass(wait);
		second.choose();
		await pass();
		expect(second.acts).toEqual([expected]);
	});

	it.each(onlyHere)('asks nobody for %s, which only the window in use can raise', (action) => {
		const locks = createLockManager();
		for (const { choose, acts } of [openWindow(locks), openWindow(locks)]) {
			choose('a1', ['G-A', 'G-B'], action);
			expect(acts).toEqual([both]);
		}
		expect(locks.asked).toEqual([]);
	});

	it.each(Object.keys(labelKinds).filter((action) => !onlyHere.includes(action)))(
		'asks for %s, which every window gets',
		async (action) => {
			const locks = createLockManager();
			const { choose, acts } = openWindow(locks);
			choose('a1', ['G-A'], action);
			await pass();
			expect(locks.asked).toHaveLength(1);
			expect(acts).toHaveLength(1);
		},
	);

	it('acts at once where the browser has no locks', () => {
		const { choose, acts } = openWindow(undefined);
		choose();
		expect(acts).toEqual([both]);
	});

	it.each<[name: string, request: unknown]>([
		['is refused', () => Promise.reject(new Error('SecurityError'))],
		[
			'throws',
			() => {
				throw new Error("the page's");
			},
		],
		['answers no promise', () => undefined],
		['is no function', 5],
	])('sends where the request %s: a duplicate is better than a loss', async (_name, request) => {
		const { choose, acts, leave } = openWindow({ request });
		expect(choose).not.toThrow();
		await pass();
		expect(acts).toEqual([both]);
		leave();
		expect(acts).toHaveLength(1);
	});

	it('sends once where one request of several is refused', async () => {
		const locks = createLockManager();
		let count = 0;
		const request = (...values: Parameters<typeof locks.request>) =>
			count++ === 1 ? Promise.reject(new Error('AbortError')) : locks.request(...values);
		const { choose, acts } = openWindow({ request });
		choose('a1', ['G-A', 'G-B', 'G-C']);
		await pass(5_000);
		expect(acts).toEqual([{ ids: ['G-A', 'G-B', 'G-C'], lost: [] }]);
	});

	it('settles what is open when the page goes, and never twice', async () => {
		const locks = createLockManager();
		const { choose, acts, leave } = openWindow(locks);
		choose('a1');
		choose('a2');
		leave();
		expect(acts).toEqual([both, both]);
		leave();
		await pass(5_000);
		expect(acts).toHaveLength(2);
	});

	it('leaves to the other window what it is known to have when the page goes', async () => {
		const locks = createLockManager();
		openWindow(locks).choose('a1', ['G-B']);
		await pass();
		let answered = 0;
		const request = (...values: Parameters<typeof locks.request>) =>
			answered++ === 0 ? locks.request(...values) : new Promise(() => undefined);
		const { choose, acts, leave } = openWindow({ request });
		choose('a1', ['G-B', 'G-A']);
		await pass();
		expect(acts).toEqual([]);
		leave();
		expect(acts).toEqual([{ ids: ['G-A'], lost: ['G-B'] }]);
	});

	it('acts in the order of the events, whoever has to be asked', async () => {
		const { choose, acts } = openWindow(createLockManager());
		choose('a1', ['G-A']);
		choose('b1', ['G-B'], 'Chatbot_button_interaction');
		choose('c1', ['G-C']);
		await pass();
		expect(acts.map(({ ids }) => ids[0])).toEqual(['G-A', 'G-B', 'G-C']);
	});

	it('waits no longer than a second for an answer', async () => {
		const { choose, acts } = openWindow({ request: () => new Promise(() => undefined) });
		choose('a1');
		choose('b1', ['G-B'], 'Chatbot_button_interaction');
		await pass(900);
		expect(acts).toEqual([]);
		await pass(200);
		expect(acts).toEqual([both, { ids: ['G-B'], lost: [] }]);
		await pass(5_000);
		expect(acts).toHaveLength(2);
	});

	it('names the locks as ours', async () => {
		const locks = createLockManager();
		openWindow(locks).choose('a1');
		await pass();
		expect([...locks.held]).toEqual(['smartsuppGa4 G-A a1', 'smartsuppGa4 G-B a1']);
	});
});
