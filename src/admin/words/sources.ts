import { __ } from '@wordpress/i18n';
import type { Source } from '../rest/contract.ts';

/** Where a value comes from, in a few words beside the field. */
export const sourceWords = (source: Source): string => {
	switch (source) {
		case 'default':
			return __('Default', 'ga4-bridge-for-smartsupp');
		case 'network':
			return __('Set for the network', 'ga4-bridge-for-smartsupp');
		case 'site':
			return __('Set on this site', 'ga4-bridge-for-smartsupp');
		case 'constant':
			return __('Fixed in wp-config.php', 'ga4-bridge-for-smartsupp');
	}
};
