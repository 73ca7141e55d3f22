import type { Settings } from '../../settings/settings.ts';
import type { ContainerExport, Parameter, Tag, Trigger, Variable } from './exportFormat.ts';
import { tagParameters, text } from './fieldParameters.ts';
import {
	FOLDER,
	fingerprint,
	ID_VARIABLE,
	INITIALIZATION,
	ids,
	KEY_VARIABLE,
	LOADED,
	nameOf,
	path,
	reference,
	TAG_TEMPLATE,
	TRIGGER,
	tag,
	typeOf,
	url,
	VARIABLE_TEMPLATE,
	variable,
} from './parts.ts';
import { eventVariables, googleEventTag } from './variableWay.ts';

/** The two templates' whole `.tpl` texts. */
export interface TemplateTexts {
	readonly tag: string;
	readonly variable: string;
}

/** `tag`: our tag sends. `variable`: Google's own GA4 Event tag sends what our variable gives it. */
export type ContainerWay = 'tag' | 'variable';

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
			tag: [setUp, way === 'tag' ? eventsTag(settings) : googleEventTag(settings)],
			trigger: [chatEventTrigger(way), loadedTrigger],
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

const parametersOf = (settings: Settings): Parameter[] =>
	tagParameters(settings, reference(`${ID_VARIABLE} (list)`), reference(KEY_VARIABLE));

/** Consent NOT_NEEDED for ever: with additional consent GTM blocks the run on Initialization, and the box sends itself. */
const setUpTag = (settings: Settings): Tag =>
	tag('41', 'Smartsupp - set up', typeOf(TAG_TEMPLATE), parametersOf(settings), {
		// The second only tells whether the chat box took the key; the set-up itself happens once a page.
		firingTriggerId: [INITIALIZATION, LOADED],
		tagFiringOption: 'ONCE_PER_EVENT',
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

const loadedTrigger: Trigger = {
	...ids,
	triggerId: LOADED,
	name: 'Smartsupp - page loaded',
	type: 'WINDOW_LOADED',
	fingerprint,
	parentFolderId: FOLDER,
};

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
