import { describe, expect, it } from 'vitest';
import type { Field } from '../../../src/gtm/templates/fieldTypes.ts';
import { tagFields } from '../../../src/gtm/templates/tagFields.ts';
import { variableFields } from '../../../src/gtm/templates/variableFields.ts';
import published from './published.json' with { type: 'json' };

interface Published {
	type: string;
	values?: string[];
}

const flat = (fields: readonly Field[]): Field[] =>
	fields.flatMap((field) => [field, ...flat(field.subParams ?? [])]);

const valuesOf = (field: Field): string[] => [
	...(field.radioItems ?? field.selectItems ?? []).map((item) => item.value),
	...(field.simpleTableColumns ?? []).map((column) => column.name),
];

const field = (fields: readonly Field[], name: string): Field | undefined =>
	flat(fields).find((one) => one.name === name);

describe.each([
	['tag', tagFields, published.tag as Record<string, Published>],
	['variable', variableFields, published.variable as Record<string, Published>],
] as const)('published names of the %s', (_what, fields, names) => {
	it.each(Object.entries(names))(
		'%s keeps its type and its values',
		(name, { type, values = [] }) => {
			const found = field(fields, name);
			expect(found?.type).toBe(type);
			expect(found ? valuesOf(found) : []).toEqual(expect.arrayContaining(values));
		},
	);

	it('uses every name once', () => {
		const all = flat(fields).map((one) => one.name);
		expect(new Set(all).size).toBe(all.length);
	});

	it('has the default first in every choice', () => {
		for (const one of flat(fields)) {
			if (one.type !== 'SELECT' && one.type !== 'RADIO') continue;
			expect([one.name, one.defaultValue]).toEqual([one.name, valuesOf(one)[0]]);
		}
	});

	it('closes every group that has a name to show', () => {
		for (const one of flat(fields)) {
			if (one.type === 'GROUP' && one.displayName) expect(one.groupStyle).toBe('ZIPPY_CLOSED');
		}
	});
});

describe('validators', () => {
	const patternOf = (name: string): RegExp => {
		const regex = field(tagFields, name)?.valueValidators?.find((one) => one.type === 'REGEX');
		return new RegExp(regex?.args?.[0] ?? '(?!)');
	};

	it.each([
		['measurementIds', 'G-ABC123DEF4', true],
		['measurementIds', 'G-ABC123DEF4, G-XYZ987UVW6', true],
		['measurementIds', 'G-ABC123DEF4 ,G-XYZ987UVW6', true],
		['measurementIds', 'g-abc123def4', false],
		['measurementIds', 'UA-12345-1', false],
		['measurementIds', 'GTM-ABC123', false],
		['measurementIds', 'G-ABC123DEF4,', false],
		['measurementIds', '', false],
		['chatKey', '0123456789abcdef0123456789abcdef01234567', true],
		['chatKey', 'eyJhbGciOiJIUzI1NiJ9', false],
		['leadValue', '', true],
		['leadValue', '9.50', true],
		['leadValue', '-1', false],
		['leadCurrency', 'EUR', true],
		['leadCurrency', 'Euro', false],
	])('%s takes %j: %s', (name, text, taken) => {
		expect(patternOf(name).test(text)).toBe(taken);
	});
});
