import type { Parameter } from '../../../src/gtm/container/exportFormat.ts';

/** A parameter of a container file as the value that a template's field gets; `{{name}}` is looked up. */
export function parameterValue(parameter: Parameter, look: (name: string) => unknown): unknown {
	switch (parameter.type) {
		case 'LIST':
			return parameter.list.map((item) => parameterValue(item, look));
		case 'MAP':
			return fieldsOf(parameter.map, look);
		case 'BOOLEAN':
			return parameter.value === 'true';
		case 'INTEGER':
			return Number(parameter.value);
		case 'TEMPLATE':
			return textValue(parameter.value, look);
	}
}

/** The parameters of a tag or variable, by key. */
export function fieldsOf(
	parameters: readonly Parameter[],
	look: (name: string) => unknown,
): Record<string, unknown> {
	return Object.fromEntries(
		parameters.map((parameter) => [parameter.key ?? '', parameterValue(parameter, look)]),
	);
}

/** A reference that stands alone keeps its type; within a text it becomes text. */
function textValue(text: string, look: (name: string) => unknown): unknown {
	const alone = /^\{\{([^{}]+)\}\}$/.exec(text);
	if (alone) return look(alone[1] ?? '');
	return text.replace(/\{\{([^{}]+)\}\}/g, (_all, name: string) => String(look(name) ?? ''));
}
