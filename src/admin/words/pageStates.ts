import { __ } from '@wordpress/i18n';
import type { PageState } from '../../page/config.ts';

/** Where the chat box stood on the page that was looked at. */
export const pageStateWords = (code: PageState): string => {
	switch (code) {
		case 'waiting':
			return __('The chat box has not started on the page yet.', 'ga4-bridge-for-smartsupp');
		case 'armed':
			return __('The chat box hands its events over.', 'ga4-bridge-for-smartsupp');
		case 'too_late':
			return __(
				'The chat box sends its events itself: it started before this plugin, or the page sets a gaKey of its own after it. Let this plugin install the chat box, or move the other installation further down the page; remove a line that sets _smartsupp.gaKey, and choose that ID here if you want it.',
				'ga4-bridge-for-smartsupp',
			);
		case 'old_chat_box':
			return __(
				'The chat box is the one from before 2023, which cannot send to GA4. Ask Smartsupp’s support, in the dashboard’s chat, to switch the account to the new one.',
				'ga4-bridge-for-smartsupp',
			);
		case 'not_delivering':
			return __(
				'The chat box runs and hands nothing over: the plan is FREE, Google Analytics is not connected in Smartsupp, the visitor has not consented, or the page uses the name dataLayer for something that is no list.',
				'ga4-bridge-for-smartsupp',
			);
	}
};
