/** Steps that lead from an object of the page to the machinery behind it. */
const closedKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** The value at a dotted path in a page's object, or undefined where a step is missing. */
export function readPath(root: object, path: string): unknown {
	let value: unknown = root;
	for (const key of path.split('.')) {
		if (!canHoldKeys(value) || closedKeys.has(key)) return undefined;
		value = Reflect.get(value, key);
	}
	return value;
}

/** The object that holds the last key of a dotted path, and that key. */
export function findHolder(
	root: object,
	path: string,
): { holder: object; key: string } | undefined {
	const at = path.lastIndexOf('.');
	const key = path.slice(at + 1);
	const holder = at < 0 ? root : readPath(root, path.slice(0, at));
	return canHoldKeys(holder) && !closedKeys.has(key) ? { holder, key } : undefined;
}

function canHoldKeys(value: unknown): value is object {
	return typeof value === 'function' || (typeof value === 'object' && value !== null);
}
