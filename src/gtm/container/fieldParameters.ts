import type { Settings } from '../../settings/settings.ts';
import type { Parameter } from './exportFormat.ts';

export const text = (key: string, value: string): Parameter => ({ type: 'TEMPLATE', key, value });
export const flag = (key: string, value: boolean): Parameter => ({
	type: 'BOOLEAN',
	key,
	value: value ? 'true' : 'false',
});

/** A table field: a row is a map of its columns. */
export const table = (key: string, rows: readonly Record<string, string>[]): Parameter => ({
	type: 'LIST',
	key,
	list: rows.map((row) => ({
		type: 'MAP',
		map: Object.entries(row).map(([column, value]) => text(column, value)),
	})),
});

/** The fields that decide about names and privacy: the same in the tag and in the variable. */
export const mappingParameters = (settings: Settings): Parameter[] => [
	text('eventNames', settings.eventNames),
	text('agentNames', settings.agentNames),
	text('feedbackText', settings.feedbackText),
	text('linkUrls', settings.linkUrls),
	table(
		'eventRules',
		settings.eventRules.map(({ action, send, eventName }) => ({
			action,
			send: send ? 'yes' : 'no',
			eventName,
		})),
	),
	table(
		'eventParameters',
		settings.eventParameters.map(({ name, value }) => ({ name, value })),
	),
];

/** The fields that choose the properties; `ids` is what stands in the text field, such as a `{{variable}}`. */
export const trackerParameters = (settings: Settings, ids: string): Parameter[] => [
	text('trackerMode', settings.trackerMode),
	...(settings.trackerMode === 'manual' ? [text('measurementIds', ids)] : []),
];

/** Every field of the tag. The chat is loaded by it where the settings hold a key and say that we start the chat. */
export const tagParameters = (settings: Settings, ids: string, key: string): Parameter[] => {
	const loadChat = settings.chatSource === 'plugin' && settings.chatKey !== '';
	return [
		...trackerParameters(settings, ids),
		...mappingParameters(settings),
		flag('sendLeads', settings.sendLeads),
		...(settings.sendLeads
			? [
					text('leadValue', settings.leadCurrency === '' ? '' : String(settings.leadValue)),
					text('leadCurrency', settings.leadCurrency),
				]
			: []),
		text('consentMode', 'advanced'),
		flag('loadChat', loadChat),
		...(loadChat ? [text('chatKey', key)] : []),
		text('captureMode', settings.captureMode),
	];
};
