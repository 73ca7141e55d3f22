import { type PageWindow, readGlobal, writeGlobal } from '../pageWindow.ts';
import { copyValue, isPlainObject } from './copyValue.ts';

/** An entry of the data layer that means something: a gtag call, or an object. */
export type LayerMessage =
	| { kind: 'command'; command: string; values: unknown[] }
	| { kind: 'object'; value: Record<string, unknown> };

/** The data layer as Google's runtime keeps it: what was pushed, merged into one model. */
export interface DataLayer {
	/** Returns a value of the model by its dotted name. */
	read(name: string): unknown;
	/** Puts a value into the model under a name without dots. */
	write(name: string, value: unknown): void;
}

/**
 * Reads the page's data layer from its start and everything pushed later, in order, and wraps
 * its `push` as the real runtime does. A push made while a message is handled waits its turn.
 * Plain arrays mean nothing; functions are called with the model.
 */
export function readDataLayer(
	win: PageWindow,
	layerName: string,
	handle: (message: LayerMessage) => void,
): DataLayer {
	const model: Record<string, unknown> = {};
	const layer: DataLayer = {
		read: (name) => readPath(model, name),
		write: (name, value) => {
			model[name] = value;
		},
	};
	const existing = readGlobal(win, layerName);
	const entries: unknown[] = Array.isArray(existing) ? existing : [];
	writeGlobal(win, layerName, entries);

	const waiting: unknown[] = [...entries];
	let busy = false;
	const drain = () => {
		if (busy) return;
		busy = true;
		try {
			while (waiting.length > 0) takeIn(waiting.shift());
		} finally {
			busy = false;
		}
	};
	const takeIn = (entry: unknown) => {
		if (typeof entry === 'function') {
			entry.call({ get: layer.read, set: layer.write });
		} else if (isArguments(entry)) {
			const [command, ...values] = Array.from(entry);
			if (typeof command === 'string') handle({ kind: 'command', command, values });
		} else if (isPlainObject(entry)) {
			merge(model, entry);
			handle({ kind: 'object', value: entry });
		}
	};

	const push = entries.push;
	entries.push = (...items: unknown[]) => {
		const length = push.apply(entries, items);
		waiting.push(...items);
		drain();
		return length;
	};
	drain();
	return layer;
}

function isArguments(value: unknown): value is ArrayLike<unknown> {
	return Object.prototype.toString.call(value) === '[object Arguments]';
}

function readPath(model: Record<string, unknown>, name: string): unknown {
	let value: unknown = model;
	for (const part of name.split('.')) {
		if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part))
			return undefined;
		value = (value as Record<string, unknown>)[part];
	}
	return value;
}

/** Objects merge key by key, as in Google's data layer; `__proto__` is nobody's key. */
function merge(into: Record<string, unknown>, from: Record<string, unknown>): void {
	for (const [key, value] of Object.entries(from)) {
		if (key === '__proto__') continue;
		const before = into[key];
		if (isPlainObject(before) && isPlainObject(value)) merge(before, value);
		else into[key] = copyValue(value);
	}
}
