import { type AnyNode, type Program, parse } from 'acorn';
import { refusedSyntax } from './languageRefusals.ts';
import { walkSyntax } from './walkSyntax.ts';

/** Something wrong in a source text. Lines and columns start at 1. */
export interface Problem {
	line: number;
	column: number;
	message: string;
}

export type ParsedProgram = { ok: true; program: Program } | ({ ok: false } & Problem);

/**
 * Parses the code of a custom template: the language that GTM's engine runs, which is wider than
 * what this project emits (see checkGrammar).
 */
export function parseSandboxed(code: string): ParsedProgram {
	const parsed = parseScript(code);
	if (!parsed.ok) return parsed;
	const [first] = refusalsIn(parsed.program);
	return first === undefined ? parsed : { ok: false, ...first };
}

/** Parses JavaScript of any year as the body of a function. */
export function parseScript(code: string): ParsedProgram {
	try {
		const program = parse(code, {
			ecmaVersion: 'latest',
			sourceType: 'script',
			allowReturnOutsideFunction: true,
			locations: true,
		});
		return { ok: true, program };
	} catch (error) {
		return { ok: false, ...syntaxProblem(error) };
	}
}

/** Every piece of syntax in the program that GTM's engine does not run. */
export function refusalsIn(program: Program): Problem[] {
	const problems: Problem[] = [];
	walkSyntax(program, (node) => {
		const word = refusedSyntax(node);
		if (word === undefined) return;
		problems.push(problemAt(node, `GTM's sandboxed JavaScript does not know ${word}.`));
	});
	return problems;
}

export function problemAt(node: AnyNode, message: string): Problem {
	const start = node.loc?.start ?? { line: 1, column: 0 };
	return { line: start.line, column: start.column + 1, message };
}

/** The place and words of an error thrown by the parser; any other error is thrown again. */
export function syntaxProblem(error: unknown): Problem {
	if (!(error instanceof SyntaxError) || !('loc' in error)) throw error;
	const { line, column } = error.loc as { line: number; column: number };
	const message = error.message.replace(/ \(\d+:\d+\)$/, '.');
	return { line, column: column + 1, message };
}
