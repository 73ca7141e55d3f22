import { describe, expect, it } from 'vitest';
import { catalogue, type LabelKind, labelKinds } from '../../src/events/catalogue.ts';
import { explainEvent as bridgeEvent } from '../../src/events/explainEvent.ts';
import { choices, defaultOptions } from '../../src/events/options.ts';
import type { ExplainedOutcome, PageFacts, Parameters } from '../../src/events/outcome.ts';

const page: PageFacts = {
	ids: ['G-AAAA1111'],
	claims: {},
	leads: [],
	sender: 'page',
	consent: 'granted',
	google: true,
};

const labels: Record<LabelKind, string> = {
	automation: 'Welcome, mail me at jana@example.com',
	button: 'Call +420 777 123 456',
	agent: 'Jana Nováková',
	link: 'https://user:pw@shop.example/p/1?email=jana@example.com#top',
	rating: 'Good',
	feedback: 'Great! I am jana@example.com',
	none: '',
};

const message = (action: string, extra: object = {}) => ({
	name: action,
	params: { event_category: 'Smartsupp_v3', non_interaction: true, send_to: 'G-', ...extra },
});

const rated = (kind: LabelKind) => (kind === 'rating' || kind === 'feedback' ? { value: 5 } : {});

const typical = (action: keyof typeof labelKinds) => {
	const kind = labelKinds[action];
	const label = labels[kind] === '' ? {} : { event_label: labels[kind] };
	return message(action, { ...label, ...rated(kind) });
};

type Sending = Extract<ExplainedOutcome, { ok: true }>;

function sending(outcome: ExplainedOutcome): Sending {
	if (!outcome.ok) throw new Error(`Nothing was sent: ${outcome.reason}`);
	return outcome;
}

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

