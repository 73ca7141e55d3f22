import { describe, expect, it } from 'vitest';
import { defaultOptions } from '../../../src/events/options.ts';
import type { Message, Outcome } from '../../../src/events/outcome.ts';
import { addReport, type EventRow } from '../../../src/page/monitor/eventRows.ts';
import { monitorText } from '../../../src/page/monitor/monitorText.ts';
import type { Facts } from '../../../src/page/monitor/readFacts.ts';

const page = { version: '1.2.3', address: 'https://shop.example/cart', now: Date.now() };
const facts: Facts = {
	state: 'too_late',
	why: 'started_first',
	lines: [['IDs on the page', 'G-ONE1']],
};

const rowFor = (message: Message, outcome: Outcome): readonly EventRow[] =>
	addReport([], { kind: 'event', message, outcome, held: false }, page.now);

const chat = (name: string, label: string): Message => ({
	name,
	params: { event_category: 'Smartsupp_v3', event_label: label, send_to: 'G-' },
});

describe('the copied text', () => {
	it('tells the state and what to do, the page, and what each event became', () => {
		const text = monitorText(
			page,
			facts,
			rowFor(chat('Chatbot_sent', 'Welcome'), {
				ok: true,
				events: [
					{
						name: 'smartsupp_chatbot_sent',
						params: { chat_action: 'Chatbot_sent', event_label: 'Welcome' },
						sendTo: ['G-ONE1', 'G-TWO2'],
					},
				],
				claims: {},
				leads: [],
			}),
			defaultOptions,
		);
		for (const part of [
			'GA4 Bridge for Smartsupp 1.2.3, ',
			'Page: https://shop.example/cart',
			"State: Too late. The chat box started before GA4 Bridge, so it sends its events itself. Put the code of GA4 Bridge above the chat code. Where that cannot be, set _smartsupp.gaKey = 'G-' above the chat code.",
			'IDs on the page: G-ONE1',
			'1 event: 1 sent',
			'Chatbot_sent: sent',
			'   smartsupp_chatbot_sent to G-ONE1, G-TWO2 (chat_action=Chatbot_sent, event_label=Welcome)',
		])
			expect(text).toContain(part);
	});

	it.each([
		['withheld', { ok: false, reason: 'consent_denied' }],
		[
			'sent',
			{
				ok: true,
				events: [
					{
						name: 'smartsupp_agent_served_conversation',
						params: { chat_action: 'Agent_served_conversation', event_label: 'P. N.' },
						sendTo: ['G-ONE1'],
					},
				],
				claims: {},
				leads: [],
			},
		],
	] as const)('holds no label as it came where the event was %s', (status, outcome) => {
		const message = chat('Agent_served_conversation', 'Petra Novotna');
		const text = monitorText(page, facts, rowFor(message, outcome), defaultOptions);
		expect(text).toContain(`Agent_served_conversation: ${status}`);
		expect(text).not.toContain('Novotna');
	});

	it('says what was changed on the way', () => {
		const message = chat('Agent_served_conversation', 'Petra Novotna');
		const text = monitorText(
			page,
			facts,
			rowFor(message, {
				ok: true,
				events: [
					{
						name: 'smartsupp_agent_served_conversation',
						params: { chat_action: 'Agent_served_conversation', event_label: 'P. N.' },
						sendTo: ['G-ONE1'],
					},
				],
				claims: {},
				leads: [],
			}),
			defaultOptions,
		);
		expect(text).toContain('The label is shortened, for privacy.');
	});

	it('names the property that the chat box itself sent to', () => {
		const message = {
			name: 'Chatbot_sent',
			params: { event_category: 'Smartsupp_v3', send_to: 'G-REAL1' },
		};
		const text = monitorText(
			page,
			facts,
			rowFor(message, { ok: false, reason: 'sent_natively' }),
			defaultOptions,
		);
		expect(text).toContain('It went to G-REAL1.');
	});
});
