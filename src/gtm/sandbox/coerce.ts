import type { Value } from './value.ts';

/**
 * The text of a value, as `'' + value` gives it in the sandbox. It never runs a function of the
 * value: objects have no conversions of their own there.
 */
export function toText(value: Value): string {
	return textOf(value, []);
}

function textOf(value: Value, parents: readonly Value[][]): string {
	if (Array.isArray(value)) {
		if (parents.includes(value)) return '';
		const inner = [...parents, value];
		return value.map((item) => (item === null ? '' : textOrEmpty(item, inner))).join(',');
	}
	if (typeof value === 'function') return '[object Function]';
	if (typeof value === 'object' && value !== null) return '[object Object]';
	return String(value);
}

function textOrEmpty(value: Value, parents: readonly Value[][]): string {
	return value === undefined ? '' : textOf(value, parents);
}

export type Primitive = undefined | null | boolean | number | string;

/** The value itself where it is a primitive, else its text. */
export function toPrimitive(value: Value): Primitive {
	if (typeof value === 'function') return toText(value);
	if (typeof value === 'object' && value !== null) return toText(value);
	return value;
}

export function toNumber(value: Value): number {
	return Number(toPrimitive(value));
}
