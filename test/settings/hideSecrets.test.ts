import { describe, expect, it } from 'vitest';
import { checkSettings } from '../../src/settings/checkSettings.ts';
import { hideSecrets } from '../../src/settings/hideSecrets.ts';
import { openTexts, secretTexts } from './secretTexts.ts';

describe('hideSecrets', () => {
	it.each(secretTexts)('shows only the beginning of %s', (_what, text, shown) => {
		expect(hideSecrets(text)).toBe(shown);
	});

	it.each(openTexts)('leaves “%s” as it is', (text) => {
		expect(hideSecrets(text)).toBe(text);
	});

	it.each([
		['the key', (text: string) => ({ chatKey: text })],
		['a list', (text: string) => ({ measurementIds: [text] })],
		['a text', (text: string) => ({ leadCurrency: text })],
		['a name', (text: string) => ({ [text]: 1 })],
		['the wrong type', (text: string) => ({ chatKey: [text] })],
	])('is asked before a problem with %s is put into words', (_what, settings) => {
		const token = `eyJ0b2tlbg.${'aB3'.repeat(15)}`;
		const checked = checkSettings(settings(token));
		expect(checked.ok).toBe(false);
		expect(JSON.stringify(checked)).not.toContain('aB3');
	});
});
