import type { Field, Item } from './fieldTypes.ts';

/** One item a value, in the order of the values. */
export const items = <T extends string>(
	values: readonly T[],
	words: { readonly [K in T]: string },
): readonly Item[] => values.map((value) => ({ value, displayValue: words[value] }));

/** A choice; its first item is the default. */
export const select = (
	field: string,
	displayName: string,
	help: string,
	selectItems: readonly Item[],
): Field => ({
	type: 'SELECT',
	name: field,
	displayName,
	help,
	macrosInSelect: true,
	selectItems,
	simpleValueType: true,
	defaultValue: selectItems.map((item) => item.value)[0] || '',
});

/** A closed group: most people need none of it. */
export const group = (field: string, displayName: string, subParams: readonly Field[]): Field => ({
	type: 'GROUP',
	name: field,
	displayName,
	groupStyle: 'ZIPPY_CLOSED',
	subParams,
});
