import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { mayDeliverAnalytics } from '../../settings/plans.ts';
import { Choice } from '../parts/Choice.tsx';
import { IdsOnPages } from '../site/look/IdsOnPages.tsx';
import { useScreen } from '../state/screen.ts';
import { useIsChanged } from '../state/useIsChanged.ts';
import { inactiveWords } from '../words/plans.ts';
import { IdsField } from './IdsField.tsx';

/** Which properties get the events: those the page has, or those chosen by hand. */
export const PropertiesFields = (): ReactNode => {
	const { scope, settings } = useScreen();
	const isListChanged = useIsChanged('measurementIds');
	return (
		<>
			{!mayDeliverAnalytics(settings.plan) && <p className="ga4b-inactive">{inactiveWords()}</p>}
			<Choice
				name="trackerMode"
				legend={__('Which GA4 properties get the events?', 'ga4-bridge-for-smartsupp')}
				options={[
					{
						value: 'auto',
						label: __('All that the page already has', 'ga4-bridge-for-smartsupp'),
						mark: __('best for most sites', 'ga4-bridge-for-smartsupp'),
						description: __(
							'Finds every measurement ID on the page when the event happens, also those that Google Tag Manager adds.',
							'ga4-bridge-for-smartsupp',
						),
					},
					{
						value: 'manual',
						label: __('Only these measurement IDs', 'ga4-bridge-for-smartsupp'),
						description: __(
							'For pages with several properties where the chat belongs to some of them.',
							'ga4-bridge-for-smartsupp',
						),
					},
				]}
			>
				{__(
					'The choice here goes before a list in Smartsupp’s own dashboard (“Manually define ID”), which you need not change.',
					'ga4-bridge-for-smartsupp',
				)}
			</Choice>
			{(settings.trackerMode === 'manual' || isListChanged) && <IdsField />}
			{scope === 'site' && <IdsOnPages />}
		</>
	);
};
