import { Button, CheckboxControl, TextControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { type ReactNode, useState } from 'react';
import { useScreen } from '../state/screen.ts';
import { useLocked } from '../state/useLocked.ts';
import { actionWords } from '../words/actions.ts';
import { issueWords } from '../words/issues.ts';
import { changeRule } from './changeRule.ts';
import type { EventRow } from './eventRows.ts';

/** One event of the table. */
export const EventRowView = ({ row }: { readonly row: EventRow }): ReactNode => {
	const { settings, edit } = useScreen();
	const locked = useLocked('eventRules');
	const { action } = row.entry;
	return (
		<tr className={row.sent ? undefined : 'is-off'}>
			<th scope="row">
				<CheckboxControl
					__nextHasNoMarginBottom
					label={action}
					help={actionWords(action)}
					checked={row.sent}
					disabled={locked}
					onChange={(send) =>
						edit({ eventRules: changeRule(settings.eventRules, action, { send }) })
					}
				/>
			</th>
			<td>
				{row.sent ? <code>{row.name}</code> : __('not sent', 'ga4-bridge-for-smartsupp')}
				{row.lead && row.sent && <code>generate_lead</code>}
				<EventNameField row={row} />
			</td>
			<td>
				{row.sent && (
					<ul className="ga4b-parameters">
						{Object.entries(row.params).map(([name, value]) => (
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
};

/** A button that opens a field for another name; the field stays while there is one. */
const EventNameField = ({ row }: { readonly row: EventRow }): ReactNode => {
	const { settings, edit } = useScreen();
	const locked = useLocked('eventRules');
	const [open, setOpen] = useState(false);
	const { action } = row.entry;
	const index = settings.eventRules.findIndex((rule) => rule.action === action);
	const eventName = settings.eventRules[index]?.eventName ?? '';
	const rename = (name: string): void => {
		// Kept open, or the field would vanish while its text is replaced.
		setOpen(true);
		edit({ eventRules: changeRule(settings.eventRules, action, { eventName: name }) });
	};

	if (!open && eventName === '') {
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
		<div data-setting={`eventRules[${index}].eventName`}>
			<TextControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				hideLabelFromVision
				label={sprintf(
					/* translators: %s: an event of the chat box, such as Chatbot_sent. */
					__('Name of %s in GA4', 'ga4-bridge-for-smartsupp'),
					action,
				)}
				autoFocus={open && eventName === ''}
				value={eventName}
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
