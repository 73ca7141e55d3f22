import type { Settings } from '../../settings/settings.ts';
import type { ContainerExport, Ids, Parameter, Tag, Trigger, Variable } from './exportFormat.ts';
import {
	mappingParameters,
	table,
	tagParameters,
	text,
	trackerParameters,
} from './fieldParameters.ts';

/** The two templates' whole `.tpl` texts. */
export interface TemplateTexts {
	readonly tag: string;
	readonly variable: string;
}

/** `tag`: our tag sends. `variable`: Google's own GA4 Event tag sends what our variable gives it. */
export type ContainerWay = 'tag' | 'variable';

// GTM gives everything new ids when it imports; what counts is that they are not zero and agree within the file.
const ids: Ids = { accountId: '6000000001', containerId: '100000001' };
const path = `accounts/${ids.accountId}/containers/${ids.containerId}`;
const fingerprint = '1700000000000';
const url = `https://tagmanager.google.com/#/container/${path}`;
const TAG_TEMPLATE = '11';
const VARIABLE_TEMPLATE = '12';
const FOLDER = '20';
const TRIGGER = '21';
const INITIALIZATION = '2147479573';

/** The chat box's event names, the 19 known ones and future ones; the same test as in the tag. */
export const CHAT_EVENT_PATTERN = '^[A-Z][a-z]+(_[a-z]+)+$';

/** An importable container for the settings: pure, so the same settings give the same file, byte for byte. */
export const containerFor = (
	settings: Settings,
	templates: TemplateTexts,
	way: ContainerWay = 'tag',
): ContainerExport => {
	const constants = constantsFor(settings);
	const setUp = setUpTag(settings);
	const variables = way === 'tag' ? constants : [...constants, ...eventVariables(settings)];
	return {
		exportFormatVersion: 2,
		exportTime: '2026-01-01 00:00:00',
		containerVersion: {
			path: `${path}/versions/0`,
			...ids,
			containerVersionId: '0',
			container: {
				path,
				...ids,
				name: 'GA4 Bridge for Smartsupp',
				publicId: 'GTM-SMSPGA4',
				usageContext: ['WEB'],
				fingerprint,
				tagManagerUrl: url,
			},
			tag: [setUp, way === 'tag' ? eventsTag(settings) : googleEventTag()],
			trigger: [chatEventTrigger(way)],
			variable: variables,
			folder: [{ ...ids, folderId: FOLDER, name: 'Smartsupp', fingerprint }],
			builtInVariable: [{ ...ids, type: 'EVENT', name: 'Event' }],
			customTemplate: [
				customTemplate(TAG_TEMPLATE, 'GA4 Bridge for Smartsupp', templates.tag),
				...(way === 'tag'
					? []
					: [
							customTemplate(
								VARIABLE_TEMPLATE,
								'GA4 Bridge for Smartsupp - Event Data',
								templates.variable,
							),
						]),
			],
			fingerprint,
			tagManagerUrl: `${url}/versions/0`,
		},
	};
};

const customTemplate = (templateId: string, name: string, templateData: string) => ({
	...ids,
	templateId,
	name,
	fingerprint,
	templateData,
});

const typeOf = (templateId: string): string => `cvt_${ids.containerId}_${templateId}`;

const ID_VARIABLE = 'Smartsupp - measurement IDs';
const KEY_VARIABLE = 'Smartsupp - chat key';
const reference = (variable: string): string => `{{${variable}}}`;

/** What an agency changes from site to site stands in constants, not in the tags. */
const constantsFor = (settings: Settings): Variable[] => [
	...(settings.trackerMode === 'manual'
		? [constant('31', `${ID_VARIABLE} (list)`, settings.measurementIds.join(','))]
		: []),
	...(settings.chatSource === 'plugin' && settings.chatKey !== ''
		? [constant('32', KEY_VARIABLE, settings.chatKey)]
		: []),
];

const constant = (variableId: string, name: string, value: string): Variable =>
	variable(variableId, name, 'c', [text('value', value)]);

const variable = (
	variableId: string,
	name: string,
	type: string,
	parameter: readonly Parameter[],
): Variable => ({
	...ids,
	variableId,
	name,
	type,
	parameter,
	fingerprint,
	parentFolderId: FOLDER,
	formatValue: {},
});

