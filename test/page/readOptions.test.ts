import { describe, expect, it } from 'vitest';
import { choices } from '../../src/events/options.ts';
import { readOptions } from '../../src/page/readOptions.ts';

describe('readOptions', () => {
	it.each([undefined, null, 5, 'text', [], {}])('has lists, and no lead value, for %j', (value) => {
		const { eventRules, eventParameters, leadCurrency, leadValue, measurementIds } =
			readOptions(value);
		expect({ eventRules, eventParameters, leadCurrency, leadValue }).toEqual({
			eventRules: [],
			eventParameters: [],
			leadCurrency: '',
			leadValue: 0,
		});
		expect(Array.isArray(measurementIds)).toBe(true);
	});

	it.each(
		Object.entries(choices).flatMap(([name, values]) =>
			values.map((value): [string, string] => [name, value]),
		),
	)('takes %s: %s', (name, value) => {
		expect(readOptions({ [name]: value })).toHaveProperty(name, value);
	});

	it('takes a whole configuration as it is', () => {
		const options = {
			trackerMode: 'manual',
			measurementIds: ['G-SHOP0001', 'G-SHOP0002'],
			eventRules: [{ action: 'Chatbot_sent', send: false, eventName: 'x' }],
			eventParameters: [{ name: 'site', value: 'shop' }],
			sendLeads: true,
			leadValue: 12.5,
			leadCurrency: 'EUR',
		};
		expect(readOptions(options)).toEqual(options);
	});

	it('takes one measurement ID that stands alone', () => {
		expect(readOptions({ measurementIds: 'G-SHOP0001' }).measurementIds).toEqual(['G-SHOP0001']);
	});

	it.each([
		['leadValue', '12', 0],
		['leadValue', null, 0],
		['leadCurrency', 5, ''],
		['leadCurrency', null, ''],
		['eventRules', { 0: {} }, []],
		['eventParameters', 'a=b', []],
	])('takes the usual value for %s: %j', (name, value, usual) => {
		expect(readOptions({ [name]: value })).toHaveProperty(name, usual);
	});

	it('keeps rules and parameters well-formed', () => {
		const { eventRules, eventParameters } = readOptions({
			eventRules: [
				{ action: 'Chatbot_sent' },
				{ action: 'Chatbot_viewed', send: undefined, eventName: undefined },
				{ action: 'Chatbot_interaction', send: false },
				null,
				{ action: 3, send: 'no', eventName: {} },
			],
			eventParameters: [{ name: 'a' }, 'b', null, { name: 'c', value: 'd' }, { name: 5, value: 6 }],
		});
		const usual = { send: true, eventName: '' };
		expect(eventRules).toEqual([
			{ ...usual, action: 'Chatbot_sent' },
			{ ...usual, action: 'Chatbot_viewed' },
			{ ...usual, action: 'Chatbot_interaction', send: false },
			{ ...usual, action: '' },
			{ ...usual, action: '' },
		]);
		expect(eventParameters.map(({ name, value }) => ({ name, value }))).toEqual([
			{ name: 'a', value: '' },
			{ name: '', value: '' },
			{ name: '', value: '' },
			{ name: 'c', value: 'd' },
			{ name: '', value: '' },
		]);
	});
});
