import { toNumber } from './coerce.ts';
import { isSameValue } from './sameValue.ts';
import { SandboxError } from './sandboxError.ts';
import { showValue } from './showValue.ts';
import { createObject, isFunction, isObject, type SandboxObject, type Value } from './value.ts';

/** Tells whether a value is as expected, and what was expected in words. */
interface Matcher {
	test(value: Value, expected: Value[]): boolean;
	words: string;
}

const matcher = (words: string, test: Matcher['test']): Matcher => ({ words, test });

const isAmong = (list: Value[], item: Value) => list.some((one) => isSameValue(one, item));

const holds = (value: Value, part: Value): boolean =>
	typeof value === 'string'
		? typeof part === 'string' && value.includes(part)
		: Array.isArray(value) && isAmong(value, part);

/** Every item has its counterpart, in any order. */
function holdsExactly(value: Value, expected: Value[]): boolean {
	if (!Array.isArray(value) || value.length !== expected.length) return false;
	const left = [...expected];
	return value.every((item) => {
		const at = left.findIndex((one) => isSameValue(one, item));
		if (at >= 0) left.splice(at, 1);
		return at >= 0;
	});
}

function lengthOf(value: Value): number {
	if (typeof value === 'string' || Array.isArray(value)) return value.length;
	return isObject(value) ? Object.keys(value).length : Number.NaN;
}

const isInfinite = (value: Value) => value === Infinity || value === -Infinity;

const matchers: Readonly<Record<string, Matcher>> = {
	contains: matcher('to contain', (value, all) => all.every((one) => holds(value, one))),
	containsExactly: matcher('to contain exactly', holdsExactly),
	doesNotContain: matcher('not to contain', (value, all) => !all.some((one) => holds(value, one))),
	doesNotContainExactly: matcher(
		'not to contain exactly',
		(value, all) => !holdsExactly(value, all),
	),
	hasLength: matcher('to have the length', (value, [length]) => lengthOf(value) === length),
	isAnyOf: matcher('to be any of', (value, all) => isAmong(all, value)),
	isArray: matcher('to be an array', (value) => Array.isArray(value)),
	isBoolean: matcher('to be a boolean', (value) => typeof value === 'boolean'),
	isDefined: matcher('to be defined', (value) => value !== undefined),
	isEmpty: matcher('to be empty', (value) => lengthOf(value) === 0),
	isEqualTo: matcher('to be equal to', (value, [other]) => isSameValue(value, other)),
	isFalse: matcher('to be false', (value) => value === false),
	isFalsy: matcher('to be falsy', (value) => !value),
	isFunction: matcher('to be a function', isFunction),
	isGreaterThan: matcher(
		'to be greater than',
		(value, [other]) => toNumber(value) > toNumber(other),
	),
	isGreaterThanOrEqualTo: matcher(
		'to be greater than or equal to',
		(value, [other]) => toNumber(value) >= toNumber(other),
	),
	isInfinity: matcher('to be infinity', isInfinite),
	isLessThan: matcher('to be less than', (value, [other]) => toNumber(value) < toNumber(other)),
	isLessThanOrEqualTo: matcher(
		'to be less than or equal to',
		(value, [other]) => toNumber(value) <= toNumber(other),
	),
	isNaN: matcher('to be NaN', (value) => Number.isNaN(value)),
	isNoneOf: matcher('to be none of', (value, all) => !isAmong(all, value)),
	isNotEmpty: matcher('not to be empty', (value) => lengthOf(value) > 0),
	isNotEqualTo: matcher('not to be equal to', (value, [other]) => !isSameValue(value, other)),
	isNotInfinity: matcher('not to be infinity', (value) => !isInfinite(value)),
	isNotNaN: matcher('not to be NaN', (value) => !Number.isNaN(value)),
	isNotNull: matcher('not to be null', (value) => value !== null),
	isNotStrictlyEqualTo: matcher('not to be strictly equal to', (value, [other]) => value !== other),
	isNull: matcher('to be null', (value) => value === null),
	isNumber: matcher('to be a number', (value) => typeof value === 'number'),
	isObject: matcher('to be an object', isObject),
	isStrictlyEqualTo: matcher('to be strictly equal to', (value, [other]) => value === other),
	isString: matcher('to be a string', (value) => typeof value === 'string'),
	isTrue: matcher('to be true', (value) => value === true),
	isTruthy: matcher('to be truthy', (value) => !!value),
	isUndefined: matcher('to be undefined', (value) => value === undefined),
};

/** The names of everything that can be asserted of a value. */
export const matcherNames: readonly string[] = Object.keys(matchers);

/** `assertThat(value, message)`: an object with a function a matcher, which throws where it fails. */
export function assertThat(value: Value, message: Value): SandboxObject {
	const subject = createObject();
	for (const [name, { test, words }] of Object.entries(matchers)) {
		subject[name] = (...expected) => {
			if (test(value, expected)) return undefined;
			const others = expected.map((one) => showValue(one)).join(', ');
			const said = `Expected ${showValue(value)} ${words}${others && ` ${others}`}.`;
			throw new SandboxError(typeof message === 'string' ? `${message}: ${said}` : said);
		};
	}
	return subject;
}
