import { describe, expect, it } from 'vitest';
import { apiTable } from '../../../src/gtm/sandbox/apis/apiTable.ts';
import { arrayMethods } from '../../../src/gtm/sandbox/arrayMethods.ts';
import { matcherNames } from '../../../src/gtm/sandbox/assertThat.ts';
import { parseSandboxed } from '../../../src/gtm/sandbox/parseSandboxed.ts';
import { runTemplate } from '../../../src/gtm/sandbox/runTemplate.ts';
import { stringMethods } from '../../../src/gtm/sandbox/stringMethods.ts';
import { createTestHost } from '../../../src/gtm/sandbox/testHost.ts';
import { evaluateCode } from './evaluateCode.ts';
import { grant } from './grant.ts';
import { runCode } from './runCode.ts';

const names = (words: string) => words.trim().split(/\s+/).sort();

/** One test for each thing that is known of GTM's runtime, from its documentation or by measuring. */
describe("GTM's sandboxed JavaScript", () => {
	it('is ES5.1 with arrow functions, const and let, the body of a function of `data`', () => {
		expect(evaluateCode('const f = (a) => a + 1; let b = f(data.n); return b;', { n: 1 })).toBe(2);
		expect(evaluateCode('return [typeof window, typeof document, typeof Date];')).toEqual(
			Array(3).fill('undefined'),
		);
	});

	it.each([
		['while', 'let n = 3; while (n > 1) n--; return n;', 1],
		['bitwise operators', 'return [6 & 3, 6 | 3, 6 ^ 3, ~6, 1 << 2, -8 >> 1, -1 >>> 31];', null],
		['-=', 'let n = 3; n -= 1; return n;', 2],
		['for-of', 'let n = 0; for (const one of [1, 2]) n += one; return n;', 3],
		['the comma', 'let n; return (n = 2, n + 1);', 3],
	])('runs %s, which public templates seldom use', (_what, code, value) => {
		expect(evaluateCode(code)).toEqual(value ?? [2, 7, 5, -7, 4, -4, 1]);
	});

	it.each([
		...['`a`', '[...a]', 'const {a} = b', '((a = 1) => a)', '({a})', '({a() {}})', '({[a]: 1})'],
		...['({get a() { return 1; }})', '/a/', 'class A {}', 'new A()', 'this', 'try {} catch (e) {}'],
		...['throw 1', 'async () => 1', 'function* a() {}', 'a?.b', 'a ?? b', 'a ** b'],
		...['a instanceof b', 'delete a.b'],
	])('refuses %s', (code) => {
		expect(parseSandboxed(code).ok).toBe(false);
	});

	it('has these methods of texts and no others', () => {
		expect([...stringMethods.keys()].sort()).toEqual(
			names(`charAt concat indexOf lastIndexOf match replace search slice split substring
				toLowerCase toLocaleLowerCase toString toUpperCase toLocaleUpperCase trim`),
		);
		expect(evaluateCode("return ['includes', 'padStart'].map((name) => typeof ''[name]);")).toEqual(
			['undefined', 'undefined'],
		);
	});

	it('has these methods of lists and no others', () => {
		expect([...arrayMethods.keys()].sort()).toEqual(
			names(`concat every filter forEach hasOwnProperty indexOf join lastIndexOf map pop push
				reduce reduceRight reverse shift slice some sort splice unshift toString`),
		);
		expect(evaluateCode("return ['find', 'includes'].map((name) => typeof [][name]);")).toEqual([
			'undefined',
			'undefined',
		]);
	});

	it('has own keys, toString and hasOwnProperty on objects, and API objects are frozen', () => {
		const code = `
			const o = { a: 1 };
			const JSON = require('JSON');
			JSON.parse = 1;
			return [o.toString(), o.hasOwnProperty('a'), typeof o.valueOf, typeof JSON.parse];
		`;
		expect(evaluateCode(code)).toEqual(['[object Object]', true, 'undefined', 'function']);
	});

	it('lets code set keys on a function, which has no others', () => {
		const code = `
			const f = () => 1;
			f.queue = [2];
			f.queue.push(3);
			let keys = '';
			for (const key in f) keys += key;
			return [f.queue, keys, typeof f.length, typeof f.call, typeof f.prototype, f()];
		`;
		expect(evaluateCode(code)).toEqual([[2, 3], 'queue', 'undefined', 'undefined', 'undefined', 1]);
	});

	it('reads an undeclared name as undefined, refuses to assign to one, ignores a const', () => {
		expect(evaluateCode('const a = 1; a = 2; return [nowhere, a];')).toEqual([undefined, 1]);
		expect(() => evaluateCode('nowhere = 1;')).toThrow('nowhere is not declared');
		expect(() => evaluateCode('return nowhere.a;')).toThrow('Cannot read property "a"');
	});

	it('calls a list an object, has `arguments` as a list, and parses bad JSON to undefined', () => {
		const code = `
			const f = function () { return arguments.map((one) => one * 2); };
			return [typeof [], f(1, 2), require('JSON').parse('{')];
		`;
		expect(evaluateCode(code)).toEqual(['object', [2, 4], undefined]);
	});

	it('copies at the border; a date, a node, an instance become undefined; cycles are kept', () => {
		const cycle: Record<string, unknown> = { date: new Date(), map: new Map(), list: [1] };
		cycle.self = cycle;
		const host = createTestHost({ window: { cycle } });
		const code = `
			const copy = api('copyFromWindow')('cycle');
			copy.list.push(2);
			return [copy.date, copy.map, copy.self.self === copy, copy.list.length];
		`;
		const value = runCode(code, [grant.globals({ cycle: 'r' })], host);
		expect([value, cycle.list]).toEqual([[undefined, undefined, true, 2], [1]]);
	});

	it('checks permissions at each call, a global variable by its exact key', () => {
		const may = [grant.globals({ a: 'rwx' })];
		expect(runCode("return api('copyFromWindow')('a.b');", may)).toBe(
			'Prohibited read on global variable: a.b.',
		);
		expect(runCode("api('callInWindow')('b');", may)).toBe(
			'Prohibited execute on global variable: b.',
		);
		expect(runCode("api('createQueue')('q');", [grant.globals({ q: 'r' })])).toBe(
			'Prohibited readwrite on global variable: q.',
		);
	});

	it('counts the first of gtmOnSuccess and gtmOnFailure, and tells it after the task', () => {
		const outcomes: string[] = [];
		const host = createTestHost();
		runTemplate({
			code: 'data.gtmOnFailure(); data.gtmOnSuccess();',
			kind: 'tag',
			data: {},
			permissions: [],
			host,
			onOutcome: (outcome) => outcomes.push(outcome),
		});
		expect(outcomes).toEqual([]);
		host.runLater();
		expect(outcomes).toEqual(['failure']);
	});

	it('gives `data` the numbers gtmTagId and gtmEventId, as the page gives them', () => {
		expect(
			evaluateCode('return data.gtmTagId + data.gtmEventId;', { gtmTagId: 1, gtmEventId: 2 }),
		).toBe(3);
	});

	it('takes expressions of match and search as texts, replace and split literally', () => {
		const code = `
			return ['a.c'.match('a(.)c'), 'xay'.search('[a]'), 'a.a.'.replace('.', '-'), 'a.b'.split('.')];
		`;
		expect(evaluateCode(code)).toEqual([['a.c', '.'], 1, 'a-a.', ['a', 'b']]);
	});

	it('searches no text of more than 100,000 characters by an expression', () => {
		const long = { text: 'a'.repeat(100_001) };
		expect(() => evaluateCode("return data.text.match('b');", long)).toThrow(
			'A text of 100001 characters is too long to search',
		);
		expect(evaluateCode("return data.text.indexOf('b');", long)).toBe(-1);
	});

	it('has every API of web templates', () => {
		const documented = names(`
			addConsentListener isConsentGranted setDefaultConsentState updateConsentState
			addEventCallback aliasInWindow callInWindow copyFromWindow createArgumentsQueue createQueue
			setInWindow copyFromDataLayer gtagSet getCookieValues setCookie getUrl getQueryParameters
			getReferrerUrl getReferrerQueryParameters getContainerVersion injectHiddenIframe injectScript
			sendPixel localStorage templateStorage logToConsole readAnalyticsStorage readTitle
			readCharacterSet callLater decodeUri decodeUriComponent encodeUri encodeUriComponent
			fromBase64 toBase64 generateRandom getTimestampMillis getType JSON Math Object makeInteger
			makeNumber makeString makeTableMap parseUrl queryPermission sha256
		`);
		expect(documented.filter((name) => !apiTable.has(name))).toEqual([]);
	});

	it('gives the whole address, without its fragment, for no component and for one that is none', () => {
		const host = createTestHost({ url: 'https://shop.example/a?b=c#d' });
		const may = [
			{
				instance: {
					key: { publicId: 'get_url', versionId: '1' },
					param: [{ key: 'urlParts', value: { type: 1 as const, string: 'any' } }],
				},
				isRequired: true,
			},
		];
		for (const argument of ['', 'null', "'href'"]) {
			expect(runCode(`return api('getUrl')(${argument});`, may, host)).toBe(
				'https://shop.example/a?b=c',
			);
		}
	});

	it('has every matcher of the test API', () => {
		expect([...matcherNames].sort()).toEqual(
			names(`isUndefined isDefined isNull isNotNull isTrue isFalse isTruthy isFalsy isNaN isNotNaN
				isInfinity isNotInfinity isEqualTo isNotEqualTo isStrictlyEqualTo isNotStrictlyEqualTo
				isAnyOf isNoneOf isGreaterThan isGreaterThanOrEqualTo isLessThan isLessThanOrEqualTo
				contains doesNotContain containsExactly doesNotContainExactly hasLength isEmpty isNotEmpty
				isArray isBoolean isFunction isNumber isObject isString`),
		);
	});
});
