type Lock = { readonly name: string; readonly mode: 'exclusive' };

/**
 * The Web Locks of one browser in memory, for the windows that share it: as the specification ("Web Locks API") has
 * them, as far as `ifAvailable` goes. A request is answered later, in the order of asking; a lock is held until what
 * the callback gave back is settled.
 */
export const createLockManager = (answerAfter = 5) => {
	const held = new Set<string>();
	const asked: string[] = [];
	const request = async (
		name: string,
		options: { readonly ifAvailable?: boolean },
		callback: (lock: Lock | null) => unknown,
	): Promise<unknown> => {
		if (!options.ifAvailable) throw new Error('This stand-in knows ifAvailable only.');
		if (name.startsWith('-'))
			throw new DOMException('A name may not start so.', 'NotSupportedError');
		asked.push(name);
		await new Promise((resolve) => setTimeout(resolve, answerAfter));
		if (held.has(name)) return callback(null);
		held.add(name);
		try {
			return await callback({ name, mode: 'exclusive' });
		} finally {
			held.delete(name);
		}
	};
	return { request, held: held as ReadonlySet<string>, asked: asked as readonly string[] };
};

/** Gives a window the locks of its browser. */
export const giveLocks = (win: Window, locks: unknown): void => {
	Object.defineProperty(win.navigator, 'locks', { value: locks, configurable: true });
};
