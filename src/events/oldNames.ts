import type { ChatAction } from './catalogue.ts';

export interface OldName {
	/** The event action that the chat box before 2023 sent to Universal Analytics. */
	readonly oldName: string;
	readonly action: ChatAction;
	/** False where the two count different things, so that their numbers must not be compared. */
	readonly comparable: boolean;
}

const old = (oldName: string, action: ChatAction, comparable: boolean): OldName => ({
	oldName,
	action,
	comparable,
});

/**
 * What the old chat box called each event. Its chatbot events covered chatbots and auto messages alike; "Conversation
 * served" counted any message of an agent or chatbot; "Feedback sent" had the labels 1, 3 and 5. Source: the table of
 * renamed events in Smartsupp's help pages, and both boxes as observed.
 */
export const oldNames: readonly OldName[] = [
	old('Chatbot sent', 'Chatbot_sent', false),
	old('Chatbot sent', 'Auto_message_sent', false),
	old('Chatbot interaction', 'Chatbot_interaction', false),
	old('Chatbot button interaction', 'Chatbot_button_interaction', false),
	old('Chatbot message viewed', 'Chatbot_viewed', true),
	old('Chatbot started conversation', 'Chatbot_visitor_reaction', false),
	old('Auto message started a conversation', 'Auto_message_visitor_reaction', true),
	old('Conversation served', 'Agent_served_conversation', false),
	old('Auth form filled', 'Auth_form_filled', true),
	old('Offline message sent', 'Offline_message_sent', true),
	old('Feedback sent', 'Feedback_sent', false),
	old('Feedback sent', 'Feedback_text_sent', false),
	old('Triggered message sent', 'Trigger_message_sent', true),
	old('Triggered message viewed', 'Trigger_message_viewed', true),
	old('Trigger message viewed', 'Trigger_message_viewed', true),
	old('Trigger started conversation', 'Trigger_visitor_reaction', true),
];

/** The names under which an action may stand in old reports; empty for an action that is new. */
export const oldNamesOf = (action: string): readonly OldName[] =>
	oldNames.filter((name) => name.action === action);
