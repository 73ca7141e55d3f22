import { describe, expect, it } from 'vitest';
import { matcherNames } from '../../../src/gtm/sandbox/assertThat.ts';
import { runScenarios, type TestedTemplate } from '../../../src/gtm/sandbox/runScenarios.ts';
import { grant } from './grant.ts';

interface Parts {
	code?: string;
	setup?: string;
	type?: 'TAG' | 'MACRO';
	permissions?: TestedTemplate['permissions'];
}

/** The results of scenarios, each a code, of a template that ends at once. */
function runAll(scenarios: string[], parts: Parts = {}) {
	return runScenarios({
		info: { type: parts.type ?? 'TAG' },
		code: parts.code ?? 'data.gtmOnSuccess();',
		permissions: parts.permissions ?? [],
		tests: {
			...(parts.setup === undefined ? {} : { setup: parts.setup }),
			scenarios: scenarios.map((code, at) => ({ name: `scenario ${at}`, code })),
		},
	});
}

function runOne(scenario: string, parts: Parts = {}) {
	const [result] = runAll([scenario], parts);
	if (!result) throw new Error('There is a result for each scenario');
	return result;
}

describe('a scenario', () => {
	it('passes where nothing fails, and sees the outcome on the next line', () => {
		const scenario =
			"runCode({}); assertApi('gtmOnSuccess').wasCalled(); assertApi('gtmOnFailure').wasNotCalled();";
		expect(runOne(scenario)).toMatchObject({ name: 'scenario 0', ok: true, warnings: [] });
	});

	it('fails with message and line of its own code', () => {
		expect(runOne("runCode({});\n\nassertApi('gtmOnFailure').wasCalled();")).toMatchObject({
			ok: false,
			message: 'Expected gtmOnFailure to be called. It was not called.',
			line: 3,
		});
		expect(runOne("const a = 1;\n  fail('My words');")).toMatchObject({
			ok: false,
			message: 'My words',
			line: 2,
		});
	});

	it('fails where the template fails, with both places', () => {
		expect(runOne('\nrunCode({});', { code: 'const a = 1;\n\nreturn a.b.c;' })).toMatchObject({
			ok: false,
			message: 'Cannot read property "c" of undefined. (in the template\'s code, line 3, column 8)',
			line: 2,
		});
	});

	it('fails where the set-up or its own code cannot be read', () => {
		expect(runOne('runCode({});', { setup: 'const a = ;' })).toMatchObject({
			ok: false,
			message: 'Unexpected token. (in the set-up, line 1, column 11)',
			line: undefined,
		});
		expect(runOne('runCode({});\nclass A {}')).toMatchObject({ ok: false, line: 2 });
	});

	it('runs the set-up anew, on a fresh page, with fresh mocks and records', () => {
		const scenario = `
			assertThat(list).isEqualTo([1]);
			list.push(2);
			runCode({});
			assertThat(require('copyFromWindow')('n')).isEqualTo(1);
			assertApi('copyFromWindow').wasCalledWith('n');
			mock('setInWindow', () => fail('from another scenario'));
			runCode({ again: false });
		`;
		const code = `
			const n = require('copyFromWindow')('n');
			if (data.again !== false) require('setInWindow')('n', (n || 0) + 1, true);
		`;
		const results = runAll([scenario, scenario], {
			setup: 'const list = [1];',
			code,
			permissions: [grant.globals({ n: 'rw' })],
		});
		expect(results).toMatchObject([{ ok: true }, { ok: true }]);
	});

	it('gets the value of a variable from runCode', () => {
		const parts: Parts = { type: 'MACRO', code: 'return data.a * 2;' };
		expect(runOne('assertThat(runCode({ a: 4 })).isStrictlyEqualTo(8);', parts)).toMatchObject({
			ok: true,
		});
	});

	it('counts the nodes of the template, not its own', () => {
		const short = runOne('runCode({});', { code: 'return 1;' });
		const long = runOne('let n = 0; for (let i = 0; i < 50; i++) n++; runCode({});', {
			code: 'return 1;',
		});
		expect(short.nodes).toBe(2);
		expect(long.nodes).toBe(2);
	});
});

