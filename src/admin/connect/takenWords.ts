import { __ } from '@wordpress/i18n';

/** How a take-over ended, by what was asked of the other plugin and how it stands now. */
export const takenWords = (wasToStop: boolean, isActive: boolean): string => {
	if (!isActive && wasToStop)
		return __(
			'Taken over and saved, and the other plugin is deactivated. To go back, activate it under Plugins and undo the last save here.',
			'ga4-bridge-for-smartsupp',
		);
	if (isActive && wasToStop)
		return __(
			'Taken over and saved, but the other plugin is still active: your account may not deactivate plugins here. It keeps the chat until somebody deactivates it under Plugins.',
			'ga4-bridge-for-smartsupp',
		);
	return isActive
		? __(
				'Taken over and saved. The other plugin is still active and keeps the chat until it is deactivated.',
				'ga4-bridge-for-smartsupp',
			)
		: __('Taken over and saved.', 'ga4-bridge-for-smartsupp');
};
