import {
	type AgentNames,
	choices,
	type EventNames,
	type FeedbackText,
	type LinkUrls,
	type TrackerMode,
} from '../../events/options.ts';
import type { Field, Item } from './fieldTypes.ts';

const ids = '^G-[A-Z0-9]{4,}( *, *G-[A-Z0-9]{4,})*$';
const name = '^[A-Za-z][A-Za-z0-9_]{0,39}$';

const items = <T extends string>(
	values: readonly T[],
	words: { readonly [K in T]: string },
): readonly Item[] => values.map((value) => ({ value, displayValue: words[value] }));

const select = (
	field: string,
	displayName: string,
	help: string,
	selectItems: readonly Item[],
): Field => ({
	type: 'SELECT',
	name: field,
	displayName,
	help,
	macrosInSelect: true,
	selectItems,
	simpleValueType: true,
	defaultValue: selectItems.map((item) => item.value)[0] || '',
});

const group = (field: string, displayName: string, subParams: readonly Field[]): Field => ({
	type: 'GROUP',
	name: field,
	displayName,
	groupStyle: 'ZIPPY_CLOSED',
	subParams,
});

const trackerWords: { readonly [K in TrackerMode]: string } = {
	auto: 'Every GA4 property on the page (best for most)',
	manual: 'Only the measurement IDs I name',
};

const nameWords: { readonly [K in EventNames]: string } = {
	prefixed: 'smartsupp_chatbot_sent, smartsupp_chatbot_viewed, …',
	single: 'smartsupp_chat for all, told apart by chat_action',
	original: 'Chatbot_sent, … (reports with these names exist already)',
};

const agentWords: { readonly [K in AgentNames]: string } = {
	initials: 'Initials: J. N.',
	keep: 'The full name (personal data)',
	drop: 'Leave it out',
};

const feedbackWords: { readonly [K in FeedbackText]: string } = {
	drop: 'Leave it out',
	redact: 'Without e-mail addresses and phone numbers',
};

const linkWords: { readonly [K in LinkUrls]: string } = {
	noQuery: 'The address up to the question mark',
	keep: 'The whole address (may hold personal data)',
	host: 'The host name only',
	drop: 'Leave it out',
};

const trackerFields: readonly Field[] = [
	{
		type: 'RADIO',
		name: 'trackerMode',
		displayName: 'Send chat events to',
		help: 'The IDs on the page are looked up when an event happens, so those that this container adds are found too.',
		radioItems: items(choices.trackerMode, trackerWords),
		simpleValueType: true,
		defaultValue: 'auto',
		alwaysInSummary: true,
	},
	{
		type: 'TEXT',
		name: 'measurementIds',
		displayName: 'Measurement IDs',
		help: 'One or several, separated by commas, in capitals. Google Analytics: Admin > Data streams > your stream.',
		valueHint: 'G-ABC123DEF4, G-XYZ987UVW6',
		simpleValueType: true,
		alwaysInSummary: true,
		enablingConditions: [{ paramName: 'trackerMode', paramValue: 'manual', type: 'EQUALS' }],
		valueValidators: [
			{
				type: 'NON_EMPTY',
				errorMessage: 'Name at least one measurement ID, or choose every property on the page.',
			},
			{
				type: 'REGEX',
				args: [ids],
				errorMessage:
					'A measurement ID starts with G- and has capitals and digits only. UA-, AW- and GTM- IDs are something else.',
			},
		],
	},
];

const namesField = select(
	'eventNames',
	'Event names',
	'Choose the third one if Smartsupp events already arrive in GA4, so that your reports go on.',
	items(choices.eventNames, nameWords),
);

const privacyGroup = group('privacyGroup', 'Privacy', [
	select(
		'agentNames',
		"Agents' names",
		'Google forbids personal data in event parameters, and a full name is that.',
		items(choices.agentNames, agentWords),
	),
	select(
		'feedbackText',
		"Visitors' feedback in their own words",
		'The rating (5, 3, 1) is always sent as chat_rating.',
		items(choices.feedbackText, feedbackWords),
	),
	select(
		'linkUrls',
		'Addresses of opened link cards',
		'What follows the question mark often names a person.',
		items(choices.linkUrls, linkWords),
	),
]);

const leadGroup = group('leadGroup', 'Leads', [
	{
		type: 'CHECKBOX',
		name: 'sendLeads',
		checkboxText: 'Send generate_lead as well',
		help: 'For a contact acquired, a contact form and an offline message; once a page load and property.',
		simpleValueType: true,
		defaultValue: false,
	},
	{
		type: 'TEXT',
		name: 'leadValue',
		displayName: 'Value of a lead',
		help: 'Sent only together with a currency, because GA4 takes no value without one.',
		valueHint: '10',
		simpleValueType: true,
		enablingConditions: [{ paramName: 'sendLeads', paramValue: true, type: 'EQUALS' }],
		valueValidators: [
			{
				type: 'REGEX',
				args: ['^([0-9]+([.][0-9]+)?)?$'],
				errorMessage: 'A number such as 10 or 9.50, or nothing.',
			},
		],
	},
	{
		type: 'TEXT',
		name: 'leadCurrency',
		displayName: 'Currency',
		valueHint: 'EUR',
		simpleValueType: true,
		enablingConditions: [{ paramName: 'sendLeads', paramValue: true, type: 'EQUALS' }],
		valueValidators: [
			{
				type: 'REGEX',
				args: ['^([A-Z]{3})?$'],
				errorMessage: 'Three capitals by ISO 4217, such as EUR, or nothing.',
			},
		],
	},
]);

