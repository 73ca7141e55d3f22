import { Button, CheckboxControl, TextControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { memo, type ReactNode, useState } from 'react';
import { actionWords } from '../words/actions.ts';
import { issueWords } from '../words/issues.ts';
import type { RuleChange } from './changeRule.ts';
import type { EventRow } from './eventRows.ts';
import { oldNameWords } from './oldNameWords.ts';

/** The parameters that say nothing new in a row: the table names them once. */
export const everyEventHas = ['event_category', 'chat_action', 'non_interaction'];

interface RowProps {
	readonly row: EventRow;
	readonly locked: boolean;
	readonly onChange: (actions: readonly string[], change: RuleChange) => void;
}

/** One event of the table; drawn anew only when the row is another one. */
export const EventRowView = memo(({ row, locked, onChange }: RowProps): ReactNode => {
	const { action } = row.entry;
	return (
		<tr className={row.sent ? undefined : 'is-off'}>
			<th scope="row">
				<CheckboxControl
					__nextHasNoMarginBottom
					label={action}
					help={`${actionWords(action)} ${oldNameWords(action)}`.trim()}
					checked={row.sent}
					disabled={locked}
					onChange={(send) => onChange([action], { send })}
				/>
			</th>
			<td>
				{row.sent ? <code>{row.name}</code> : __('not sent', 'ga4-bridge-for-smartsupp')}
				{row.lead && row.sent && <code>generate_lead</code>}
				<EventNameField row={row} locked={locked} onChange={onChange} />
			</td>
			<td>
				{row.sent && (
					<ul className="ga4b-parameters">
						{Object.entries(row.params)
							.filter(([name]) => !everyEventHas.includes(name))
							.map(([name, value]) => (
								<li key={name}>
									<code>{name}</code> {String(value)}
								</li>
							))}
					</ul>
				)}
				{row.sent &&
					row.issues.map((issue) => (
						<p key={issue} className="ga4b-description">
							{issueWords(issue)}
						</p>
					))}
			</td>
		</tr>
	);
});
EventRowView.displayName = 'EventRowView';

/** A button that opens a field for another name; the field stays while there is one. */
const EventNameField = ({ row, locked, onChange }: RowProps): ReactNode => {
	const [open, setOpen] = useState(false);
	const { ownName, ruleIndex } = row;
	const { action } = row.entry;
	const rename = (eventName: string): void => {
		// Kept open, or the field would vanish while its text is replaced.
		setOpen(true);
		onChange([action], { eventName });
	};

	if (!open && ownName === '') {
		return (
			<Button
				variant="link"
				disabled={locked}
				onClick={() => setOpen(true)}
				aria-label={sprintf(
					/* translators: %s: an event of the chat box, such as Chatbot_sent. */
					__('Rename %s', 'ga4-bridge-for-smartsupp'),
					action,
				)}
			>
				{__('Rename', 'ga4-bridge-for-smartsupp')}
			</Button>
		);
	}
	return (
		<div data-setting={`eventRules[${ruleIndex}].eventName`}>
			<TextControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				hideLabelFromVision
				label={sprintf(
					/* translators: %s: an event of the chat box, such as Chatbot_sent. */
					__('Name of %s in GA4', 'ga4-bridge-for-smartsupp'),
					action,
				)}
				autoFocus={open && ownName === ''}
				value={ownName}
				onChange={rename}
				disabled={locked}
				dir="ltr"
				spellCheck={false}
				aria-invalid={row.issues.includes('rule_name_refused')}
				help={__('Leave it empty for the usual name.', 'ga4-bridge-for-smartsupp')}
			/>
		</div>
	);
};
