import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Outcome } from '../../src/events/outcome.ts';
import { createLockManager } from './lockManager.ts';
import { leaving, openSender, readySender, sendTo } from './openSender.ts';

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

describe('createSender in two windows of a browser', () => {
	const two = () => {
		const locks = createLockManager();
		return [readySender({ locks }), readySender({ locks })] as const;
	};
	const pass = () => vi.advanceTimersByTimeAsync(20);

	it('sends an event that both got once, and says where it went', async () => {
		const [first, second] = two();
		first.add('Chatbot_sent', { event_label: 'Bot' });
		const message = second.add('Chatbot_sent', { event_label: 'Bot' });
		await pass();
		expect([first.names(), second.names()]).toEqual([['chatbot_sent'], []]);
		expect(second.reports).toContainEqual({
			kind: 'sent_elsewhere',
			message,
			name: 'chatbot_sent',
			ids: ['G-A'],
		});
		expect(first.kinds()).not.toContain('sent_elsewhere');
	});

	it('sends to one property what another window sends to the other', async () => {
		const [first, second] = two();
		first.state.answer = (message) => sendTo(message, ['G-B']);
		second.state.answer = (message) => sendTo(message, ['G-A', 'G-B']);
		first.add('Chatbot_sent');
		const message = second.add('Chatbot_sent');
		await pass();
		expect(second.calls.map(({ params }) => params.send_to)).toEqual([['G-A']]);
		expect(second.reports).toContainEqual({
			kind: 'sent_elsewhere',
			message,
			name: 'chatbot_sent',
			ids: ['G-B'],
		});
	});

	it('takes a repeat in one window for a new event, and the two of the other for the same', async () => {
		const [first, second] = two();
		for (const { add } of [first, second]) {
			add('Offline_message_sent');
			add('Offline_message_sent');
		}
		await pass();
		expect([first.names().length, second.names().length]).toEqual([2, 0]);
	});

	it.each([
		['label', { event_label: 'Bot' }, { event_label: 'Other' }],
		['rating', { event_label: 'Good', value: 5 }, { event_label: 'Good', value: 3 }],
	])('sends both where the %s differs', async (_name, one, other) => {
		const [first, second] = two();
		first.add('Feedback_sent', one);
		second.add('Feedback_sent', other);
		await pass();
		expect([first.names().length, second.names().length]).toEqual([1, 1]);
	});

	it('sends every one of three equal clicks in one window', async () => {
		const [first, second] = two();
		for (let i = 0; i < 3; i++) first.add('Chatbot_button_interaction', { event_label: 'Yes' });
		await pass();
		expect([first.names().length, second.names().length]).toEqual([3, 0]);
	});

	it('keeps an event and its lead apart', async () => {
		const locks = createLockManager();
		const { add, state, names } = readySender({ locks });
		state.answer = (message) => {
			const outcome = sendTo(message, ['G-A']) as Outcome & { ok: true };
			const [main] = outcome.events;
			return { ...outcome, events: [main!, { ...main!, name: 'generate_lead' }] };
		};
		add('Contact_acquired');
		await pass();
		expect(names()).toEqual(['contact_acquired', 'generate_lead']);
	});

	it('sends what waits for an answer when the page goes, once', async () => {
		const [first] = two();
		first.add('Chatbot_sent');
		expect(first.names()).toEqual([]);
		first.sender.leave(leaving('pagehide'));
		expect(first.names()).toEqual(['chatbot_sent']);
		await pass();
		expect(first.names()).toHaveLength(1);
	});

	it('sends what was held together in its order, whatever has to be asked', async () => {
		const locks = createLockManager();
		const { add, sender, decide, names } = openSender({ locks });
		add('Chatbot_sent');
		add('Chatbot_button_interaction');
		add('Chatbot_interaction');
		sender.release(decide);
		await pass();
		expect(names()).toEqual(['chatbot_sent', 'chatbot_button_interaction', 'chatbot_interaction']);
	});
});
