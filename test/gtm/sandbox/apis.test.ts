import { describe, expect, it } from 'vitest';
import type { PermissionEntry } from '../../../src/gtm/sandbox/permissions.ts';
import { runTemplate } from '../../../src/gtm/sandbox/runTemplate.ts';
import { createTestHost, type TestHost } from '../../../src/gtm/sandbox/testHost.ts';
import { evaluateCode } from './evaluateCode.ts';
import { grant } from './grant.ts';

/** Runs a variable's code in which `require` is called `api`, on the given page. */
function run(code: string, permissions: PermissionEntry[], host: TestHost = createTestHost()) {
	const result = runTemplate({
		code: `const api = require; ${code}`,
		kind: 'variable',
		data: {},
		permissions,
		host,
	});
	return result.ok ? result.value : result.message;
}

describe('permissions', () => {
	const host = () =>
		createTestHost({ window: { a: { b: 1 }, f: () => 'called' }, dataLayer: { a: { b: 1 } } });

	it.each([
		['copyFromWindow', "('a')", 'Prohibited read on global variable: a.'],
		['setInWindow', "('a', 1)", 'Prohibited readwrite on global variable: a.'],
		['callInWindow', "('f')", 'Prohibited execute on global variable: f.'],
		['createQueue', "('q')", 'Prohibited readwrite on global variable: q.'],
		['createArgumentsQueue', "('q', 'd')", 'Prohibited readwrite on global variable: q.'],
		['aliasInWindow', "('q', 'a')", 'Prohibited write on global variable: q.'],
		['copyFromDataLayer', "('event')", 'Prohibited read from data layer variable: event.'],
		['injectScript', "('https://a.example/')", 'Prohibited script URL: https://a.example/'],
		['isConsentGranted', "('ad_storage')", 'Prohibited read on consent type: ad_storage.'],
		[
			'addConsentListener',
			"('ad_storage', () => 1)",
			'Prohibited read on consent type: ad_storage.',
		],
		['localStorage', ".getItem('a')", 'Prohibited read on local storage key: a.'],
		['localStorage', ".setItem('a', 'b')", 'Prohibited write on local storage key: a.'],
		['templateStorage', ".getItem('a')", 'Permission access_template_storage is not granted.'],
		['getContainerVersion', '()', 'Permission read_container_data is not granted.'],
		['logToConsole', "('a')", 'Permission logging is not granted.'],
		['getUrl', "('host')", 'Prohibited read on URL component: host.'],
	])('%s%s without its permission: %s', (api, call, message) => {
		expect(run(`return api('${api}')${call};`, [], host())).toBe(message);
	});

	it('match a global variable exactly: `a` does not grant `a.b`', () => {
		const code = "return api('copyFromWindow')('a.b');";
		expect(run(code, [grant.globals({ a: 'rwx' })], host())).toMatch(/^Prohibited read/);
		expect(run(code, [grant.globals({ 'a.b': 'r' })], host())).toBe(1);
	});

	it('tell reading from writing from executing', () => {
		const write = "return api('setInWindow')('n', 1, true);";
		expect(run(write, [grant.globals({ n: 'r' })])).toMatch(/^Prohibited readwrite/);
		expect(run(write, [grant.globals({ n: 'w' })])).toMatch(/^Prohibited readwrite/);
		expect(run(write, [grant.globals({ n: 'rw' })])).toBe(true);
		const call = "return api('callInWindow')('f');";
		expect(run(call, [grant.globals({ f: 'rw' })], host())).toMatch(/^Prohibited execute/);
		expect(run(call, [grant.globals({ f: 'x' })], host())).toBe('called');
	});

	it('of the data layer may end in a star', () => {
		const read = (key: string) =>
			run(`return api('copyFromDataLayer')('${key}');`, [grant.dataLayer('a.*')], host());
		expect(read('a.b')).toBe(1);
		expect(read('a')).toMatch(/^Prohibited/);
		expect(read('ab')).toMatch(/^Prohibited/);
	});

	it.each([
		['https://a.example/x.js', 'https://a.example/x.js', true],
		['https://a.example/*', 'https://a.example/x.js?y', true],
		['https://*.example/x.js', 'https://a.example/x.js', true],
		['https://a.example/x.js', 'https://a.example/x.js?y', false],
		['https://a.example/*', 'https://a.example.evil/x.js', false],
		['https://a.example/*', 'http://a.example/x.js', false],
		['https://a.example/.js', 'https://a.example/xjs', false],
	])('of scripts: %s lets %s load: %s', (pattern, url, isLoaded) => {
		const page = createTestHost();
		run(`api('injectScript')('${url}');`, [grant.script(pattern)], page);
		expect(page.scripts.map((script) => script.url)).toEqual(isLoaded ? [url] : []);
	});

	it('can be asked for', () => {
		const code = `
			const may = api('queryPermission');
			return [
				may('access_globals', 'read', 'a'), may('access_globals', 'readwrite', 'a'),
				may('read_data_layer', 'event'), may('read_data_layer', 'other'),
				may('inject_script', 'https://a.example/'), may('logging'), may('access_consent', 'read', 'ad_storage'),
			];
		`;
		const permissions = [
			grant.globals({ a: 'r' }),
			grant.dataLayer('event'),
			grant.logging('all'),
			grant.consent({ ad_storage: 'r' }),
		];
		expect(run(code, permissions)).toEqual([true, false, true, false, false, true, true]);
	});

	it('let a template log everywhere, or in the debugger only', () => {
		const logs = (environments: 'debug' | 'all', debugMode: boolean) => {
			const page = createTestHost({ container: { debugMode } });
			run("api('logToConsole')('a', { b: 1 });", [grant.logging(environments)], page);
			return page.logs;
		};
		expect(logs('all', false)).toEqual([['a', { b: 1 }]]);
		expect(logs('debug', false)).toEqual([]);
		expect(logs('debug', true)).toEqual([['a', { b: 1 }]]);
	});
});

