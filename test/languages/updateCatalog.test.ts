import { mo } from 'gettext-parser';
import { describe, expect, it } from 'vitest';
import { type Catalog, parseCatalog, writeCatalog } from '../../tools/languages/catalog.ts';
import { compiled } from '../../tools/languages/compile.ts';
import { textsIn } from '../../tools/languages/sourceTexts.ts';
import { updateCatalog } from '../../tools/languages/updateCatalog.ts';

const head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n';
const read = (text: string): Catalog => parseCatalog(head + text);

const old = read(`
# formal
#: build/admin/index.js
#. translators: %s: a name.
#, js-format
msgid "Open the site %s now."
msgstr "Jetzt die Website %s öffnen."

#: includes/A.php:12
msgid "Gone"
msgstr "Weg"

#: includes/A.php
msgid "Same"
msgstr "Gleich"

#: includes/A.php
msgid "%d site"
msgstr "%d Website"
`);

const now = read(`
#: build/admin/tools.js
#. translators: %s: the name of a site.
#, js-format
msgid "Open the site %s now!"
msgstr ""

#: includes/B.php
msgid "Same"
msgstr ""

#: includes/A.php
msgid "%d site"
msgid_plural "%d sites"
msgstr[0] ""
msgstr[1] ""

msgctxt "verb"
msgid "Same"
msgstr ""
`);

describe('bringing a translation up to the texts of now', () => {
	const { catalog, ...counts } = updateCatalog(old, now, 2);
	const [nearly, same, plural, verb] = catalog.entries;

	it('keeps what is still shown, with what the source says of it now', () => {
		expect(same).toMatchObject({ texts: ['Gleich'], files: ['includes/B.php'], flags: [] });
	});

	it('takes the translation of nearly the same text as a first idea', () => {
		expect(nearly).toMatchObject({
			texts: ['Jetzt die Website %s öffnen.'],
			comment: 'translators: %s: the name of a site.',
			flags: ['fuzzy', 'js-format'],
			previous: 'msgid "Open the site %s now."',
			note: 'formal',
		});
	});

	it('asks to look again where a plural has come', () => {
		expect(plural).toMatchObject({ texts: ['%d Website', '%d Website'], flags: ['fuzzy'] });
	});

	it('takes a word in another context for another text', () => {
		expect(verb).toMatchObject({ texts: [''], flags: [] });
	});

	it('drops what is gone, and counts', () => {
		expect(catalog.entries.map(({ id }) => id)).not.toContain('Gone');
		expect(counts).toEqual({ added: 2, fuzzy: 1, dropped: 2 });
	});

	it('changes nothing the second time, and reads what it wrote', () => {
		const again = updateCatalog(parseCatalog(writeCatalog(catalog)), now, 2);
		expect(writeCatalog(again.catalog)).toBe(writeCatalog(catalog));
		expect(again).toMatchObject({ added: 0, fuzzy: 0, dropped: 0 });
	});
});

describe('what WordPress reads of a translation', () => {
	const files = compiled(
		read(`
#: includes/A.php
#: build/admin/index.js
msgid "Both"
msgstr "Straße"

#: includes/A.php
#, fuzzy
msgid "Unsure"
msgstr "Unsicher"

#: build/admin/tools.js
msgctxt "verb"
msgid "Export"
msgstr "Ausgeben"

#: build/admin/tools.js
msgid "%d site"
msgid_plural "%d sites"
msgstr[0] "%d Website"
msgstr[1] "%d Websites"

#: build/admin/tools.js
msgid "Half"
msgid_plural "Halves"
msgstr[0] "Halb"
msgstr[1] ""
`),
		'de_DE_formal',
		'de_CH',
	);
	const name = 'ga4-bridge-for-smartsupp-de_CH';

	it('is a file for PHP and one for each script, named by the hash of its path', () => {
		expect([...files.keys()].sort()).toEqual(
			[
				`${name}-3f18684ff5ea22713ba5607fe6d0b66a.json`,
				`${name}-757eccaece1679b51289d2c0f1a3403c.json`,
				`${name}.mo`,
			].sort(),
		);
	});

	it('has for PHP its own texts, none of them fuzzy, and no ß in Switzerland', () => {
		const { translations } = mo.parse(Buffer.from(files.get(`${name}.mo`) ?? ''));
		expect(Object.keys(translations[''] ?? {}).filter(Boolean)).toEqual(['Both']);
		expect(translations['']?.Both?.msgstr).toEqual(['Strasse']);
	});

	it('has for a script what WordPress hands over, whole texts only', () => {
		const text = String(files.get(`${name}-3f18684ff5ea22713ba5607fe6d0b66a.json`));
		expect(JSON.parse(text)).toEqual({
			source: 'build/admin/tools.js',
			domain: 'messages',
			locale_data: {
				messages: {
					'': { domain: 'messages', lang: 'de_CH', 'plural-forms': 'nplurals=2; plural=n != 1;' },
					'verb\u0004Export': ['Ausgeben'],
					'%d site': ['%d Website', '%d Websites'],
				},
			},
		});
	});
});

describe('the texts of a source', () => {
	const domain = "'ga4-bridge-for-smartsupp'";

	it('are read with place, plural, context and what translators are told', () => {
		const source = `
const a = __('It’s', ${domain});
const b = sprintf(
	/* translators: %d: sites. */
	_nx('%d site', '%d sites', n, 'menu', ${domain}),
	n,
);`;
		expect(textsIn('src/admin/a.tsx', source)).toEqual([
			{ place: 'src/admin/a.tsx:2', context: '', id: 'It’s', plural: undefined, comment: '' },
			{
				place: 'src/admin/a.tsx:5',
				context: 'menu',
				id: '%d site',
				plural: '%d sites',
				comment: 'translators: %d: sites.',
			},
		]);
	});

	it.each([
		['a text that is put together', `__('a' + b, ${domain})`, 'id is not a text as it stands'],
		['a text with a value in it', `__(\`a \${b}\`, ${domain})`, 'id is not a text as it stands'],
		['no domain', `__('a')`, 'domain is not a text'],
		['the domain of another', `__('a', 'other')`, 'the text domain is "other"'],
	])('are refused with %s', (_, source, message) => {
		expect(() => textsIn('src/admin/a.ts', source)).toThrow(message);
	});
});
