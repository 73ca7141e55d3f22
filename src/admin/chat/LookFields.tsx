import { TextControl, ToggleControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { Choice } from '../parts/Choice.tsx';
import { SettingHelp } from '../parts/SettingHelp.tsx';
import { useScreen } from '../state/screen.ts';
import { useLocked } from '../state/useLocked.ts';
import { ColourField } from './ColourField.tsx';

/** Side, distances, colour, and phones. */
export const LookFields = (): ReactNode => {
	const { settings, edit } = useScreen();
	return (
		<>
			<Choice
				name="chatSide"
				legend={__('Side of the window', 'ga4-bridge-for-smartsupp')}
				options={[
					{ value: 'account', label: __('As in the account', 'ga4-bridge-for-smartsupp') },
					{ value: 'right', label: __('Right', 'ga4-bridge-for-smartsupp') },
					{ value: 'left', label: __('Left', 'ga4-bridge-for-smartsupp') },
				]}
			/>
			<div className="ga4b-pair">
				<OffsetField
					name="chatOffsetX"
					label={__('Pixels from the side', 'ga4-bridge-for-smartsupp')}
				/>
				<OffsetField
					name="chatOffsetY"
					label={__('Pixels from the bottom', 'ga4-bridge-for-smartsupp')}
				/>
			</div>
			<ColourField />
			<div data-setting="chatOnMobile">
				<ToggleControl
					__nextHasNoMarginBottom
					label={__('Show the chat on phones', 'ga4-bridge-for-smartsupp')}
					checked={settings.chatOnMobile}
					disabled={useLocked('chatOnMobile')}
					onChange={(chatOnMobile) => edit({ chatOnMobile })}
					help={
						<SettingHelp name="chatOnMobile">
							{__(
								'Without it the chat box is hidden there, and so is the button that waits for it. Small windows count as phones.',
								'ga4-bridge-for-smartsupp',
							)}
						</SettingHelp>
					}
				/>
			</div>
		</>
	);
};

const OffsetField = ({
	name,
	label,
}: {
	readonly name: 'chatOffsetX' | 'chatOffsetY';
	readonly label: string;
}): ReactNode => {
	const { settings, edit } = useScreen();
	return (
		<div data-setting={name}>
			<TextControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				type="number"
				min={0}
				max={999}
				label={label}
				value={settings[name]}
				placeholder={__('as in the account', 'ga4-bridge-for-smartsupp')}
				disabled={useLocked(name)}
				onChange={(text) => edit({ [name]: text === '' ? '' : String(Number(text)) })}
				help={<SettingHelp name={name} />}
			/>
		</div>
	);
};
