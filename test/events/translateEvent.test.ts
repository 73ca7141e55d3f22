import { describe, expect, it } from 'vitest';
import { catalogue, type LabelKind, labelKinds } from '../../src/events/catalogue.ts';
import { explainEvent as bridgeEvent } from '../../src/events/explainEvent.ts';
import { choices, defaultOptions } from '../../src/events/options.ts';
import type { Parameters } from '../../src/events/outcome.ts';
import { message, page, sending, typical } from './chatMessages.ts';

/** The label that leaves by default, by what the label holds. */
const redacted: Record<LabelKind, string | undefined> = {
	automation: 'Welcome, mail me at [email]',
	button: 'Call [phone]',
	agent: 'J. N.',
	link: 'https://shop.example/p/1',
	rating: 'Good',
	feedback: undefined,
	none: undefined,
};

const typedParameter: Record<LabelKind, string | undefined> = {
	automation: 'chat_automation',
	button: 'chat_button',
	agent: 'chat_agent',
	link: 'chat_link',
	rating: undefined,
	feedback: undefined,
	none: undefined,
};

describe('what a chat event becomes', () => {
	describe.each(choices.eventNames)('names, scheme %s', (eventNames) => {
		it.each(catalogue.map((entry) => entry.action))('%s', (action) => {
			const outcome = sending(
				bridgeEvent(typical(action), { ...defaultOptions, eventNames }, page),
			);
			const names = {
				prefixed: `smartsupp_${action.toLowerCase()}`,
				single: 'smartsupp_chat',
				original: action,
			};
			expect(outcome.events.map((event) => event.name)).toEqual([names[eventNames]]);
			expect(outcome.events[0]?.sendTo).toEqual(['G-AAAA1111']);
			const kind = labelKinds[action];
			const label = redacted[kind];
			const typed = typedParameter[kind];
			const expected: Parameters = {
				event_category: 'Smartsupp_v3',
				chat_action: action,
				non_interaction: true,
				...(label === undefined ? {} : { event_label: label }),
				...(label === undefined || typed === undefined ? {} : { [typed]: label }),
				...(kind === 'rating' || kind === 'feedback' ? { chat_rating: 5 } : {}),
			};
			expect(outcome.events[0]?.params).toEqual(expected);
		});
	});

	describe('privacy', () => {
		const labelOf = (action: keyof typeof labelKinds, options: object) =>
			sending(bridgeEvent(typical(action), { ...defaultOptions, ...options }, page)).events[0]
				?.params.event_label;

		it.each([
			['initials', 'J. N.'],
			['keep', 'Jana Nováková'],
			['drop', undefined],
		])("agents' names: %s", (agentNames, expected) => {
			expect(labelOf('Agent_served_conversation', { agentNames })).toBe(expected);
		});

		it.each([
			['drop', undefined],
			['redact', 'Great! I am [email]'],
		])('feedback text: %s', (feedbackText, expected) => {
			expect(labelOf('Feedback_text_sent', { feedbackText })).toBe(expected);
		});

		it.each([
			['noQuery', 'https://shop.example/p/1'],
			['keep', 'https://user:pw@shop.example/p/1?email=jana@example.com#top'],
			['host', 'shop.example'],
			['drop', undefined],
		])('link: %s', (linkUrls, expected) => {
			expect(labelOf('Url_card_opened', { linkUrls })).toBe(expected);
		});

		it('keeps a choice to the labels it is about', () => {
			const others = catalogue.filter(
				({ action }) => !['agent', 'feedback', 'link'].includes(labelKinds[action]),
			);
			for (const agentNames of choices.agentNames)
				for (const feedbackText of choices.feedbackText)
					for (const linkUrls of choices.linkUrls)
						for (const { action } of others)
							expect(labelOf(action, { agentNames, feedbackText, linkUrls })).toBe(
								redacted[labelKinds[action]],
							);
		});

		it.each([
			['https://wa.me/420777123456', 'https://wa.me/[phone]'],
			['https://shop.example/call/+420777123456', 'https://shop.example/call/[phone]'],
			['https://shop.example/p/8594031234567', 'https://shop.example/p/8594031234567'],
			['tel://+420777123456', 'tel://[phone]'],
			['viber://chat/420777123456', 'viber://chat/[phone]'],
			['mailto:jana@example.com?subject=hi', 'mailto:[email]'],
			['/u/jana@example.com/next/https://foo.example/a', '/u/[email]/next/https://foo.example/a'],
			['//shop.example/p?x=1', '//shop.example/p'],
			['HTTPS://user:pw@shop.example', 'HTTPS://shop.example'],
		])('link %s leaves as %s', (label, expected) => {
			const event = message('Url_card_opened', { event_label: label });
			expect(sending(bridgeEvent(event, defaultOptions, page)).events[0]?.params.event_label).toBe(
				expected,
			);
		});

		it.each(
			catalogue.map(({ action }) => action).filter((action) => labelKinds[action] === 'none'),
		)('%s has no label, so one that comes is not known to be harmless', (action) => {
			const event = message(action, { event_label: 'my name is Jan Novak' });
			const { params } = sending(bridgeEvent(event, defaultOptions, page)).events[0]!;
			expect(params).not.toHaveProperty('event_label');
		});

		it.each([0, 6, 420777123456, -1])('takes %s for no rating', (value) => {
			const event = message('Feedback_sent', { event_label: 'Good', value });
			expect(
				sending(bridgeEvent(event, defaultOptions, page)).events[0]?.params,
			).not.toHaveProperty('chat_rating');
		});

		it('treats a rating with a foreign label as words of the visitor', () => {
			const event = message('Feedback_sent', { event_label: 'call me 777 123 456', value: 1 });
			const { params } = sending(bridgeEvent(event, defaultOptions, page)).events[0]!;
			expect(params).not.toHaveProperty('event_label');
			expect(params.chat_rating).toBe(1);
		});

		it('says what it dropped and what it changed, without repeating it', () => {
			const dropped = bridgeEvent(typical('Feedback_text_sent'), defaultOptions, page);
			expect(dropped.issues).toEqual([{ code: 'label_dropped', field: 'event_label', value: '' }]);
			const changed = bridgeEvent(typical('Agent_served_conversation'), defaultOptions, page);
			expect(changed.issues).toEqual([{ code: 'label_redacted', field: 'event_label', value: '' }]);
		});
	});

	describe('rules', () => {
		it('switches an action off', () => {
			const eventRules = [{ action: 'Chatbot_sent', send: false, eventName: '' }];
			const options = { ...defaultOptions, eventRules };
			expect(bridgeEvent(message('Chatbot_sent'), options, page)).toMatchObject({
				reason: 'switched_off',
			});
			expect(bridgeEvent(message('Chatbot_viewed'), options, page).ok).toBe(true);
		});

		it('renames one, and keeps chat_action', () => {
			const eventRules = [{ action: 'Chatbot_sent', send: true, eventName: 'chat_hello' }];
			const outcome = sending(
				bridgeEvent(message('Chatbot_sent'), { ...defaultOptions, eventRules }, page),
			);
			expect(outcome.events[0]).toMatchObject({
				name: 'chat_hello',
				params: { chat_action: 'Chatbot_sent' },
			});
		});

		it.each(['page_view', '1st', 'a b', 'ga_x', 'firebase_x', 'x'.repeat(41)])(
			'refuses to rename to %s, and sends the usual name',
			(eventName) => {
				const eventRules = [{ action: 'Chatbot_sent', send: true, eventName }];
				const outcome = sending(
					bridgeEvent(message('Chatbot_sent'), { ...defaultOptions, eventRules }, page),
				);
				expect(outcome.events[0]?.name).toBe('smartsupp_chatbot_sent');
				expect(outcome.issues).toContainEqual({
					code: 'rule_name_refused',
					field: 'Chatbot_sent',
					value: eventName,
				});
			},
		);
	});
});