describe('global variables', () => {
	const all = (keys: string[]) =>
		grant.globals(Object.fromEntries(keys.map((key) => [key, 'rwx'])));

	it('keep their value unless it is to be overridden', () => {
		const host = createTestHost({ window: { a: 1 } });
		const code = `
			const set = api('setInWindow');
			return [set('a', 2), set('a', 3, true), set('b', 4), set('c.d', 5, true), set('e.f', 6, true)];
		`;
		host.window.e = {};
		expect(run(code, [all(['a', 'b', 'c.d', 'e.f'])], host)).toEqual([
			false,
			true,
			true,
			false,
			true,
		]);
		expect(host.window).toEqual({ a: 3, b: 4, e: { f: 6 } });
	});

	it('are written as copies', () => {
		const host = createTestHost();
		run("const o = { a: 1 }; api('setInWindow')('o', o, true); o.a = 2;", [all(['o'])], host);
		expect(host.window.o).toEqual({ a: 1 });
	});

	it('can be called with their object as `this`', () => {
		const host = createTestHost({
			window: {
				o: {
					n: 2,
					times(this: { n: number }, by: number) {
						return this.n * by;
					},
				},
			},
		});
		expect(run("return api('callInWindow')('o.times', 3);", [all(['o.times'])], host)).toBe(6);
		expect(run("return api('callInWindow')('o.none');", [all(['o.none'])], host)).toBeUndefined();
	});

	it('can stand under a second name, without a copy', () => {
		const original = () => 1;
		const host = createTestHost({ window: { f: original } });
		expect(run("return api('aliasInWindow')('g', 'f');", [all(['f', 'g'])], host)).toBe(true);
		expect(host.window.g).toBe(original);
		expect(run("return api('aliasInWindow')('g', 'h');", [all(['g', 'h'])], host)).toBe(false);
	});

	it('become queues that append to a list, made where it is missing', () => {
		const host = createTestHost({ window: { old: ['a'] } });
		const code = `
			const q = api('createQueue');
			const old = q('old'); const fresh = q('fresh'); old({ b: 1 }); fresh('c');
		`;
		run(code, [all(['old', 'fresh'])], host);
		expect(host.window).toEqual({ old: ['a', { b: 1 }], fresh: ['c'] });
	});

	it('use a list whose push the page replaced', () => {
		const pushed: unknown[] = [];
		const dataLayer: unknown[] = [];
		dataLayer.push = (item: unknown) => pushed.push(item);
		const host = createTestHost({ window: { dataLayer } });
		run("api('createQueue')('dataLayer')('x');", [all(['dataLayer'])], host);
		expect(pushed).toEqual(['x']);
	});

	it('take over a queue function that the page has', () => {
		const seen: unknown[][] = [];
		const host = createTestHost({ window: { gtag: (...args: unknown[]) => seen.push(args) } });
		const code = "api('createArgumentsQueue')('gtag', 'dataLayer')('event', { a: 1 });";
		run(code, [all(['gtag', 'dataLayer'])], host);
		expect(seen).toEqual([['event', { a: 1 }]]);
		expect(host.window.dataLayer).toBeUndefined();
	});

	it('show the keys of google_tag_manager, and nothing of the registry behind it', () => {
		const host = createTestHost({
			window: {
				google_tag_manager: { 'G-A': { x: () => 1 } },
				google_tag_data: { tidr: { container: {} }, ics: { a: 1 } },
			},
		});
		const permissions = [all(['google_tag_manager', 'google_tag_data', 'google_tag_data.tidr'])];
		expect(
			run(
				"return api('Object').keys(api('copyFromWindow')('google_tag_manager'));",
				permissions,
				host,
			),
		).toEqual(['G-A']);
		expect(run("return api('copyFromWindow')('google_tag_data');", permissions, host)).toEqual({
			ics: { a: 1 },
		});
		expect(
			run("return api('copyFromWindow')('google_tag_data.tidr');", permissions, host),
		).toBeUndefined();
	});
});

