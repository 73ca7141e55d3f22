import { readFileSync } from 'node:fs';
import Ajv from 'ajv-draft-04';
import { describe, expect, it } from 'vitest';
import { type ContainerWay, containerFor } from '../../../src/gtm/container/containerFor.ts';
import type { ContainerExport, Parameter } from '../../../src/gtm/container/exportFormat.ts';
import { readTpl } from '../../../src/gtm/tpl/readTpl.ts';
import type { TemplateField } from '../../../src/gtm/tpl/template.ts';
import { defaultSettings, type Settings } from '../../../src/settings/settings.ts';
import schema from './container.schema.json' with { type: 'json' };

const text = (name: 'tag' | 'variable') =>
	readFileSync(new URL(`../../../gtm-template/${name}/template.tpl`, import.meta.url), 'utf8');
const templates = { tag: text('tag'), variable: text('variable') };
const ways: ContainerWay[] = ['tag', 'variable'];

const settings: Settings = {
	...defaultSettings,
	chatKey: '0123456789abcdef0123456789abcdef01234567',
	trackerMode: 'manual',
	measurementIds: ['G-AAAA1111', 'G-BBBB2222'],
	eventRules: [{ action: 'Chatbot_sent', send: false, eventName: '' }],
	eventParameters: [{ name: 'site', value: 'shop' }],
	sendLeads: true,
	leadValue: 10,
	leadCurrency: 'EUR',
};

const texts = (parameters: readonly Parameter[]): string[] =>
	parameters.flatMap((one) => {
		if (one.type === 'LIST') return texts(one.list);
		return one.type === 'MAP' ? texts(one.map) : [one.value];
	});

const references = ({ containerVersion: version }: ContainerExport): string[] =>
	[
		...version.tag.flatMap((tag) => texts(tag.parameter)),
		...version.variable.flatMap((variable) => texts(variable.parameter)),
		...version.trigger.flatMap((trigger) =>
			texts((trigger.filter ?? []).flatMap((one) => one.parameter)),
		),
	].flatMap((value) => [...value.matchAll(/\{\{([^}]+)\}\}/g)].map((match) => match[1] ?? ''));

/** The fields of a template by name, out of their groups. */
const fieldsOf = (fields: readonly TemplateField[]): [string, TemplateField][] =>
	fields.flatMap((field): [string, TemplateField][] =>
		field.subParams ? fieldsOf(field.subParams) : [[field.name, field]],
	);

/** Why a template would not take a parameter of the container; undefined where it does. */
const refusalOf = (parameter: Parameter, field: TemplateField | undefined): string | undefined => {
	if (!field) return `no field ${parameter.key}`;
	if (parameter.type === 'LIST') {
		const columns = (field.simpleTableColumns ?? []).map(({ name }) => name);
		const keys = parameter.list.flatMap((row) =>
			row.type === 'MAP' ? row.map.map(({ key }) => key ?? '') : ['not a row'],
		);
		return keys.find((key) => !columns.includes(key));
	}
	if (parameter.type === 'MAP') return 'a map in no table';
	const isFlag = field.type === 'CHECKBOX';
	if (isFlag !== (parameter.type === 'BOOLEAN')) return `${parameter.key} is a ${field.type}`;
	const choices = field.selectItems ?? field.radioItems;
	if (choices && !choices.some(({ value }) => value === parameter.value)) {
		return `${parameter.key} takes no ${parameter.value}`;
	}
	const patterns = (field.valueValidators ?? []).flatMap(({ type, args }) =>
		type === 'REGEX' ? [new RegExp(String(args?.[0]))] : [],
	);
	const isTyped = !parameter.value.includes('{{');
	return isTyped && !patterns.every((pattern) => pattern.test(parameter.value))
		? `${parameter.key} takes no ${parameter.value}`
		: undefined;
};

describe.each(ways)('the container, %s way', (way) => {
	it.each([
		['default settings', defaultSettings],
		['everything set', settings],
	])('fills in fields that its templates have, with values they take: %s', (_what, given) => {
		const { tag, variable } = containerFor(given, templates, way).containerVersion;
		const typed = [...tag, ...variable].filter(({ type }) => type.startsWith('cvt_'));
		expect(typed.length).toBeGreaterThan(way === 'tag' ? 1 : 5);
		for (const { type, parameter } of typed) {
			const reading = readTpl(type.endsWith('_11') ? templates.tag : templates.variable);
			if (!reading.ok) throw new Error(reading.message);
			const fields = new Map(fieldsOf(reading.template.parameters));
			const refusals = parameter.map((one) => refusalOf(one, fields.get(one.key ?? '')));
			expect(refusals.filter((refusal) => refusal !== undefined)).toEqual([]);
		}
	});

	it.each([
		['default settings', defaultSettings],
		['everything set', settings],
	])('fits the format with %s', (_what, given) => {
		const validate = new Ajv({ allErrors: true }).compile(schema);
		validate(containerFor(given, templates, way));
		expect(validate.errors).toBeNull();
	});

	it('names no variable, trigger, folder or template that it does not hold', () => {
		const container = containerFor(settings, templates, way);
		const { tag, trigger, variable, folder, customTemplate } = container.containerVersion;
		const names = variable.map((one) => one.name);
		for (const name of references(container)) expect(names).toContain(name);
		const triggers = ['2147479573', ...trigger.map((one) => one.triggerId)];
		for (const id of tag.flatMap((one) => one.firingTriggerId)) expect(triggers).toContain(id);
		const folders = folder.map((one) => one.folderId);
		for (const one of [...tag, ...trigger, ...variable])
			expect(folders).toContain(one.parentFolderId);
		const types = customTemplate.map((one) => `cvt_${one.containerId}_${one.templateId}`);
		for (const { type } of [...tag, ...variable]) {
			if (type.startsWith('cvt_')) expect(types).toContain(type);
		}
	});

	it('sets up without any consent setting, on Initialization', () => {
		const [setUp] = containerFor(settings, templates, way).containerVersion.tag;
		expect(setUp).toMatchObject({
			firingTriggerId: ['2147479573', '22'],
			consentSettings: { consentStatus: 'NOT_NEEDED' },
		});
	});

	it('stays below what a container may weigh', () => {
		expect(JSON.stringify(containerFor(settings, templates, way)).length).toBeLessThan(200_000);
	});
});

it('keeps what changes from site to site in constants', () => {
	const { variable } = containerFor(settings, templates).containerVersion;
	expect(variable.map((one) => [one.type, texts(one.parameter)])).toEqual([
		['c', ['G-AAAA1111,G-BBBB2222']],
		['c', [settings.chatKey]],
	]);
});

it('does not start the chat where the site does', () => {
	const elsewhere = containerFor({ ...settings, chatSource: 'elsewhere' }, templates);
	expect(JSON.stringify(elsewhere.containerVersion.tag)).not.toContain('chatKey');
});