describe('mocks', () => {
	const code = `
		const inject = require('injectScript');
		const storage = require('templateStorage');
		const label = require('copyFromDataLayer')('label');
		storage.setItem('label', label);
		inject('https://a.example/' + label, data.gtmOnSuccess, data.gtmOnFailure, 'token');
	`;

	it('stand in for an API, as a value or as a function, and need no permission', () => {
		const scenario = `
			mock('copyFromDataLayer', 'x');
			mock('injectScript', (url, done) => { done(); });
			mockObject('templateStorage', { setItem: (key, value) => { kept = [key, value]; } });
			let kept;
			runCode({});
			assertThat(kept).isEqualTo(['label', 'x']);
			assertApi('injectScript').wasCalled();
			assertApi('templateStorage.setItem').wasCalledWith('label', 'x');
			assertApi('gtmOnSuccess').wasCalled();
		`;
		expect(runOne(scenario, { code })).toMatchObject({ ok: true, warnings: [] });
	});

	it('are needed where a permission is missing', () => {
		expect(runOne('runCode({});', { code })).toMatchObject({
			ok: false,
			message: expect.stringContaining('Prohibited read from data layer variable: label.'),
		});
	});

	it('get what the template gives, uncopied', () => {
		const scenario = `
			let given;
			mock('callInWindow', (path, value) => { given = value; });
			const list = [1];
			runCode({ list: list });
			list.push(2);
			assertThat(given).isStrictlyEqualTo(list);
		`;
		expect(runOne(scenario, { code: "require('callInWindow')('f', data.list);" })).toMatchObject({
			ok: true,
		});
	});

	it('are not needed to record: an unmocked API acts, and injectScript warns', () => {
		const scenario = `
			runCode({});
			assertApi('injectScript').wasCalled();
			assertApi('copyFromDataLayer').wasCalledWith('label');
			assertApi('gtmOnSuccess').wasNotCalled();
		`;
		const permissions = [
			grant.script('https://a.example/*'),
			grant.dataLayer('label'),
			grant.templateStorage(),
		];
		expect(runOne(scenario, { code, permissions })).toMatchObject({
			ok: true,
			warnings: [
				'injectScript was not mocked: "https://a.example/undefined" was recorded, not loaded.',
			],
		});
	});
});

describe('assertApi', () => {
	const code =
		"const log = require('logToConsole'); const f = () => 1; log('a', { b: [1] }); log(data.f);";
	const parts: Parts = { code, permissions: [grant.logging('all')] };

	it.each([
		["assertApi('logToConsole').wasCalled();", true],
		["assertApi('logToConsole').wasNotCalled();", false],
		["assertApi('logToConsole').wasCalledWith('a', { b: [1] });", true],
		["assertApi('logToConsole').wasCalledWith('a');", false],
		["assertApi('logToConsole').wasCalledWith(f);", true],
		["assertApi('logToConsole').wasCalledWith(() => 1);", false],
		["assertApi('logToConsole').wasNotCalledWith('a');", true],
		["assertApi('logToConsole').wasNotCalledWith('a', { b: [1] });", false],
		["assertApi('copyFromWindow').wasNotCalled();", true],
		["assertApi('copyFromWindow').wasCalled();", false],
		["assertApi('noSuchApi').wasNotCalled();", false],
	])('%s', (assertion, ok) => {
		expect(runOne(`const f = () => 2; runCode({ f: f }); ${assertion}`, parts).ok).toBe(ok);
	});
});

