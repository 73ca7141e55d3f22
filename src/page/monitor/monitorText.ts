import type { BridgeOptions } from '../../events/options.ts';
import { redactText } from '../../events/redactText.ts';
import { clockTime, describeRow } from './describeRow.ts';
import { countRows, type EventRow } from './eventRows.ts';
import type { Facts } from './readFacts.ts';
import { stateWords, whySentence } from './words.ts';

export interface Page {
	readonly version: string;
	/** Without its query and fragment, which may name the visitor. */
	readonly address: string;
	/** In ms since 1970. */
	readonly now: number;
}

/** The monitor as plain text for a ticket: of each event no more than GA4 gets, so never a label as it came. */
export const monitorText = (
	page: Page,
	facts: Facts,
	rows: readonly EventRow[],
	options: BridgeOptions,
): string => {
	const date = new Date(page.now).toISOString().slice(0, 10);
	return [
		`GA4 Bridge for Smartsupp ${page.version}, ${date} ${clockTime(page.now)}`,
		`Page: ${page.address}`,
		`State: ${stateWords[facts.state]}. ${whySentence(facts.why)}`,
		...facts.lines.map(([name, text]) => `${name}: ${text}`),
		'',
		countRows(rows),
		...[...rows].reverse().flatMap((row) => rowLines(row, options)),
		'',
	].join('\n');
};

const rowLines = (row: EventRow, options: BridgeOptions): string[] => {
	const { time, action, status, sent, notes } = describeRow(row, options);
	return [
		'',
		`${row.number}. ${time} ${redactText(action)}: ${status}`,
		...sent.map(({ name, params, sendTo }) => {
			const list = params.map(([key, value]) => `${key}=${value}`).join(', ');
			return `   ${name} to ${sendTo.join(', ')} (${list})`;
		}),
		...notes.map((note) => `   ${redactText(note)}`),
	];
};
