import { readTpl } from '../../src/gtm/tpl/readTpl.ts';
import type { Template, TemplateField } from '../../src/gtm/tpl/template.ts';
import { buildGtmFiles } from '../build/gtm.ts';
import { type Measured, measureTemplate } from './measureTemplate.ts';
import { minimalTemplate } from './minimalTemplate.ts';

const COUNT = 1000;

const template = await builtTag();
const ours = measureTemplate(template, defaultsOf(template.parameters), COUNT);
const minimal = measureTemplate(minimalTemplate, {}, COUNT);
console.log(tableOf(ours, minimal));

async function builtTag(): Promise<Template> {
	const reading = readTpl((await buildGtmFiles()).get('tag/template.tpl') ?? '');
	if (!reading.ok) throw new Error(reading.message);
	return reading.template;
}

/** The fields as a user finds them, who fills nothing in. */
function defaultsOf(fields: readonly TemplateField[]): Record<string, unknown> {
	const values: Record<string, unknown> = {};
	for (const { name, defaultValue, subParams = [], radioItems = [] } of fields) {
		if (defaultValue !== undefined) values[name] = defaultValue;
		Object.assign(values, defaultsOf(subParams));
		for (const item of radioItems) Object.assign(values, defaultsOf(item.subParams ?? []));
	}
	return values;
}

function tableOf(ours: Measured, minimal: Measured): string {
	const rows: [string, keyof Measured, number][] = [
		['syntax nodes an event', 'nodes', 0],
		['microseconds an event', 'microseconds', 1],
		['bytes of the code', 'codeBytes', 0],
		['bytes of the template', 'fileBytes', 0],
	];
	const line = (cells: string[]) =>
		cells.map((cell, at) => (at === 0 ? cell.padEnd(24) : cell.padStart(12))).join('');
	return [
		`Tag template against one that only forwards (medians of ${COUNT} events, in our simulator)`,
		line(['', 'ours', 'forwarding', 'ratio']),
		...rows.map(([name, key, digits]) =>
			line([
				name,
				ours[key].toFixed(digits),
				minimal[key].toFixed(digits),
				(ours[key] / minimal[key]).toFixed(1),
			]),
		),
	].join('\n');
}
