import { describe, expect, it } from 'vitest';
import { catalogue, labelKindOf, labelKinds, leadActions } from '../../src/events/catalogue.ts';
import { oldNames, oldNamesOf } from '../../src/events/oldNames.ts';

const actions = catalogue.map((entry) => entry.action);

describe('the catalogue', () => {
	it('has 19 actions, each once: 17 documented, 2 observed', () => {
		expect(new Set(actions).size).toBe(19);
		expect([...actions].sort()).toEqual(Object.keys(labelKinds).sort());
		expect(catalogue.filter((entry) => !entry.documented).map((entry) => entry.action)).toEqual([
			'Contact_acquired',
			'Url_card_opened',
		]);
	});

	it('matches the pattern of the container’s trigger', () => {
		for (const action of actions) expect(action).toMatch(/^[A-Z][a-z]+(_[a-z]+)+$/);
	});

	it('knows what is a lead', () => {
		expect(leadActions.every((action) => actions.some((known) => known === action))).toBe(true);
	});

	it.each(['constructor', '__proto__', 'toString', ''])('does not know %j', (action) => {
		expect(labelKindOf(action)).toBeUndefined();
	});
});

describe('old names', () => {
	it('lead to actions of the catalogue', () => {
		for (const { action } of oldNames) expect(actions).toContain(action);
	});

	it('tell which numbers must not be compared', () => {
		expect(oldNamesOf('Agent_served_conversation')).toEqual([
			{ oldName: 'Conversation served', action: 'Agent_served_conversation', comparable: false },
		]);
		expect(oldNamesOf('Auto_message_viewed')).toEqual([]);
	});
});
