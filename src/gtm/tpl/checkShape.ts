import type { PermissionEntry, PermissionValue } from '../sandbox/permissions.ts';
import { fieldTypes, type TemplateField, type TemplateInfo } from './template.ts';

/** A value of the expected shape, or what is wrong with it. */
export type Checked<T> = { ok: true; value: T } | { ok: false; message: string };

type Json = Record<string, unknown>;

/** What a template says of itself (___INFO___). */
export function checkInfo(value: unknown): Checked<TemplateInfo> {
	if (!isRecord(value)) return refuse('INFO is one object in braces.');
	const { type, id, version, displayName } = value;
	if (type !== 'TAG' && type !== 'MACRO') {
		const hint = type === 'VARIABLE' ? ' A variable is "MACRO" here.' : '';
		return refuse(`INFO.type is ${write(type)}; it has to be "TAG" or "MACRO".${hint}`);
	}
	if (typeof id !== 'string') return refuse(`INFO.id is ${write(id)}; it has to be a text.`);
	if (typeof version !== 'number') {
		return refuse(`INFO.version is ${write(version)}; it has to be a number.`);
	}
	if (typeof displayName !== 'string') {
		return refuse(`INFO.displayName is ${write(displayName)}; it has to be a text.`);
	}
	return { ok: true, value: { ...value, type, id, version, displayName } };
}

/** The fields of a template (___TEMPLATE_PARAMETERS___), with those inside groups and radios. */
export function checkParameters(value: unknown): Checked<TemplateField[]> {
	const message = problemOfFields(value, 'TEMPLATE_PARAMETERS');
	return message === undefined ? { ok: true, value: value as TemplateField[] } : refuse(message);
}

function problemOfFields(value: unknown, path: string): string | undefined {
	if (!Array.isArray(value)) return `${path} is ${write(value)}; it has to be a list of fields.`;
	for (const [at, field] of value.entries()) {
		const problem = problemOfField(field, `${path}[${at}]`);
		if (problem !== undefined) return problem;
	}
	return undefined;
}

function problemOfField(field: unknown, path: string): string | undefined {
	if (!isRecord(field)) return `${path} is ${write(field)}; it has to be a field in braces.`;
	if (!fieldTypes.some((type) => type === field.type)) {
		return `${path}.type is ${write(field.type)}; it has to be one of ${fieldTypes.join(', ')}.`;
	}
	if (typeof field.name !== 'string') {
		return `${path}.name is ${write(field.name)}; it has to be a text.`;
	}
	if (field.subParams !== undefined) {
		const problem = problemOfFields(field.subParams, `${path}.subParams`);
		if (problem !== undefined) return problem;
	}
	if (!Array.isArray(field.radioItems)) return undefined;
	for (const [at, item] of field.radioItems.entries()) {
		if (!isRecord(item) || item.subParams === undefined) continue;
		const problem = problemOfFields(item.subParams, `${path}.radioItems[${at}].subParams`);
		if (problem !== undefined) return problem;
	}
	return undefined;
}

/** What a template may do (___WEB_PERMISSIONS___). */
export function checkPermissions(value: unknown): Checked<PermissionEntry[]> {
	if (!Array.isArray(value)) return refuse('WEB_PERMISSIONS is a list in square brackets.');
	for (const [at, entry] of value.entries()) {
		if (!isPermissionEntry(entry)) {
			return refuse(
				`WEB_PERMISSIONS[${at}] is not a permission: {"instance": {"key": {"publicId", "versionId"}, "param": […]}}.`,
			);
		}
	}
	return { ok: true, value };
}

function isPermissionEntry(value: unknown): value is PermissionEntry {
	if (!isRecord(value) || !isRecord(value.instance)) return false;
	const { key, param } = value.instance;
	if (!isRecord(key) || typeof key.publicId !== 'string' || !Array.isArray(param)) return false;
	return param.every((one) => isRecord(one) && typeof one.key === 'string' && isValue(one.value));
}

function isValue(value: unknown): value is PermissionValue {
	if (!isRecord(value)) return false;
	const { type, listItem, mapKey, mapValue } = value;
	const isList = (list: unknown) => Array.isArray(list) && list.every(isValue);
	if (type === 1) return typeof value.string === 'string';
	if (type === 2) return isList(listItem);
	if (type === 3) return isList(mapKey) && isList(mapValue);
	return type === 8 && typeof value.boolean === 'boolean';
}

function isRecord(value: unknown): value is Json {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function write(value: unknown): string {
	return value === undefined ? 'missing' : JSON.stringify(value).slice(0, 40);
}

function refuse(message: string): { ok: false; message: string } {
	return { ok: false, message };
}
