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
	/** It waits on the page, to be decided again. */
	readonly held: boolean;
	/** It waited before. */
	readonly wasHeld: boolean;
	/** The properties that another window of this browser sent it to, and as which GA4 event. */
	readonly elsewhere: readonly { readonly name: string; readonly id: string }[];
	/** What other scripts of the page threw while it was sent. */
	readonly errors: readonly string[];
}

/** What became of an event; `failed`: an exception on the page, and nothing else is known. */
export type RowStatus = (typeof statuses)[number];

const statuses = ['sent', 'elsewhere', 'held', 'withheld', 'failed'] as const;

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
		held: false,
		wasHeld: false,
		elsewhere: [],
		errors: [],
	};
	return [...rows, withReport(empty, report)].slice(-MAX_ROWS);
};

const withReport = (row: EventRow, report: Exclude<Report, { kind: 'state' }>): EventRow => {
	switch (report.kind) {
		case 'event':
			return {
				...row,
				outcome: report.outcome,
				held: report.held,
				wasHeld: row.wasHeld || row.held,
			};
		case 'sent_elsewhere':
			return {
				...row,
				elsewhere: [...row.elsewhere, ...report.ids.map((id) => ({ name: report.name, id }))],
			};
		case 'error':
			return { ...row, errors: [...row.errors, errorText(report.error)] };
	}
};

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
	if (outcome) return row.held ? 'held' : 'withheld';
	return elsewhere.length > 0 ? 'elsewhere' : 'failed';
};

/** The events that this window sent, without the properties that another window took over. */
export const sentEvents = ({ outcome, elsewhere }: EventRow): (Outcome & { ok: true })['events'] =>
	outcome?.ok
		? outcome.events
				.map((event) => ({
					...event,
					sendTo: event.sendTo.filter(
						(id) => !elsewhere.some((sent) => sent.name === event.name && sent.id === id),
					),
				}))
				.filter(({ sendTo }) => sendTo.length > 0)
		: [];

/** How many events there were and what became of them, such as "3 events: 2 sent, 1 held". */
export const countRows = (rows: readonly EventRow[]): string => {
	if (rows.length === 0) return 'No chat event yet';
	const parts = statuses
		.map((status) => [rows.filter((row) => statusOf(row) === status).length, status] as const)
		.filter(([count]) => count > 0)
		.map(([count, status]) => `${count} ${status}`);
	return `${rows.length} ${rows.length === 1 ? 'event' : 'events'}: ${parts.join(', ')}`;
};
