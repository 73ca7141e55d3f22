import { describe, expect, it } from 'vitest';
import type { PermissionEntry } from '../../../src/gtm/sandbox/permissions.ts';
import { lintTemplate } from '../../../src/gtm/tpl/lintTemplate.ts';
import type { Template, TemplateField } from '../../../src/gtm/tpl/template.ts';
import { writeTpl } from '../../../src/gtm/tpl/writeTpl.ts';
import { buildGtmFiles } from '../../../tools/build/gtm.ts';
import { grant } from '../sandbox/grant.ts';
import { grantRare } from '../sandbox/grantRare.ts';
import { pngOf } from './pngOf.ts';
import { sampleTemplate } from './sampleTemplate.ts';

const good: Template = {
	...sampleTemplate,
	info: {
		...sampleTemplate.info,
		displayName: 'Sends Chats to GA4',
		brand: { id: 'brand', displayName: 'Brand', thumbnail: pngOf(64, 64) },
	},
	permissions: [grant.logging('debug')],
};

/** The findings of the good template with some of its parts changed: `level: message`. */
function lint(change: Partial<Template>): string[] {
	const linted = lintTemplate(writeTpl({ ...good, ...change }));
	if (!linted.ok) throw new Error(linted.message);
	return linted.findings.map(({ level, message }) => `${level}: ${message}`);
}

const lintCode = (code: string, permissions: PermissionEntry[] = []) =>
	lint({ code: `data.gtmOnSuccess();\n${code}`, permissions });

describe('lintTemplate', () => {
	it('finds nothing in a good template', () => {
		expect(lint({})).toEqual([]);
	});

	it.each(['tag', 'variable'])('finds nothing in our own %s template', async (name) => {
		const files = await buildGtmFiles();
		const linted = lintTemplate(files.get(`${name}/template.tpl`) ?? '');
		expect(linted.ok && linted.findings).toEqual([]);
	});

	it('refuses a file that cannot be read, with its line', () => {
		const broken = writeTpl(good).replace('"version": 1', '"version": ');
		const line = broken.slice(0, broken.indexOf('"version"')).split('\n').length;
		expect(lintTemplate(broken)).toMatchObject({ ok: false, line });
	});

	it('tells the line in the file', () => {
		const text = writeTpl({ ...good, code: 'data.gtmOnSuccess();\nnew A();' });
		const line = text.slice(0, text.indexOf('new A()')).split('\n').length;
		expect(lintTemplate(text)).toMatchObject({
			findings: expect.arrayContaining([expect.objectContaining({ level: 'error', line })]),
		});
	});

	it('puts errors first, then warnings, then notes', () => {
		const found = lintCode("require('getCookieValues')(data.name);\nnowhere = data.where;", [
			grantRare.cookies('a'),
		]);
		expect(found.map((one) => one.split(':')[0])).toEqual(['error', 'warning', 'warning', 'note']);
	});
});

describe('the lint of code', () => {
	it.each([
		['new A();', "error: GTM's sandboxed JavaScript does not know new."],
		['return nowhere;', 'warning: nowhere is not declared: it reads as undefined.'],
		['nowhere = 1;', 'error: nowhere is not declared: assigning to it fails.'],
		['const a = 1; a = 2;', 'warning: a is a const: GTM ignores this assignment in silence.'],
		["'a'.includes('b');", "warning: No text, list or function has .includes() in GTM's sandbox."],
		['data.ids.push(data.id);', 'warning: data.id: no field has this name.'],
		["require('nothing')();", 'error: There is no API called "nothing".'],
	])('%s', (code, message) => {
		expect(lintCode(code)).toEqual([message]);
	});

	it('knows the fields inside radio buttons, what GTM gives, and own keys of data', () => {
		const code =
			'data.own = [data.mode, data.ids, data.gtmTagId, data.gtmEventId]; data.own.pop();';
		expect(lintCode(code)).toEqual([]);
		expect(lintCode('return data.hasOwnProperty("ids");')).toEqual([]);
	});

	it('refuses a tag that never ends, and a scenario that cannot be read', () => {
		expect(lint({ code: 'return 1;', permissions: [] })).toEqual([
			'error: A tag has to call data.gtmOnSuccess() or data.gtmOnFailure().',
		]);
		const tests = { scenarios: [{ name: 'Wrong', code: 'a(;' }] };
		expect(lint({ tests })).toEqual(['error: The scenario "Wrong", line 1: Unexpected token.']);
	});
});

