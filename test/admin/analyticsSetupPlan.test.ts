import { describe, expect, it } from 'vitest';
import { eventRows } from '../../src/admin/analytics/eventRows.ts';
import { findRows } from '../../src/admin/analytics/findRows.ts';
import { dimensionWords } from '../../src/admin/analytics/ga4/dimensionWords.ts';
import { setupPlan } from '../../src/admin/analytics/ga4/setupPlan.ts';
import {
	containerProblem,
	fillContainer,
	mayStartChat,
} from '../../src/admin/analytics/gtm/fillContainer.ts';
import { containerFor } from '../../src/gtm/container/containerFor.ts';
import { bridgeOptionsOf, defaultSettings, type Settings } from '../../src/settings/settings.ts';

const planFor = (settings: Partial<Settings> = {}) => {
	const options = bridgeOptionsOf(settings);
	return setupPlan(eventRows(options), options);
};

describe('what to create in GA4', () => {
	it("is a dimension for each parameter, those of Smartsupp's help page first", () => {
		expect(planFor().dimensions).toEqual([
			'event_category',
			'event_label',
			'chat_action',
			'chat_automation',
			'chat_button',
			'chat_agent',
			'chat_rating',
			'chat_link',
		]);
	});

	it('leaves out what the choices leave out, and has parameters of the user’s own', () => {
		const { dimensions } = planFor({
			agentNames: 'drop',
			linkUrls: 'drop',
			eventParameters: [{ name: 'shop', value: 'Brno' }],
		});
		expect(dimensions).not.toContain('chat_agent');
		expect(dimensions).not.toContain('chat_link');
		expect(dimensions).toContain('shop');
		expect(dimensionWords('shop').name).toBe('shop');
	});

	it('is within what GA4 takes', () => {
		for (const name of planFor().dimensions) {
			expect(dimensionWords(name).name.length).toBeLessThanOrEqual(82);
			expect(dimensionWords(name).description.length).toBeLessThanOrEqual(150);
		}
	});

	it('names key events as the scheme does', () => {
		expect(planFor().keyEvents.map(({ name }) => name)).toEqual([
			'smartsupp_auth_form_filled',
			'smartsupp_offline_message_sent',
			'smartsupp_contact_acquired',
		]);
		expect(planFor({ eventNames: 'original' }).keyEvents[0]).toEqual({
			action: 'Auth_form_filled',
			name: 'Auth_form_filled',
			isShared: false,
		});
		expect(planFor({ sendLeads: true }).keyEvents.map(({ name }) => name)).toEqual([
			'generate_lead',
		]);
	});

	it('tells actions of one name apart', () => {
		const plan = planFor({ eventNames: 'single' });
		expect(plan.conversation).toEqual([
			{ action: 'Chatbot_interaction', name: 'smartsupp_chat', isShared: true },
			{ action: 'Agent_served_conversation', name: 'smartsupp_chat', isShared: true },
		]);
	});

	it('leaves out events that are switched off', () => {
		const { conversation } = planFor({
			eventRules: [{ action: 'Chatbot_interaction', send: false, eventName: '' }],
		});
		expect(conversation.map(({ action }) => action)).toEqual(['Agent_served_conversation']);
	});
});

describe('the search among the events', () => {
	const found = (text: string, settings: Partial<Settings> = {}) =>
		findRows(eventRows(bridgeOptionsOf(settings)), text).map(({ entry }) => entry.action);

	it.each([
		['', 19],
		['  ', 19],
		['nothing such', 0],
		['CHATBOT_', 5],
	])('%j finds %d', (text, count) => {
		expect(found(text)).toHaveLength(count);
	});

	it('finds by action, by name in GA4, by old name and by description', () => {
		expect(found('Url_card')).toEqual(['Url_card_opened']);
		expect(found('smartsupp_url_card_opened')).toEqual(['Url_card_opened']);
		expect(found('conversation served')).toEqual(['Agent_served_conversation']);
		expect(found('contact form')).toEqual(['Auth_form_filled']);
		const eventRules = [{ action: 'Feedback_sent', send: true, eventName: 'stars' }];
		expect(found('stars', { eventRules })).toEqual(['Feedback_sent']);
	});
});

describe('the container for Google Tag Manager', () => {
	const key = '0123456789abcdef0123456789abcdef01234567';
	const plain = JSON.stringify(
		containerFor(defaultSettings, { tag: 'TAG', variable: 'VARIABLE' }, 'variable'),
	);
	const settings: Settings = {
		...defaultSettings,
		chatKey: key,
		eventNames: 'single',
		trackerMode: 'manual',
		measurementIds: ['G-ONE11111', ' G-ONE11111'],
	};

	it('holds the settings and the templates', () => {
		const way = 'variable';
		const filled = JSON.parse(fillContainer(plain, settings, way, false));
		expect(filled).toEqual(
			JSON.parse(
				JSON.stringify(
					containerFor(
						{ ...settings, measurementIds: ['G-ONE11111'], chatSource: 'elsewhere' },
						{ tag: 'TAG', variable: 'VARIABLE' },
						way,
					),
				),
			),
		);
	});

	it('has the chat key only where it starts the chat', () => {
		expect(fillContainer(plain, settings, 'tag', false)).not.toContain(key);
		expect(fillContainer(plain, settings, 'tag', true)).toContain(key);
		expect(mayStartChat(settings)).toBe(true);
		expect(mayStartChat({ ...settings, chatSource: 'elsewhere' })).toBe(false);
	});

	it('is not made of wrong IDs, or of none', () => {
		expect(containerProblem(settings)).toBeUndefined();
		expect(containerProblem({ ...settings, measurementIds: ['g-one11111'] })).toBe('wrong_ids');
		expect(containerProblem({ ...settings, measurementIds: [] })).toBe('no_ids');
		expect(containerProblem(defaultSettings)).toBeUndefined();
	});
});
