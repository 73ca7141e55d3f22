import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { groupWords } from '../words/groups.ts';
import type { RuleChange } from './changeRule.ts';
import { EventRowView } from './EventRowView.tsx';
import type { EventRow } from './eventRows.ts';

/** The events of one kind, with a switch for all of those shown. */
export const EventGroup = ({
	group,
	rows,
	locked,
	onChange,
}: {
	readonly group: EventRow['entry']['group'];
	readonly rows: readonly EventRow[];
	readonly locked: boolean;
	readonly onChange: (actions: readonly string[], change: RuleChange) => void;
}): ReactNode => {
	const send = !rows.every((row) => row.sent);
	return (
		<tbody>
			<tr>
				<th scope="rowgroup" colSpan={3} className="ga4b-group">
					{groupWords(group)}{' '}
					<Button
						variant="link"
						disabled={locked}
						onClick={() =>
							onChange(
								rows.map(({ entry }) => entry.action),
								{ send },
							)
						}
						aria-label={sprintf(
							send
								? /* translators: %s: a group of events, such as Chatbots. */
									__('Switch all on: %s', 'ga4-bridge-for-smartsupp')
								: /* translators: %s: a group of events, such as Chatbots. */
									__('Switch all off: %s', 'ga4-bridge-for-smartsupp'),
							groupWords(group),
						)}
					>
						{send
							? __('Switch all on', 'ga4-bridge-for-smartsupp')
							: __('Switch all off', 'ga4-bridge-for-smartsupp')}
					</Button>
				</th>
			</tr>
			{rows.map((row) => (
				<EventRowView key={row.entry.action} row={row} locked={locked} onChange={onChange} />
			))}
		</tbody>
	);
};
