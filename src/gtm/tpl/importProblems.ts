import { type Problem, parseSandboxed } from '../sandbox/parseSandboxed.ts';
import { walkSyntax } from '../sandbox/walkSyntax.ts';
import type { Template } from './template.ts';

/** A tag tells GTM by one of these that it is done. */
const endings = ['gtmOnSuccess', 'gtmOnFailure'];

/**
 * What GTM's import would complain about in a template that readTpl could read; an empty list means
 * nothing. Places are those of the template's code.
 */
export function importProblems({ info, code }: Pick<Template, 'info' | 'code'>): Problem[] {
	const parsed = parseSandboxed(code);
	if (!parsed.ok) return [{ line: parsed.line, column: parsed.column, message: parsed.message }];
	if (info.type !== 'TAG') return [];
	let ends = false;
	walkSyntax(parsed.program, (node) => {
		if (node.type === 'Identifier' && endings.includes(node.name)) ends = true;
	});
	const message = 'A tag has to call data.gtmOnSuccess() or data.gtmOnFailure().';
	return ends ? [] : [{ line: 1, column: 1, message }];
}
