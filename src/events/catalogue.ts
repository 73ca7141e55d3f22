/** What a chat event's label holds, and so which parameter it becomes and how it is kept private. */
export type LabelKind = 'automation' | 'button' | 'agent' | 'link' | 'rating' | 'feedback' | 'none';

/**
 * The label of each action that the 2023 chat box sends, by Smartsupp's help pages ("Google Analytics"), the last two
 * as observed. Look a foreign name up with `labelKindOf` only: an action may be called `constructor`.
 */
export const labelKinds = {
	Chatbot_sent: 'automation',
	Chatbot_interaction: 'automation',
	Chatbot_button_interaction: 'button',
	Chatbot_viewed: 'automation',
	Chatbot_visitor_reaction: 'automation',
	Auto_message_sent: 'automation',
	Auto_message_viewed: 'automation',
	Auto_message_visitor_reaction: 'automation',
	Visitor_started_conversation: 'none',
	Agent_served_conversation: 'agent',
	Auth_form_filled: 'none',
	Offline_message_sent: 'none',
	Feedback_sent: 'rating',
	Feedback_text_sent: 'feedback',
	Trigger_message_sent: 'automation',
	Trigger_message_viewed: 'automation',
	Trigger_visitor_reaction: 'automation',
	Contact_acquired: 'automation',
	Url_card_opened: 'link',
} as const;

export type ChatAction = keyof typeof labelKinds;

/** The label kind of an action; undefined for one that is not in the catalogue (a future chat box may add some). */
export const labelKindOf = (action: string): LabelKind | undefined =>
	labelKinds.hasOwnProperty(action) ? labelKinds[action as ChatAction] : undefined;

/** The actions that mean a lead, and so raise `generate_lead` where that is switched on. */
export const leadActions: readonly string[] = [
	'Contact_acquired',
	'Auth_form_filled',
	'Offline_message_sent',
];

/** How often the chat box raises an action. */
export type Frequency =
	| 'every_time'
	| 'once_per_automation'
	| 'once_per_automation_and_page_load'
	| 'every_unread_opening'
	| 'once_per_conversation';

export interface CatalogueEntry {
	readonly action: ChatAction;
	/** True where Smartsupp's help pages name it, false where it was only observed. */
	readonly documented: boolean;
	readonly frequency: Frequency;
	readonly group: 'chatbot' | 'auto_message' | 'conversation' | 'form' | 'feedback' | 'trigger';
}

const entry = (
	action: ChatAction,
	group: CatalogueEntry['group'],
	frequency: Frequency,
	documented: boolean,
): CatalogueEntry => ({ action, group, frequency, documented });

/** The 19 actions in the order people read them: the 17 of Smartsupp's help pages and the two observed ones. */
export const catalogue: readonly CatalogueEntry[] = [
	entry('Chatbot_sent', 'chatbot', 'once_per_automation', true),
	entry('Chatbot_interaction', 'chatbot', 'once_per_automation_and_page_load', true),
	entry('Chatbot_button_interaction', 'chatbot', 'every_time', true),
	entry('Chatbot_viewed', 'chatbot', 'every_unread_opening', true),
	entry('Chatbot_visitor_reaction', 'chatbot', 'once_per_automation_and_page_load', true),
	entry('Auto_message_sent', 'auto_message', 'once_per_automation', true),
	entry('Auto_message_viewed', 'auto_message', 'every_unread_opening', true),
	entry('Auto_message_visitor_reaction', 'auto_message', 'once_per_automation_and_page_load', true),
	entry('Visitor_started_conversation', 'conversation', 'once_per_conversation', true),
	entry('Agent_served_conversation', 'conversation', 'every_time', true),
	entry('Auth_form_filled', 'form', 'every_time', true),
	entry('Offline_message_sent', 'form', 'every_time', true),
	entry('Feedback_sent', 'feedback', 'every_time', true),
	entry('Feedback_text_sent', 'feedback', 'every_time', true),
	entry('Trigger_message_sent', 'trigger', 'every_time', true),
	entry('Trigger_message_viewed', 'trigger', 'every_unread_opening', true),
	entry('Trigger_visitor_reaction', 'trigger', 'once_per_automation_and_page_load', true),
	entry('Contact_acquired', 'form', 'every_time', false),
	entry('Url_card_opened', 'conversation', 'every_time', false),
];
