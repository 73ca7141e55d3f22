import type { Message, Outcome, PageFacts, Sending } from '../events/outcome.ts';
import type { ChatEvent } from '../events/readChatEvent.ts';
import type { Report } from './api.ts';
import type { Decide } from './createDecide.ts';
import { createPace } from './createPace.ts';
import { createOncePerBrowser } from './oncePerBrowser.ts';
import { fieldsOf, type PageWindow } from './pageWindow.ts';

/** How long an event waits for a Google tag, or a measurement ID, to appear. */
const PATIENCE = 30_000;
const MAX_HELD = 50;

interface Held {
	readonly message: Message;
	readonly action: string;
	/** The same in two windows where they got the same event. */
	readonly identity: string;
	/** Why it waits, and since when in ms since 1970. */
	outcome?: Outcome;
	reason?: string;
	since?: number;
}

export interface Sender {
	/** Takes an event in: sent at once where nothing is in the way. */
	add(message: Message, event: ChatEvent): void;
	/** True while any wait. */
	isHolding(): boolean;
	/** Tries those that wait; none goes before it has been told who decides. */
	release(decide?: Decide): void;
	/** The page may be going: what may be sent is. Once it is gone, the rest is forgotten. */
	leave(event: Event): void;
}

/**
 * Takes chat events in, and carries out by `call` what is decided on them: once in this browser, and at a pace that
 * gtag.js lets through. What cannot be sent yet is held in memory and decided anew.
 */
export const createSender = (
	win: PageWindow,
	isAuto: boolean,
	isBasic: boolean,
	consent: () => PageFacts['consent'],
	report: (news: Report) => void,
	call: (...values: unknown[]) => void,
): Sender => {
	const pace = createPace(win);
	const browser = createOncePerBrowser(win);
	const leads: string[] = [];
	const counts: { [identity: string]: number } = {};
	let held: Held[] = [];
	let decide: Decide | undefined;

	/** What others have put on the page may throw. */
	const attempt = (message: Message, run: () => void): void => {
		try {
			run();
		} catch (error) {
			report({ kind: 'error', message, error });
		}
	};
	const send = ({ message, action, identity }: Held, outcome: Sending): void => {
		attempt(message, () => {
			win.smartsuppGa4Claims = { ...fieldsOf(win.smartsuppGa4Claims), ...outcome.claims };
		});
		leads.push(...outcome.leads);
		for (const { name, params, sendTo } of outcome.events)
			browser.choose(action, name + identity, sendTo, (ids, lost) => {
				if (lost[0]) report({ kind: 'sent_elsewhere', message, name, ids: lost });
				if (ids[0])
					pace.add(ids.length, () => {
						// A visitor may have said no while it waited for its turn.
						if (isBasic && consent() === 'denied')
							report({
								kind: 'event',
								message,
								outcome: { ok: false, reason: 'consent_denied' },
								held: false,
							});
						else attempt(message, () => call('event', name, { ...params, send_to: ids }));
					});
			});
	};
	/** True where the event is done with, false where it is to wait. */
	const settle = (item: Held, outcome: Outcome): boolean => {
		const { message } = item;
		const reason = outcome.ok ? '' : outcome.reason;
		const isNews = reason !== item.reason;
		if (isNews) {
			item.outcome = outcome;
			item.reason = reason;
			item.since = Date.now();
		}
		const held =
			reason === 'held_for_consent' ||
			((reason === 'no_google_tag' || (reason === 'no_measurement_id' && isAuto)) &&
				Date.now() - (item.since || 0) < PATIENCE);
		if (isNews || !held) report({ kind: 'event', message, outcome, held });
		if (outcome.ok) send(item, outcome);
		return !held;
	};
	let isBusy = false;
	const release = (by = decide): void => {
		decide = by;
		if (!by || isBusy) return;
		isBusy = true;
		const kept: Held[] = [];
		// What comes in while these are settled is behind them.
		while (held[0]) {
			const item = held[0];
			held.shift();
			attempt(item.message, () => {
				if (!settle(item, by(item.message, consent(), leads))) kept.push(item);
			});
		}
		held = kept;
		isBusy = false;
	};

	return {
		add(message, { action, label, value }) {
			const kind = JSON.stringify([action, label, value]);
			counts[kind] = (counts[kind] || 0) + 1;
			held.push({ message, action, identity: kind + counts[kind] });
			release();
			if (held.length <= MAX_HELD) return;
			const { message: first, outcome } = held.shift() as Held;
			if (outcome) report({ kind: 'event', message: first, outcome, held: false });
		},
		isHolding: () => held.length > 0,
		release,
		leave({ type }) {
			const isGone = type === 'pagehide';
			release();
			if (isGone) held = [];
			browser.settle();
			pace.flush(isGone);
		},
	};
};
