import { describe, expect, it } from 'vitest';
import { bridgeEvent } from '../../src/events/bridgeEvent.ts';
import { catalogue } from '../../src/events/catalogue.ts';
import { explainEvent } from '../../src/events/explainEvent.ts';
import { type BridgeOptions, defaultOptions } from '../../src/events/options.ts';
import type { PageFacts } from '../../src/events/outcome.ts';

const page: PageFacts = {
	ids: ['G-AAAA1111', 'G-BBBB2222'],
	claims: { 'G-BBBB2222': 'GTM-X/1' },
	leads: [],
	sender: 'page',
	consent: 'granted',
	google: true,
};
const optionsToTry: readonly Partial<BridgeOptions>[] = [
	{},
	{ eventNames: 'original', agentNames: 'keep', linkUrls: 'host', feedbackText: 'redact' },
	{ eventNames: 'single', agentNames: 'drop', sendLeads: true, leadValue: 3, leadCurrency: 'EUR' },
	{ eventRules: [{ action: 'Chatbot_sent', send: false, eventName: '' }] },
];

describe('explainEvent', () => {
	it('decides as bridgeEvent does, for every action', () => {
		for (const given of optionsToTry) {
			const options = { ...defaultOptions, ...given };
			for (const action of [...catalogue.map((entry) => entry.action), 'Poll_answered']) {
				const params = { event_category: 'Smartsupp_v3', event_label: 'Jana +420 777 123 456' };
				const message = { name: action, params };
				const { issues, ...decided } = explainEvent(message, options, page);
				expect(decided).toEqual(bridgeEvent(message, options, page));
				if (!decided.ok) expect(issues).toEqual([]);
			}
		}
	});

	it('takes no name that Google reserves out of options that nobody checked', () => {
		const options: BridgeOptions = {
			...defaultOptions,
			eventRules: [{ action: 'Chatbot_sent', send: true, eventName: 'page_view' }],
			eventParameters: [{ name: 'user_id', value: '5' }],
		};
		const params = { event_category: 'Smartsupp_v3' };
		expect(explainEvent({ name: 'Chatbot_sent', params }, options, page)).toMatchObject({
			events: [{ name: 'smartsupp_chatbot_sent', params: { chat_action: 'Chatbot_sent' } }],
			issues: [
				{ code: 'rule_name_refused', value: 'page_view' },
				{ code: 'parameter_refused', value: 'user_id' },
			],
		});
	});
});
