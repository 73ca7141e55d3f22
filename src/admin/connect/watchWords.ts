import { __ } from '@wordpress/i18n';
import type { SiteWatch } from '../site/useSiteWatch.ts';

/** How far a watch, or a test of the chat, has come. */
export const phaseWords = ({ phase, kind }: SiteWatch): string => {
	switch (phase) {
		case 'idle':
		case 'failed':
			return '';
		case 'opening':
			return __('Asking for the address of the test…', 'ga4-bridge-for-smartsupp');
		case 'watching':
			return __('Watching the other tab…', 'ga4-bridge-for-smartsupp');
		case 'blocked':
			return __(
				'The browser did not let the new tab open. Allow pop-ups for this site and try again.',
				'ga4-bridge-for-smartsupp',
			);
		case 'other_origin':
			return kind === 'visit'
				? __(
						'Your site has another address than this dashboard, so it cannot be watched from here. Open it and look in GA4 under Reports > Realtime.',
						'ga4-bridge-for-smartsupp',
					)
				: __(
						'Your site has another address than this dashboard, so the test cannot be read from here. Open the dashboard under the site’s address, or use “Check now”.',
						'ga4-bridge-for-smartsupp',
					);
		case 'left':
			return __(
				'The tab no longer shows the page of the test, but an ordinary one. Start the test again to go on.',
				'ga4-bridge-for-smartsupp',
			);
		case 'closed':
			return __('The tab was closed; this was seen there:', 'ga4-bridge-for-smartsupp');
		case 'over':
			return __('Watched for five minutes. Start again to go on.', 'ga4-bridge-for-smartsupp');
	}
};
