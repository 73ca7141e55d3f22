import { describe, expect, it } from 'vitest';
import { chatLanguageOf } from '../../src/page/chatLanguageOf.ts';
import { chatLanguages } from '../../src/settings/chatLanguages.ts';
import { checkSettings } from '../../src/settings/checkSettings.ts';

describe('chatLanguageOf', () => {
	it.each([
		['cs', 'cs'],
		['de-AT', 'de'],
		['de_DE_formal', 'de'],
		['EN-gb', 'en'],
		['pt', 'pt'],
		['pt-BR', 'br'],
		['pt_PT', 'pt'],
		['nb-NO', 'no'],
		['nn', 'no'],
		['iw', 'he'],
		['zh', 'cn'],
		['zh-CN', 'cn'],
		['zh-Hans-CN', 'cn'],
		['zh-TW', 'tw'],
		['zh-Hant-HK', 'tw'],
	])('a page in "%s" has the chat in "%s"', (page, chat) => {
		expect(chatLanguageOf(page)).toBe(chat);
	});

	it.each(['', 'eu', 'x', 'constructor', '__proto__', 'toString-x', 'br', 'cn'])(
		'leaves "%s" to the account, or takes it as the chat box calls it',
		(page) => {
			expect(['', page]).toContain(chatLanguageOf(page));
		},
	);

	it('knows languages that may be chosen as a setting', () => {
		for (const chatLanguage of chatLanguages)
			expect(checkSettings({ chatLanguage })).toMatchObject({ ok: true });
	});
});
