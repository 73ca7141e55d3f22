import type { BinaryOperator, UnaryOperator } from 'acorn';
import { toNumber, toPrimitive, toText } from './coerce.ts';
import { SandboxError } from './sandboxError.ts';
import { limitText } from './stringMethods.ts';
import type { Value } from './value.ts';

/** `left operator right`, of which no operand can run code of its own (there is no valueOf). */
export function applyBinary(operator: BinaryOperator, left: Value, right: Value): Value {
	switch (operator) {
		case '===':
			return left === right;
		case '!==':
			return left !== right;
		case '==':
			return areLooselyEqual(left, right);
		case '!=':
			return !areLooselyEqual(left, right);
		case '+':
			return add(left, right);
		case '<':
		case '>':
		case '<=':
		case '>=':
			return compare(operator, left, right);
		case 'in':
			return isKeyIn(left, right);
		default:
			return calculate(operator, toNumber(left), toNumber(right));
	}
}

export function applyUnary(operator: UnaryOperator, value: Value): Value {
	switch (operator) {
		case '!':
			return !value;
		case '-':
			return -toNumber(value);
		case '+':
			return toNumber(value);
		case '~':
			return ~toNumber(value);
		case 'typeof':
			return typeof value;
		case 'void':
			return undefined;
		case 'delete':
			throw new Error('delete is refused by the parser.');
	}
}

/** `a == b`, also used by assertions. */
export function areLooselyEqual(left: Value, right: Value): boolean {
	if (isReference(left) && isReference(right)) return left === right;
	if (left === null || left === undefined || right === null || right === undefined) {
		return (left ?? null) === (right ?? null);
	}
	// biome-ignore lint/suspicious/noDoubleEquals: this is the sandbox's own loose comparison.
	return toPrimitive(left) == toPrimitive(right);
}

function isReference(value: Value): boolean {
	return typeof value === 'function' || (typeof value === 'object' && value !== null);
}

function add(left: Value, right: Value): Value {
	const [a, b] = [toPrimitive(left), toPrimitive(right)];
	if (typeof a === 'string' || typeof b === 'string') return limitText(toText(a) + toText(b));
	return Number(a) + Number(b);
}

function compare(operator: '<' | '>' | '<=' | '>=', left: Value, right: Value): boolean {
	const [a, b] = [toPrimitive(left), toPrimitive(right)];
	if (typeof a === 'string' && typeof b === 'string') return isOrdered(operator, a, b);
	return isOrdered(operator, Number(a), Number(b));
}

function isOrdered<T extends string | number>(operator: string, a: T, b: T): boolean {
	if (operator === '<') return a < b;
	if (operator === '>') return a > b;
	return operator === '<=' ? a <= b : a >= b;
}

function isKeyIn(key: Value, target: Value): boolean {
	if (typeof target === 'object' && target !== null) return Object.hasOwn(target, toText(key));
	throw new SandboxError(`"in" takes an object, not ${toText(target)}.`);
}

function calculate(operator: BinaryOperator, a: number, b: number): number {
	switch (operator) {
		case '-':
			return a - b;
		case '*':
			return a * b;
		case '/':
			return a / b;
		case '%':
			return a % b;
		case '&':
			return a & b;
		case '|':
			return a | b;
		case '^':
			return a ^ b;
		case '<<':
			return a << b;
		case '>>':
			return a >> b;
		case '>>>':
			return a >>> b;
		default:
			throw new Error(`${operator} is refused by the parser.`);
	}
}
