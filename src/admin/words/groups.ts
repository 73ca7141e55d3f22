import { __ } from '@wordpress/i18n';
import type { CatalogueEntry } from '../../events/catalogue.ts';

/** The heading of a group of actions. */
export const groupWords = (code: CatalogueEntry['group']): string => {
	switch (code) {
		case 'chatbot':
			return __('Chatbots', 'ga4-bridge-for-smartsupp');
		case 'auto_message':
			return __('Automatic messages', 'ga4-bridge-for-smartsupp');
		case 'conversation':
			return __('Conversations', 'ga4-bridge-for-smartsupp');
		case 'form':
			return __('Forms and contacts', 'ga4-bridge-for-smartsupp');
		case 'feedback':
			return __('Ratings', 'ga4-bridge-for-smartsupp');
		case 'trigger':
			return __('Triggers (older accounts)', 'ga4-bridge-for-smartsupp');
	}
};
