import { reportScenarios } from '../sandbox/reportScenarios.ts';
import { runScenarios } from '../sandbox/runScenarios.ts';
import type { TestPage } from '../sandbox/testHost.ts';
import { importProblems } from './importProblems.ts';
import { type ReadTpl, readTpl } from './readTpl.ts';
import type { CommandReport, TemplateFile } from './templateFile.ts';

export interface TestOptions {
	page?: TestPage;
	/** Ends a scenario that takes too long; see runScenarios. */
	within?: <T>(run: () => T) => T;
}

/** Runs the tests inside each template; a file that GTM's import would refuse is refused here too. */
export function testTemplates(
	files: readonly TemplateFile[],
	{ page, within }: TestOptions = {},
): CommandReport {
	const lines: string[] = [];
	const refusals: string[] = [];
	let passed = 0;
	let failed = 0;
	for (const { path, text } of files) {
		const reading = refuseUnrunnable(readTpl(text));
		if (!reading.ok) {
			refusals.push(`${path}, line ${reading.line}: ${reading.message}`);
			continue;
		}
		const { tests } = reading.template;
		const results = runScenarios(reading.template, page, within);
		const good = results.filter(({ ok }) => ok).length;
		passed += good;
		failed += results.length - good;
		lines.push(path, ...reportScenarios(results, tests.scenarios));
		if (results.length === 0) lines.push('  no tests');
	}
	const refused = refusals.length > 0 ? `, ${refusals.length} refused` : '';
	return {
		text: [...lines, `${passed} passed, ${failed} failed${refused}`].join('\n'),
		refusals: refusals.join('\n'),
		exitCode: refusals.length > 0 ? 2 : failed > 0 ? 1 : 0,
	};
}

/** Adds what GTM's import finds in a code to what it finds in a file. */
function refuseUnrunnable(reading: ReadTpl): ReadTpl {
	if (!reading.ok) return reading;
	const [problem] = importProblems(reading.template);
	if (!problem) return reading;
	const line = reading.lineOf('SANDBOXED_JS_FOR_WEB_TEMPLATE') + problem.line - 1;
	return { ok: false, message: problem.message, line };
}
