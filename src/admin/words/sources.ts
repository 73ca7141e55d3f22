import { __ } from '@wordpress/i18n';
import type { Scope, Source } from '../rest/contract.ts';

/** Where a value comes from, in a few words beside the field; whose settings are shown decides what "set" means. */
export const sourceWords = (source: Source, scope: Scope, locked: boolean): string => {
	switch (source) {
		case 'default':
			return locked
				? __('Default, fixed for the network', 'ga4-bridge-for-smartsupp')
				: __('Default', 'ga4-bridge-for-smartsupp');
		case 'network':
			return locked
				? __('Fixed for the network', 'ga4-bridge-for-smartsupp')
				: __('Set for the network', 'ga4-bridge-for-smartsupp');
		case 'site':
			return scope === 'network'
				? __('Set for the network', 'ga4-bridge-for-smartsupp')
				: __('Set on this site', 'ga4-bridge-for-smartsupp');
		case 'constant':
			return __('Fixed in wp-config.php', 'ga4-bridge-for-smartsupp');
	}
};
