import type { Field } from '../../src/gtm/templates/fieldTypes.ts';
import { tagFields } from '../../src/gtm/templates/tagFields.ts';
import { variableFields } from '../../src/gtm/templates/variableFields.ts';
import { markdownTable } from '../build/galleryTables.ts';
import { code, linkTo, source } from './sources.ts';

/** Every field of both templates by its published name, with its label and where it stands. */
export function fieldNameTable(): string {
	const tag = leavesOf(tagFields);
	const variable = leavesOf(variableFields);
	const all = new Map([...tag, ...variable].map((field) => [field.name, field]));
	const isIn = (fields: readonly Field[], { name }: Field) =>
		fields.some((field) => field.name === name) ? 'yes' : '';
	return markdownTable(
		['field', 'on the screen', 'tag', 'variable', 'where'],
		[...all.values()].map((field) => [
			code(field.name),
			field.checkboxText ?? field.displayName ?? '',
			isIn(tag, field),
			isIn(variable, field),
			linkTo(fileOf(field.name)),
		]),
	);
}

/** What the variable can give. */
export function outputTable(): string {
	const output = leavesOf(variableFields).find(({ name }) => name === 'output');
	return markdownTable(
		['`output`', 'on the screen'],
		(output?.selectItems ?? []).map(({ value, displayValue }) => [code(value), displayValue]),
	);
}

/** The states that the tag tells the data layer. */
export function statusList(): string {
	const { text } = source('src/gtm/templates/pushStatus.ts');
	const states = /\(status: ([^)]+)\)/.exec(text)?.[1]?.match(/'[^']+'/g) ?? [];
	if (states.length === 0) throw new Error('pushStatus.ts names no states any more.');
	return states.map((state) => code(state.slice(1, -1))).join(', ');
}

const leavesOf = (fields: readonly Field[]): Field[] =>
	fields.flatMap((field) => (field.type === 'GROUP' ? leavesOf(field.subParams ?? []) : [field]));

function fileOf(name: string): string {
	const folder = 'src/gtm/templates';
	const files = ['mappingFields.ts', 'tagFields.ts', 'variableFields.ts'];
	const file = files.find((one) =>
		new RegExp(`name: '${name}'|select\\(\\s*'${name}'`).test(source(`${folder}/${one}`).text),
	);
	if (!file) throw new Error(`No file of the templates has the field ${name}.`);
	return `${folder}/${file}`;
}
