import { type PageWindow, safely } from './pageWindow.ts';

/** A gtag call in the data layer: its command and the two values after it, the second copied. */
export type Command = readonly [command: unknown, first: unknown, second: unknown];

export interface DataLayerObserver {
	/** Reads what nobody has told us of: a data layer put in the place of the first one, or calls that went past us. */
	look(): void;
	/** Appends a call of our own, the way a page's `gtag` does. */
	call(...values: unknown[]): void;
}

/**
 * Hands over every gtag call in the page's data layer, those already there and those to come, in order and each once.
 * `push` is wrapped on the array itself, as Google's scripts do, so it does not matter who wraps first. Parameters are
 * copied before anybody else sees them: the chat box changes one object for each property it sends to.
 */
export const observeDataLayer = (
	win: PageWindow,
	onCommand: (command: Command) => void,
): DataLayerObserver => {
	const seen = new WeakSet<object>();
	let layer: unknown[] = [];

	const unseen = (entries: readonly unknown[]): Command[] => {
		const commands: Command[] = [];
		for (const entry of entries) {
			if (!isCall(entry) || seen.has(entry)) continue;
			seen.add(entry);
			commands.push([entry[0], entry[1], copyOf(entry[2])]);
		}
		return commands;
	};
	const hand = (commands: readonly Command[]): void => {
		for (const command of commands) safely(() => onCommand(command));
	};
	const wrap = (found: unknown[]): void => {
		layer = found;
		const push = found.push;
		found.push = (...entries) => {
			let commands: Command[] = [];
			safely(() => {
				commands = unseen(entries);
			});
			const length = push.apply(found, entries);
			hand(commands);
			return length;
		};
	};
	const look = (): void => {
		const found = win.dataLayer;
		if (!Array.isArray(found)) return;
		if (found !== layer) wrap(found);
		hand(unseen(found.slice()));
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
