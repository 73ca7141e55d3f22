import { TextControl, ToggleControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { NumberField } from '../parts/NumberField.tsx';
import { SettingHelp } from '../parts/SettingHelp.tsx';
import { useScreen } from '../state/screen.ts';
import { useLocked } from '../state/useLocked.ts';

/** Google's recommended event for a lead, sent as well where the chat brings one. */
export const LeadFields = (): ReactNode => {
	const { settings, edit } = useScreen();
	return (
		<>
			<div data-setting="sendLeads">
				<ToggleControl
					__nextHasNoMarginBottom
					label={__('Send generate_lead as well', 'ga4-bridge-for-smartsupp')}
					checked={settings.sendLeads}
					disabled={useLocked('sendLeads')}
					onChange={(sendLeads) => edit({ sendLeads })}
					help={
						<SettingHelp name="sendLeads">
							{__(
								'For a contact acquired, a contact form and an offline message; at most once a page load and property.',
								'ga4-bridge-for-smartsupp',
							)}
						</SettingHelp>
					}
				/>
			</div>
			<NumberField
				name="leadValue"
				label={__('Value of a lead', 'ga4-bridge-for-smartsupp')}
				min={0}
			>
				{__('Sent only with a currency.', 'ga4-bridge-for-smartsupp')}
			</NumberField>
			<div data-setting="leadCurrency">
				<TextControl
					__next40pxDefaultSize
					__nextHasNoMarginBottom
					label={__('Currency of the value', 'ga4-bridge-for-smartsupp')}
					value={settings.leadCurrency}
					disabled={useLocked('leadCurrency')}
					onChange={(text) => edit({ leadCurrency: text.trim().toUpperCase() })}
					dir="ltr"
					help={
						<SettingHelp name="leadCurrency">
							{__('Three letters, such as EUR.', 'ga4-bridge-for-smartsupp')}
						</SettingHelp>
					}
				/>
			</div>
		</>
	);
};
