import { Button, TextControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { type ReactNode, useState } from 'react';
import { readMeasurementId } from '../../events/measurementId.ts';
import { parseChatKey } from '../../settings/parseChatKey.ts';
import { Message } from '../parts/Message.tsx';
import { SettingHelp } from '../parts/SettingHelp.tsx';
import { useScreen } from '../state/screen.ts';
import { settingAt } from '../state/settingAt.ts';
import { useLocked } from '../state/useLocked.ts';
import { chatKeyWords } from '../words/chatKey.ts';
import { idProblemWords } from '../words/measurementIds.ts';
import { KeyHelp } from './KeyHelp.tsx';

/** The field for the chat key; it also takes the whole chat code and finds the key in it. */
export const KeyField = (): ReactNode => {
	const { settings, faults, edit } = useScreen();
	const locked = useLocked('chatKey');
	const isNeeded = settings.chatSource === 'plugin';
	const [typing, setTyping] = useState(false);
	const [fromCode, setFromCode] = useState('');
	const [offeredId, setOfferedId] = useState('');
	const reading = parseChatKey(settings.chatKey);
	const refused = faults.some((fault) => settingAt(fault.field) === 'chatKey');
	// Half a key is "not a key" too: that is said once the field is left.
	const problem =
		reading.ok || refused || (typing && reading.problem === 'not_a_key')
			? ''
			: chatKeyWords(reading.problem);

	const enter = (text: string): void => {
		const entered = parseChatKey(text);
		const isCode = entered.ok && entered.key !== text.trim();
		setTyping(!isCode);
		setFromCode(isCode ? entered.key : '');
		setOfferedId(entered.ok ? entered.measurementId : '');
		edit({ chatKey: entered.ok ? entered.key : text });
	};

	return (
		<div data-setting="chatKey">
			<TextControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				label={__('Chat key, or the whole chat code', 'ga4-bridge-for-smartsupp')}
				value={settings.chatKey}
				onChange={enter}
				onBlur={() => setTyping(false)}
				disabled={locked}
				autoComplete="off"
				spellCheck={false}
				dir="ltr"
				aria-invalid={refused || problem !== ''}
				help={
					<SettingHelp name="chatKey">
						{isNeeded
							? __(
									'Copy the chat code in Smartsupp’s dashboard and paste all of it, or only the key in it.',
									'ga4-bridge-for-smartsupp',
								)
							: __(
									'Not needed where the chat is installed elsewhere. With it, the account can be checked.',
									'ga4-bridge-for-smartsupp',
								)}{' '}
						{problem !== '' && <span className="ga4b-fault">{problem}</span>}
					</SettingHelp>
				}
			/>
			{fromCode !== '' && fromCode === settings.chatKey && (
				<Message
					status="success"
					spoken={__('The key was found in the chat code.', 'ga4-bridge-for-smartsupp')}
				/>
			)}
			{offeredId !== '' && fromCode === settings.chatKey && (
				<OfferedId id={offeredId} onDone={() => setOfferedId('')} />
			)}
			<KeyHelp isEmpty={isNeeded && settings.chatKey === ''} />
		</div>
	);
};

/** The measurement ID that the pasted code handed to the chat box, offered as this site's. */
const OfferedId = ({
	id,
	onDone,
}: {
	readonly id: string;
	readonly onDone: () => void;
}): ReactNode => {
	const { settings, edit } = useScreen();
	const reading = readMeasurementId(id);
	const usable = reading.ok ? reading.id : reading.problem.suggestion;
	const take = (): void => {
		const others = settings.measurementIds.filter((other) => other !== usable);
		edit({ trackerMode: 'manual', measurementIds: [...others, usable] });
		onDone();
	};
	const found = sprintf(
		/* translators: %s: a measurement ID such as G-AB12CD34EF. */
		__('The code also names a measurement ID: %s.', 'ga4-bridge-for-smartsupp'),
		id,
	);
	const words = reading.ok ? found : `${found} ${idProblemWords(reading.problem)}`;
	return (
		<Message status="info" spoken={words} onRemove={onDone}>
			<p>{words}</p>
			{usable !== '' && (
				<Button variant="secondary" onClick={take}>
					{sprintf(
						/* translators: %s: a measurement ID. */
						__('Send events to %s', 'ga4-bridge-for-smartsupp'),
						usable,
					)}
				</Button>
			)}
		</Message>
	);
};
