import { __ } from '@wordpress/i18n';
import type { ChatKeyProblem } from '../../settings/parseChatKey.ts';

/** What was pasted into the key field instead of a key, and where the key is. */
export const chatKeyWords = (problem: ChatKeyProblem): string => {
	switch (problem) {
		case 'empty':
			return '';
		case 'rest_token':
			return __(
				'This looks like a token of Smartsupp’s REST API. The chat box needs the chat key: the 40 characters after “_smartsupp.key” in the chat code. Keep the token secret and do not paste it into web pages.',
				'ga4-bridge-for-smartsupp',
			);
		case 'measurement_id':
			return __(
				'This is an ID of Google’s. The chat box needs Smartsupp’s chat key; measurement IDs have a field of their own.',
				'ga4-bridge-for-smartsupp',
			);
		case 'email':
			return __(
				'This is an e-mail address. The chat box needs the chat key: the 40 characters after “_smartsupp.key” in the chat code.',
				'ga4-bridge-for-smartsupp',
			);
		case 'code_without_key':
			return __(
				'There is no key in this code. Copy the whole chat code from Smartsupp’s dashboard; it has a line with “_smartsupp.key”.',
				'ga4-bridge-for-smartsupp',
			);
		case 'several_keys':
			return __(
				'There is more than one key in this code. Paste only the one of the account that this site belongs to.',
				'ga4-bridge-for-smartsupp',
			);
		case 'not_a_key':
			return __(
				'This is not a chat key. A key has 40 characters, the digits 0 to 9 and the letters a to f; it stands in the chat code in Smartsupp’s dashboard.',
				'ga4-bridge-for-smartsupp',
			);
	}
};
