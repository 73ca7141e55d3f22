import { describe, expect, it } from 'vitest';
import { readMeasurementId, readMeasurementIds } from '../../src/events/measurementId.ts';

describe('readMeasurementId', () => {
	it.each(['G-ABCD', 'G-ABC123DEF4', ' G-ABC123DEF4\n'])('takes %j', (text) => {
		expect(readMeasurementId(text)).toEqual({ ok: true, id: text.trim() });
	});

	it.each([
		['', 'empty', ''],
		['  ', 'empty', ''],
		['g-abc123def4', 'lower_case', 'G-ABC123DEF4'],
		['G-abc123DEF4', 'lower_case', 'G-ABC123DEF4'],
		['UA-12345-1', 'universal_analytics', ''],
		['ua-12345-1', 'universal_analytics', ''],
		['AW-123456789', 'google_ads', ''],
		['DC-123456', 'floodlight', ''],
		['gtm-abc123', 'gtm_container', ''],
		['GT-ABC123', 'google_tag', ''],
		['G-', 'not_a_measurement_id', ''],
		['G-ABC', 'not_a_measurement_id', ''],
		[`G-${'A'.repeat(21)}`, 'not_a_measurement_id', ''],
		['G-ABC 123', 'not_a_measurement_id', ''],
		['G-ABC<script>', 'not_a_measurement_id', ''],
		['123456789', 'not_a_measurement_id', ''],
	])('answers %j with %s', (text, code, suggestion) => {
		expect(readMeasurementId(text)).toMatchObject({ ok: false, problem: { code, suggestion } });
	});

	it.each([undefined, null, 5, {}, ['G-ABCD']])('refuses %j, which is no text', (value) => {
		expect(readMeasurementId(value)).toMatchObject({ problem: { code: 'not_a_measurement_id' } });
	});
});

describe('readMeasurementIds', () => {
	it('keeps the order, takes each once and tells of the rest', () => {
		expect(readMeasurementIds(['G-BBBB', 'x', 'G-AAAA', 'G-BBBB '])).toMatchObject({
			ids: ['G-BBBB', 'G-AAAA'],
			problems: [{ value: 'x' }],
		});
	});
});
