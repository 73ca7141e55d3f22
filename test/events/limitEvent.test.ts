import { describe, expect, it } from 'vitest';
import { limitEvent } from '../../src/events/limitEvent.ts';
import { eventNameRefusal, parameterNameRefusal } from '../../src/events/nameRules.ts';

const draft = (params: Record<string, string | number | boolean>) => ({
	name: 'x',
	params,
	issues: [],
});
const extras = (count: number) =>
	Array.from({ length: count }, (_, i) => ({ name: `extra_${i}`, value: `${i}` }));

describe('limitEvent', () => {
	it('cuts values at 100 characters, never within a character, and says so', () => {
		const limited = limitEvent(draft({ event_label: `${'a'.repeat(99)}😀` }), []);
		expect(limited.params.event_label).toBe('a'.repeat(99));
		expect(limited.issues).toEqual([{ code: 'value_cut', field: 'event_label', value: '' }]);
	});

	it('lets 25 parameters pass and drops the last of the user’s first', () => {
		const own = { event_category: 'c', chat_action: 'a', event_label: 'l' };
		const limited = limitEvent(draft(own), extras(30));
		expect(Object.keys(limited.params)).toHaveLength(25);
		expect(limited.params).toMatchObject(own);
		expect(limited.params).toHaveProperty('extra_21');
		expect(limited.params).not.toHaveProperty('extra_22');
		expect(limited.issues).toHaveLength(8);
		expect(limited.issues.every((issue) => issue.code === 'parameter_dropped')).toBe(true);
	});

	it.each([
		'chat_action',
		'send_to',
		'event_label',
		'non_interaction',
		'user_id',
		'_x',
		'ga_x',
		'1x',
		'',
		'__proto__',
		'a b',
	])('refuses an extra parameter called %j', (name) => {
		const limited = limitEvent(draft({ chat_action: 'kept' }), [{ name, value: 'v' }]);
		expect(limited.params).toEqual({ chat_action: 'kept' });
		expect(limited.issues).toEqual([
			{ code: 'parameter_refused', field: 'eventParameters', value: name },
		]);
	});

	it('takes names of JavaScript’s own as any other', () => {
		const named = [
			{ name: 'constructor', value: 'a' },
			{ name: 'hasOwnProperty', value: 'b' },
			{ name: 'toString', value: 'c' },
		];
		const limited = limitEvent(draft({}), named);
		expect(Object.entries(limited.params)).toEqual(named.map(({ name, value }) => [name, value]));
	});

	it('takes nothing that a page gave to every object', () => {
		const everyObject = Object.prototype as { polluted?: string };
		everyObject.polluted = 'by the page';
		try {
			expect(Object.keys(limitEvent(draft({ chat_action: 'a' }), []).params)).toEqual([
				'chat_action',
			]);
		} finally {
			delete everyObject.polluted;
		}
	});

	it('takes a name once, leaves out empty values, and puts text on one line', () => {
		const limited = limitEvent(draft({}), [
			{ name: 'a', value: ' one\n\ttwo ' },
			{ name: 'a', value: 'again' },
			{ name: 'b', value: ' ' },
		]);
		expect(limited.params).toEqual({ a: 'one two' });
		expect(limited.issues).toHaveLength(1);
	});
});

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
