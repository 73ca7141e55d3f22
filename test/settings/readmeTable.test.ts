import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkSettings } from '../../src/settings/checkSettings.ts';
import { settingsSchema } from '../../src/settings/schema.ts';
import { defaultSettings, type SettingName, settingNames } from '../../src/settings/settings.ts';
import { root } from '../../tools/build/project.ts';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const table = /\| setting \| values, the default first \| example \|\n.*\n((?:\|.*\n)+)/.exec(
	readme,
);
const rows = (table?.[1] ?? '')
	.trim()
	.split('\n')
	.map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')))
	.map(([name = '', values = '', example = '']) => ({
		name: name.replaceAll('`', '') as SettingName,
		values,
		example: example.replaceAll('`', ''),
	}));

/** What a setting needs beside it, so that its example makes sense. */
const beside: { readonly [K in SettingName]?: object } = {
	trackerMode: { measurementIds: ['G-ABC123DEF4'] },
	leadValue: { leadCurrency: 'EUR' },
};

const schemaOf = (name: SettingName): { type: string; enum?: readonly string[] } =>
	settingsSchema.properties[name];

describe('the table of settings in the README', () => {
	it('has one row for each setting, in the order of the schema', () => {
		expect(rows.map(({ name }) => name)).toEqual(settingNames);
	});

	it.each(rows)('names the values of $name, the default first', ({ name, values }) => {
		const { type, enum: choices } = schemaOf(name);
		const listed = [...(values.split(':')[0]?.matchAll(/`([^`]+)`/g) ?? [])].map(
			([, word]) => word,
		);
		if (choices) {
			expect(listed[0]).toBe(defaultSettings[name]);
			expect([...listed].sort()).toEqual([...choices].sort());
		} else if (type === 'boolean' || type === 'number') {
			expect(listed.at(type === 'boolean' ? 0 : -1)).toBe(String(defaultSettings[name]));
		} else if (type === 'string' && defaultSettings[name] !== '') {
			expect(listed[0]).toBe(defaultSettings[name]);
		} else {
			expect(defaultSettings[name]).toHaveLength(0);
			expect(values).toMatch(type === 'array' ? /^list of .*empty/ : /^text, empty/);
		}
	});

	it.each(rows)('has an example of $name that is valid and no default', ({ name, example }) => {
		const value: unknown = JSON.parse(example);
		expect(value).not.toEqual(defaultSettings[name]);
		expect(checkSettings({ ...beside[name], [name]: value })).toMatchObject({ ok: true });
	});
});
