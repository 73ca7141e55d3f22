import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/events/catalogue.ts';
import { explainEvent as bridgeEvent } from '../../src/events/explainEvent.ts';
import { defaultOptions } from '../../src/events/options.ts';
import { message, page, sending } from './chatMessages.ts';

describe('bridgeEvent', () => {
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
});
