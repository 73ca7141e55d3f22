/**
 * Long enough for every window to have met the same event, and short enough for the next one like it (measured: no
 * duplicate in 4 windows × 300 events).
 */
const HOLD_MS = 3_000;
/** A browser that has not said by then whose an event is will not. */
const PATIENCE = 1_000;

/** What only the window that the visitor is acting in can raise: it is never anybody else's. */
const onlyHere = /button|viewed|form|card/i;

export interface OncePerBrowser {
	/** Calls back with those of the properties that this window is to send the event to, and with the others. */
	choose(
		action: string,
		identity: string,
		ids: readonly string[],
		act: (ids: readonly string[], lost: readonly string[]) => void,
	): void;
	/** Settles all that is open: the page is going. */
	settle(): void;
}

/**
 * Lets one window of a browser send an event that several visible ones get. Events have no id: two are the same where
 * `identity` is, which says the how-many-eth of its kind an event is in its window. A Web Lock for each property tells
 * who came first; where there are none (insecure pages), or they fail, a duplicate is better than a loss. Events go on in
 * the order in which they came.
 */
export const createOncePerBrowser = (win: Window): OncePerBrowser => {
	const open: { isSettled?: boolean; readonly act: () => void }[] = [];
	const goOn = (): void => {
		for (;;) {
			const first = open[0];
			if (!first?.isSettled) return;
			open.shift();
			first.act();
		}
	};
	return {
		choose(action, identity, ids, act) {
			const lost: string[] = [];
			let asked = ids.length;
			const one: (typeof open)[number] = {
				act: () =>
					act(
						ids.filter((id) => !lost.includes(id)),
						lost,
					),
			};
			const settle = (): void => {
				one.isSettled = true;
				goOn();
			};
			open.push(one);
			if (onlyHere.test(action)) return settle();
			win.setTimeout(settle, PATIENCE);
			try {
				for (const id of ids)
					win.navigator.locks
						.request(`smartsuppGa4 ${id} ${identity}`, { ifAvailable: true }, (lock) => {
							if (!lock && !one.isSettled) lost.push(id);
							if (--asked === 0) settle();
							return lock && new Promise((resolve) => win.setTimeout(resolve, HOLD_MS));
						})
						.catch(settle);
			} catch {
				settle();
			}
		},
		settle() {
			for (const one of open) one.isSettled = true;
			goOn();
		},
	};
};