const eventGroup = group('eventGroup', 'Single events and extra parameters', [
	{
		type: 'SIMPLE_TABLE',
		name: 'eventRules',
		displayName: 'Events to switch off or to rename',
		help: "The chat box's own names, such as Chatbot_sent. Events that are not listed are sent under the names chosen above.",
		newRowButtonText: 'Add event',
		simpleTableColumns: [
			{
				name: 'action',
				displayName: 'Event of the chat box',
				type: 'TEXT',
				defaultValue: '',
				isUnique: true,
				valueHint: 'Chatbot_sent',
				valueValidators: [
					{
						type: 'REGEX',
						args: [name],
						errorMessage: 'Letters, digits and underscores, at most 40, such as Chatbot_sent.',
					},
				],
			},
			{
				name: 'send',
				displayName: 'Send it',
				type: 'SELECT',
				defaultValue: 'yes',
				selectItems: [
					{ value: 'yes', displayValue: 'Yes' },
					{ value: 'no', displayValue: 'No' },
				],
			},
			{
				name: 'eventName',
				displayName: 'Under this name in GA4 (empty: as chosen above)',
				type: 'TEXT',
				defaultValue: '',
				valueValidators: [
					{
						type: 'REGEX',
						args: ['^([A-Za-z][A-Za-z0-9_]{0,39})?$'],
						errorMessage: 'Letters, digits and underscores, at most 40.',
					},
				],
			},
		],
	},
	{
		type: 'SIMPLE_TABLE',
		name: 'eventParameters',
		displayName: 'Parameters to add to every event',
		newRowButtonText: 'Add parameter',
		simpleTableColumns: [
			{
				name: 'name',
				displayName: 'Parameter',
				type: 'TEXT',
				defaultValue: '',
				isUnique: true,
				valueValidators: [
					{
						type: 'REGEX',
						args: [name],
						errorMessage: 'Letters, digits and underscores, at most 40.',
					},
				],
			},
			{ name: 'value', displayName: 'Value', type: 'TEXT', defaultValue: '' },
		],
	},
]);

const consentGroup = group('consentGroup', 'Consent', [
	select(
		'consentMode',
		'While analytics_storage is denied',
		'The second sends nothing at all until the visitor agrees, then what was kept. A tag that sets the chat up must not have additional consent checks: it would come too late.',
		items(choices.consentMode, {
			advanced: "Google's tag decides (advanced consent mode)",
			basic: 'Keep events on the page until consent (basic)',
		}),
	),
]);

const chatGroup = group('chatGroup', 'Chat box', [
	{
		type: 'CHECKBOX',
		name: 'loadChat',
		checkboxText: 'Load the chat with this tag',
		help: 'For sites without the chat code. A chat that is on the page already is never loaded twice.',
		simpleValueType: true,
		defaultValue: false,
	},
	{
		type: 'TEXT',
		name: 'chatKey',
		displayName: 'Chat key',
		help: 'Smartsupp: Settings > Chat box > Chat code. The 40 characters behind _smartsupp.key, not the token of the REST API.',
		simpleValueType: true,
		enablingConditions: [{ paramName: 'loadChat', paramValue: true, type: 'EQUALS' }],
		valueValidators: [
			{
				type: 'NON_EMPTY',
				errorMessage: 'Enter the chat key, or untick "Load the chat with this tag".',
			},
			{
				type: 'REGEX',
				args: ['^[0-9a-fA-F]{16,64}$'],
				errorMessage: 'The key has 40 characters, 0-9 and a-f.',
			},
		],
	},
]);

const advancedGroup = group('advancedGroup', 'Advanced', [
	select(
		'captureMode',
		'How events are taken over',
		"Native is the chat box's own sending, under its own names and with personal data: a fall-back, should the first one ever stop working.",
		items(choices.captureMode, {
			inert: 'From the data layer, mapped by this tag',
			native: 'The chat box sends them itself (native)',
		}),
	),
]);

/** The tag's fields. Names and values are public: once published they stay. */
export const tagFields: readonly Field[] = trackerFields.concat([
	namesField,
	privacyGroup,
	leadGroup,
	eventGroup,
	consentGroup,
	chatGroup,
	advancedGroup,
]);

const forOutput = (field: Field, outputs: readonly string[]): Field => ({
	type: 'GROUP',
	name: field.name + 'For',
	groupStyle: 'NO_ZIPPY',
	subParams: [field],
	enablingConditions: outputs.map((output) => ({
		paramName: 'output',
		paramValue: output,
		type: 'EQUALS',
	})),
});

/** The variable's fields: what it gives, then the tag's own where that needs them. */
export const variableFields: readonly Field[] = [
	select('output', 'This variable gives', '', [
		{ value: 'eventName', displayValue: 'The GA4 event name' },
		{ value: 'parameter', displayValue: 'One parameter' },
		{ value: 'parameters', displayValue: 'All parameters, as an object' },
		{ value: 'measurementIds', displayValue: 'The measurement IDs, as a comma list' },
		{ value: 'isChatEvent', displayValue: 'Whether this is a chat event (true, or undefined)' },
	]),
	{
		type: 'TEXT',
		name: 'parameterName',
		displayName: 'Parameter',
		help: 'chat_action, event_category, event_label, chat_automation, chat_button, chat_agent, chat_link or chat_rating.',
		valueHint: 'event_label',
		simpleValueType: true,
		enablingConditions: [{ paramName: 'output', paramValue: 'parameter', type: 'EQUALS' }],
		valueValidators: [
			{ type: 'NON_EMPTY', errorMessage: 'Name the parameter, such as event_label.' },
		],
	},
	forOutput(
		{ type: 'GROUP', name: 'trackerGroup', groupStyle: 'NO_ZIPPY', subParams: trackerFields },
		['measurementIds'],
	),
	forOutput(namesField, ['eventName']),
	forOutput(privacyGroup, ['parameter', 'parameters']),
	eventGroup,
];
