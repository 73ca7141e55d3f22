import { describe, expect, it } from 'vitest';
import { explainEvent } from '../../src/events/explainEvent.ts';
import { limitParameters } from '../../src/events/limitParameters.ts';
import { defaultOptions, type EventParameter } from '../../src/events/options.ts';
import type { Parameters } from '../../src/events/outcome.ts';

const extras = (count: number) =>
	Array.from({ length: count }, (_, i) => ({ name: `extra_${i}`, value: `${i}` }));

/** A chat event with these extra parameters: what it becomes, and what is said of it. */
const sent = (eventParameters: readonly EventParameter[], label = '') => {
	const params = { event_category: 'Smartsupp_v3', event_label: label };
	const outcome = explainEvent(
		{ name: 'Chatbot_sent', params },
		{ ...defaultOptions, eventParameters },
		{
			ids: ['G-AAAA1111'],
			claims: {},
			leads: [],
			sender: 'page',
			consent: 'granted',
			google: true,
		},
	);
	if (!outcome.ok) throw new Error(`Nothing was sent: ${outcome.reason}`);
	return { params: outcome.events[0]?.params ?? {}, issues: outcome.issues };
};
const usual: Parameters = { event_category: 'Smartsupp_v3', chat_action: 'Chatbot_sent' };

describe('the limits of parameters', () => {
	it('cuts values at 100 characters, never within a character, and says so', () => {
		const limited = sent([], `${'a'.repeat(99)}😀`);
		expect(limited.params.event_label).toBe('a'.repeat(99));
		expect(limited.params.chat_automation).toBe('a'.repeat(99));
		expect(limited.issues).toEqual([
			{ code: 'value_cut', field: 'event_label', value: '' },
			{ code: 'value_cut', field: 'chat_automation', value: '' },
		]);
	});

	it('lets 25 parameters pass and drops the last of the user’s first', () => {
		const limited = sent(extras(30), 'l');
		expect(Object.keys(limited.params)).toHaveLength(25);
		expect(limited.params).toMatchObject({ ...usual, event_label: 'l', chat_automation: 'l' });
		expect(limited.params).toHaveProperty('extra_20');
		expect(limited.params).not.toHaveProperty('extra_21');
		expect(limited.issues).toHaveLength(9);
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
		const limited = sent([{ name, value: 'v' }]);
		expect(limited.params).toEqual(usual);
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
		expect(Object.entries(limitParameters({}, named))).toEqual(
			named.map(({ name, value }) => [name, value]),
		);
	});

	it('takes nothing that a page gave to every object', () => {
		const everyObject = Object.prototype as { polluted?: string };
		everyObject.polluted = 'by the page';
		try {
			expect(Object.keys(limitParameters({ chat_action: 'a' }, []))).toEqual(['chat_action']);
		} finally {
			delete everyObject.polluted;
		}
	});

	it('takes a name once, leaves out empty values, and puts text on one line', () => {
		const limited = sent([
			{ name: 'a', value: ' one\n\ttwo ' },
			{ name: 'a', value: 'again' },
			{ name: 'b', value: ' ' },
		]);
		expect(limited.params).toEqual({ ...usual, a: 'one two' });
		expect(limited.issues).toHaveLength(1);
	});
});
