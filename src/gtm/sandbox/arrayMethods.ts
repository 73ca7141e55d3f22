import { toNumber, toPrimitive, toText } from './coerce.ts';
import { SandboxError } from './sandboxError.ts';
import { isFunction, type SandboxFunction, type Value } from './value.ts';

type ArrayMethod = (list: Value[], args: Value[]) => Value;

const lengthLimit = 1_000_000;

/** Throws where a list would grow so long that the page itself would suffer. */
export function limitLength(length: number): void {
	if (length <= lengthLimit) return;
	throw new SandboxError(`A list of more than ${lengthLimit} items was made.`);
}

/**
 * The methods of arrays, by Google's documentation and as measured in its runtime; any other name
 * (`find`, `includes`, `flat`) reads as undefined.
 */
export const arrayMethods: ReadonlyMap<string, ArrayMethod> = new Map<string, ArrayMethod>([
	['concat', (list, args) => concat(list, args)],
	['every', (list, [test]) => list.every(callback('every', test))],
	['filter', (list, [test]) => list.filter(callback('filter', test))],
	['forEach', (list, [act]) => void list.forEach(callback('forEach', act))],
	['hasOwnProperty', (list, [key]) => Object.hasOwn(list, toText(key))],
	['indexOf', (list, [item, from]) => list.indexOf(item, integer(from, 0))],
	['join', (list, [separator]) => join(list, separator)],
	['lastIndexOf', (list, [item, from]) => list.lastIndexOf(item, integer(from, list.length - 1))],
	['map', (list, [turn]) => list.map(callback('map', turn))],
	['pop', (list) => changed(list).pop()],
	['push', (list, args) => grown(changed(list), changed(list).push(...args))],
	['reduce', (list, args) => reduce(list, args)],
	['reduceRight', (list, args) => reduce([...list].reverse(), args, list)],
	['reverse', (list) => changed(list).reverse()],
	['shift', (list) => changed(list).shift()],
	['slice', (list, [from, to]) => list.slice(integer(from, 0), integer(to, list.length))],
	['some', (list, [test]) => list.some(callback('some', test))],
	['sort', (list, [compare]) => changed(list).sort(comparison(compare))],
	['splice', (list, args) => splice(changed(list), args)],
	['toString', (list) => toText(list)],
	['unshift', (list, args) => grown(changed(list), changed(list).unshift(...args))],
]);

function callback(method: string, value: Value): SandboxFunction {
	if (isFunction(value)) return value;
	throw new SandboxError(`${method} takes a function, not ${toText(value)}.`);
}

function integer(value: Value, fallback: number): number {
	return value === undefined ? fallback : toNumber(value);
}

function changed(list: Value[]): Value[] {
	if (!Object.isFrozen(list)) return list;
	throw new SandboxError('The list is frozen: it cannot be changed.');
}

function grown(list: Value[], length: number): number {
	limitLength(list.length);
	return length;
}

function concat(list: Value[], args: Value[]): Value[] {
	const joined = list.concat(...args);
	limitLength(joined.length);
	return joined;
}

function join(list: Value[], separator: Value): string {
	const between = separator === undefined ? ',' : toText(separator);
	return list
		.map((item) => (item === undefined || item === null ? '' : toText(item)))
		.join(between);
}

function reduce(list: Value[], args: Value[], original = list): Value {
	const combine = callback('reduce', args[0]);
	if (list.length === 0 && args.length < 2) {
		throw new SandboxError('reduce of an empty list takes a first value.');
	}
	const reversed = list !== original;
	let result = args.length < 2 ? list[0] : args[1];
	for (let at = args.length < 2 ? 1 : 0; at < list.length; at += 1) {
		const index = reversed ? list.length - 1 - at : at;
		result = combine(result, list[at], index, original);
	}
	return result;
}

function comparison(value: Value): (a: Value, b: Value) => number {
	if (value !== undefined) {
		const compare = callback('sort', value);
		return (a, b) => toNumber(compare(a, b));
	}
	return (a, b) => {
		const [left, right] = [toText(a), toText(b)];
		if (left === right) return 0;
		return left < right ? -1 : 1;
	};
}

function splice(list: Value[], args: Value[]): Value[] {
	if (args.length === 0) return [];
	const [from, count, ...items] = args;
	const start = Number(toPrimitive(from));
	const removed = list.splice(start, args.length < 2 ? list.length : integer(count, 0), ...items);
	limitLength(list.length);
	return removed;
}
