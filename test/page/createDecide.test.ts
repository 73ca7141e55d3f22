import { describe, expect, it } from 'vitest';
import { bridgeEvent } from '../../src/events/bridgeEvent.ts';
import { labelKinds } from '../../src/events/catalogue.ts';
import { choices, defaultOptions } from '../../src/events/options.ts';
import type { Outcome } from '../../src/events/outcome.ts';
import { createDecide } from '../../src/page/createDecide.ts';
import { gtagCall, openWindow, revokedProxy, withTrap } from './openWindow.ts';

const chosen = { trackerMode: 'manual', measurementIds: ['G-SHOP0001'] };
const withGoogle = { google_tag_manager: { 'G-SHOP0001': {} } };

const messageOf = (action: string, extra: object = {}) => ({
	name: action,
	params: { event_category: 'Smartsupp_v3', non_interaction: true, send_to: 'G-', ...extra },
});
const message = messageOf('Chatbot_sent', { event_label: 'Bot' });

const decide = (globals: object, options: unknown = {}, leads: string[] = []) =>
	createDecide(openWindow(globals), options)(message, 'granted', leads);
const idsOf = (outcome: Outcome) =>
	outcome.ok ? outcome.events.flatMap(({ sendTo }) => sendTo) : outcome.reason;

describe('createDecide', () => {
	it('finds the properties of the page at the time of the event', () => {
		const win = openWindow(withGoogle);
		const decideNow = createDecide(win, {});
		expect(idsOf(decideNow(message, 'granted', []))).toEqual(['G-SHOP0001']);
		win.dataLayer = [gtagCall('config', 'G-SHOP0002')];
		expect(idsOf(decideNow(message, 'granted', []))).toEqual(['G-SHOP0001', 'G-SHOP0002']);
	});

	it.each<[name: string, globals: object, options: unknown, ids: unknown]>([
		[
			'those the page had named',
			{ ...withGoogle, _smartsupp: { replacedGaKey: 'G-PAGE0001' } },
			{},
			['G-PAGE0001'],
		],
		['those chosen by hand', { google_tag_manager: {} }, chosen, ['G-SHOP0001']],
		[
			'those free',
			{ ...withGoogle, smartsuppGa4Claims: { 'G-SHOP0001': 'GTM-X.7' } },
			{},
			'owned_by_another',
		],
		[
			'its own',
			{ ...withGoogle, smartsuppGa4Claims: { 'G-SHOP0001': 'page' } },
			{},
			['G-SHOP0001'],
		],
		['none without a Google tag', {}, chosen, 'no_google_tag'],
		['none on a page without any', {}, {}, 'no_measurement_id'],
	])('sends to %s', (_name, globals, options, ids) => {
		expect(idsOf(decide(globals, options))).toEqual(ids);
	});

	it('knows which properties had their lead', () => {
		const win = openWindow(withGoogle);
		const decideNow = createDecide(win, { sendLeads: true });
		const lead = messageOf('Contact_acquired');
		const namesFor = (leads: string[]) => {
			const outcome = decideNow(lead, 'granted', leads);
			return outcome.ok && outcome.events.map(({ name }) => name);
		};
		expect(namesFor([])).toEqual(['smartsupp_contact_acquired', 'generate_lead']);
		expect(namesFor(['G-SHOP0001'])).toEqual(['smartsupp_contact_acquired']);
	});

	it.each([
		['granted', ['G-SHOP0001']],
		['pending', 'held_for_consent'],
		['denied', 'consent_denied'],
	] as const)('decides by the consent it is told: %s', (consent, ids) => {
		const decideNow = createDecide(openWindow(withGoogle), { consentMode: 'basic' });
		expect(idsOf(decideNow(message, consent, []))).toEqual(ids);
	});

	it.each<[name: string, globals: object]>([
		['the key of the page', { _smartsupp: revokedProxy() }],
		['one of the claims', { smartsuppGa4Claims: withTrap('G-SHOP0001') }],
		['all of them', { smartsuppGa4Claims: revokedProxy() }],
		["Google's data", { google_tag_data: revokedProxy() }],
	])('decides by the rest where it cannot read %s', (_name, globals) => {
		expect(idsOf(decide({ ...withGoogle, ...globals }))).toEqual(['G-SHOP0001']);
	});
});

describe('a configuration that tells only what differs from the defaults', () => {
	const label = 'https://shop.example/a?b=c Jane Doe jane@shop.example';
	const page = {
		ids: ['G-SHOP0001'],
		claims: {},
		leads: [],
		sender: 'page',
		consent: 'granted',
		google: true,
	} as const;
	const differences: readonly object[] = [
		{},
		{ sendLeads: true },
		{ sendLeads: true, leadCurrency: 'EUR' },
		{ sendLeads: true, leadValue: 5 },
		...Object.entries(choices).flatMap(([name, values]) =>
			values.map((value) => ({ [name]: value })),
		),
	];

	it.each(differences)('means the same as the whole of it: %j', (options) => {
		const decideNow = createDecide(openWindow(withGoogle), {
			...options,
			measurementIds: ['G-SHOP0001'],
		});
		const whole = { ...defaultOptions, ...options, measurementIds: ['G-SHOP0001'] };
		for (const action of [...Object.keys(labelKinds), 'Some_later_action']) {
			const event = messageOf(action, { event_label: label, value: 5 });
			expect(decideNow(event, 'granted', [])).toEqual(bridgeEvent(event, whole, page));
		}
	});

	it.each([
		[
			{ eventRules: [null, 'text', { action: 'Chatbot_sent', eventName: 5 }] },
			'smartsupp_chatbot_sent',
		],
		[{ eventRules: [{ action: 'Chatbot_sent', eventName: 'my_chat' }] }, 'my_chat'],
		[{ eventParameters: [null, { name: 5, value: 6 }, { value: 'a' }] }, 'smartsupp_chatbot_sent'],
		[{ eventNames: 'later', agentNames: {} }, 'smartsupp_chatbot_sent'],
	])('bears what somebody wrote by hand: %j', (options, name) => {
		const outcome = decide(withGoogle, options);
		expect(outcome.ok && outcome.events.map((event) => event.name)).toEqual([name]);
	});
});
