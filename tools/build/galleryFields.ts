import type {
	FieldCondition,
	FieldItem,
	TableColumn,
	TemplateField,
} from '../../src/gtm/tpl/template.ts';
import { markdownTable } from './galleryTables.ts';

/** Every field of a template with its group, its published name, what it takes and what it does. */
export function fieldTable(fields: readonly TemplateField[]): string {
	return markdownTable(
		['group', 'field', 'name', 'values, the default first', 'what it does'],
		fields.flatMap((field) => rowsOf(field, '', [])),
	);
}

type Conditions = readonly FieldCondition[];

/** `outer` are the conditions of the groups around: all of them have to hold, of one field's own any. */
function rowsOf(field: TemplateField, group: string, outer: readonly Conditions[]): string[][] {
	const own = field.enablingConditions ?? [];
	const conditions = own.length > 0 ? [...outer, own] : outer;
	if (field.type === 'GROUP') {
		const name = field.displayName ?? group;
		return (field.subParams ?? []).flatMap((inner) => rowsOf(inner, name, conditions));
	}
	const words = [field.help ?? '', ...conditions.map(conditionWords)];
	return [
		[
			group,
			field.checkboxText ?? field.displayName ?? '',
			`\`${field.name}\``,
			valuesOf(field),
			words.filter(Boolean).join(' '),
		],
	];
}

function valuesOf(field: TemplateField): string {
	switch (field.type) {
		case 'RADIO':
			return itemsOf(field.radioItems);
		case 'SELECT':
			return itemsOf(field.selectItems);
		case 'CHECKBOX':
			return field.defaultValue === true ? 'on, off' : 'off, on';
		case 'SIMPLE_TABLE':
			return `rows of: ${(field.simpleTableColumns ?? []).map(columnWords).join('; ')}`;
		default:
			return field.valueHint === undefined ? 'text' : `text, such as \`${field.valueHint}\``;
	}
}

const itemsOf = (items: readonly FieldItem[] = []): string =>
	items.map(({ value, displayValue }) => `\`${value}\`: ${displayValue}`).join('<br>');

const columnWords = ({ name, displayName, selectItems }: TableColumn): string => {
	const values = selectItems
		? `, ${selectItems.map(({ value }) => `\`${value}\``).join(' or ')}`
		: '';
	return `${displayName} (\`${name}\`${values})`;
};

function conditionWords(conditions: Conditions): string {
	const [first] = conditions;
	if (!first) return '';
	const values = conditions.map(({ paramValue }) =>
		paramValue === true ? 'on' : `\`${paramValue}\``,
	);
	return `Only where \`${first.paramName}\` is ${values.join(' or ')}.`;
}
