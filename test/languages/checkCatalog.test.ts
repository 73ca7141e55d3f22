import { describe, expect, it } from 'vitest';
import { type Catalog, type Entry, parseCatalog } from '../../tools/languages/catalog.ts';
import { checkCatalog } from '../../tools/languages/check/checkCatalog.ts';
import { keptIn } from '../../tools/languages/check/keepEnglish.ts';
import { lengthLimit } from '../../tools/languages/check/lengthLimit.ts';
import type { Locale } from '../../tools/languages/project.ts';

const entry = (id: string, texts: string[], more: Partial<Entry> = {}): Entry => ({
	context: '',
	id,
	plural: undefined,
	texts,
	files: ['build/admin/index.js'],
	comment: '',
	note: '',
	flags: [],
	previous: '',
	...more,
});

const catalog = (entries: readonly Entry[]): Catalog => ({
	headers: {},
	note: '',
	entries,
	obsolete: [],
});

/** What is said of a translation of these texts. */
const faultsOf = (entries: readonly Entry[], locale: Locale = 'de_DE_formal'): string[] =>
	checkCatalog(catalog(entries), catalog(entries), locale).map(({ fault }) => fault);

describe('the check of translations', () => {
	const days = { plural: '%d days' };

	it.each<[fault: string, locale: Locale, entry: Entry]>([
		['missing', 'fr_FR', entry('Save', [''])],
		['fuzzy', 'fr_FR', entry('Save', ['Garder'], { flags: ['fuzzy'] })],
		['forms', 'cs_CZ', entry('%d day', ['%d den', '%d dny'], days)],
		['forms', 'fr_FR', entry('%d day', ['%d jour', ''], days)],
		['placeholders', 'fr_FR', entry('On the page: %s', ['Sur la page'])],
		['placeholders', 'fr_FR', entry('%1$s of %2$s', ['%1$s sur %1$s'])],
		['placeholders', 'fr_FR', entry('%d day', ['%d jour', 'des jours'], days)],
		['markup', 'fr_FR', entry('<b>Now</b>', ['<b>Maintenant'])],
		['spaces', 'fr_FR', entry('Save', [' Garder'])],
		['spaces', 'fr_FR', entry('Save it', ['Le  garder'])],
		['ending', 'fr_FR', entry('Saved.', ['Enregistré'])],
		['ending', 'fr_FR', entry('Saved', ['Enregistré.'])],
		['length', 'fr_FR', entry('Save', ['Enregistrer les réglages'])],
		['length', 'fr_FR', entry('Tools', ['Outils de réglage'])],
		['english', 'fr_FR', entry('Send Chatbot_sent to GA4', ['Envoyer vers GA4'])],
		['english', 'de_DE_formal', entry('Needs STANDARD', ['Braucht Standard'])],
		[
			'english',
			'de_DE_formal',
			entry('Open Settings > Chat box > Chat code.', ['Öffnen Sie Einstellungen > Chatbox.']),
		],
		['typography', 'fr_FR', entry('Done:', ['Fait :'])],
		['typography', 'fr_FR', entry('Use “it”', ['Utiliser “ceci”'])],
		['typography', 'fr_FR', entry('Use “it”', ['Utiliser « ceci »'])],
		['typography', 'de_DE_formal', entry('Use “it”', ['„Es” nutzen'])],
		['typography', 'cs_CZ', entry('Use “it”', ['Použít »to«'])],
	])('finds the fault %s in %s', (fault, locale, wrong) => {
		expect(faultsOf([wrong], locale)).toEqual([fault]);
	});

	it.each<[locale: Locale, entry: Entry]>([
		['fr_FR', entry('On %1$s: %2$s', ['%2$s, le %1$s'])],
		['fr_FR', entry('one day', ['%d jour', '%d jours'], { plural: '%d days' })],
		['cs_CZ', entry('one day', ['%d den', '%d dny', '%d dní'], { plural: '%d days' })],
		['fr_FR', entry('Use “it”: now!', ['Utilisez «\u00a0ceci\u00a0»\u00a0: maintenant\u00a0!'])],
		['fr_FR', entry('Such as {"plan": "standard"}.', ['Par exemple {"plan": "standard"}.'])],
		['cs_CZ', entry('Smartsupp’s account', ['Účet Smartsuppu'])],
		['de_DE_formal', entry('“Smartsupp - set up”.', ['„Smartsupp - set up“.'])],
	])('lets %s write as it does: %o', (locale, right) => {
		expect(faultsOf([right], locale)).toEqual([]);
	});

	it('finds a name that is another one on the screen', () => {
		const button = entry('Check now', ['Jetzt prüfen']);
		const right = entry('Use “Check now”.', ['Nutzen Sie „Jetzt prüfen“.']);
		const wrong = entry('Use “Check now”.', ['Nutzen Sie „Nun prüfen“.']);
		expect(faultsOf([button, right])).toEqual([]);
		expect(faultsOf([button, wrong])).toEqual(['named']);
	});

	it('finds what is shown nowhere any more, and what is not there at all', () => {
		const text = `
#, fuzzy
msgid ""
msgstr ""

#: build/admin/index.js
msgid "Old"
msgstr "Alt"

#~ msgid "Older"
#~ msgstr "Älter"
`;
		const found = checkCatalog(parseCatalog(text), catalog([entry('New', [''])]), 'de_DE_formal');
		expect(found.map(({ fault, id }) => `${fault} ${id}`)).toEqual([
			'missing New',
			'obsolete Older',
			'obsolete Old',
		]);
	});
});

describe('what stays English', () => {
	it.each<[text: string, kept: string[]]>([
		['Sends Chatbot_sent with chat_action.', ['Chatbot_sent', 'chat_action']],
		['Set trackerMode to auto.', ['trackerMode']],
		['after “_smartsupp.key” in it', ['_smartsupp.key']],
		['the beginnings ga_ and google_', ['ga_', 'google_']],
		['Define GA4_BRIDGE_FOR_SMARTSUPP here.', ['GA4_BRIDGE_FOR_SMARTSUPP']],
		['Add --yes, or --dry-run to look.', ['--yes', '--dry-run']],
		['such as G-ABC1234567; it starts with G-.', ['G-ABC1234567', 'G-']],
		['under Admin > Data streams.', ['Admin > Data streams']],
		['on STANDARD and PRO', ['STANDARD', 'PRO']],
		['PROPERTY and %1$s_of, JavaScript', []],
		['Under Network Admin > Plugins', []],
	])('of “%s”', (text, kept) => {
		expect(keptIn(text)).toEqual(kept);
	});
});

describe('the limit of length', () => {
	it('leaves short texts more room than long ones, and tabs little', () => {
		expect(lengthLimit('Save')).toBe(18);
		expect(lengthLimit('x'.repeat(100))).toBe(172);
		expect(lengthLimit('Tools')).toBe(16);
	});
});
