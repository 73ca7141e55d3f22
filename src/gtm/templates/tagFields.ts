import { choices } from '../../events/options.ts';
import { group, items, select } from './fieldParts.ts';
import type { Field } from './fieldTypes.ts';
import { eventGroup, namesField, privacyGroup, trackerFields } from './mappingFields.ts';

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
		help: 'The 40 characters behind _smartsupp.key in the chat code of your Smartsupp dashboard, not the token of the REST API.',
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
