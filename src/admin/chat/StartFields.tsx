import { ToggleControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { Choice } from '../parts/Choice.tsx';
import { NumberField } from '../parts/NumberField.tsx';
import { SettingHelp } from '../parts/SettingHelp.tsx';
import { useScreen } from '../state/screen.ts';
import { useIsChanged } from '../state/useIsChanged.ts';
import { useLocked } from '../state/useLocked.ts';
import { startOptions } from './startOptions.ts';

/** What the chat waits for before it starts, and what stands in its place until then. */
export const StartFields = (): ReactNode => {
	const { settings, edit } = useScreen();
	const isDelayChanged = useIsChanged('startDelay');
	return (
		<>
			<Choice
				name="startChat"
				legend={__('When does the chat start?', 'ga4-bridge-for-smartsupp')}
				options={startOptions()}
			>
				{__(
					'Until the chat starts, chatbots and automatic messages wait too, and so do their events in Google Analytics. Visitors who leave before get none of them.',
					'ga4-bridge-for-smartsupp',
				)}{' '}
				{__(
					'Where the visitor’s browser is told to save data, the choices “At once”, “When the browser rests” and “After a delay” wait for the first interaction.',
					'ga4-bridge-for-smartsupp',
				)}
			</Choice>
			{(settings.startChat === 'delay' || isDelayChanged) && (
				<NumberField
					name="startDelay"
					label={__('Seconds', 'ga4-bridge-for-smartsupp')}
					min={1}
					max={600}
				/>
			)}
			<div data-setting="facadeButton">
				<ToggleControl
					__nextHasNoMarginBottom
					label={__('Button until the chat starts', 'ga4-bridge-for-smartsupp')}
					checked={settings.facadeButton}
					disabled={useLocked('facadeButton')}
					onChange={(facadeButton) => edit({ facadeButton })}
					help={
						<SettingHelp name="facadeButton">
							{__(
								'Shows a button in your colours at the place of the chat box until the chat starts; a click starts and opens it. Until then chatbots and their events wait too. Not where the chat starts at once.',
								'ga4-bridge-for-smartsupp',
							)}
						</SettingHelp>
					}
				/>
			</div>
		</>
	);
};
