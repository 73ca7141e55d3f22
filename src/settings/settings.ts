import { type BridgeOptions, defaultOptions } from '../events/options.ts';
import type { FromSchema } from './fromSchema.ts';
import { settingsSchema } from './schema.ts';

/** Every setting, with its value. */
export type Settings = FromSchema<typeof settingsSchema>;
export type SettingName = keyof Settings;

/** `consentMode` is the one option that is not a setting of the plugin's yet: there gtag decides (advanced). */
const { consentMode: _consentMode, ...bridgeDefaults } = defaultOptions;

export const defaultSettings: Settings = {
	chatKey: '',
	chatSource: 'plugin',
	plan: 'unknown',
	...bridgeDefaults,
};

export const settingNames = Object.keys(settingsSchema.properties) as SettingName[];

/** The settings that go to the page script as options of the core, in the order of the schema. */
export const pageOptionNames = settingNames.filter(
	(name): name is SettingName & keyof BridgeOptions => name in defaultOptions,
);

/** Complete options for the core: given settings over the defaults. */
export const bridgeOptionsOf = (settings: Partial<Settings>): BridgeOptions => {
	const { chatKey: _key, chatSource: _source, plan: _plan, ...options } = settings;
	return { ...defaultOptions, ...options };
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
