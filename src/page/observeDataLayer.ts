import { eachOf, type PageWindow, safely } from './pageWindow.ts';

/** A gtag call in the data layer: its command and the two values after it, the second copied. */
export type Command = readonly [command: unknown, first: unknown, second: unknown];

export interface DataLayerObserver {
	/** Reads what nobody has told us of: a data layer put in the place of the first one, or calls that went past us. */
	look(): void;
	/** Appends a call of our own, the way a page's `gtag` does; throws what the page's scripts throw. */
	call(...values: unknown[]): void;
}

/**
 * Hands over every gtag call in the page's data layer, those already there and those to come, in order and each once.
 * `push` is wrapped on the array itself, as Google's scripts do, so it does not matter who wraps first. Parameters are
 * copied before anybody else sees them: the chat box changes one object for each property it sends to. An entry that
 * cannot be read is passed over.
 */
export const observeDataLayer = (
	win: PageWindow,
	onCommand: (command: Command) => void,
): DataLayerObserver => {
	const seen = new WeakSet<object>();
	let layer: unknown[] = [];

	const unseen = (entries: readonly unknown[]): Command[] => {
		const commands: Command[] = [];
		eachOf(entries, (entry) => {
			if (Object(entry) !== entry || seen.has(entry as object)) return;
			seen.add(entry as object);
			if (isCall(entry)) commands.push([entry[0], entry[1], copyOf(entry[2])]);
		});
		return commands;
	};
	const hand = (commands: readonly Command[]): void => eachOf(commands, onCommand);
	const wrap = (found: unknown[]): void => {
		layer = found;
		const push = found.push;
		found.push = (...entries) => {
			const commands = unseen(entries);
			try {
				return push.apply(found, entries);
			} finally {
				hand(commands);
			}
		};
	};
	const look = (): void => {
		const found = win.dataLayer;
		if (!Array.isArray(found)) return;
		// One that takes no other `push` can still be read.
		if (found !== layer) safely(() => wrap(found));
		hand(unseen(found));
	};
	return {
		look,
		call() {
			// biome-ignore lint/complexity/noArguments: Google's scripts take `arguments` objects only.
			layer.push(arguments);
		},
	};
};

/** Google's scripts take `arguments` objects for gtag calls, and plain arrays for nothing. */
const isCall = (entry: unknown): entry is IArguments =>
	Object.prototype.toString.call(entry) === '[object Arguments]';

const copyOf = (value: unknown): unknown =>
	typeof value === 'object' && value !== null ? { ...value } : value;
