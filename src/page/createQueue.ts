import type { Message } from '../events/outcome.ts';
import { type PageWindow, safely } from './pageWindow.ts';

export interface Waiting {
	readonly message: Message;
	/** When it came, in ms since 1970. */
	readonly since: number;
}

export interface Queue {
	/** Takes an event in: delivered at once where nothing is in the way. */
	add(message: Message): void;
	/** Tries those that wait, now. */
	release(): void;
	/** Tries those that wait, soon: what makes them possible often comes in several steps. */
	releaseSoon(): void;
	/** Delivers what can be, at any pace: the page is going. */
	empty(): void;
}

/** The number of hits that a delivery made, or `undefined` for "not yet, keep it". */
export type Deliver = (waiting: Waiting, isFull: boolean) => number | undefined;

/** gtag.js lets 20 events pass, then 5 a second, for all properties together (measured, 2026-07). One is the page's. */
const MS_PER_HIT = 250;
/** A visitor who does three things at once is not held up: so much may be sent ahead of the pace. */
const MS_AHEAD = 8 * MS_PER_HIT;
/** How many are kept that cannot be sent yet, and that only wait for their turn. */
const MAX_HELD = 50;
const MAX_PACED = 500;
const SOON = 300;

/** Events in their order: kept while they cannot be sent, and then sent at a pace that gtag.js lets through. */
export const createQueue = (win: PageWindow, deliver: Deliver): Queue => {
	const waiting: Waiting[] = [];
	let due = 0;
	let timer = 0;
	let isBusy = false;
	let isBlocked = false;

	/** Delivers from the front while the pace allows, `ahead` ms early. A call from within a delivery changes nothing. */
	const drain = (ahead: number): void => {
		if (isBusy) return;
		isBusy = true;
		isBlocked = false;
		for (;;) {
			const first = waiting[0];
			const now = Date.now();
			if (!first || due - now > ahead) break;
			// An exception counts as delivered: trying the same again would block all that follow.
			let hits: number | undefined = 0;
			const isFull = waiting.length > MAX_HELD;
			safely(() => {
				hits = deliver(first, isFull);
			});
			isBlocked = hits === undefined;
			if (isBlocked) break;
			waiting.shift();
			due = Math.max(due, now) + (hits as number) * MS_PER_HIT;
		}
		isBusy = false;
		if (waiting.length > 0 && !isBlocked) later(due - Date.now());
	};
	const later = (ms: number): void => {
		timer =
			timer ||
			win.setTimeout(() => {
				timer = 0;
				drain(0);
			}, ms);
	};

	return {
		add(message) {
			const isFirst = waiting.length === 0;
			waiting.push({ message, since: Date.now() });
			drain(isFirst ? MS_AHEAD : 0);
			if (waiting.length > MAX_PACED) waiting.shift();
		},
		release: () => drain(0),
		releaseSoon: () => later(SOON),
		empty: () => drain(Number.POSITIVE_INFINITY),
	};
};
