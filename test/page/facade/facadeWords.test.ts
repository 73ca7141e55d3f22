import { describe, expect, it } from 'vitest';
import { facadeWords } from '../../../src/page/facade/facadeWords.ts';

describe('facadeWords', () => {
	it.each([
		['cs', 'cs'],
		['cs-CZ', 'cs'],
		['PT_br', 'pt'],
		['br', 'pt'],
		['no', 'nb'],
		['nn-NO', 'nb'],
		['th', 'en'],
		['', 'en'],
		['constructor', 'en'],
	])('a page in "%s" gets them in %s', (language, lang) => {
		const words = facadeWords(language);
		expect(words.lang).toBe(lang);
		for (const text of [words.label, words.busy, words.failed]) expect(text).not.toBe('');
	});
});