describe('assertThat', () => {
	const cases: [matcher: string, passes: string, fails: string][] = [
		[
			'contains',
			'assertThat([1, { a: 1 }]).contains({ a: 1 }, 1)',
			"assertThat('abc').contains('x')",
		],
		[
			'containsExactly',
			'assertThat([1, 2]).containsExactly(2, 1)',
			'assertThat([1, 2, 2]).containsExactly(2, 1)',
		],
		[
			'doesNotContain',
			"assertThat('abc').doesNotContain('x')",
			'assertThat([1, 2]).doesNotContain(3, 1)',
		],
		[
			'doesNotContainExactly',
			'assertThat([1]).doesNotContainExactly(1, 2)',
			'assertThat([1, 2]).doesNotContainExactly(2, 1)',
		],
		['hasLength', "assertThat('abc').hasLength(3)", 'assertThat([1]).hasLength(2)'],
		['isAnyOf', 'assertThat([1]).isAnyOf(2, [1])', 'assertThat(1).isAnyOf(2, 3)'],
		['isArray', 'assertThat([]).isArray()', 'assertThat({}).isArray()'],
		['isBoolean', 'assertThat(false).isBoolean()', 'assertThat(0).isBoolean()'],
		['isDefined', 'assertThat(null).isDefined()', 'assertThat(undefined).isDefined()'],
		['isEmpty', "assertThat('').isEmpty()", 'assertThat({ a: 1 }).isEmpty()'],
		['isEqualTo', 'assertThat({ a: [1] }).isEqualTo({ a: [1] })', "assertThat(1).isEqualTo('1')"],
		['isFalse', 'assertThat(false).isFalse()', 'assertThat(0).isFalse()'],
		['isFalsy', 'assertThat(0).isFalsy()', 'assertThat([]).isFalsy()'],
		['isFunction', 'assertThat(() => 1).isFunction()', 'assertThat({}).isFunction()'],
		['isGreaterThan', 'assertThat(2).isGreaterThan(1)', 'assertThat(1).isGreaterThan(1)'],
		[
			'isGreaterThanOrEqualTo',
			'assertThat(1).isGreaterThanOrEqualTo(1)',
			'assertThat(0).isGreaterThanOrEqualTo(1)',
		],
		['isInfinity', 'assertThat(1 / 0).isInfinity()', 'assertThat(1).isInfinity()'],
		['isLessThan', 'assertThat(1).isLessThan(2)', 'assertThat(2).isLessThan(2)'],
		[
			'isLessThanOrEqualTo',
			'assertThat(2).isLessThanOrEqualTo(2)',
			'assertThat(3).isLessThanOrEqualTo(2)',
		],
		['isNaN', 'assertThat(0 / 0).isNaN()', "assertThat('x').isNaN()"],
		['isNoneOf', 'assertThat(1).isNoneOf(2, 3)', 'assertThat([1]).isNoneOf([1])'],
		['isNotEmpty', 'assertThat([1]).isNotEmpty()', 'assertThat([]).isNotEmpty()'],
		['isNotEqualTo', 'assertThat([1]).isNotEqualTo([2])', 'assertThat([1]).isNotEqualTo([1])'],
		['isNotInfinity', 'assertThat(1).isNotInfinity()', 'assertThat(-1 / 0).isNotInfinity()'],
		['isNotNaN', 'assertThat(1).isNotNaN()', 'assertThat(0 / 0).isNotNaN()'],
		['isNotNull', 'assertThat(undefined).isNotNull()', 'assertThat(null).isNotNull()'],
		[
			'isNotStrictlyEqualTo',
			'assertThat([]).isNotStrictlyEqualTo([])',
			'assertThat(1).isNotStrictlyEqualTo(1)',
		],
		['isNull', 'assertThat(null).isNull()', 'assertThat(undefined).isNull()'],
		['isNumber', 'assertThat(1).isNumber()', "assertThat('1').isNumber()"],
		['isObject', 'assertThat({}).isObject()', 'assertThat([]).isObject()'],
		[
			'isStrictlyEqualTo',
			'assertThat(1).isStrictlyEqualTo(1)',
			'assertThat([]).isStrictlyEqualTo([])',
		],
		['isString', "assertThat('').isString()", 'assertThat(1).isString()'],
		['isTrue', 'assertThat(true).isTrue()', 'assertThat(1).isTrue()'],
		['isTruthy', 'assertThat(1).isTruthy()', "assertThat('').isTruthy()"],
		['isUndefined', 'assertThat(undefined).isUndefined()', 'assertThat(null).isUndefined()'],
	];

	it.each(cases)('%s', (matcher, passes, fails) => {
		expect(runOne(`${passes};`)).toMatchObject({ ok: true });
		expect(runOne(`${fails};`)).toMatchObject({ ok: false, line: 1 });
		expect(passes).toContain(`.${matcher}(`);
		expect(fails).toContain(`.${matcher}(`);
	});

	it('has every matcher tested', () => {
		expect(cases.map(([name]) => name)).toEqual([...matcherNames].sort());
	});

	it('shows both values, behind the words it was given', () => {
		expect(runOne("assertThat({ a: [1, 'x'] }, 'The list').isEqualTo([null]);")).toMatchObject({
			message: 'The list: Expected {a: [1, "x"]} to be equal to [null].',
		});
	});
});
