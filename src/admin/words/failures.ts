import { __, _n, sprintf } from '@wordpress/i18n';
import type { Failure } from '../rest/failure.ts';

/** Why a request failed and what to do, after the sentence that says what was tried. */
export const failureWords = (failure: Failure): string => {
	switch (failure.kind) {
		case 'offline':
			return __(
				'The site could not be reached: you seem to be offline. Check the connection and try again.',
				'ga4-bridge-for-smartsupp',
			);
		case 'silent':
			return __(
				'The site has not answered for 45 seconds. Load this page again to see what is stored, then try again.',
				'ga4-bridge-for-smartsupp',
			);
		case 'unreachable':
			return __(
				'No answer came from the site, though you are online. It may be down for a moment, or something such as an ad blocker stops the request. Try again.',
				'ga4-bridge-for-smartsupp',
			);
		case 'garbled':
			return __(
				'What the site answered does not come from this plugin: a firewall, a security plugin or an error of PHP stepped in. Try again; if it stays, the error log of PHP says more.',
				'ga4-bridge-for-smartsupp',
			);
		case 'gone':
			return __(
				'The site does not know this plugin’s addresses. Has the plugin been deactivated, or does a security plugin close the REST interface? Look there, then load this page again.',
				'ga4-bridge-for-smartsupp',
			);
		case 'session':
			return __(
				'Your session has expired. Log in again in another tab, then come back and try again.',
				'ga4-bridge-for-smartsupp',
			);
		case 'forbidden':
			return __(
				'Your account may not change these settings. Ask an administrator of this site.',
				'ga4-bridge-for-smartsupp',
			);
		case 'faults':
			return sprintf(
				/* translators: %d: number of values that the server refused. */
				_n(
					'%d value was refused; what is wrong stands beside the field.',
					'%d values were refused; what is wrong stands beside each field.',
					failure.faults.length,
					'ga4-bridge-for-smartsupp',
				),
				failure.faults.length,
			);
		case 'conflict':
			return __(
				'The settings were changed elsewhere since you read them. What is stored now is shown; look at it and try again.',
				'ga4-bridge-for-smartsupp',
			);
		case 'other':
			return failure.message === ''
				? __(
						'The site answered with an error. Try again; if it stays, the error log of PHP says more.',
						'ga4-bridge-for-smartsupp',
					)
				: sprintf(
						/* translators: %s: the error message of the server. */
						__('The site answered: %s', 'ga4-bridge-for-smartsupp'),
						failure.message,
					);
	}
};
