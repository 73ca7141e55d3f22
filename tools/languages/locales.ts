import type { Locale } from './project.ts';

/** What the head of a translators' file says of its language; plural forms as WordPress's own translations have them. */
export interface Language {
	readonly name: string;
	readonly code: string;
	readonly forms: number;
	readonly plural: string;
}

export const languages: Record<Locale, Language> = {
	cs_CZ: {
		name: 'Czech',
		code: 'cs_CZ',
		forms: 3,
		plural: '(n == 1) ? 0 : ((n >= 2 && n <= 4) ? 1 : 2)',
	},
	de_DE_formal: { name: 'German (formal)', code: 'de', forms: 2, plural: 'n != 1' },
	fr_FR: { name: 'French', code: 'fr', forms: 2, plural: 'n > 1' },
};

/** The head of a translators' file. */
export function headersFor(locale: Locale): Record<string, string> {
	const { name, code, forms, plural } = languages[locale];
	return {
		'Project-Id-Version': 'GA4 Bridge for Smartsupp',
		'Language-Team': name,
		Language: code,
		'MIME-Version': '1.0',
		'Content-Type': 'text/plain; charset=UTF-8',
		'Content-Transfer-Encoding': '8bit',
		'Plural-Forms': `nplurals=${forms}; plural=${plural};`,
		'X-Domain': 'ga4-bridge-for-smartsupp',
	};
}
