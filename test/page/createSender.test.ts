import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Outcome } from '../../src/events/outcome.ts';
import { leaving, openSender, readySender, refuse } from './openSender.ts';

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

describe('createSender', () => {
	it('sends at once what is decided', () => {
		const { add, calls, kinds } = readySender();
		add('Chatbot_sent');
		expect(calls).toEqual([
			{ name: 'chatbot_sent', params: expect.objectContaining({ send_to: ['G-A'] }) },
		]);
		expect(kinds()).toEqual(['event']);
	});

	it('lets nothing go before it has been told who decides, then all in order', () => {
		const { add, sender, decide, names } = openSender();
		add('A_a');
		add('B_b');
		sender.release();
		vi.advanceTimersByTime(40_000);
		expect(names()).toEqual([]);
		sender.release(decide);
		add('C_c');
		expect(names()).toEqual(['a_a', 'b_b', 'c_c']);
	});

	it.each([
		['no_google_tag', true, true],
		['no_google_tag', false, true],
		['no_measurement_id', true, true],
		['no_measurement_id', false, false],
		['held_for_consent', false, true],
		['consent_denied', true, false],
		['switched_off', true, false],
		['owned_by_another', true, false],
	] as const)(
		'%s, where properties are found by themselves: %s; held: %s',
		(reason, isAuto, held) => {
			const { add, state, kinds, sender, names } = readySender({ isAuto });
			state.answer = refuse(reason);
			add('A_a');
			expect(kinds()).toEqual([held ? 'event, held' : 'event']);
			state.answer = () => undefined;
			sender.release();
			expect(names()).toEqual(held ? ['a_a'] : []);
		},
	);

	it('tells of an event that is held once, and again when the reason changes or it is decided', () => {
		const { add, state, reports, sender } = readySender();
		state.answer = refuse('held_for_consent');
		const message = add('A_a');
		sender.release();
		sender.release();
		state.answer = refuse('no_google_tag');
		sender.release();
		sender.release();
		vi.advanceTimersByTime(30_000);
		sender.release();
		expect(
			reports.map(
				(news) => news.kind === 'event' && !news.outcome.ok && [news.outcome.reason, news.held],
			),
		).toEqual([
			['held_for_consent', true],
			['no_google_tag', true],
			['no_google_tag', false],
		]);
		for (const news of reports) expect(news).toHaveProperty('message', message);
	});

	it('waits for consent without end, and half a minute from then on for a Google tag', () => {
		const { add, state, sender, kinds } = readySender();
		state.answer = refuse('held_for_consent');
		add('A_a');
		vi.advanceTimersByTime(3_600_000);
		sender.release();
		state.answer = refuse('no_google_tag');
		sender.release();
		vi.advanceTimersByTime(29_000);
		sender.release();
		expect(kinds()).toEqual(['event, held', 'event, held']);
		vi.advanceTimersByTime(1_000);
		sender.release();
		expect(kinds()).toEqual(['event, held', 'event, held', 'event']);
	});

	it('goes on after what cannot be decided, and reports why', () => {
		const { add, state, kinds, names } = readySender();
		state.answer = ({ name }) => {
			if (name === 'A_a') throw new Error("the page's");
			return undefined;
		};
		add('A_a');
		add('B_b');
		expect(kinds()).toEqual(['error', 'event']);
		expect(names()).toEqual(['b_b']);
	});

	it('goes on after a call that fails, and reports why, with the message', () => {
		const { add, reports, names, whenCalled } = readySender();
		whenCalled(() => {
			whenCalled(() => undefined);
			throw new Error("the page's");
		});
		const message = add('A_a');
		add('B_b');
		expect(reports[1]).toEqual({ kind: 'error', message, error: new Error("the page's") });
		expect(names()).toEqual(['a_a', 'b_b']);
	});

	it('puts what a sent event raises behind those that it still has', () => {
		const { add, sender, decide, names, whenCalled } = openSender();
		for (const action of ['A_a', 'B_b', 'C_c']) add(action);
		whenCalled((name) => {
			if (name === 'a_a') add('New_one');
		});
		sender.release(decide);
		expect(names()).toEqual(['a_a', 'b_b', 'c_c', 'new_one']);
	});

	it('remembers claims beside those of others, and leads', () => {
		const { add, sender, win, decide } = openSender();
		win.smartsuppGa4Claims = { 'G-B': 'GTM-X.1' };
		const seen: (readonly string[])[] = [];
		sender.release((message, _consent, leads) => {
			seen.push([...leads]);
			return { ...decide(message), claims: { 'G-A': 'page' }, leads: ['G-A'] } as Outcome;
		});
		add('A_a');
		add('B_b');
		expect(win.smartsuppGa4Claims).toEqual({ 'G-A': 'page', 'G-B': 'GTM-X.1' });
		expect(seen).toEqual([[], ['G-A']]);
	});

	it('forgets what it holds when the page is gone, not where it only may go', () => {
		const { add, state, sender, names } = readySender();
		state.answer = refuse('held_for_consent');
		add('A_a');
		sender.leave(leaving('beforeunload'));
		state.answer = () => undefined;
		sender.release();
		expect(names()).toEqual(['a_a']);
		state.answer = refuse('held_for_consent');
		add('B_b');
		sender.leave(leaving('pagehide'));
		state.answer = () => undefined;
		sender.release();
		expect(names()).toEqual(['a_a']);
	});

	it('keeps back in basic mode what waits for its turn once the visitor says no', () => {
		for (const isBasic of [true, false]) {
			const { add, state, names, reports } = readySender({ isBasic });
			for (let i = 0; i < 12; i++) add(`Event_${i}`);
			expect(names()).toHaveLength(9);
			state.consent = 'denied';
			vi.advanceTimersByTime(10_000);
			expect(names()).toHaveLength(isBasic ? 9 : 12);
			const refused = reports.filter(
				(news) => news.kind === 'event' && !news.outcome.ok && !news.held,
			);
			expect(refused).toHaveLength(isBasic ? 3 : 0);
		}
	});
});
