import { parseSandboxed } from '../sandbox/parseSandboxed.ts';
import { type Finding, finding } from './finding.ts';
import { importProblems } from './importProblems.ts';
import { lintCode } from './lintCode.ts';
import { lintFields } from './lintFields.ts';
import { lintInfo } from './lintInfo.ts';
import { lintPermissions } from './lintPermissions.ts';
import { readTpl } from './readTpl.ts';

export type LintTemplate =
	| { ok: true; findings: Finding[] }
	/** The file cannot be read at all. */
	| { ok: false; message: string; line: number };

const levels = ['error', 'warning', 'note'];

/**
 * Everything that is wrong, or may be, with the text of a `.tpl` file: what GTM's import refuses,
 * what its sandbox does not run, permissions that are missing or never used, the Gallery's rules.
 * Errors come first; lines are those of the file.
 */
export function lintTemplate(text: string): LintTemplate {
	const reading = readTpl(text);
	if (!reading.ok) return reading;
	const { template, lineOf } = reading;
	const codeLine = lineOf('SANDBOXED_JS_FOR_WEB_TEMPLATE');
	const inFile = (one: Finding): Finding =>
		one.line === undefined ? one : { ...one, line: one.line + codeLine - 1 };
	const parsed = parseSandboxed(template.code);
	const ofCode = [
		...importProblems(template).map(({ message, line }) => finding('error', message, line)),
		...(parsed.ok ? lintCode(parsed.program, template.parameters) : []),
		...(parsed.ok ? lintPermissions(parsed.program, template.permissions) : []),
	];
	const ofTests = template.tests.scenarios.flatMap(({ name, code }) => {
		const scenario = parseSandboxed(code);
		if (scenario.ok) return [];
		const message = `The scenario "${name}", line ${scenario.line}: ${scenario.message}`;
		return [finding('error', message)];
	});
	const findings = [
		...ofCode.map(inFile),
		...ofTests,
		...lintFields(template.parameters),
		...lintInfo(template.info),
	];
	const weight = ({ level }: Finding) => levels.indexOf(level);
	findings.sort((a, b) => weight(a) - weight(b) || (a.line ?? 0) - (b.line ?? 0));
	return { ok: true, findings };
}
