import { describe, expect, it } from 'vitest';
import { changeRule } from '../../src/admin/analytics/changeRule.ts';
import { eventRows } from '../../src/admin/analytics/eventRows.ts';
import { applySuggestion } from '../../src/admin/state/applySuggestion.ts';
import { tabOf } from '../../src/admin/state/useTab.ts';
import { bridgeOptionsOf, defaultSettings, settingNames } from '../../src/settings/settings.ts';

const rule = (action: string, eventName: string, send = true) => ({ action, send, eventName });

describe('applySuggestion', () => {
	const settings = {
		...defaultSettings,
		measurementIds: ['G-AAAA1111', 'g-bbbb2222'],
		eventRules: [rule('Chatbot_sent', 'a'), rule('Chatbot_viewed', 'b')],
	};
	const fault = (field: string) => ({ field, value: '', message: '', suggestion: 'X' });

	it.each([
		['chatKey', { chatKey: 'X' }],
		['measurementIds[1]', { measurementIds: ['G-AAAA1111', 'X'] }],
		[
			'eventRules[1].eventName',
			{ eventRules: [rule('Chatbot_sent', 'a'), rule('Chatbot_viewed', 'X')] },
		],
		['nothing_of_ours', {}],
		['', {}],
	])('replaces the value at %s', (field, edit) => {
		expect(applySuggestion(settings, fault(field))).toEqual(edit);
	});
});

describe('changeRule', () => {
	it('adds, changes and removes an action’s rule and leaves the others', () => {
		const others = [rule('Chatbot_viewed', 'seen')];
		const off = changeRule(others, 'Chatbot_sent', { send: false });
		expect(off).toEqual([...others, rule('Chatbot_sent', '', false)]);
		const named = changeRule(off, 'Chatbot_sent', { eventName: 'hello' });
		expect(named).toEqual([...others, rule('Chatbot_sent', 'hello', false)]);
		expect(
			changeRule(changeRule(named, 'Chatbot_sent', { eventName: '' }), 'Chatbot_sent', {
				send: true,
			}),
		).toEqual(others);
		expect(changeRule(others, 'Chatbot_sent', { send: true })).toBe(others);
	});
});

describe('eventRows', () => {
	it('shows a switched-off event under the name it would have', () => {
		const rows = eventRows(bridgeOptionsOf({ eventRules: [rule('Chatbot_sent', 'hello', false)] }));
		expect(rows).toHaveLength(19);
		expect(rows[0]).toMatchObject({ sent: false, name: 'hello', ownName: 'hello', ruleIndex: 0 });
	});

	it('shows rows whatever the properties and the consent mode are', () => {
		const rows = eventRows({
			...bridgeOptionsOf({ trackerMode: 'manual', measurementIds: [] }),
			consentMode: 'basic',
		});
		expect(rows.every(({ sent, name }) => sent && name !== '')).toBe(true);
	});
});

describe('tabOf', () => {
	it('knows the tab of every setting', () => {
		const onConnect = settingNames.filter((name) => tabOf(name) === 'connect');
		expect(onConnect).toEqual(['chatKey', 'chatSource', 'plan']);
		expect(tabOf('measurementIds[1]')).toBe('analytics');
	});
});
