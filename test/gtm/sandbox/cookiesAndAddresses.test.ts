import { describe, expect, it } from 'vitest';
import { createTestHost } from '../../../src/gtm/sandbox/testHost.ts';
import { grantRare } from './grantRare.ts';
import { runCode } from './runCode.ts';

describe('cookies', () => {
	it('are read as a list, decoded unless the call says no', () => {
		const page = { cookies: { a: 'x%20y', broken: '%' } };
		const read = (args: string) => {
			const may = [grantRare.cookies('a', 'b', 'broken')];
			return runCode(`return api('getCookieValues')(${args});`, may, createTestHost(page));
		};
		expect(read("'a'")).toEqual(['x y']);
		expect(read("'a', false")).toEqual(['x%20y']);
		expect(read("'b'")).toEqual([]);
		expect(read("'broken'")).toEqual(['%']);
	});

	it('are written encoded, and end with their time', () => {
		const host = createTestHost({ now: Date.parse('2026-01-01') });
		const may = [grantRare.setCookies({ name: '*' })];
		const write = (args: string) => runCode(`api('setCookie')(${args});`, may, host);
		write("'a', 'x y', { 'max-age': 10 }");
		write("'b', 'x y', {}, false");
		write("'c', 'kept', { expires: 'Thu, 01 Jan 2099 00:00:00 GMT' }");
		write("'d', 'gone', { expires: 'Wed, 21 Oct 2015 07:28:00 GMT' }");
		write("'e', 'gone', { 'max-age': 0 }");
		const values = ['a', 'b', 'c', 'd', 'e'].map((name) => host.cookies?.get(name));
		expect(values).toEqual([['x%20y'], ['x y'], ['kept'], [], []]);
	});

	it('are allowed by name, and where the permission says so by domain and path', () => {
		const may = [grantRare.setCookies({ name: 'a', domain: 'auto', path: '/' })];
		const write = (options: string) => runCode(`api('setCookie')('a', 'b', ${options});`, may);
		expect(write("{ domain: 'auto', path: '/' }")).toBeUndefined();
		expect(write("{ domain: 'shop.example', path: '/' }")).toMatch(/^Prohibited write on cookie/);
		const ask = (args: string) => runCode(`return api('queryPermission')(${args});`, may);
		expect(ask("'set_cookies', 'a', { domain: 'auto', path: '/' }")).toBe(true);
		expect(ask("'set_cookies', 'a'")).toBe(false);
	});
});

describe('addresses', () => {
	const page = {
		url: 'https://www.shop.example/a/b.html?q=1&q=2&empty=&gclid=x%20y#top',
		referrer: 'https://search.example:8080/find?q=chat',
	};
	const run = (code: string, parts = ['query', 'host', 'path'], queryKeys?: string[]) =>
		runCode(
			`return ${code};`,
			[
				grantRare.urlParts('get_url', parts, queryKeys),
				grantRare.urlParts('get_referrer', parts, queryKeys),
			],
			createTestHost(page),
		);

	it('give a query key once or as a list', () => {
		expect(run("api('getQueryParameters')('q')")).toBe('1');
		expect(run("api('getQueryParameters')('q', true)")).toEqual(['1', '2']);
		expect(run("api('getQueryParameters')('gclid')")).toBe('x y');
		expect(run("api('getQueryParameters')('empty')")).toBe('');
		expect(run("api('getQueryParameters')('none')")).toBeUndefined();
		expect(run("api('getQueryParameters')('none', true)")).toEqual([]);
		expect(run("api('getReferrerQueryParameters')('q')")).toBe('chat');
	});

	it('are allowed part by part, and queries key by key', () => {
		expect(run("api('getUrl')('host', true)")).toBe('shop.example');
		expect(run("api('getUrl')('fragment')")).toBe('Prohibited read on URL component: fragment.');
		expect(run("api('getUrl')('query', false, null, 'q')", ['query'], ['q'])).toBe('1');
		expect(run("api('getUrl')('query', false, null, 'gclid')", ['query'], ['q'])).toMatch(
			/^Prohibited/,
		);
		expect(run("api('queryPermission')('get_url', 'query', 'q')", ['query'], ['q'])).toBe(true);
		expect(run("api('queryPermission')('get_url', 'query', 'z')", ['query'], ['q'])).toBe(false);
	});

	it('of the page before are empty where there is none', () => {
		const may = [grantRare.urlParts('get_referrer', ['host'])];
		expect(run("api('getReferrerUrl')('host')")).toBe('search.example');
		expect(runCode("return api('getReferrerUrl')('host');", may)).toBe('');
	});
});

describe('a granted address', () => {
	const send = (pattern: string, url: string) =>
		runCode(`api('sendPixel')('${url}');`, [grantRare.pixel(pattern)]) === undefined;

	it.each([
		['https://a.example/*', 'https://a.example/b/c', true],
		['https://a.example/', 'https://a.example/b/c', true],
		['https://a.example/b', 'https://a.example/b/c', false],
		['https://a.example/b/', 'https://a.example/b/c', false],
		['https://*.example/b*', 'https://a.b.example/b?c', true],
		['https://a.example/', 'https://a.example.evil.example/', false],
		['https://a.example/*', 'http://a.example/b', false],
		['https://a.example/a.js', 'https://a.example/axjs', false],
	])('%s, asked for %s: %s', (pattern, url, isGranted) => {
		expect(send(pattern, url)).toBe(isGranted);
	});
});
