import { __ } from '@wordpress/i18n';
import type { Decision } from '../../page/readConsent.ts';
import { mayDeliverAnalytics } from '../../settings/plans.ts';
import type { Settings } from '../../settings/settings.ts';
import type { Status } from '../rest/contract.ts';
import { isHeldByComplianz } from './isHeldByComplianz.ts';

/** In the order in which a visitor comes by them. */
export const decisions: readonly Decision[] = ['pending', 'granted', 'denied'];

/** What becomes of the chat's events where a visitor is asked and decided so. */
export const eventOutcome = (settings: Settings, decision: Decision): string => {
	if (!mayDeliverAnalytics(settings.plan))
		return __('There are none on the plan FREE.', 'ga4-bridge-for-smartsupp');
	if (settings.captureMode === 'native')
		return __('The chat box sends them itself, as its account says.', 'ga4-bridge-for-smartsupp');
	if (settings.consentSource === 'none' || decision === 'granted')
		return __('They are sent.', 'ga4-bridge-for-smartsupp');
	if (settings.consentMode === 'advanced')
		return __(
			'They go to Google’s tag: without cookies where its consent mode denies storage, as usual where it is not set.',
			'ga4-bridge-for-smartsupp',
		);
	return decision === 'pending'
		? __(
				'They wait on the page, 50 at most, and are sent after a yes. They are lost when the visitor leaves before.',
				'ga4-bridge-for-smartsupp',
			)
		: __('They are dropped; nothing goes to Google.', 'ga4-bridge-for-smartsupp');
};

/** When the chat box starts for a visitor who is asked and decided so. */
export const chatOutcome = (
	settings: Settings,
	decision: Decision,
	tool?: Status['consentTool'],
): string => {
	const { chatSource, startChat, facadeButton, consentSource } = settings;
	if (chatSource === 'elsewhere')
		return __('It is installed elsewhere and starts as it does there.', 'ga4-bridge-for-smartsupp');
	if (decision !== 'granted' && isHeldByComplianz(settings, tool))
		return __('Complianz holds it back.', 'ga4-bridge-for-smartsupp');
	if (startChat !== 'consent') return startWords(startChat);
	if (consentSource === 'none')
		return __('It starts when the page has loaded.', 'ga4-bridge-for-smartsupp');
	if (decision === 'granted') return __('It starts.', 'ga4-bridge-for-smartsupp');
	const waits =
		decision === 'pending'
			? __('It waits.', 'ga4-bridge-for-smartsupp')
			: __('It does not start.', 'ga4-bridge-for-smartsupp');
	return facadeButton
		? `${waits} ${__('A click on its button starts it.', 'ga4-bridge-for-smartsupp')}`
		: waits;
};

const startWords = (start: Exclude<Settings['startChat'], 'consent'>): string => {
	switch (start) {
		case 'now':
			return __('It starts at once.', 'ga4-bridge-for-smartsupp');
		case 'idle':
			return __('It starts when the browser rests.', 'ga4-bridge-for-smartsupp');
		case 'interaction':
			return __('It starts with the first interaction.', 'ga4-bridge-for-smartsupp');
		case 'delay':
			return __('It starts after the delay.', 'ga4-bridge-for-smartsupp');
		case 'manual':
			return __('It starts when your page says so.', 'ga4-bridge-for-smartsupp');
	}
};

/** Whether the chat is told of a logged-in visitor who is asked and decided so. */
export const visitorOutcome = (_settings: Settings, decision: Decision): string =>
	decision === 'granted'
		? __('The chat is told.', 'ga4-bridge-for-smartsupp')
		: __('The chat is told nothing.', 'ga4-bridge-for-smartsupp');
