import { describe, expect, it } from 'vitest';
import { choices, defaultOptions } from '../../src/events/options.ts';
import { readConfig } from '../../src/page/readConfig.ts';

const read = (options: unknown) => readConfig({ script: '/page.js', options }).options;

describe('readConfig', () => {
	it.each([undefined, null, 5, 'text', [], {}, { options: 'text' }, { script: 7, options: null }])(
		'takes the defaults for %j',
		(value) => {
			expect(readConfig(value)).toEqual({ script: '', options: defaultOptions });
		},
	);

	it.each(
		Object.entries(choices).flatMap(([name, values]) => values.map((value) => [name, value])),
	)('takes %s: %s', (name, value) => {
		expect(read({ [name]: value })).toEqual({ ...defaultOptions, [name]: value });
	});

	it.each(Object.keys(choices))('takes the default for an unknown %s', (name) => {
		expect(read({ [name]: 'later' })).toEqual(defaultOptions);
		expect(read({ [name]: ['auto'] })).toEqual(defaultOptions);
	});

	it('takes a whole configuration as it is', () => {
		const options = {
			trackerMode: 'manual',
			measurementIds: ['G-SHOP0001', 'G-SHOP0002'],
			eventRules: [{ action: 'Chatbot_sent', send: false, eventName: '' }],
			eventParameters: [{ name: 'site', value: 'shop' }],
			sendLeads: true,
			leadValue: 12.5,
			leadCurrency: 'EUR',
		};
		expect(readConfig({ script: '/page.js', options })).toEqual({
			script: '/page.js',
			options: { ...defaultOptions, ...options },
		});
	});

	it.each([
		['sendLeads', 'yes'],
		['leadValue', '12'],
		['leadValue', -1],
		['leadValue', Number.NaN],
		['leadCurrency', 5],
		['measurementIds', 'G-SHOP0001'],
		['eventRules', { 0: {} }],
		['eventParameters', 'a=b'],
	])('takes the default for %s: %j', (name, value) => {
		expect(read({ [name]: value })).toEqual(defaultOptions);
	});

	it('keeps rules and parameters well-formed', () => {
		const options = read({
			eventRules: [{ action: 'Chatbot_sent' }, null, { action: 3, send: 'no', eventName: {} }],
			eventParameters: [{ name: 'a' }, 'b', { name: 'c', value: 'd', more: 'e' }],
			measurementIds: ['G-SHOP0001', 4, null],
		});
		const empty = { action: '', send: true, eventName: '' };
		expect(options.eventRules).toEqual([{ ...empty, action: 'Chatbot_sent' }, empty, empty]);
		expect(options.eventParameters).toEqual([
			{ name: 'a', value: '' },
			{ name: '', value: '' },
			{ name: 'c', value: 'd' },
		]);
		expect(options.measurementIds).toEqual(['G-SHOP0001']);
	});

	it('cuts lists, and takes nothing that it does not know', () => {
		const options = read({
			measurementIds: Array.from({ length: 5_000 }, (_, i) => `G-SHOP${i}`),
			eventRules: Array.from({ length: 5_000 }, () => ({ action: 'x' })),
			extra: 'y',
		});
		expect(options.measurementIds).toHaveLength(50);
		expect(options.eventRules).toHaveLength(50);
		expect(options).not.toHaveProperty('extra');
	});
});
