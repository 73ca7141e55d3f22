import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageWindow } from '../../src/page/pageWindow.ts';
import { createLockManager } from './lockManager.ts';
import { chatCall } from './openWindow.ts';
import { apiOf, namesOn, push, reportsOf, sentOn, startPage, withGoogle } from './startPage.ts';

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

const two = (options = {}, globals: readonly [object, object] = [withGoogle, withGoogle]) => {
	const locks = createLockManager();
	return [
		startPage(options, globals[0], { locks }),
		startPage(options, globals[1], { locks }),
	] as const;
};
const pass = () => vi.advanceTimersByTimeAsync(2_000);
const elsewhere = (win: PageWindow) =>
	reportsOf(win).flatMap((news) => (news.kind === 'sent_elsewhere' ? news.ids : []));

describe('two visible windows of a browser', () => {
	it('send an event of the chat once, and the other says so', async () => {
		const [first, second] = two();
		for (const win of [first, second])
			push(win, chatCall('Chatbot_sent', { event_label: 'Welcome' }));
		await pass();
		expect([sentOn(first).length, sentOn(second).length]).toEqual([1, 0]);
		expect([elsewhere(first), elsewhere(second)]).toEqual([[], ['G-SHOP0001']]);
	});

	it('send its lead once', async () => {
		const [first, second] = two({ sendLeads: true });
		for (const win of [second, first]) push(win, chatCall('Contact_acquired'));
		await pass();
		expect([...namesOn(first), ...namesOn(second)]).toEqual([
			'smartsupp_contact_acquired',
			'generate_lead',
		]);
	});

	it('send to every property that one of them has', async () => {
		const [first, second] = two({}, [
			withGoogle,
			{ google_tag_manager: { 'G-SHOP0001': {}, 'G-SHOP0002': {} } },
		]);
		for (const win of [first, second]) push(win, chatCall('Chatbot_sent'));
		await pass();
		expect(sentOn(first)).toEqual([['smartsupp_chatbot_sent', ['G-SHOP0001']]]);
		expect(sentOn(second)).toEqual([['smartsupp_chatbot_sent', ['G-SHOP0002']]]);
	});

	it('send both of what a visitor does twice in one of them', async () => {
		const [first, second] = two();
		for (let i = 0; i < 2; i++) push(first, chatCall('Offline_message_sent'));
		await pass();
		expect([sentOn(first).length, sentOn(second).length]).toEqual([2, 0]);
	});

	it.each(['Chatbot_button_interaction', 'Chatbot_viewed', 'Auth_form_filled', 'Url_card_opened'])(
		'send both of what each of them raises by itself: %s',
		async (action) => {
			const [first, second] = two();
			for (const win of [first, second]) push(win, chatCall(action));
			await pass();
			expect([sentOn(first).length, sentOn(second).length]).toEqual([1, 1]);
		},
	);

	it('tell in the API whether an event can be doubled', () => {
		expect(two().map((win) => apiOf(win).once)).toEqual([true, true]);
		expect(apiOf(startPage()).once).toBe(false);
	});
});

describe('a browser whose locks fail', () => {
	it.each<[name: string, locks: unknown, once: boolean]>([
		['none', undefined, false],
		['refused', { request: () => Promise.reject(new Error('SecurityError')) }, true],
		['none that work', {}, true],
	])('sends all the same: %s', async (_name, locks, once) => {
		const win = startPage({}, withGoogle, { locks });
		push(win, chatCall('Chatbot_sent'));
		await pass();
		expect(sentOn(win)).toHaveLength(1);
		expect(apiOf(win).once).toBe(once);
	});

	it('sends where even the question is forbidden', async () => {
		const win = startPage({}, withGoogle);
		Object.defineProperty(win.navigator, 'locks', {
			get() {
				throw new Error('SecurityError');
			},
		});
		push(win, chatCall('Chatbot_sent'));
		await pass();
		expect(sentOn(win)).toHaveLength(1);
	});
});