describe('the page', () => {
	it('tells consent: granted when never set, listeners hear changes only', () => {
		const host = createTestHost({ consent: { ad_storage: false } });
		const heard: unknown[] = [];
		host.window.hear = (...args: unknown[]) => heard.push(args);
		const code = `
			const granted = api('isConsentGranted');
			api('addConsentListener')('ad_storage', (type, is) => api('callInWindow')('hear', type, is));
			return [granted('ad_storage'), granted('analytics_storage')];
		`;
		const permissions = [
			grant.consent({ ad_storage: 'r', analytics_storage: 'r' }),
			grant.globals({ hear: 'x' }),
		];
		expect(run(code, permissions, host)).toEqual([false, true]);
		host.setConsent('ad_storage', false);
		host.setConsent('analytics_storage', false);
		expect(heard).toEqual([]);
		host.setConsent('ad_storage', true);
		expect(heard).toEqual([['ad_storage', true]]);
	});

	it('loads one script for each token, and tells how it went', () => {
		const host = createTestHost();
		const code = `
			const inject = api('injectScript');
			const done = (what) => () => api('callInWindow')('hear', what);
			inject('https://a.example/', done('loaded'), done('failed'), 'token');
			inject('https://a.example/', done('loaded'), done('failed'), 'token');
			inject('https://a.example/');
		`;
		const heard: unknown[] = [];
		host.window.hear = (what: unknown) => heard.push(what);
		run(code, [grant.script('https://a.example/*'), grant.globals({ hear: 'x' })], host);
		expect(host.scripts).toHaveLength(2);
		host.scripts[0]!.onFailure();
		host.scripts[1]!.onSuccess();
		expect(heard).toEqual(['failed']);
	});

	it('keeps template storage as copies, and local storage as texts', () => {
		const code = `
			const kept = api('templateStorage'); const local = api('localStorage');
			const list = [1]; kept.setItem('list', list); list.push(2);
			local.setItem('n', 5);
			return [kept.getItem('list'), kept.getItem('none'), local.getItem('n'), local.getItem('m')];
		`;
		const permissions = [grant.templateStorage(), grant.localStorage({ n: 'rw', m: 'r' })];
		expect(run(code, permissions)).toEqual([[1], null, '5', null]);
	});

	it('runs what is put off after the present task', () => {
		const host = createTestHost({ window: { list: [] } });
		const code = `
			const push = api('createQueue')('list');
			api('callLater')(() => push('later'));
			push('now');
		`;
		run(code, [grant.globals({ list: 'rw' })], host);
		expect(host.window.list).toEqual(['now']);
		host.runLater();
		expect(host.window.list).toEqual(['now', 'later']);
	});

	it('tells which container runs', () => {
		const host = createTestHost({ container: { containerId: 'GTM-ABC', previewMode: true } });
		expect(run("return api('getContainerVersion')();", [grant.container()], host)).toEqual({
			containerId: 'GTM-ABC',
			version: '1',
			environmentName: '',
			debugMode: false,
			previewMode: true,
		});
	});

	it('asks for the arguments that an API needs', () => {
		expect(run("api('copyFromWindow')();", [])).toBe(
			'Error in copyFromWindow. Required argument key not supplied.',
		);
		expect(run("api('nothing');", [])).toBe('There is no API called "nothing".');
	});
});

