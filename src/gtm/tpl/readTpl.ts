import { type Checked, checkInfo, checkParameters, checkPermissions } from './checkShape.ts';
import { readJson } from './readJson.ts';
import { readTests } from './readTests.ts';
import { type SectionName, splitSections } from './sections.ts';
import type { Template } from './template.ts';

/** Lines count from 1 in the whole file; `lineOf` tells the first one of a section's body. */
export type ReadTpl =
	| { ok: true; template: Template; lineOf(section: SectionName): number }
	| { ok: false; message: string; line: number };

/**
 * Reads a `.tpl` file: sections in any order, Windows line ends, a byte order mark, no TESTS or
 * WEB_PERMISSIONS. What GTM's import would refuse comes back as an error with its line.
 */
export function readTpl(text: string): ReadTpl {
	const split = splitSections(text);
	if (!split.ok) return split;
	const { sections } = split;
	for (const name of ['INFO', 'SANDBOXED_JS_FOR_WEB_TEMPLATE'] as const) {
		if (!sections.has(name)) return { ok: false, message: `___${name}___ is missing.`, line: 1 };
	}
	const bodyOf = (name: SectionName) => sections.get(name)?.body ?? '';
	const lineOf = (name: SectionName) => sections.get(name)?.line ?? 1;
	const failAt = (name: SectionName, line: number, message: string) => ({
		ok: false as const,
		message: `${name}: ${message}`,
		line: lineOf(name) + line - 1,
	});
	const read = <T>(name: SectionName, empty: string, check: (value: unknown) => Checked<T>) => {
		const json = readJson(bodyOf(name) || empty);
		if (!json.ok) return failAt(name, json.line, json.message);
		const checked = check(json.value);
		return checked.ok ? checked : failAt(name, 1, checked.message);
	};

	const info = read('INFO', '{}', checkInfo);
	if (!info.ok) return info;
	const parameters = read('TEMPLATE_PARAMETERS', '[]', checkParameters);
	if (!parameters.ok) return parameters;
	const permissions = read('WEB_PERMISSIONS', '[]', checkPermissions);
	if (!permissions.ok) return permissions;
	const tests = readTests(bodyOf('TESTS'));
	if (!tests.ok) return failAt('TESTS', tests.line, tests.message);
	const template: Template = {
		info: info.value,
		parameters: parameters.value,
		code: bodyOf('SANDBOXED_JS_FOR_WEB_TEMPLATE'),
		permissions: permissions.value,
		tests: tests.tests,
		notes: bodyOf('NOTES'),
		termsOfService: bodyOf('TERMS_OF_SERVICE'),
	};
	return { ok: true, template, lineOf };
}
