import { type Finding, finding } from './finding.ts';
import { fieldNames } from './lintCode.ts';
import type { FieldValidator, TemplateField } from './template.ts';

/** The validators of Google's template editor. */
const validatorTypes = new Set([
	...['NON_EMPTY', 'REGEX', 'NUMBER', 'POSITIVE_NUMBER', 'NON_NEGATIVE_NUMBER', 'PERCENTAGE'],
	...['STRING_LENGTH', 'TABLE_ROW_COUNT', 'DECIMAL_NUMBER'],
]);

/** What is wrong among the fields of a template. Without lines. */
export function lintFields(fields: readonly TemplateField[]): Finding[] {
	const names = fieldNames(fields);
	const findings = names
		.filter((name, at) => names.indexOf(name) !== at)
		.map((name) => finding('error', `Two fields are called "${name}".`));
	return [...findings, ...flatten(fields).flatMap((field) => lintField(field, new Set(names)))];
}

function lintField(field: TemplateField, names: ReadonlySet<string>): Finding[] {
	const columns = field.simpleTableColumns ?? [];
	const inTables = (field.paramTableColumns ?? []).map(({ param }) => param);
	const known = new Set([...names, ...fieldNames(inTables)]);
	return [
		...(field.enablingConditions ?? [])
			.filter(({ paramName }) => !known.has(paramName))
			.map(({ paramName }) => {
				const message = `The field "${field.name}" waits for "${paramName}", which no field is called.`;
				return finding('warning', message);
			}),
		...(field.valueValidators ?? []).flatMap((one) => lintValidator(field.name, one)),
		...columns.flatMap(({ name, valueValidators = [] }) =>
			valueValidators.flatMap((one) => lintValidator(`${field.name}.${name}`, one)),
		),
		...inTables.flatMap((inner) => lintField(inner, known)),
	];
}

function lintValidator(name: string, { type, args = [] }: FieldValidator): Finding[] {
	if (!validatorTypes.has(type)) {
		return [finding('warning', `The field "${name}" has the unknown validator ${type}.`)];
	}
	if (type !== 'REGEX') return [];
	return args.flatMap((pattern) => {
		if (isRegularExpression(pattern)) return [];
		const shown = JSON.stringify(pattern);
		return [finding('error', `The field "${name}": ${shown} is not a regular expression.`)];
	});
}

function isRegularExpression(pattern: unknown): boolean {
	try {
		new RegExp(String(pattern));
		return true;
	} catch {
		return false;
	}
}

function flatten(fields: readonly TemplateField[]): TemplateField[] {
	return fields.flatMap((field) => [
		field,
		...flatten(field.subParams ?? []),
		...(field.radioItems ?? []).flatMap((item) => flatten(item.subParams ?? [])),
	]);
}
