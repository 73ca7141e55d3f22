import { __, sprintf } from '@wordpress/i18n';
import type { Settings } from '../../settings/settings.ts';

/** What the sketch shows, for those who do not see it and for those who wonder. */
export const previewWords = (settings: Settings): string =>
	[
		sideWords(settings.chatSide),
		distanceWords(settings),
		settings.chatColor === ''
			? __('Its colour is the account’s, drawn in grey.', 'ga4-bridge-for-smartsupp')
			: sprintf(
					/* translators: %s: a colour such as #1d4fd8. */
					__('Its colour is %s.', 'ga4-bridge-for-smartsupp'),
					settings.chatColor,
				),
		settings.facadeButton && settings.startChat !== 'now'
			? __('Until the chat starts, it says “Chat with us”.', 'ga4-bridge-for-smartsupp')
			: '',
		settings.chatOnMobile ? '' : __('On phones there is none.', 'ga4-bridge-for-smartsupp'),
	]
		.filter((sentence) => sentence !== '')
		.join(' ');

const sideWords = (side: Settings['chatSide']): string => {
	switch (side) {
		case 'account':
			return __(
				'The button of the chat stands at the side that the account says, drawn at the right.',
				'ga4-bridge-for-smartsupp',
			);
		case 'right':
			return __('The button of the chat stands at the right.', 'ga4-bridge-for-smartsupp');
		case 'left':
			return __('The button of the chat stands at the left.', 'ga4-bridge-for-smartsupp');
	}
};

const distanceWords = ({ chatOffsetX, chatOffsetY }: Settings): string => {
	const account = __('as in the account', 'ga4-bridge-for-smartsupp');
	if (chatOffsetX === '' && chatOffsetY === '') return '';
	return sprintf(
		/* translators: 1 and 2: a number of pixels, or "as in the account". */
		__('Pixels from the side: %1$s; from the bottom: %2$s.', 'ga4-bridge-for-smartsupp'),
		chatOffsetX || account,
		chatOffsetY || account,
	);
};
