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

/** The 19 actions in the order people read them: the 17 of Smartsupp's help pages and the two observed ones. */
export const catalogue: readonly CatalogueEntry[] = [
	{ action: 'Chatbot_sent', group: 'chatbot', frequency: 'once_per_automation', documented: true },
	{
		action: 'Chatbot_interaction',
		group: 'chatbot',
		frequency: 'once_per_automation_and_page_load',
		documented: true,
	},
	{
		action: 'Chatbot_button_interaction',
		group: 'chatbot',
		frequency: 'every_time',
		documented: true,
	},
	{
		action: 'Chatbot_viewed',
		group: 'chatbot',
		frequency: 'every_unread_opening',
		documented: true,
	},
	{
		action: 'Chatbot_visitor_reaction',
		group: 'chatbot',
		frequency: 'once_per_automation_and_page_load',
		documented: true,
	},
	{
		action: 'Auto_message_sent',
		group: 'auto_message',
		frequency: 'once_per_automation',
		documented: true,
	},
	{
		action: 'Auto_message_viewed',
		group: 'auto_message',
		frequency: 'every_unread_opening',
		documented: true,
	},
	{
		action: 'Auto_message_visitor_reaction',
		group: 'auto_message',
		frequency: 'once_per_automation_and_page_load',
		documented: true,
	},
	{
		action: 'Visitor_started_conversation',
		group: 'conversation',
		frequency: 'once_per_conversation',
		documented: true,
	},
	{
		action: 'Agent_served_conversation',
		group: 'conversation',
		frequency: 'every_time',
		documented: true,
	},
	{ action: 'Auth_form_filled', group: 'form', frequency: 'every_time', documented: true },
	{ action: 'Offline_message_sent', group: 'form', frequency: 'every_time', documented: true },
	{ action: 'Feedback_sent', group: 'feedback', frequency: 'every_time', documented: true },
	{ action: 'Feedback_text_sent', group: 'feedback', frequency: 'every_time', documented: true },
	{ action: 'Trigger_message_sent', group: 'trigger', frequency: 'every_time', documented: true },
	{
		action: 'Trigger_message_viewed',
		group: 'trigger',
		frequency: 'every_unread_opening',
		documented: true,
	},
	{
		action: 'Trigger_visitor_reaction',
		group: 'trigger',
		frequency: 'once_per_automation_and_page_load',
		documented: true,
	},
	{ action: 'Contact_acquired', group: 'form', frequency: 'every_time', documented: false },
	{ action: 'Url_card_opened', group: 'conversation', frequency: 'every_time', documented: false },
];
