import type { ScenarioResult } from './runScenarios.ts';

/** The results of a template's tests as lines for a screen, with the line of code that failed. */
export function reportScenarios(
	results: readonly ScenarioResult[],
	scenarios: readonly { code: string }[],
): string[] {
	return results.flatMap((result, at) => [
		`  ${result.ok ? 'passed' : 'FAILED'}  ${result.name}`,
		...(result.ok ? [] : reportFailure(result, scenarios[at]?.code ?? '')),
		...result.warnings.map((warning) => `          warning: ${warning}`),
	]);
}

function reportFailure(
	{ message, line }: { message: string; line: number | undefined },
	code: string,
) {
	if (line === undefined) return [`          ${message}`];
	const text = code.split('\n')[line - 1]?.trim() ?? '';
	return [
		`          line ${line}: ${message}`,
		...(text === '' ? [] : [`            ${text.slice(0, 100)}`]),
	];
}
