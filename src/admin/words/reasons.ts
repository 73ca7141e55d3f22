import { __ } from '@wordpress/i18n';
import type { Reason } from '../../events/outcome.ts';

/** Why an event went nowhere. */
export const reasonWords = (code: Reason): string => {
	switch (code) {
		case 'not_a_chat_event':
			return __('This is not an event of the chat box.', 'ga4-bridge-for-smartsupp');
		case 'own_event':
			return __('This event was sent by the bridge itself.', 'ga4-bridge-for-smartsupp');
		case 'sent_natively':
			return __(
				'The chat box has sent this event to Google Analytics itself.',
				'ga4-bridge-for-smartsupp',
			);
		case 'native_mode':
			return __(
				'The chat box sends its events itself, because the capture mode is native.',
				'ga4-bridge-for-smartsupp',
			);
		case 'switched_off':
			return __('This event is switched off in the table of events.', 'ga4-bridge-for-smartsupp');
		case 'held_for_consent':
			return __('The visitor has not consented to analytics.', 'ga4-bridge-for-smartsupp');
		case 'consent_denied':
			return __('The visitor has refused analytics.', 'ga4-bridge-for-smartsupp');
		case 'no_google_tag':
			return __(
				'There is no Google tag on the page that could send it. Add Google Analytics to the site, or let the plugin load the Google tag.',
				'ga4-bridge-for-smartsupp',
			);
		case 'no_measurement_id':
			return __(
				'There is no measurement ID on the page. Add Google Analytics to the site, or choose the IDs by hand.',
				'ga4-bridge-for-smartsupp',
			);
		case 'bridge_not_loaded':
			return __(
				'The script bridge.js of this plugin could not be loaded: something blocks it, or it is missing.',
				'ga4-bridge-for-smartsupp',
			);
		case 'owned_by_another':
			return __(
				'Another tag on the page already sends the chat events to this property.',
				'ga4-bridge-for-smartsupp',
			);
	}
};
