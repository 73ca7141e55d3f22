import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mo } from 'gettext-parser';
import type { WordPress } from '../../tools/wordpress/startWordPress.ts';

/** What WordPress itself would bring along in a language: nothing but which way it is written. */
const core = (locale: string): Uint8Array =>
	mo.compile({
		charset: 'utf-8',
		headers: { 'Content-Type': 'text/plain; charset=UTF-8' },
		translations: {
			'text direction': {
				ltr: {
					msgctxt: 'text direction',
					msgid: 'ltr',
					msgstr: [locale === 'ar' ? 'rtl' : 'ltr'],
				},
			},
		},
	});

/** Lets WordPress know languages: it takes none that it has no file of. */
export function installLanguages(wordpress: WordPress, locales: readonly string[]): void {
	const folder = join(wordpress.folder, 'wp-content/languages');
	mkdirSync(folder, { recursive: true });
	for (const locale of locales) writeFileSync(join(folder, `${locale}.mo`), core(locale));
}
