import { isFunction, type Value } from './value.ts';

const depthLimit = 6;

/** A value as a person would write it, for the messages of tests. */
export function showValue(value: Value, depth = 0): string {
	if (isFunction(value)) return 'function';
	if (typeof value === 'string') return JSON.stringify(value);
	if (typeof value !== 'object' || value === null) return String(value);
	if (depth > depthLimit) return '…';
	if (Array.isArray(value)) {
		return `[${value.map((item) => showValue(item, depth + 1)).join(', ')}]`;
	}
	const pairs = Object.entries(value).map(([key, item]) => `${key}: ${showValue(item, depth + 1)}`);
	return pairs.length === 0 ? '{}' : `{${pairs.join(', ')}}`;
}
