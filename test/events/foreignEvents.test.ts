import { describe, expect, it } from 'vitest';
import { explainEvent as bridgeEvent } from '../../src/events/explainEvent.ts';
import { choices, defaultOptions } from '../../src/events/options.ts';
import { message, page, sending } from './chatMessages.ts';

describe('what comes from elsewhere', () => {
	describe('unknown actions', () => {
		it('passes one on under its own name, without its label', () => {
			const outcome = sending(
				bridgeEvent(message('Poll_answered', { event_label: 'anything' }), defaultOptions, page),
			);
			expect(outcome.events[0]).toMatchObject({ name: 'smartsupp_poll_answered' });
			expect(outcome.events[0]?.params).toEqual({
				event_category: 'Smartsupp_v3',
				chat_action: 'Poll_answered',
				non_interaction: true,
			});
			expect(outcome.issues.map((issue) => issue.code)).toEqual([
				'unknown_action',
				'label_dropped',
			]);
		});

		it('lets its label pass, redacted, where a rule names the action', () => {
			const eventRules = [{ action: 'Poll_answered', send: true, eventName: '' }];
			const event = message('Poll_answered', { event_label: 'Yes, jana@example.com' });
			const outcome = sending(bridgeEvent(event, { ...defaultOptions, eventRules }, page));
			expect(outcome.events[0]?.params.event_label).toBe('Yes, [email]');
		});

		it.each(['constructor', '__proto__', 'hasOwnProperty', 'toString'])(
			'is not confused by one called %s',
			(action) => {
				const outcome = sending(
					bridgeEvent(message(action, { event_label: 'x' }), defaultOptions, page),
				);
				expect(outcome.events[0]?.params.chat_action).toBe(action);
				expect(outcome.events[0]?.params).not.toHaveProperty('event_label');
			},
		);

		it.each([
			['a name with a blank', 'Chat bot', 'smartsupp_chat'],
			['a name that is too long', `Chat_${'a'.repeat(40)}`, 'smartsupp_chat'],
			['a name in another script', 'Čet_přišel', 'smartsupp_chat'],
		])('sends %s as smartsupp_chat and says so', (_what, action, name) => {
			const outcome = sending(bridgeEvent(message(action), defaultOptions, page));
			expect(outcome.events[0]?.name).toBe(name);
			expect(outcome.issues.map((issue) => issue.code)).toContain('name_replaced');
		});

		it('redacts a name that is no name', () => {
			const event = message('jana@example.com +420 777 123 456');
			const outcome = sending(bridgeEvent(event, defaultOptions, page));
			expect(outcome.events[0]).toMatchObject({
				name: 'smartsupp_chat',
				params: { chat_action: '[email] [phone]' },
			});
			expect(JSON.stringify(outcome)).not.toContain('jana');
		});

		it('replaces a reserved name in the scheme original', () => {
			const options = { ...defaultOptions, eventNames: 'original' as const };
			expect(sending(bridgeEvent(message('page_view'), options, page)).events[0]?.name).toBe(
				'smartsupp_chat',
			);
		});
	});

	describe('what is none of its business', () => {
		it.each([
			[
				'another category',
				{ name: 'Chatbot_sent', params: { event_category: 'Smartsupp' } },
				'not_a_chat_event',
			],
			['no parameters', { name: 'Chatbot_sent', params: undefined }, 'not_a_chat_event'],
			['null', { name: 'Chatbot_sent', params: null }, 'not_a_chat_event'],
			['a list', { name: 'Chatbot_sent', params: [1] }, 'not_a_chat_event'],
			[
				'no name',
				{ name: undefined, params: { event_category: 'Smartsupp_v3' } },
				'not_a_chat_event',
			],
			[
				'an empty name',
				{ name: ' ', params: { event_category: 'Smartsupp_v3' } },
				'not_a_chat_event',
			],
			[
				'an event of our own',
				message('Chatbot_sent', { chat_action: 'Chatbot_sent' }),
				'own_event',
			],
			['a native event', message('Chatbot_sent', { send_to: 'G-AAAA1111' }), 'sent_natively'],
			[
				'a native event to several',
				message('Chatbot_sent', { send_to: ['G-AAAA1111'] }),
				'sent_natively',
			],
		])('refuses %s', (_what, event, reason) => {
			expect(bridgeEvent(event, defaultOptions, page)).toMatchObject({ ok: false, reason });
		});

		it('never answers its own events, whatever the scheme', () => {
			for (const eventNames of choices.eventNames) {
				const options = { ...defaultOptions, eventNames, sendLeads: true };
				for (const event of sending(bridgeEvent(message('Contact_acquired'), options, page))
					.events) {
					const again = bridgeEvent(
						{ name: event.name, params: { ...event.params, send_to: event.sendTo } },
						options,
						page,
					);
					expect(again).toMatchObject({ ok: false, reason: 'own_event' });
				}
			}
		});

		it('takes an event without send_to, as GTM shows it', () => {
			expect(
				bridgeEvent(message('Chatbot_sent', { send_to: undefined }), defaultOptions, page).ok,
			).toBe(true);
		});
	});

	it('survives hostile parameters', () => {
		const circle: { [key: string]: unknown } = { event_category: 'Smartsupp_v3' };
		circle.event_label = circle;
		circle.value = Number.NaN;
		expect(
			bridgeEvent({ name: 'Chatbot_sent', params: circle }, defaultOptions, page),
		).toMatchObject({
			ok: true,
			events: [{ params: { event_category: 'Smartsupp_v3', chat_action: 'Chatbot_sent' } }],
		});
	});
});
