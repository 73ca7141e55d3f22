import { type ChatAction, catalogue } from '../../src/events/catalogue.ts';

/** A chat event to raise for show. */
export interface SampleEvent {
	action: string;
	label?: string;
	value?: number;
}

/** Labels of a made-up shop; some hold what must not reach Google, so that one sees it go. */
const LABELS: Record<ChatAction, Omit<SampleEvent, 'action'>> = {
	Chatbot_sent: { label: 'Welcome to the tea shop' },
	Chatbot_interaction: { label: 'Welcome to the tea shop' },
	Chatbot_button_interaction: { label: 'Write to me: jana@example.com' },
	Chatbot_viewed: { label: 'Welcome to the tea shop' },
	Chatbot_visitor_reaction: { label: 'Welcome to the tea shop' },
	Auto_message_sent: { label: 'Free shipping this week' },
	Auto_message_viewed: { label: 'Free shipping this week' },
	Auto_message_visitor_reaction: { label: 'Free shipping this week' },
	Visitor_started_conversation: {},
	Agent_served_conversation: { label: 'Jana Nováková' },
	Auth_form_filled: {},
	Offline_message_sent: {},
	Feedback_sent: { label: 'Good', value: 5 },
	Feedback_text_sent: { label: 'Lovely, call me: +420 601 234 567', value: 3 },
	Trigger_message_sent: { label: 'Still choosing?' },
	Trigger_message_viewed: { label: 'Still choosing?' },
	Trigger_visitor_reaction: { label: 'Still choosing?' },
	Contact_acquired: { label: 'Newsletter bot' },
	Url_card_opened: { label: 'https://shop.example/teapot?email=jana@example.com' },
};

/** One sample of each action, in the catalogue's order. */
export const sampleEvents: readonly SampleEvent[] = catalogue.map(({ action }) => ({
	action,
	...LABELS[action],
}));

/** What a chat box of the future might send: nobody knows the action yet. */
export const unknownEvent: SampleEvent = { action: 'Video_call_started', label: 'Tea tasting' };
