import {
	type AgentNames,
	choices,
	type EventNames,
	type FeedbackText,
	type LinkUrls,
	type TrackerMode,
} from '../../events/options.ts';
import { group, items, select } from './fieldParts.ts';
import type { Field } from './fieldTypes.ts';

const ids = '^G-[A-Z0-9]{4,}( *, *G-[A-Z0-9]{4,})*$';
const name = '^[A-Za-z][A-Za-z0-9_]{0,39}$';

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

/** Which properties: in the tag and in the variable. */
export const trackerFields: readonly Field[] = [
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

export const namesField = select(
	'eventNames',
	'Event names',
	'Choose the third one if Smartsupp events already arrive in GA4, so that your reports go on.',
	items(choices.eventNames, nameWords),
);

export const privacyGroup = group('privacyGroup', 'Privacy', [
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

export const eventGroup = group('eventGroup', 'Single events and extra parameters', [
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
