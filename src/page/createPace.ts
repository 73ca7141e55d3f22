import { safely } from './pageWindow.ts';

export interface Pace {
	/** Runs it when so many more hits may leave; now where nothing is in the way. */
	add(hits: number, run: () => void): void;
	/** The page may be going: runs what gtag.js takes at once; all that wait, where it is gone. */
	flush(isGone: boolean): void;
}

/** gtag.js lets 20 hits pass, then 5 a second, for all properties together (measured, 2026-07). One is the page's. */
const MS_PER_HIT = 250;
/** A visitor who does three things at once is not held up: so much may be sent ahead of the pace. */
const MS_AHEAD = 9 * MS_PER_HIT;
const MS_BURST = 20 * MS_PER_HIT;

/** Runs what is added in order, at a pace that gtag.js lets through. */
export const createPace = (win: Window): Pace => {
	const waiting: { readonly hits: number; readonly run: () => void }[] = [];
	let due = 0;
	let timer = 0;

	const drain = (patience: number): void => {
		for (;;) {
			const now = performance.now();
			const first = waiting[0];
			if (!first) return;
			const ms = first.hits * MS_PER_HIT;
			const wait = due - now - Math.max(0, MS_AHEAD - ms);
			if (wait > patience) {
				timer =
					timer ||
					win.setTimeout(() => {
						timer = 0;
						drain(0);
					}, wait);
				return;
			}
			waiting.shift();
			due = Math.max(due, now) + ms;
			safely(first.run);
		}
	};
	return {
		add(hits, run) {
			waiting.push({ hits, run });
			drain(0);
		},
		flush: (isGone) => drain(isGone ? Number.POSITIVE_INFINITY : MS_BURST - MS_AHEAD),
	};
};
