/** Returns a copy of a value's plain objects and arrays, to any depth; all else stays as it is. */
export function copyValue(value: unknown, seen = new Map<object, unknown>()): unknown {
	if (typeof value !== 'object' || value === null) return value;
	const known = seen.get(value);
	if (known !== undefined) return known;
	if (Array.isArray(value)) {
		const list: unknown[] = [];
		seen.set(value, list);
		for (const item of value) list.push(copyValue(item, seen));
		return list;
	}
	if (!isPlainObject(value)) return value;
	const copy: Record<string, unknown> = {};
	seen.set(value, copy);
	for (const key of Object.keys(value)) copy[key] = copyValue(value[key], seen);
	return copy;
}

/** True for an object made by a literal, whichever window it comes from. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
	return Object.prototype.toString.call(value) === '[object Object]';
}
