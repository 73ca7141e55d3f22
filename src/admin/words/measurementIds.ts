import { __, sprintf } from '@wordpress/i18n';
import { type IdProblem, MAX_MEASUREMENT_IDS } from '../../events/measurementId.ts';

/** Why an entered measurement ID cannot be used, and what to enter instead. */
export const idProblemWords = ({ code, value }: IdProblem): string => {
	switch (code) {
		case 'empty':
			return __('This line is empty.', 'ga4-bridge-for-smartsupp');
		case 'lower_case':
			return sprintf(
				/* translators: %s: the measurement ID as it was entered. */
				__(
					'“%s” is in lower case. GA4 counts nothing for such an ID: write it in capitals.',
					'ga4-bridge-for-smartsupp',
				),
				value,
			);
		case 'universal_analytics':
			return sprintf(
				/* translators: %s: the ID as it was entered. */
				__(
					'“%s” belongs to Universal Analytics, which stopped in 2023. Enter the measurement ID of the GA4 property; it starts with G-.',
					'ga4-bridge-for-smartsupp',
				),
				value,
			);
		case 'google_ads':
			return sprintf(
				/* translators: %s: the ID as it was entered. */
				__(
					'“%s” is a Google Ads ID. Enter the measurement ID of the GA4 property; it starts with G-.',
					'ga4-bridge-for-smartsupp',
				),
				value,
			);
		case 'floodlight':
			return sprintf(
				/* translators: %s: the ID as it was entered. */
				__(
					'“%s” is a Floodlight ID. Enter the measurement ID of the GA4 property; it starts with G-.',
					'ga4-bridge-for-smartsupp',
				),
				value,
			);
		case 'gtm_container':
			return sprintf(
				/* translators: %s: the ID as it was entered. */
				__(
					'“%s” is a Google Tag Manager container. Enter the measurement ID of the GA4 property; it starts with G-.',
					'ga4-bridge-for-smartsupp',
				),
				value,
			);
		case 'google_tag':
			return sprintf(
				/* translators: %s: the ID as it was entered. */
				__(
					'“%s” is the ID of a Google tag. Enter the measurement ID of the property it sends to; it starts with G- and stands in GA4 under Admin > Data streams.',
					'ga4-bridge-for-smartsupp',
				),
				value,
			);
		case 'not_a_measurement_id':
			return sprintf(
				/* translators: %s: the text as it was entered. */
				__(
					'“%s” is not a measurement ID. One looks like G-AB12CD34EF and stands in GA4 under Admin > Data streams.',
					'ga4-bridge-for-smartsupp',
				),
				value,
			);
		case 'too_many':
			return sprintf(
				/* translators: 1: the measurement ID, 2: the largest number of IDs. */
				__(
					'“%1$s” is one too many: an event goes to at most %2$d properties.',
					'ga4-bridge-for-smartsupp',
				),
				value,
				MAX_MEASUREMENT_IDS,
			);
	}
};
