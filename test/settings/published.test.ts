import { describe, expect, it } from 'vitest';
import { settingsSchema } from '../../src/settings/schema.ts';
import { defaultSettings, settingNames } from '../../src/settings/settings.ts';
import published from './published.json' with { type: 'json' };

interface Published {
	readonly type: string;
	readonly default: unknown;
	/** The values of a choice, or of the entries of a list of choices. */
	readonly values?: readonly string[];
	/** The members of an entry. */
	readonly members?: readonly string[];
}

const names: { readonly [name: string]: Published } = published;

const shapeOf = (name: keyof typeof defaultSettings): Published => {
	const schema = settingsSchema.properties[name] as object as {
		readonly type: string;
		readonly enum?: readonly string[];
		readonly items?: { readonly enum?: readonly string[]; readonly properties?: object };
	};
	const values = schema.enum ?? schema.items?.enum;
	const members = schema.items?.properties;
	return {
		type: schema.type,
		default: defaultSettings[name],
		...(values ? { values } : {}),
		...(members ? { members: Object.keys(members) } : {}),
	};
};

// They stand in wp-config files, exports and scripts of others: what is in the list stays, and what is new is added to it.
describe('the published names of the settings', () => {
	it('are the names of the schema', () => {
		expect(Object.keys(names)).toEqual(settingNames);
		expect(Object.keys(settingsSchema.properties)).toEqual(settingNames);
	});

	it.each(settingNames)('keep type, default and values of %s', (name) => {
		expect(shapeOf(name)).toEqual(names[name]);
	});
});
