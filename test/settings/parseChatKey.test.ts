import { describe, expect, it } from 'vitest';
import { chatKeyProblems, parseChatKey } from '../../src/settings/parseChatKey.ts';
import { demoKey } from './demoKey.ts';
import { pastedInstead, pastedKeys } from './pastedKeys.ts';

describe('parseChatKey', () => {
	it.each(pastedKeys)('finds the key in %s', (_what, input) => {
		expect(parseChatKey(input)).toMatchObject({ ok: true });
		const reading = parseChatKey(input);
		expect(reading.ok && reading.key.toLowerCase()).toBe(demoKey);
	});

	it('offers the measurement ID that the code hands to the chat box', () => {
		const code = `_smartsupp.key = '${demoKey}'; _smartsupp.gaKey = 'G-ABCD1234';`;
		expect(parseChatKey(code)).toEqual({ ok: true, key: demoKey, measurementId: 'G-ABCD1234' });
	});

	it.each(pastedInstead)('refuses %s', (_what, input, problem) => {
		expect(parseChatKey(input)).toMatchObject({ ok: false, problem });
	});

	it('has a case for every problem', () => {
		expect(new Set(pastedInstead.map(([, , problem]) => problem))).toEqual(
			new Set(chatKeyProblems),
		);
	});

	it.each(pastedInstead.filter(([, , problem]) => problem === 'rest_token'))(
		'gives back only the beginning of %s',
		(_what, input) => {
			const reading = parseChatKey(input);
			const value = reading.ok ? '' : reading.value;
			expect(value).toMatch(/^\S{3,4}…$/);
			expect(input).toContain(value.slice(0, -1));
		},
	);
});
