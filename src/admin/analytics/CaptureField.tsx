import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { Choice } from '../parts/Choice.tsx';

/** Who sends the events: this plugin, or the chat box as it does without it. */
export const CaptureField = (): ReactNode => (
	<Choice
		name="captureMode"
		legend={__('Capture mode', 'ga4-bridge-for-smartsupp')}
		options={[
			{
				value: 'inert',
				label: __('This plugin sends the events', 'ga4-bridge-for-smartsupp'),
				mark: __('best for most sites', 'ga4-bridge-for-smartsupp'),
				description: __(
					'The chat box is given the measurement ID “G-”, which Google does not accept: the box hands its events over and sends nothing itself. Names, privacy and properties are as you choose them here.',
					'ga4-bridge-for-smartsupp',
				),
			},
			{
				value: 'native',
				label: __('The chat box sends them itself', 'ga4-bridge-for-smartsupp'),
				description: __(
					'As without this plugin: Smartsupp’s own names and full labels, to one property. Known faults: a second page view on pages with Google Tag Manager only, and lost events where Google Analytics loads after the chat. Meant as a way out, should the other mode ever stop working.',
					'ga4-bridge-for-smartsupp',
				),
			},
		]}
	/>
);
