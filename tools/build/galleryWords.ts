import type { ChatAction, Frequency, LabelKind } from '../../src/events/catalogue.ts';

/** What happened, for somebody who never read the event's name. */
export const eventMeanings: { readonly [K in ChatAction]: string } = {
	Chatbot_sent: 'A chatbot wrote to the visitor',
	Chatbot_interaction: 'The visitor first answered a chatbot, by a button or in words',
	Chatbot_button_interaction: "The visitor clicked one of a chatbot's buttons",
	Chatbot_viewed: 'The visitor opened the chat with a message of a chatbot unread',
	Chatbot_visitor_reaction: 'The visitor answered a chatbot in words',
	Auto_message_sent: 'An automatic message went to the visitor',
	Auto_message_viewed: 'The visitor opened the chat with an automatic message unread',
	Auto_message_visitor_reaction: 'The visitor answered an automatic message',
	Visitor_started_conversation: 'The visitor wrote first',
	Agent_served_conversation: 'An agent joined the conversation',
	Auth_form_filled: 'The visitor filled in the contact form',
	Offline_message_sent: 'The visitor left a message while nobody was online',
	Feedback_sent: 'The visitor rated the conversation',
	Feedback_text_sent: 'The visitor rated the conversation and wrote why',
	Trigger_message_sent: "A trigger's message went to the visitor (older accounts)",
	Trigger_message_viewed: "The visitor opened the chat with a trigger's message unread",
	Trigger_visitor_reaction: "The visitor answered a trigger's message",
	Contact_acquired: 'The visitor left contact details',
	Url_card_opened: 'The visitor opened a link card',
};

export const frequencyWords: { readonly [K in Frequency]: string } = {
	every_time: 'every time',
	once_per_automation: 'once an automation',
	once_per_automation_and_page_load: 'once an automation and page load',
	every_unread_opening: 'every time',
	once_per_conversation: 'once a conversation',
};

/** What becomes of the label of each kind, at the default settings. */
export const labelWords: { readonly [K in LabelKind]: string } = {
	automation: '`chat_automation`: the name of the automation',
	button: "`chat_button`: the button's text",
	agent: "`chat_agent`: the agent's initials",
	link: '`chat_link`: the address up to the question mark',
	rating: '`chat_rating`: 5, 3 or 1',
	feedback: '`chat_rating`: 5, 3 or 1; the words themselves are left out',
	none: '',
};

/**
 * Why a template needs each of its permissions, by the permission, or by it and one of its keys. One of our own
 * templates that asks for something without a reason here does not build.
 */
export const permissionReasons: { readonly [permission: string]: string } = {
	'access_consent analytics_storage':
		'With *basic* consent, to keep events on the page until the visitor agrees',
	'access_globals _smartsupp':
		"The chat box's settings: to make them where there are none, and to see whether the chat box runs already",
	'access_globals _smartsupp (variable)':
		'The IDs that the page itself had named to the chat box: in *every property* mode they count as chosen',
	'access_globals _smartsupp.gaKey':
		'The setting that makes the chat box hand its events over instead of sending them',
	'access_globals _smartsupp.key': 'The chat key, where this tag loads the chat',
	'access_globals _smartsupp.replacedGaKey':
		'The IDs that the page itself had named to the chat box: in *every property* mode they count as chosen',
	'access_globals dataLayer':
		'The queue through which events reach Google, and the state of the set-up',
	'access_globals google_tag_manager': "The measurement IDs on the page, by Google's own list",
	'access_globals gtag':
		"Made where the page has none: else the chat box loads Google's script once more, and GA4 counts a second page view",
	'access_globals smartsupp': "The chat box's function, where this tag loads the chat",
	'access_globals smartsupp._': 'The queue of that function',
	'access_globals smartsupp._.push': 'To add to that queue',
	'access_globals smartsuppGa4Claims':
		'Which sender has which property, so that two tags, two containers or the WordPress plugin never both send',
	'access_globals smartsuppGa4Queue': "This template's own way into the data layer",
	access_template_storage:
		'To set up once a page, and to hold events until consent, in memory only',
	'inject_script https://www.smartsuppchat.com/loader.js?':
		'The chat itself, and only with *Load the chat with this tag*',
	logging: 'One line for each event in the console',
	read_container_data: "The container's ID, for the list of senders, and whether Preview is on",
	'read_data_layer event': 'The name of the event that fired the tag',
	'read_data_layer eventModel': "The chat event's own parameters",
};
