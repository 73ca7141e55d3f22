import type { Message, Outcome } from '../../events/outcome.ts';
import type { Report } from '../api.ts';

/** A chat event and what became of it, as far as it is known. */
export interface EventRow {
	/** 1 for the first event of the page. */
	readonly number: number;
	readonly message: Message;
	/** When it came, in ms since 1970; undefined where that was before the monitor was open. */
	readonly at: number | undefined;
	readonly outcome: Outcome | undefined;
	/** It waited for consent before what it is now. */
	readonly wasHeld: boolean;
	/** The properties that another window of this browser sent it to. */
	readonly elsewhere: readonly string[];
	/** What other scripts of the page threw while it was sent. */
	readonly errors: readonly string[];
}

/** What became of an event; `failed`: an exception on the page, and nothing else is known. */
export type RowStatus = 'sent' | 'elsewhere' | 'held' | 'withheld' | 'failed';

const MAX_ROWS = 200;

/**
 * The rows with a report added, the oldest first: a new row, or a known one brought up to date where the report is about
 * the same message. Rows that nothing happened to stay the same objects.
 */
export const addReport = (
	rows: readonly EventRow[],
	report: Report,
	at: number | undefined,
): readonly EventRow[] => {
	if (report.kind === 'state') return rows;
	const { message } = report;
	const known = rows.find((row) => row.message === message);
	if (known) {
		const updated = withReport(known, report);
		return rows.map((row) => (row === known ? updated : row));
	}
	const number = (rows[rows.length - 1]?.number ?? 0) + 1;
	const empty: EventRow = {
		number,
		message,
		at,
		outcome: undefined,
		wasHeld: false,
		elsewhere: [],
		errors: [],
	};
	return [...rows, withReport(empty, report)].slice(-MAX_ROWS);
};

const withReport = (row: EventRow, report: Exclude<Report, { kind: 'state' }>): EventRow => {
	switch (report.kind) {
		case 'event':
			return { ...row, outcome: report.outcome, wasHeld: row.wasHeld || isHeld(row.outcome) };
		case 'sent_elsewhere':
			return { ...row, elsewhere: [...new Set([...row.elsewhere, ...report.ids])] };
		case 'error':
			return { ...row, errors: [...row.errors, errorText(report.error)] };
	}
};

const isHeld = (outcome: Outcome | undefined): boolean =>
	outcome !== undefined && !outcome.ok && outcome.reason === 'held_for_consent';

/** Anything can be thrown, also what has no text. */
const errorText = (error: unknown): string => {
	try {
		return String(error).slice(0, 200);
	} catch {
		return 'an exception that cannot be read';
	}
};

export const statusOf = (row: EventRow): RowStatus => {
	const { outcome, elsewhere } = row;
	if (outcome?.ok) return sentEvents(row).length > 0 ? 'sent' : 'elsewhere';
	if (outcome) return isHeld(outcome) ? 'held' : 'withheld';
	return elsewhere.length > 0 ? 'elsewhere' : 'failed';
};

/** The events that this window sent, without the properties that another window took over. */
export const sentEvents = ({ outcome, elsewhere }: EventRow): (Outcome & { ok: true })['events'] =>
	outcome?.ok
		? outcome.events
				.map((event) => ({
					...event,
					sendTo: event.sendTo.filter((id) => !elsewhere.includes(id)),
				}))
				.filter(({ sendTo }) => sendTo.length > 0)
		: [];

const statusWords: { readonly [K in RowStatus]: string } = {
	sent: 'sent',
	elsewhere: 'sent by another window',
	held: 'held',
	withheld: 'withheld',
	failed: 'failed',
};

export const statusText = (row: EventRow): string => statusWords[statusOf(row)];

/** How many events there were and what became of them, such as "3 events: 2 sent, 1 held". */
export const countRows = (rows: readonly EventRow[]): string => {
	if (rows.length === 0) return 'No chat event yet';
	const parts = (Object.keys(statusWords) as RowStatus[])
		.map((status) => [rows.filter((row) => statusOf(row) === status).length, status] as const)
		.filter(([count]) => count > 0)
		.map(([count, status]) => `${count} ${statusWords[status]}`);
	return `${rows.length} ${rows.length === 1 ? 'event' : 'events'}: ${parts.join(', ')}`;
};
