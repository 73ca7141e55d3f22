import { describe, expect, it } from 'vitest';
import { defaultOptions } from '../../src/events/options.ts';
import { redactLabel } from '../../src/events/redactLabel.ts';
import { redactText } from '../../src/events/redactText.ts';

describe('redactText', () => {
	it.each([
		['mail john.doe@example.com now', 'mail [email] now'],
		['<jana@example.co.uk>', '<[email]>'],
		['jana%40example.cz', '[email]'],
		['j＠example.com', '[email]'],
		['a@example.com,b@example.org', '[email],[email]'],
		['jiří@příklad.cz', '[email]'],
		['call +420 777 123 456.', 'call [phone].'],
		['(02) 1234 5678', '[phone]'],
		['tel 555‑123‑4567 x', 'tel [phone] x'],
		['+1 (555) 123-4567', '[phone]'],
		['٠١٢٣٤٥٦٧', '[phone]'],
		['１２３４５６７８', '[phone]'],
		['code 12345678', 'code [phone]'],
		['"john.doe"@example.com', '[email]'],
		['john%2540example.com', '[email]'],
		['john&#64;example.com', '[email]'],
		['write to john @ example.com', 'write to [email]'],
		['john﹫example.com', '[email]'],
		['john@example。com', '[email]'],
		['john@exa_mple.com', '[email]'],
		['777_123_456', '[phone]'],
		['777\u200b123\u200b456', '[phone]'],
		['777 • 123 • 456', '[phone]'],
		['০১৭১২৩৪৫৬৭৮', '[phone]'],
		['๐๘๑๒๓๔๕๖๗๘', '[phone]'],
	])('%j becomes %j', (text, expected) => {
		expect(redactText(text)).toBe(expected);
	});

	it.each([
		'Welcome back',
		'@handle',
		'a@b',
		'3 for 2, from 10 to 12',
		'Black Friday 2026-11-27',
		'until 24.12.2026',
		'1. 12. 2026',
		'Season 2025/2026',
		'100 000 Kč',
		'50 % (777-12)',
		'Sizes 36, 37, 38, 39',
		'Open 10:00-18:00',
		'see you @ noon',
		'',
	])('leaves %j', (text) => {
		expect(redactText(text)).toBe(text);
	});

	it('is quick on text made to be slow', () => {
		const nasty = [
			'@'.repeat(20_000),
			`${'a'.repeat(20_000)}@`,
			'1-'.repeat(10_000),
			'+('.repeat(10_000),
			'a%40'.repeat(20_000),
			'1 '.repeat(100_000),
		];
		for (const text of nasty) {
			expect(redactText(text).length).toBeLessThanOrEqual(1000);
			expect(redactLabel('link', text, defaultOptions).length).toBeLessThanOrEqual(2000);
		}
	}, 2000);
});
