import { __, _n, sprintf } from '@wordpress/i18n';
import type { SettingName } from '../../settings/settings.ts';

/** A setting's name in lists of changes; the labels of the fields say the same at greater length. */
export const settingWords = (name: SettingName): string => {
	switch (name) {
		case 'chatKey':
			return __('Chat key', 'ga4-bridge-for-smartsupp');
		case 'chatSource':
			return __('Who installs the chat box', 'ga4-bridge-for-smartsupp');
		case 'plan':
			return __('Plan of the account', 'ga4-bridge-for-smartsupp');
		case 'trackerMode':
			return __('Choice of properties', 'ga4-bridge-for-smartsupp');
		case 'measurementIds':
			return __('Measurement IDs', 'ga4-bridge-for-smartsupp');
		case 'eventNames':
			return __('Names of the events', 'ga4-bridge-for-smartsupp');
		case 'eventRules':
			return __('Rules for single events', 'ga4-bridge-for-smartsupp');
		case 'eventParameters':
			return __('Parameters of your own', 'ga4-bridge-for-smartsupp');
		case 'agentNames':
			return __('Names of agents', 'ga4-bridge-for-smartsupp');
		case 'feedbackText':
			return __('What visitors write with a rating', 'ga4-bridge-for-smartsupp');
		case 'linkUrls':
			return __('Addresses of opened links', 'ga4-bridge-for-smartsupp');
		case 'consentMode':
			return __('Consent mode', 'ga4-bridge-for-smartsupp');
		case 'consentSource':
			return __('Where consent is read', 'ga4-bridge-for-smartsupp');
		case 'consentCategory':
			return __('Consent category', 'ga4-bridge-for-smartsupp');
		case 'captureMode':
			return __('Capture mode', 'ga4-bridge-for-smartsupp');
		case 'loadGoogleTag':
			return __('Load the Google tag', 'ga4-bridge-for-smartsupp');
		case 'sendLeads':
			return __('Send leads', 'ga4-bridge-for-smartsupp');
		case 'leadValue':
			return __('Value of a lead', 'ga4-bridge-for-smartsupp');
		case 'leadCurrency':
			return __('Currency of a lead', 'ga4-bridge-for-smartsupp');
		case 'chatSide':
			return __('Side of the chat box', 'ga4-bridge-for-smartsupp');
		case 'chatOffsetX':
			return __('Distance from the side, in pixels', 'ga4-bridge-for-smartsupp');
		case 'chatOffsetY':
			return __('Distance from the bottom, in pixels', 'ga4-bridge-for-smartsupp');
		case 'chatColor':
			return __('Colour of the chat box', 'ga4-bridge-for-smartsupp');
		case 'chatOnMobile':
			return __('Chat box on phones', 'ga4-bridge-for-smartsupp');
		case 'chatLanguage':
			return __('Language of the chat box', 'ga4-bridge-for-smartsupp');
		case 'privacyNotice':
			return __('Privacy notice', 'ga4-bridge-for-smartsupp');
		case 'privacyNoticeUrl':
			return __('Page of the privacy notice', 'ga4-bridge-for-smartsupp');
		case 'startChat':
			return __('Start of the chat', 'ga4-bridge-for-smartsupp');
		case 'startDelay':
			return __('Delay of the start, in seconds', 'ga4-bridge-for-smartsupp');
		case 'facadeButton':
			return __('Button until the chat starts', 'ga4-bridge-for-smartsupp');
		case 'hideOnPaths':
			return __('Not on these paths', 'ga4-bridge-for-smartsupp');
		case 'showOnPaths':
			return __('Only on these paths', 'ga4-bridge-for-smartsupp');
		case 'hideOnPostTypes':
			return __('Not on these kinds of posts', 'ga4-bridge-for-smartsupp');
		case 'hideForRoles':
			return __('Not for these roles', 'ga4-bridge-for-smartsupp');
		case 'hideInEnvironments':
			return __('Not in these environments', 'ga4-bridge-for-smartsupp');
		case 'visitorData':
			return __('Data of logged-in visitors', 'ga4-bridge-for-smartsupp');
	}
};

/** The texts that leave to the Smartsupp account what they do not say. */
const asInAccount = ['chatOffsetX', 'chatOffsetY', 'chatColor', 'privacyNoticeUrl'];

/** A setting's value in a few words, for lists of changes; no more of the chat key than tells two apart. */
export const valueWords = (name: string, value: unknown): string => {
	if (value === 'account' || (value === '' && asInAccount.includes(name)))
		return __('as in the account', 'ga4-bridge-for-smartsupp');
	if (value === '' || value === null || value === undefined)
		return __('empty', 'ga4-bridge-for-smartsupp');
	if (name === 'chatKey' && typeof value === 'string')
		return value.length > 8 ? `${value.slice(0, 4)}…${value.slice(-4)}` : value;
	if (typeof value === 'boolean')
		return value ? __('on', 'ga4-bridge-for-smartsupp') : __('off', 'ga4-bridge-for-smartsupp');
	if (!Array.isArray(value)) return String(value);
	if (value.length === 0) return __('empty', 'ga4-bridge-for-smartsupp');
	if (value.every((item) => typeof item === 'string')) return value.join(', ');
	return sprintf(
		/* translators: %d: number of entries in a list. */
		_n('%d entry', '%d entries', value.length, 'ga4-bridge-for-smartsupp'),
		value.length,
	);
};