describe('bridgeEvent', () => {
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

	describe('properties', () => {
		it('sends to every G- ID on the page in auto, and to nothing else there', () => {
			const ids = [
				'G-AAAA1111',
				'GTM-XXXX',
				'AW-123456789',
				'G-BBBB2222',
				'dataLayer',
				'G-AAAA1111',
			];
			const outcome = sending(
				bridgeEvent(message('Chatbot_sent'), defaultOptions, { ...page, ids }),
			);
			expect(outcome.events[0]?.sendTo).toEqual(['G-AAAA1111', 'G-BBBB2222']);
			expect(outcome.issues).toEqual([]);
		});

		it('sends to the chosen IDs only in manual, trimmed and merged', () => {
			const options = {
				...defaultOptions,
				trackerMode: 'manual' as const,
				measurementIds: [' G-CCCC3333 ', 'G-CCCC3333', 'g-dddd4444', 'UA-1-1'],
			};
			const outcome = sending(bridgeEvent(message('Chatbot_sent'), options, page));
			expect(outcome.events[0]?.sendTo).toEqual(['G-CCCC3333']);
			expect(outcome.issues.map((issue) => issue.value)).toEqual(['g-dddd4444', 'UA-1-1']);
		});

		it.each([
			['auto', { trackerMode: 'auto' as const }],
			['manual', { trackerMode: 'manual' as const }],
		])('says that there is none in %s', (_mode, options) => {
			expect(
				bridgeEvent(
					message('Chatbot_sent'),
					{ ...defaultOptions, ...options },
					{ ...page, ids: [] },
				),
			).toMatchObject({ ok: false, reason: 'no_measurement_id' });
		});

		it('takes 20 at most', () => {
			const measurementIds = Array.from({ length: 21 }, (_, i) => `G-AAAA${1000 + i}`);
			const options = { ...defaultOptions, trackerMode: 'manual' as const, measurementIds };
			const outcome = sending(bridgeEvent(message('Chatbot_sent'), options, page));
			expect(outcome.events[0]?.sendTo).toHaveLength(20);
			expect(outcome.issues).toEqual([
				{ code: 'too_many_measurement_ids', field: 'measurementIds', value: 'G-AAAA1020' },
			]);
		});
	});

	describe('claims', () => {
		const two = { ...page, ids: ['G-AAAA1111', 'G-BBBB2222'] };

		it('claims what it sends to', () => {
			expect(sending(bridgeEvent(message('Chatbot_sent'), defaultOptions, two)).claims).toEqual({
				'G-AAAA1111': 'page',
				'G-BBBB2222': 'page',
			});
		});

		it('leaves a property alone that another part of the page owns', () => {
			const claims = { 'G-AAAA1111': 'GTM-X/1' };
			const outcome = sending(
				bridgeEvent(message('Chatbot_sent'), defaultOptions, { ...two, claims }),
			);
			expect(outcome.events[0]?.sendTo).toEqual(['G-BBBB2222']);
		});

		it('sends nothing where another part owns them all', () => {
			const claims = { 'G-AAAA1111': 'GTM-X/1', 'G-BBBB2222': 'GTM-X/1' };
			expect(
				bridgeEvent(message('Chatbot_sent'), defaultOptions, { ...two, claims }),
			).toMatchObject({
				reason: 'owned_by_another',
			});
		});

		it('goes on with its own, and is not stopped by nonsense', () => {
			const claims = { 'G-AAAA1111': 'page', 'G-BBBB2222': { evil: true } };
			const outcome = sending(
				bridgeEvent(message('Chatbot_sent'), defaultOptions, { ...two, claims }),
			);
			expect(outcome.events[0]?.sendTo).toEqual(['G-AAAA1111', 'G-BBBB2222']);
		});
	});

	describe('consent and capture', () => {
		it('holds events in basic mode until the visitor decides, and drops them where that is no', () => {
			const options = { ...defaultOptions, consentMode: 'basic' as const };
			const pending = { ...page, consent: 'pending' as const };
			const denied = { ...page, consent: 'denied' as const };
			expect(bridgeEvent(message('Chatbot_sent'), options, pending)).toMatchObject({
				reason: 'held_for_consent',
			});
			expect(bridgeEvent(message('Chatbot_sent'), options, denied)).toMatchObject({
				reason: 'consent_denied',
			});
			expect(bridgeEvent(message('Chatbot_sent'), defaultOptions, pending).ok).toBe(true);
			expect(bridgeEvent(message('Chatbot_sent'), options, page).ok).toBe(true);
			expect(bridgeEvent(message('Chatbot_sent'), defaultOptions, denied).ok).toBe(true);
		});

		it('sends nothing where nothing on the page could take it', () => {
			const manual = {
				...defaultOptions,
				trackerMode: 'manual' as const,
				measurementIds: ['G-CCCC3333'],
			};
			const bare = { ...page, ids: [], google: false };
			expect(bridgeEvent(message('Chatbot_sent'), manual, bare)).toMatchObject({
				reason: 'no_google_tag',
			});
			expect(bridgeEvent(message('Chatbot_sent'), defaultOptions, bare)).toMatchObject({
				reason: 'no_measurement_id',
			});
		});

		it('sends nothing itself in native mode', () => {
			const options = { ...defaultOptions, captureMode: 'native' as const };
			expect(bridgeEvent(message('Chatbot_sent'), options, page)).toMatchObject({
				reason: 'native_mode',
			});
		});
	});

	describe('leads', () => {
		const options = { ...defaultOptions, sendLeads: true };
		const leads = ['Contact_acquired', 'Auth_form_filled', 'Offline_message_sent'];

		it.each(catalogue.map((entry) => entry.action))('%s', (action) => {
			const names = sending(bridgeEvent(message(action), options, page)).events.map(
				(event) => event.name,
			);
			expect(names.includes('generate_lead')).toBe(leads.includes(action));
		});

		it('is not sent twice where a rule gives the event that name', () => {
			const eventRules = [{ action: 'Contact_acquired', send: true, eventName: 'generate_lead' }];
			const outcome = sending(
				bridgeEvent(message('Contact_acquired'), { ...options, eventRules }, page),
			);
			expect(outcome.events.map((event) => event.name)).toEqual(['generate_lead']);
		});

		it('sends it once to each property', () => {
			const two = { ...page, ids: ['G-AAAA1111', 'G-BBBB2222'], leads: ['G-AAAA1111'] };
			const outcome = sending(bridgeEvent(message('Auth_form_filled'), options, two));
			expect(outcome.events[1]?.sendTo).toEqual(['G-BBBB2222']);
			expect(outcome.leads).toEqual(['G-BBBB2222']);
			const again = { ...two, leads: two.ids };
			expect(sending(bridgeEvent(message('Auth_form_filled'), options, again)).events).toHaveLength(
				1,
			);
		});

		it.each([
			[10, 'EUR', { currency: 'EUR', value: 10 }, []],
			[0, 'EUR', { currency: 'EUR', value: 0 }, []],
			[10, '', {}, ['lead_value_without_currency']],
			[10, 'eur', {}, ['lead_currency_refused']],
			[10, 'E1R', {}, ['lead_currency_refused']],
			[0, '', {}, []],
		])('value %s with currency %j', (leadValue, leadCurrency, params, codes) => {
			const outcome = sending(
				bridgeEvent(message('Auth_form_filled'), { ...options, leadValue, leadCurrency }, page),
			);
			expect(outcome.events[1]).toEqual({
				name: 'generate_lead',
				sendTo: ['G-AAAA1111'],
				params: {
					event_category: 'Smartsupp_v3',
					chat_action: 'Auth_form_filled',
					lead_source: 'smartsupp',
					non_interaction: true,
					...params,
				},
			});
			expect(outcome.issues.map((issue) => issue.code)).toEqual(codes);
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
