import { __ } from '@wordpress/i18n';
import type { Plan, PlanName } from '../../settings/plans.ts';

/** The name of a plan as Smartsupp writes it. */
export const planWords = (plan: PlanName): string => {
	switch (plan) {
		case 'unknown':
			return __('I do not know', 'ga4-bridge-for-smartsupp');
		case 'free':
			return 'FREE';
		case 'standard':
			return 'STANDARD';
		case 'pro':
			return 'PRO';
	}
};

/** What the plan FREE means here, in the words of the server's reason. */
export const inactiveWords = (): string =>
	__(
		'Inactive: Smartsupp sends chat events on STANDARD and PRO. Your settings are kept and act as soon as it does.',
		'ga4-bridge-for-smartsupp',
	);

/** What a plan may include. */
export const planPartWords = (part: keyof Plan): string => {
	switch (part) {
		case 'analytics':
			return __('Chat events to Google Analytics', 'ga4-bridge-for-smartsupp');
		case 'openConversation':
			return __('Opening a conversation from the list of visitors', 'ga4-bridge-for-smartsupp');
		case 'groups':
			return __('Groups', 'ga4-bridge-for-smartsupp');
		case 'exports':
			return __('Export', 'ga4-bridge-for-smartsupp');
		case 'support':
			return __('Customer support', 'ga4-bridge-for-smartsupp');
	}
};
