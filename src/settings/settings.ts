import { type BridgeOptions, defaultOptions } from '../events/options.ts';
import type { FromSchema } from './fromSchema.ts';
import type { settingsSchema } from './schema.ts';

/** Every setting, with its value. */
export type Settings = FromSchema<typeof settingsSchema>;
export type SettingName = keyof Settings;

export const defaultSettings: Settings = {
	chatKey: '',
	chatSource: 'plugin',
	plan: 'unknown',
	...defaultOptions,
	consentSource: 'auto',
	consentCategory: 'statistics',
	loadGoogleTag: false,
	chatSide: 'account',
	chatOffsetX: '',
	chatOffsetY: '',
	chatColor: '',
	chatOnMobile: true,
	chatLanguage: 'account',
	privacyNotice: 'account',
	privacyNoticeUrl: '',
	startChat: 'now',
	startDelay: 5,
	facadeButton: false,
	hideOnPaths: [],
	showOnPaths: [],
	hideOnPostTypes: [],
	hideForRoles: [],
	hideInEnvironments: [],
	visitorData: [],
};

/** In the order of the schema, which is not asked here: the screen has no other use for it. */
export const settingNames = Object.keys(defaultSettings) as SettingName[];

const coreOptionNames = Object.keys(defaultOptions) as (keyof BridgeOptions)[];

/** What the page script is told beside the options of the core. */
export type PageSettings = Pick<Settings, 'consentSource' | 'consentCategory' | 'loadGoogleTag'>;

/** The settings that go to the page script, in the order of the schema. */
export const pageOptionNames = settingNames.filter(
	(name): name is keyof BridgeOptions | keyof PageSettings =>
		name in defaultOptions ||
		name === 'consentSource' ||
		name === 'consentCategory' ||
		name === 'loadGoogleTag',
);

/** The settings of how the chat box looks, in the order of the schema: a page is told those that differ from the defaults. */
export const chatLookNames = [
	'chatSide',
	'chatOffsetX',
	'chatOffsetY',
	'chatColor',
	'chatOnMobile',
	'chatLanguage',
	'privacyNotice',
	'privacyNoticeUrl',
] as const satisfies readonly SettingName[];

/** Complete options for the core: given settings over the defaults. */
export const bridgeOptionsOf = (settings: Partial<Settings>): BridgeOptions => {
	const given = coreOptionNames.filter((name) => settings[name] !== undefined);
	return {
		...defaultOptions,
		...Object.fromEntries(given.map((name) => [name, settings[name]])),
	};
};

/** What differs from the defaults: this is what is stored. */
export const differencesOf = (settings: Partial<Settings>): Partial<Settings> =>
	Object.fromEntries(
		settingNames
			.filter(
				(name) =>
					settings[name] !== undefined &&
					JSON.stringify(settings[name]) !== JSON.stringify(defaultSettings[name]),
			)
			.map((name) => [name, settings[name]]),
	);
