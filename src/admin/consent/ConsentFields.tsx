import { SelectControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { type ConsentCategory, consentCategories } from '../../settings/pageChoices.ts';
import { Choice } from '../parts/Choice.tsx';
import { SettingHelp } from '../parts/SettingHelp.tsx';
import { useScreen } from '../state/screen.ts';
import { useLocked } from '../state/useLocked.ts';

/** Where a visitor's answer is read, and how strictly it is taken. */
export const ConsentFields = (): ReactNode => {
	const { settings, edit } = useScreen();
	const { consentSource, consentCategory } = settings;
	const isRead = consentSource === 'auto' || consentSource === 'wp_consent_api';
	return (
		<>
			<Choice
				name="consentSource"
				legend={__('Where is the visitor’s answer read?', 'ga4-bridge-for-smartsupp')}
				options={[
					{
						value: 'auto',
						label: __('Wherever it is found', 'ga4-bridge-for-smartsupp'),
						mark: __('best for most sites', 'ga4-bridge-for-smartsupp'),
						description: __(
							'What your page says itself, else the WP Consent API, else Google’s consent mode. Where none of them is there, nobody asks.',
							'ga4-bridge-for-smartsupp',
						),
					},
					{
						value: 'wp_consent_api',
						label: __('WP Consent API', 'ga4-bridge-for-smartsupp'),
						description: __(
							'The plugin by which consent tools tell others what was allowed.',
							'ga4-bridge-for-smartsupp',
						),
					},
					{
						value: 'google',
						label: __('Google’s consent mode', 'ga4-bridge-for-smartsupp'),
						description: __(
							'What the consent tool tells Google: analytics_storage.',
							'ga4-bridge-for-smartsupp',
						),
					},
					{
						value: 'page',
						label: __('Your page says it', 'ga4-bridge-for-smartsupp'),
						description: __(
							'By the line at the end of this tab; until then a visitor counts as undecided.',
							'ga4-bridge-for-smartsupp',
						),
					},
					{
						value: 'none',
						label: __('Nowhere: nobody is asked', 'ga4-bridge-for-smartsupp'),
						description: __(
							'Everything counts as allowed, and the chat box is told nothing.',
							'ga4-bridge-for-smartsupp',
						),
					},
				]}
			/>
			<Choice
				name="consentMode"
				legend={__('What about events without consent?', 'ga4-bridge-for-smartsupp')}
				options={[
					{
						value: 'advanced',
						label: __('Google’s tag decides (advanced)', 'ga4-bridge-for-smartsupp'),
						description: __(
							'Events always go to Google’s tag; with its consent mode it sends them without cookies where storage is denied.',
							'ga4-bridge-for-smartsupp',
						),
					},
					{
						value: 'basic',
						label: __('Nothing goes to Google (basic)', 'ga4-bridge-for-smartsupp'),
						description: __(
							'Events wait on the page until the visitor agrees, 50 of them at most; after a no they are dropped.',
							'ga4-bridge-for-smartsupp',
						),
					},
				]}
			/>
			<div data-setting="consentCategory">
				<SelectControl
					__next40pxDefaultSize
					__nextHasNoMarginBottom
					label={__('Category of the WP Consent API', 'ga4-bridge-for-smartsupp')}
					value={consentCategory}
					disabled={useLocked('consentCategory')}
					onChange={(next) => {
						const chosen = consentCategories.find((category) => category === next);
						if (chosen) edit({ consentCategory: chosen });
					}}
					options={consentCategories.map((value) => ({ value, label: categoryWords(value) }))}
					help={
						<SettingHelp name="consentCategory">
							{isRead
								? __(
										'The one that counts for chat events, and for the start of the chat with consent.',
										'ga4-bridge-for-smartsupp',
									)
								: __('Without effect: the answer is read elsewhere.', 'ga4-bridge-for-smartsupp')}
						</SettingHelp>
					}
				/>
			</div>
		</>
	);
};

const categoryWords = (category: ConsentCategory): string => {
	switch (category) {
		case 'statistics':
			return __('Statistics', 'ga4-bridge-for-smartsupp');
		case 'statistics-anonymous':
			return __('Anonymous statistics', 'ga4-bridge-for-smartsupp');
		case 'marketing':
			return __('Marketing', 'ga4-bridge-for-smartsupp');
		case 'preferences':
			return __('Preferences', 'ga4-bridge-for-smartsupp');
		case 'functional':
			return __('Functional', 'ga4-bridge-for-smartsupp');
	}
};
