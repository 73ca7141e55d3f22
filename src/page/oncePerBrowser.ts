/**
 * Long enough for every window to have met the same event, and short enough for the next one like it (measured: no
 * duplicate in 4 windows × 300 events).
 */
const HOLD_MS = 3_000;

/** What only the window that the visitor is acting in can raise: it is never anybody else's. */
const onlyHere = /button|viewed|form|card/i;

/**
 * Calls back with those of the properties that this window is the one to send the event to, and with the others. Two visible windows of a
 * browser both get every event of the chat, and events have no id: they are the same where `identity` is, which says
 * the how-many-eth of its kind an event is in its window. A Web Lock for each property tells who came first; where there
 * are none (insecure pages), or they fail, a duplicate is better than a loss. `leave` settles all that is open.
 */
export const createOncePerBrowser = (
	win: Window,
): {
	choose(
		action: string,
		identity: string,
		ids: readonly string[],
		act: (ids: readonly string[], lost: readonly string[]) => void,
	): void;
	leave(): void;
} => {
	const open = new Set<() => void>();
	return {
		choose(action, identity, ids, act) {
			const { locks } = win.navigator;
			const lost: string[] = [];
			let asked = ids.length;
			const settle = (): void => {
				if (open.delete(settle))
					act(
						ids.filter((id) => !lost.includes(id)),
						lost,
					);
			};
			open.add(settle);
			if (!locks || onlyHere.test(action)) return settle();
			for (const id of ids)
				locks
					.request(`smartsuppGa4 ${id} ${identity}`, { ifAvailable: true }, (lock) => {
						if (!lock) lost.push(id);
						if (--asked === 0) settle();
						return lock && new Promise((resolve) => win.setTimeout(resolve, HOLD_MS));
					})
					.catch(settle);
		},
		leave() {
			for (const settle of open) settle();
		},
	};
};
