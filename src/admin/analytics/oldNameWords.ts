import { __, sprintf } from '@wordpress/i18n';
import { oldNamesOf } from '../../events/oldNames.ts';

/** What an action was called by the chat box before 2023; empty where that box had nothing like it. */
export const oldNameWords = (action: string): string => {
	const old = oldNamesOf(action);
	if (old.length === 0) return '';
	const names = old
		.map(({ oldName }) =>
			/* translators: %s: a name; the quotation marks of the language stand around it. */
			sprintf(__('“%s”', 'ga4-bridge-for-smartsupp'), oldName),
		)
		.join(', ');
	return sprintf(
		old.every(({ comparable }) => comparable)
			? /* translators: %s: old names of an event, in quotes, separated by commas. */
				__('Before 2023: %s.', 'ga4-bridge-for-smartsupp')
			: /* translators: %s: old names of an event, in quotes, separated by commas. */
				__('Before 2023: %s, counted otherwise.', 'ga4-bridge-for-smartsupp'),
		names,
	);
};
