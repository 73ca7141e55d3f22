import { __ } from '@wordpress/i18n';
import type { IssueCode } from '../../events/outcome.ts';

/** What was changed or left out on the way to GA4. */
export const issueWords = (code: IssueCode): string => {
	switch (code) {
		case 'unknown_action':
			return __(
				'The chat box has an event here that this version does not know; it is sent without its label.',
				'ga4-bridge-for-smartsupp',
			);
		case 'label_dropped':
			return __('The label is left out, for privacy.', 'ga4-bridge-for-smartsupp');
		case 'label_redacted':
			return __('The label is shortened, for privacy.', 'ga4-bridge-for-smartsupp');
		case 'value_cut':
			return __(
				'A value is cut to 100 characters, the most that GA4 takes.',
				'ga4-bridge-for-smartsupp',
			);
		case 'name_replaced':
			return __(
				'GA4 would refuse this event name; the event goes out as smartsupp_chat.',
				'ga4-bridge-for-smartsupp',
			);
		case 'rule_name_refused':
			return __(
				'GA4 would refuse this name, so the usual one is sent. A name has 1 to 40 letters, digits and underscores, begins with a letter, and is not one of Google’s own.',
				'ga4-bridge-for-smartsupp',
			);
		case 'parameter_refused':
			return __(
				'A parameter of yours is left out: its name is reserved, taken, or not one that GA4 takes.',
				'ga4-bridge-for-smartsupp',
			);
		case 'parameter_dropped':
			return __(
				'A parameter of yours is left out: GA4 takes 25 with one event.',
				'ga4-bridge-for-smartsupp',
			);
		case 'lead_value_without_currency':
			return __(
				'The value is left out: GA4 takes it only with a currency.',
				'ga4-bridge-for-smartsupp',
			);
		case 'lead_currency_refused':
			return __(
				'The currency is left out: it needs three capitals, such as EUR.',
				'ga4-bridge-for-smartsupp',
			);
		case 'measurement_id_refused':
			return __(
				'An entry among the measurement IDs is not one, and gets nothing.',
				'ga4-bridge-for-smartsupp',
			);
		case 'too_many_measurement_ids':
			return __('An event goes to at most 20 properties.', 'ga4-bridge-for-smartsupp');
	}
};