const tag = (
	tagId: string,
	name: string,
	type: string,
	parameter: readonly Parameter[],
	rest: Pick<Tag, 'firingTriggerId' | 'tagFiringOption' | 'consentSettings'> & {
		readonly notes: string;
	},
): Tag => ({
	...ids,
	tagId,
	name,
	type,
	parameter,
	fingerprint,
	parentFolderId: FOLDER,
	monitoringMetadata: { type: 'MAP' },
	...rest,
});

const parametersOf = (settings: Settings): Parameter[] =>
	tagParameters(settings, reference(`${ID_VARIABLE} (list)`), reference(KEY_VARIABLE));

/** Consent NOT_NEEDED for ever: with additional consent GTM blocks the run on Initialization, and the box sends itself. */
const setUpTag = (settings: Settings): Tag =>
	tag('41', 'Smartsupp - set up', typeOf(TAG_TEMPLATE), parametersOf(settings), {
		firingTriggerId: [INITIALIZATION],
		tagFiringOption: 'ONCE_PER_LOAD',
		consentSettings: { consentStatus: 'NOT_NEEDED' },
		notes:
			'Must run before the chat box starts. Leave it on Initialization, without additional consent.',
	});

const eventsTag = (settings: Settings): Tag =>
	tag('42', 'Smartsupp - chat events', typeOf(TAG_TEMPLATE), parametersOf(settings), {
		firingTriggerId: [TRIGGER],
		tagFiringOption: 'ONCE_PER_EVENT',
		consentSettings: { consentStatus: 'NOT_SET' },
		notes: 'Sends each chat event to GA4. It may have any consent setting.',
	});

const chatEventTrigger = (way: ContainerWay): Trigger => ({
	...ids,
	triggerId: TRIGGER,
	name: 'Smartsupp - chat event',
	type: 'CUSTOM_EVENT',
	customEventFilter: [
		{
			type: 'MATCH_REGEX',
			parameter: [
				{ type: 'TEMPLATE', key: 'arg0', value: '{{_event}}' },
				{ type: 'TEMPLATE', key: 'arg1', value: CHAT_EVENT_PATTERN },
			],
		},
	],
	// Google's tag decides nothing itself, so here the trigger keeps our own events and those of others out.
	...(way === 'tag'
		? {}
		: {
				filter: [
					{
						type: 'EQUALS' as const,
						parameter: [
							{
								type: 'TEMPLATE' as const,
								key: 'arg0' as const,
								value: reference(nameOf('is chat event')),
							},
							{ type: 'TEMPLATE' as const, key: 'arg1' as const, value: 'true' },
						] as const,
					},
				],
			}),
	fingerprint,
	parentFolderId: FOLDER,
});

const nameOf = (what: string): string => `Smartsupp - ${what}`;

/** The parameters that Google's tag is given, a variable each. */
const parameterNames = [
	'event_category',
	'chat_action',
	'event_label',
	'chat_automation',
	'chat_button',
	'chat_agent',
	'chat_link',
	'chat_rating',
] as const;

const eventVariables = (settings: Settings): Variable[] => {
	const make = (id: number, what: string, output: string, parameters: readonly Parameter[]) =>
		variable(String(id), nameOf(what), typeOf(VARIABLE_TEMPLATE), [
			text('output', output),
			...parameters,
		]);
	const mapping = mappingParameters(settings);
	return [
		make(51, 'is chat event', 'isChatEvent', mapping),
		make(52, 'event name', 'eventName', mapping),
		make(53, 'measurement IDs', 'measurementIds', [
			...trackerParameters(settings, reference(`${ID_VARIABLE} (list)`)),
			...mapping,
		]),
		...parameterNames.map((name, i) =>
			make(60 + i, name, 'parameter', [text('parameterName', name), ...mapping]),
		),
	];
};

const googleEventTag = (): Tag =>
	tag(
		'43',
		'Smartsupp - chat events (GA4 Event)',
		'gaawe',
		[
			text('eventName', reference(nameOf('event name'))),
			text('measurementIdOverride', reference(ID_VARIABLE)),
			{ type: 'BOOLEAN', key: 'sendEcommerceData', value: 'false' },
			table(
				'eventSettingsTable',
				parameterNames.map((name) => ({
					parameter: name,
					parameterValue: reference(nameOf(name)),
				})),
			),
		],
		{
			firingTriggerId: [TRIGGER],
			tagFiringOption: 'ONCE_PER_EVENT',
			consentSettings: { consentStatus: 'NOT_SET' },
			notes:
				'Sends what the variables give. No claims, no basic consent and no generate_lead this way.',
		},
	);
