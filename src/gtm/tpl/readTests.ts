import { parseDocument } from 'yaml';
import type { TemplateTests } from './template.ts';

export type ReadTests =
	| { ok: true; tests: TemplateTests }
	| { ok: false; message: string; line: number };

/** Reads the YAML of ___TESTS___. A missing or empty section has no scenarios. */
export function readTests(text: string): ReadTests {
	if (text.trim() === '') return { ok: true, tests: { scenarios: [] } };
	const document = parseDocument(text);
	const [error] = document.errors;
	if (error) {
		const [message = error.message] = error.message.split('\n');
		return { ok: false, message, line: error.linePos?.[0].line ?? 1 };
	}
	return checkTests(document.toJS());
}

function checkTests(value: unknown): ReadTests {
	if (!isRecord(value)) return refuse('TESTS has "scenarios:" and may have "setup:".');
	const strange = Object.keys(value).find((key) => key !== 'scenarios' && key !== 'setup');
	if (strange !== undefined) {
		return refuse(`TESTS has no part called "${strange}": it has "scenarios" and "setup".`);
	}
	const { setup, scenarios = [] } = value;
	if (setup !== undefined && typeof setup !== 'string') return refuse('setup is a text.');
	if (!Array.isArray(scenarios)) return refuse('scenarios is a list.');
	const list: { name: string; code: string }[] = [];
	for (const [at, scenario] of scenarios.entries()) {
		const { name, code, ...rest } = isRecord(scenario) ? scenario : {};
		if (typeof name !== 'string' || typeof code !== 'string') {
			return refuse(`scenarios[${at}] needs a name and a code, both texts.`);
		}
		const [extra] = Object.keys(rest);
		if (extra !== undefined) {
			return refuse(`scenarios[${at}] ("${name}") has "${extra}"; it takes name and code only.`);
		}
		list.push({ name, code });
	}
	return {
		ok: true,
		tests: setup === undefined ? { scenarios: list } : { setup, scenarios: list },
	};
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuse(message: string): ReadTests {
	return { ok: false, message, line: 1 };
}