describe('the APIs without a permission', () => {
	it.each([
		["require('JSON').parse('[1, {\"a\": null}]')", [1, { a: null }]],
		["require('JSON').parse('{')", undefined],
		[
			"require('JSON').stringify({ a: [1, undefined, () => 1], b: 'x' })",
			'{"a":[1,null,null],"b":"x"}',
		],
		["require('Object').keys({ b: 1, a: 2 })", ['b', 'a']],
		["require('Object').values({ b: 1, a: 2 })", [1, 2]],
		["require('Object').entries({ b: 1 })", [['b', 1]]],
		[
			"[require('Math').max(1, 3), require('Math').round(2.5), require('Math').abs(-1), require('Math').pow(2, 3)]",
			[3, 3, 1, 8],
		],
		[
			"[require('makeString')(1), require('makeNumber')('1.5'), require('makeInteger')('7'), require('makeInteger')('x')]",
			['1', 1.5, 7, 0],
		],
		[
			"['', 0, null, undefined, [], {}, true, () => 1].map((one) => require('getType')(one))",
			['string', 'number', 'null', 'undefined', 'array', 'object', 'boolean', 'function'],
		],
		["require('makeTableMap')([{ k: 'a', v: 1 }, { k: 'b', v: 2 }], 'k', 'v')", { a: 1, b: 2 }],
		["require('makeTableMap')(undefined, 'k', 'v')", null],
		[
			"[require('encodeUriComponent')('ä/ '), require('decodeUriComponent')('%C3%A4'), require('decodeUri')('%')]",
			['%C3%A4%2F%20', 'ä', undefined],
		],
		["require('parseUrl')('no address')", undefined],
		[
			"require('parseUrl')('https://a.example:8/p?x=1&x=2&y=3#h').searchParams",
			{ x: ['1', '2'], y: '3' },
		],
		["require('parseUrl')('https://a.example:8/p?x=1#h').hostname", 'a.example'],
		["require('generateRandom')(5, 5)", 5],
		["require('getTimestampMillis')()", 1_750_000_000_000],
	])('%s', (expression, expected) => {
		expect(evaluateCode(`return ${expression};`)).toEqual(expected);
	});

	it('freeze and delete the keys of an object', () => {
		const code = `
			const Object = require('Object');
			const o = { a: 1, b: 2 }; Object.delete(o, 'a'); Object.freeze(o); o.b = 3; o.c = 4; return o;
		`;
		expect(evaluateCode(code)).toEqual({ b: 2 });
	});

	it.each([
		['', 'https://www.a.example:8/p/x.html?q=1&r=a%20b'],
		["'protocol'", 'https'],
		["'host'", 'www.a.example'],
		["'host', true", 'a.example'],
		["'port'", '8'],
		["'path'", '/p/x.html'],
		["'extension'", 'html'],
		["'query'", 'q=1&r=a%20b'],
		["'query', false, undefined, 'r'", 'a b'],
		["'fragment'", 'top'],
	])('read a part of the address: getUrl(%s)', (args, expected) => {
		const host = createTestHost({ url: 'https://www.a.example:8/p/x.html?q=1&r=a%20b#top' });
		const anyPart: PermissionEntry = {
			instance: {
				key: { publicId: 'get_url', versionId: '1' },
				param: [{ key: 'urlParts', value: { type: 1, string: 'any' } }],
			},
			isRequired: true,
		};
		expect(run(`return api('getUrl')(${args});`, [anyPart], host)).toBe(expected);
	});
});
