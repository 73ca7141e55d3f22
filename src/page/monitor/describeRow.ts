import { findIssues } from '../../events/findIssues.ts';
import type { BridgeOptions } from '../../events/options.ts';
import type { Issue } from '../../events/outcome.ts';
import { INERT_KEY } from '../../events/readChatEvent.ts';
import { fieldsOf } from '../pageWindow.ts';
import { type EventRow, sentEvents, statusOf } from './eventRows.ts';
import { issueWords, reasonWords } from './words.ts';

export interface SentWords {
	readonly name: string;
	readonly params: readonly (readonly [name: string, value: string])[];
	readonly sendTo: readonly string[];
}

/** A row in words, for the overlay and for the copied text. */
export interface RowWords {
	readonly time: string;
	readonly action: string;
	/** As the chat box gave it: it may hold personal data, so it is shown and never copied. */
	readonly label: string;
	readonly status: string;
	readonly sent: readonly SentWords[];
	/** Why it was withheld, where else it was sent, what was changed, what went wrong; sentences. */
	readonly notes: readonly string[];
}

export const describeRow = (row: EventRow, options: BridgeOptions): RowWords => {
	const { name, params } = row.message;
	const status = statusOf(row);
	return {
		time: row.at === undefined ? 'earlier' : clockTime(row.at),
		action: shortText(name),
		label: shortText(fieldsOf(params).event_label),
		status: status === 'elsewhere' ? 'sent by another window' : status,
		sent: sentEvents(row).map((event) => ({
			name: event.name,
			params: Object.keys(event.params).map((key) => [key, shortText(event.params[key])] as const),
			sendTo: event.sendTo,
		})),
		notes: [...fateOf(row), ...issuesOf(row, options).map(issueSentence), ...row.errors.map(blame)],
	};
};

/** The time of day on the visitor's clock. */
export const clockTime = (at: number): string => new Date(at).toTimeString().slice(0, 8);

const fateOf = ({ message, outcome, held, wasHeld, elsewhere }: EventRow): string[] => {
	const notes: string[] = [];
	if (outcome && !outcome.ok) notes.push(reasonWords[outcome.reason]);
	if (outcome && !outcome.ok && outcome.reason === 'sent_natively') {
		const key = shortText(fieldsOf(message.params).send_to);
		if (key !== '' && key !== INERT_KEY) notes.push(`It went to ${key}.`);
	}
	if (held && outcome && !outcome.ok && outcome.reason !== 'held_for_consent')
		notes.push('It waits on this page for half a minute, in case that changes.');
	if (outcome?.ok && wasHeld) notes.push('It waited on this page until it could be sent.');
	const others = [...new Set(elsewhere.map(({ id }) => id))];
	if (others.length > 0)
		notes.push(`Another window of this browser sent it to ${others.join(', ')}.`);
	return notes;
};

/** The core is given what a page may have put there; nothing of it may stop the monitor. */
const issuesOf = ({ message, outcome }: EventRow, options: BridgeOptions): readonly Issue[] => {
	try {
		return outcome ? findIssues(message, options, outcome) : [];
	} catch {
		return [];
	}
};

const issueSentence = ({ code, field, value }: Issue): string => {
	const plain = code === 'label_dropped' || code === 'label_redacted' || code === 'unknown_action';
	const about = plain ? '' : [field, value].filter(Boolean).join(': ');
	return issueWords[code] + (about && ` (${about})`);
};

const blame = (error: string): string => `A script threw an exception meanwhile: ${error}`;

/** Texts, numbers and booleans as they are; anything else has no text to show. */
const shortText = (value: unknown): string =>
	value === undefined || value === null || typeof value === 'object' || typeof value === 'function'
		? ''
		: String(value).slice(0, 300);