describe('the lint of permissions', () => {
	const read = "require('copyFromWindow')('a');";

	it('tells which permission, key or access is missing', () => {
		expect(lintCode(read)).toEqual([
			'error: Prohibited read on global variable: a. The permission access_globals is missing.',
		]);
		expect(lintCode(read, [grant.globals({ b: 'r', a: 'w' })])).toContain(
			'error: Prohibited read on global variable: a. Add "a" to the permission access_globals.',
		);
		expect(lintCode("require('readTitle')();")).toEqual([
			'error: Permission read_title is not granted. The permission read_title is missing.',
		]);
	});

	it('tells what is granted and never used, key by key', () => {
		expect(lintCode(read, [grant.globals({ a: 'rw', b: 'x' }), grant.container()])).toEqual([
			'warning: access_globals: write of "a" is granted and never used.',
			'warning: access_globals: execute of "b" is granted and never used.',
			'warning: The permission read_container_data is granted and never used.',
		]);
		const pixels = [grantRare.pixel('https://a.example/*', 'https://b.example/*')];
		expect(lintCode("require('sendPixel')('https://a.example/p');", pixels)).toEqual([
			'warning: send_pixel: "https://b.example/*" is granted and never used.',
		]);
		expect(lintCode(read, [grant.globals({ a: 'r' })])).toEqual([]);
	});

	it('says that it cannot tell a key that is no text, and complains of nothing unused there', () => {
		expect(lintCode("require('copyFromWindow')(data.ids);", [grant.globals({ a: 'rwx' })])).toEqual(
			[
				'note: Which key copyFromWindow asks for cannot be told: write it as a text in the call. Whether it is granted cannot be told.',
			],
		);
		expect(lintCode("require('copyFromWindow')(data.ids);")).toEqual([
			'error: The permission access_globals is missing.',
		]);
	});

	it('does not call an error what the code asks for first', () => {
		const code = `
			const may = require('queryPermission');
			if (may('access_globals', 'read', 'a')) ${read}
		`;
		expect(lintCode(code)).toEqual([expect.stringMatching(/^note: Prohibited read/)]);
	});

	it('knows the types of consent in a settings object, and cookies by their name', () => {
		const consent = "require('setDefaultConsentState')({ ad_storage: 'denied', region: ['CZ'] });";
		expect(lintCode(consent, [grant.consent({ ad_storage: 'w' })])).toEqual([]);
		expect(lintCode(consent, [grant.consent({ ad_user_data: 'w' })])).toContain(
			'error: Prohibited write on consent type: ad_storage. Add "ad_storage" to the permission access_consent.',
		);
		const cookie = "require('setCookie')('a', 'b', { path: '/' });";
		expect(lintCode(cookie, [grantRare.setCookies({ name: 'a', path: '/' })])).toEqual([]);
		expect(lintCode(cookie, [grantRare.setCookies({ name: 'b' })])).toContain(
			'error: Prohibited write on cookie: a. Add "a" to the permission set_cookies.',
		);
	});

	it('knows the keys of queries', () => {
		const code = "require('getUrl')('query', false, null, 'gclid');";
		const may = (...keys: string[]) => [grantRare.urlParts('get_url', ['query'], keys)];
		expect(lintCode(code, may('gclid'))).toEqual([]);
		expect(lintCode(code, may('other'))).toEqual([expect.stringMatching(/^error: Prohibited/)]);
	});
});

describe('the lint of fields', () => {
	const field = (name: string, more: Partial<TemplateField> = {}): TemplateField => ({
		type: 'TEXT',
		name,
		...more,
	});
	const lintFields = (...parameters: TemplateField[]) => lint({ parameters });

	it('tells two fields of one name, an unknown condition, and validators that do nothing', () => {
		expect(
			lintFields(
				field('a', { enablingConditions: [{ paramName: 'c', paramValue: 1, type: 'EQUALS' }] }),
				field('group', { type: 'GROUP', subParams: [field('a')] }),
				field('b', {
					valueValidators: [
						{ type: 'REGEX', args: ['('] },
						{ type: 'NICE' },
						{ type: 'REGEX', args: ['^a$'] },
					],
				}),
			),
		).toEqual([
			'error: Two fields are called "a".',
			'error: The field "b": "(" is not a regular expression.',
			'warning: The field "a" waits for "c", which no field is called.',
			'warning: The field "b" has the unknown validator NICE.',
		]);
	});
});

describe("the lint of the Gallery's rules", () => {
	const info = (change: Partial<Template['info']>) => lint({ info: { ...good.info, ...change } });
	const icon = (thumbnail: string) => info({ brand: { id: 'b', displayName: 'B', thumbnail } });

	it.each([
		[{ categories: [] }, 'categories has 0 entries: the Gallery takes 1 to 3.'],
		[
			{ categories: ['ANALYTICS', 'CHAT', 'SALES', 'SURVEY'] },
			'categories has 4 entries: the Gallery takes 1 to 3.',
		],
		[{ categories: ['MAGIC'] }, 'The category "MAGIC" is none of the Gallery\'s'],
		[{ displayName: 'The Official Tag' }, 'takes no "Official" in a name'],
		[{ displayName: 'My little Tag' }, 'write "little" with a capital letter'],
		[{ displayName: ' ' }, 'displayName is empty'],
		[{ description: '' }, 'description is empty'],
		[{ description: 'x'.repeat(201) }, 'description has 201 characters: the Gallery takes 200.'],
		[{ containerContexts: ['SERVER'] }, 'containerContexts does not have "WEB"'],
	])('%j', (change, message) => {
		const found = info(change);
		expect(found).toHaveLength(1);
		expect(found[0]).toMatch(/^warning: /);
		expect(found[0]).toContain(message);
	});

	it('looks at the size of the icon', () => {
		expect(icon(pngOf(48, 48))).toEqual([]);
		expect(icon(pngOf(64, 48))[0]).toContain('has 64 by 48 pixels: it has to be square, 48 to 96.');
		expect(icon(pngOf(100, 100))[0]).toContain('100 by 100 pixels');
		expect(icon(pngOf(64, 64, 60_000))[0]).toContain('bytes: 50000 are the limit.');
		expect(icon('')).toEqual(['warning: brand.thumbnail is missing: the Gallery shows an icon.']);
		expect(icon('data:image/svg+xml;base64,PHN2Zy8+')).toEqual([
			'note: The size of brand.thumbnail cannot be told.',
		]);
	});
});
