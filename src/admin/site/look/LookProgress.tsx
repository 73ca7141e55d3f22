import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import type { Look } from './useLook.ts';

/** How far a look in a frame is; a look in a tab takes as long as somebody needs there. */
export const LookProgress = ({ look }: { readonly look: Look }): ReactNode => (
	<p className="ga4b-progress">
		<progress
			aria-label={__('Looking at the front page', 'ga4-bridge-for-smartsupp')}
			{...(look.place === 'frame' && { value: look.progress })}
		/>{' '}
		{look.place === 'frame'
			? __('Looking; Tag Manager may add IDs some seconds later…', 'ga4-bridge-for-smartsupp')
			: __(
					'Looking at the new tab: agree there if a consent tool asks, and leave it open…',
					'ga4-bridge-for-smartsupp',
				)}
	</p>
);
