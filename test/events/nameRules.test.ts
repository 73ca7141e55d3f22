import { describe, expect, it } from 'vitest';
import { eventNameRefusal, parameterNameRefusal } from '../../src/events/nameRules.ts';

describe('names that GA4 takes', () => {
	it.each([
		['chat', undefined],
		['Chat_1', undefined],
		['x'.repeat(40), undefined],
		['x'.repeat(41), 'too_long'],
		['', 'empty'],
		['1x', 'wrong_characters'],
		['a-b', 'wrong_characters'],
		['č', 'wrong_characters'],
		['page_view', 'reserved'],
		['Page_View', undefined],
		['google_x', 'reserved_prefix'],
		['_x', 'reserved_prefix'],
	])('event %j: %s', (name, refusal) => {
		expect(eventNameRefusal(name)).toBe(refusal);
	});

	it('keeps reserved names of events and of parameters apart', () => {
		expect(parameterNameRefusal('page_view')).toBeUndefined();
		expect(parameterNameRefusal('currency')).toBe('reserved');
		expect(eventNameRefusal('currency')).toBeUndefined();
	});
});
