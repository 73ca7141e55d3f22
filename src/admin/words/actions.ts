import { __ } from '@wordpress/i18n';
import type { ChatAction } from '../../events/catalogue.ts';

/** When the chat box raises an action, for somebody who never read its name. */
export const actionWords = (code: ChatAction): string => {
	switch (code) {
		case 'Chatbot_sent':
			return __('The visitor received a message of a chatbot.', 'ga4-bridge-for-smartsupp');
		case 'Chatbot_interaction':
			return __('The visitor answered a chatbot for the first time.', 'ga4-bridge-for-smartsupp');
		case 'Chatbot_button_interaction':
			return __('The visitor clicked a reply button of a chatbot.', 'ga4-bridge-for-smartsupp');
		case 'Chatbot_viewed':
			return __(
				'The visitor opened the chat after a chatbot’s message.',
				'ga4-bridge-for-smartsupp',
			);
		case 'Chatbot_visitor_reaction':
			return __('The visitor answered a chatbot in own words.', 'ga4-bridge-for-smartsupp');
		case 'Auto_message_sent':
			return __('The visitor received an automatic message.', 'ga4-bridge-for-smartsupp');
		case 'Auto_message_viewed':
			return __(
				'The visitor opened the chat after an automatic message.',
				'ga4-bridge-for-smartsupp',
			);
		case 'Auto_message_visitor_reaction':
			return __('The visitor answered an automatic message.', 'ga4-bridge-for-smartsupp');
		case 'Visitor_started_conversation':
			return __('The visitor wrote first, with no automation before.', 'ga4-bridge-for-smartsupp');
		case 'Agent_served_conversation':
			return __('An agent joined the conversation.', 'ga4-bridge-for-smartsupp');
		case 'Auth_form_filled':
			return __('The visitor sent the contact form.', 'ga4-bridge-for-smartsupp');
		case 'Offline_message_sent':
			return __('The visitor left a message while nobody was online.', 'ga4-bridge-for-smartsupp');
		case 'Feedback_sent':
			return __('The visitor rated the conversation.', 'ga4-bridge-for-smartsupp');
		case 'Feedback_text_sent':
			return __('The visitor rated the conversation and wrote why.', 'ga4-bridge-for-smartsupp');
		case 'Trigger_message_sent':
			return __(
				'The visitor received the message of a trigger (older accounts).',
				'ga4-bridge-for-smartsupp',
			);
		case 'Trigger_message_viewed':
			return __(
				'The visitor opened the chat after a trigger’s message (older accounts).',
				'ga4-bridge-for-smartsupp',
			);
		case 'Trigger_visitor_reaction':
			return __('The visitor answered a trigger (older accounts).', 'ga4-bridge-for-smartsupp');
		case 'Contact_acquired':
			return __('A contact was acquired.', 'ga4-bridge-for-smartsupp');
		case 'Url_card_opened':
			return __('The visitor opened the preview of a link.', 'ga4-bridge-for-smartsupp');
	}
};
