import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { Choice } from '../parts/Choice.tsx';

/** Who puts the chat box on the pages. */
export const InstallField = (): ReactNode => (
	<Choice
		name="chatSource"
		legend={__('Who installs the chat box?', 'ga4-bridge-for-smartsupp')}
		options={[
			{
				value: 'plugin',
				label: __('This plugin', 'ga4-bridge-for-smartsupp'),
				description: __(
					'It puts the chat on every page, and keeps out where another one is there already.',
					'ga4-bridge-for-smartsupp',
				),
			},
			{
				value: 'elsewhere',
				label: __(
					'Something else: another plugin, Google Tag Manager or the theme',
					'ga4-bridge-for-smartsupp',
				),
				description: __(
					'Then this plugin only adds the Google Analytics side, and needs no key.',
					'ga4-bridge-for-smartsupp',
				),
			},
		]}
	/>
);
