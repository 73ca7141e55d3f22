import { eachOf, type Fields, fieldsOf, type PageWindow, safely } from './pageWindow.ts';

/** A gtag call in the data layer: its command and the two values after it, the second copied. */
export type Command = readonly [command: unknown, first: unknown, second: unknown];

export interface DataLayerObserver {
	/** Reads what nobody has told us of: a data layer of another name or put in the place of the first, or calls that went past us. */
	look(): void;
	/** Appends a call of our own, the way a page's `gtag` does; throws what the page's scripts throw. */
	call(...values: unknown[]): void;
}

interface Layer {
	readonly list: unknown[];
	/** True where somebody put a `push` of their own on it, as Google's scripts do. */
	isRead(): boolean;
	/** True where Google's scripts list its name. */
	isGoogles: boolean;
}

/**
 * Hands over every gtag call in the page's data layers, those already there and those to come, in order and each once.
 * `push` is wrapped on the array itself, as Google's scripts do, so it does not matter who wraps first. Parameters are
 * copied before anybody else sees them: the chat box changes one object for each property it sends to. An entry that
 * cannot be read is passed over. A data layer with another name than `dataLayer` is known by its entry in
 * `google_tag_manager` (measured with builds of 2024-12 to 2026-07); ours go into one that Google's scripts read.
 */
export const observeDataLayer = (
	win: PageWindow,
	onCommand: (command: Command) => void,
): DataLayerObserver => {
	const seen = new WeakSet<object>();
	const layers: Layer[] = [];

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
	const wrap = (list: unknown[]): void => {
		const { push } = list;
		const isOwn = push !== Array.prototype.push;
		const ours = (...entries: unknown[]): number => {
			const commands = unseen(entries);
			try {
				return push.apply(list, entries);
			} finally {
				hand(commands);
			}
		};
		layers.unshift({ list, isRead: () => isOwn || list.push !== ours, isGoogles: false });
		// One that takes no other `push` can still be read.
		safely(() => {
			list.push = ours;
		});
	};
	const look = (): void => {
		const lookAt = (name: string, isGoogles: boolean): void => {
			const list = (win as unknown as Fields)[name];
			if (!Array.isArray(list)) return;
			if (!layers.some((layer) => layer.list === list)) wrap(list);
			for (const layer of layers) if (isGoogles && layer.list === list) layer.isGoogles = true;
			hand(unseen(list));
		};
		safely(() => {
			const registry = fieldsOf(win.google_tag_manager);
			eachOf(Object.keys(registry), (name) => {
				if ('gtmDom' in fieldsOf(registry[name])) lookAt(name, true);
			});
		});
		lookAt('dataLayer', false);
	};
	return {
		look,
		call() {
			const read = layers.filter(({ isRead }) => isRead());
			const layer = read.find(({ isGoogles }) => isGoogles) || read[0] || layers[0];
			// biome-ignore lint/complexity/noArguments: Google's scripts take `arguments` objects only.
			layer?.list.push(arguments);
		},
	};
};

/** Google's scripts take `arguments` objects for gtag calls, and plain arrays for nothing. */
const isCall = (entry: unknown): entry is IArguments =>
	Object.prototype.toString.call(entry) === '[object Arguments]';

const copyOf = (value: unknown): unknown =>
	typeof value === 'object' && value !== null ? { ...value } : value;
