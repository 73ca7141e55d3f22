import { isFunction, isObject, type Value } from './value.ts';

/**
 * True where two values are equal by content: lists and objects item by item, functions by
 * identity, NaN equals NaN.
 */
export function isSameValue(left: Value, right: Value): boolean {
	return isSame(left, right, []);
}

function isSame(left: Value, right: Value, pairs: [Value, Value][]): boolean {
	if (Object.is(left, right) || left === right) return true;
	if (pairs.some(([a, b]) => a === left && b === right)) return true;
	const inner: [Value, Value][] = [...pairs, [left, right]];
	if (Array.isArray(left)) {
		if (!Array.isArray(right) || left.length !== right.length) return false;
		return left.every((item, at) => isSame(item, right[at], inner));
	}
	if (!isObject(left) || !isObject(right) || isFunction(left) || isFunction(right)) return false;
	const keys = Object.keys(left);
	if (keys.length !== Object.keys(right).length) return false;
	return keys.every((key) => Object.hasOwn(right, key) && isSame(left[key], right[key], inner));
}
