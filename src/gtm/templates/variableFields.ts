import { select } from './fieldParts.ts';
import type { Field } from './fieldTypes.ts';
import { eventGroup, namesField, privacyGroup, trackerFields } from './mappingFields.ts';

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
