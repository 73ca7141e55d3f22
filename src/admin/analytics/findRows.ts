import { oldNamesOf } from '../../events/oldNames.ts';
import { actionWords } from '../words/actions.ts';
import type { EventRow } from './eventRows.ts';

/** The rows that have every word of the text in one of their names or in their description. */
export const findRows = (rows: readonly EventRow[], text: string): readonly EventRow[] => {
	const words = text.toLowerCase().split(/\s+/);
	return rows.filter((row) => {
		const { action } = row.entry;
		const old = oldNamesOf(action).map(({ oldName }) => oldName);
		const all = [action, row.name, actionWords(action), ...old].join('\n').toLowerCase();
		return words.every((word) => all.includes(word));
	});
};
