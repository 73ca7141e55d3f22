import { MAX_MEASUREMENT_IDS } from '../events/measurementId.ts';
import {
	keptParameterNames,
	reservedEventNames,
	reservedParameterNames,
	reservedPrefixes,
} from '../events/nameRules.ts';
import { choices } from '../events/options.ts';
import { chatLanguages } from './chatLanguages.ts';
import {
	chatSides,
	chatStarts,
	consentCategories,
	consentSources,
	privacyNotices,
	visitorFields,
} from './pageChoices.ts';
import { environmentTypes, MAX_RULES } from './pageRules.ts';
import { planNames } from './plans.ts';

/**
 * What can break a line or change the direction in which a text is read. They stand in the pattern themselves: ajv and
 * PCRE have no escape in common for them.
 */
export const LINES_AND_DIRECTIONS = '\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069';

/**
 * No control characters, and no angle brackets: nothing that is text here has a use for markup. No `{{` either: Tag
 * Manager would read a reference to a variable, once a container is made of the settings.
 */
const plainText = `^(?!.*\\{\\{)[^\\x00-\\x1f\\x7f-\\x9f<>${LINES_AND_DIRECTIONS}]*$`;

const name = '[A-Za-z][A-Za-z0-9_]{0,39}';

/** A name GA4 takes; the look-ahead says the same to ajv and to PHP. */
const nameBut = (reserved: readonly string[]): string =>
	`(?!(?:${reservedPrefixes
		.filter((prefix) => prefix !== '_')
		.join('|')
		.replaceAll('.', '\\.')}))(?!(?:${reserved.join('|')})$)${name}`;

/** The path of an address with `*` for any characters: nothing that cannot stand in one, and no comma, which separates. */
const pathPattern = `^[/*][^\\x00-\\x20\\x7f-\\x9f<>?#,${LINES_AND_DIRECTIONS}]*$`;

/** WordPress takes any text as the name of a role; a comma separates. */
const roleName = `^(?! )(?!.* $)[^\\x00-\\x1f\\x7f-\\x9f<>,${LINES_AND_DIRECTIONS}]+$`;

/**
 * Pixels up to 999, as text: an empty one leaves the distance to the account. The pattern alone would bound it; with more
 * characters allowed, "40px" is told what it should be, not that it is too long.
 */
const pixels = { type: 'string', maxLength: 40, pattern: '^(0|[1-9][0-9]{0,2})?$' } as const;

const host = '[A-Za-z0-9][A-Za-z0-9-]{0,62}';

/** The address of a page as browsers write it: https, no user that could pass for the host, nothing to leave an attribute by. */
const addressPattern = `^(https://(${host}\\.)*${host}(:[0-9]{1,5})?([/?#][A-Za-z0-9._~:/?#@!$&()*+,;=%-]*)?)?$`;

const listOf = <T extends { readonly type: 'string' }>(items: T) =>
	({ type: 'array', maxItems: MAX_RULES, uniqueItems: true, items }) as const;

const oneOf = <T extends readonly string[]>(values: T) =>
	({ type: 'string', enum: values }) as const;

/**
 * What may be stored: one setting a property, by JSON Schema draft 4, and of it only what WordPress's
 * `rest_validate_value_from_schema` enforces too (`settingsKeywords`). A stored object holds differences from the
 * defaults, so nothing is required. Every string has a `maxLength` and an enum or a pattern without control characters.
 */
export const settingsSchema = {
	type: 'object',
	additionalProperties: false,
	properties: {
		chatKey: { type: 'string', maxLength: 64, pattern: '^([0-9a-fA-F]{16,64})?$' },
		chatSource: oneOf(['plugin', 'elsewhere']),
		plan: oneOf(planNames),
		trackerMode: oneOf(choices.trackerMode),
		measurementIds: {
			type: 'array',
			maxItems: MAX_MEASUREMENT_IDS,
			uniqueItems: true,
			items: { type: 'string', maxLength: 22, pattern: '^G-[A-Z0-9]{4,20}$' },
		},
		eventNames: oneOf(choices.eventNames),
		eventRules: {
			type: 'array',
			maxItems: 50,
			items: {
				type: 'object',
				additionalProperties: false,
				required: ['action', 'send', 'eventName'],
				properties: {
					action: { type: 'string', maxLength: 40, pattern: `^${name}$` },
					send: { type: 'boolean' },
					eventName: {
						type: 'string',
						maxLength: 40,
						pattern: `^(${nameBut(reservedEventNames)})?$`,
					},
				},
			},
		},
		eventParameters: {
			type: 'array',
			maxItems: 20,
			items: {
				type: 'object',
				additionalProperties: false,
				required: ['name', 'value'],
				properties: {
					name: {
						type: 'string',
						maxLength: 40,
						pattern: `^${nameBut([...reservedParameterNames, ...keptParameterNames])}$`,
					},
					value: { type: 'string', minLength: 1, maxLength: 100, pattern: plainText },
				},
			},
		},
		agentNames: oneOf(choices.agentNames),
		feedbackText: oneOf(choices.feedbackText),
		linkUrls: oneOf(choices.linkUrls),
		consentMode: oneOf(choices.consentMode),
		captureMode: oneOf(choices.captureMode),
		sendLeads: { type: 'boolean' },
		leadValue: { type: 'number', minimum: 0, maximum: 1_000_000_000 },
		leadCurrency: { type: 'string', maxLength: 3, pattern: '^([A-Z]{3})?$' },
		consentSource: oneOf(consentSources),
		consentCategory: oneOf(consentCategories),
		loadGoogleTag: { type: 'boolean' },
		chatSide: oneOf(chatSides),
		chatOffsetX: pixels,
		chatOffsetY: pixels,
		chatColor: { type: 'string', maxLength: 40, pattern: '^(#[0-9a-fA-F]{6})?$' },
		chatOnMobile: { type: 'boolean' },
		chatLanguage: oneOf(['account', 'page', ...chatLanguages]),
		privacyNotice: oneOf(privacyNotices),
		privacyNoticeUrl: { type: 'string', maxLength: 500, pattern: addressPattern },
		startChat: oneOf(chatStarts),
		startDelay: { type: 'number', minimum: 1, maximum: 600 },
		facadeButton: { type: 'boolean' },
		hideOnPaths: listOf({ type: 'string', maxLength: 200, pattern: pathPattern }),
		showOnPaths: listOf({ type: 'string', maxLength: 200, pattern: pathPattern }),
		hideOnPostTypes: listOf({ type: 'string', maxLength: 20, pattern: '^[a-z0-9_-]{1,20}$' }),
		hideForRoles: listOf({ type: 'string', maxLength: 60, pattern: roleName }),
		hideInEnvironments: listOf(oneOf(environmentTypes)),
		visitorData: listOf(oneOf(visitorFields)),
	},
} as const;

/** The keywords that the schema may use; both validators enforce these, and PHP silently ignores many others. */
export const settingsKeywords = [
	'type',
	'enum',
	'properties',
	'additionalProperties',
	'required',
	'items',
	'minItems',
	'maxItems',
	'uniqueItems',
	'minLength',
	'maxLength',
	'pattern',
	'minimum',
	'maximum',
] as const;
