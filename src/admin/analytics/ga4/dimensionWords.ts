import { __ } from '@wordpress/i18n';

export interface DimensionWords {
	/** At most 82 characters, as GA4 wants it. */
	readonly name: string;
	/** At most 150. */
	readonly description: string;
}

/** What to enter in GA4 for a parameter; one of the user's own keeps its name. */
export const dimensionWords = (parameter: string): DimensionWords => {
	switch (parameter) {
		case 'event_category':
			return {
				name: __('Event category', 'ga4-bridge-for-smartsupp'),
				description: __('Smartsupp_v3 for every event of the chat', 'ga4-bridge-for-smartsupp'),
			};
		case 'event_label':
			return {
				name: __('Event label', 'ga4-bridge-for-smartsupp'),
				description: __(
					'What the chat event was about, whatever its kind',
					'ga4-bridge-for-smartsupp',
				),
			};
		case 'chat_action':
			return {
				name: __('Chat action', 'ga4-bridge-for-smartsupp'),
				description: __('Smartsupp’s own name of what happened', 'ga4-bridge-for-smartsupp'),
			};
		case 'chat_automation':
			return {
				name: __('Chat automation', 'ga4-bridge-for-smartsupp'),
				description: __(
					'Name of the chatbot, automatic message or trigger',
					'ga4-bridge-for-smartsupp',
				),
			};
		case 'chat_button':
			return {
				name: __('Chat button', 'ga4-bridge-for-smartsupp'),
				description: __('Text of the chatbot’s button', 'ga4-bridge-for-smartsupp'),
			};
		case 'chat_agent':
			return {
				name: __('Chat agent', 'ga4-bridge-for-smartsupp'),
				description: __('Who joined the conversation', 'ga4-bridge-for-smartsupp'),
			};
		case 'chat_link':
			return {
				name: __('Chat link', 'ga4-bridge-for-smartsupp'),
				description: __('Address of the link that was opened', 'ga4-bridge-for-smartsupp'),
			};
		case 'chat_rating':
			return {
				name: __('Chat rating', 'ga4-bridge-for-smartsupp'),
				description: __('5 good, 3 normal, 1 bad', 'ga4-bridge-for-smartsupp'),
			};
		default:
			return {
				name: parameter,
				description: __('A parameter of your own', 'ga4-bridge-for-smartsupp'),
			};
	}
};
