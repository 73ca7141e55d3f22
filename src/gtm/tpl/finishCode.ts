import { type AnyNode, type Program, parse } from 'acorn';
import { checkGrammar } from '../sandbox/checkGrammar.ts';
import { type Problem, problemAt, syntaxProblem } from '../sandbox/parseSandboxed.ts';
import { walkSyntax } from '../sandbox/walkSyntax.ts';
import { readApiImports } from './apiImports.ts';

export type FinishedCode = { ok: true; code: string } | { ok: false; problems: Problem[] };

interface Edit {
	start: number;
	end: number;
	text: string;
}

/** The export whose value a variable's template returns. */
const returnedExports = new Set(['default', 'value']);

/**
 * Turns a bundle (an ES module by esbuild) into the code of a template: imports from 'gtm' become
 * `require` lines at the top, exports go (`export { x as value }` becomes `return x;`), `void 0`
 * becomes `undefined`. The result keeps the grammar of checkGrammar, or the problems are returned.
 */
export function finishCode(bundle: string): FinishedCode {
	const parsed = parseModule(bundle);
	if (!parsed.ok) return { ok: false, problems: [parsed.problem] };
	const { requires, renamed, problems } = readApiImports(parsed.program);
	const edits: Edit[] = renamed.map(({ node: { start, end }, name }) => ({
		start,
		end,
		text: name,
	}));
	for (const node of parsed.program.body) {
		if (node.type === 'ImportDeclaration') {
			edits.push({ start: node.start, end: endOfLine(bundle, node.end), text: '' });
		} else {
			edits.push(...editsOfExport(node, bundle, problems));
		}
	}
	walkSyntax(parsed.program, (node) => {
		if (isVoidZero(node)) edits.push({ start: node.start, end: node.end, text: 'undefined' });
	});
	if (problems.length > 0) return { ok: false, problems };

	const body = applyEdits(bundle, edits)
		.replace(/^\/\/ .*\n(?=\n)/gm, '')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
	const head = requires.length > 0 ? `${requires.join('\n')}\n\n` : '';
	const code = head + body;
	const found = checkGrammar(code);
	if (found.length === 0) return { ok: true, code };
	return { ok: false, problems: found.map((problem) => quoteLine(problem, code)) };
}

/** The place is one of the finished code, which nobody sees where it is refused: quote it. */
function quoteLine(problem: Problem, code: string): Problem {
	const line = code.split('\n')[problem.line - 1] ?? '';
	return { ...problem, message: `${problem.message} Here: ${line.trim().slice(0, 80)}` };
}

type ParsedModule = { ok: true; program: Program } | { ok: false; problem: Problem };

function parseModule(code: string): ParsedModule {
	try {
		const program = parse(code, { ecmaVersion: 'latest', sourceType: 'module', locations: true });
		return { ok: true, program };
	} catch (error) {
		return { ok: false, problem: syntaxProblem(error) };
	}
}

function editsOfExport(node: AnyNode, bundle: string, problems: Problem[]): Edit[] {
	if (node.type === 'ExportDefaultDeclaration') {
		const { start, end } = node.declaration;
		return [
			{ start: node.start, end: start, text: 'return ' },
			{ start: end, end: node.end, text: ';' },
		];
	}
	if (node.type === 'ExportAllDeclaration') {
		problems.push(problemAt(node, 'A template exports nothing of other modules.'));
		return [];
	}
	if (node.type !== 'ExportNamedDeclaration') return [];
	if (node.declaration) return [{ start: node.start, end: node.declaration.start, text: '' }];
	const returned = node.specifiers.find(
		({ exported }) => exported.type === 'Identifier' && returnedExports.has(exported.name),
	);
	const text = returned?.local.type === 'Identifier' ? `return ${returned.local.name};\n` : '';
	return [{ start: node.start, end: endOfLine(bundle, node.end), text }];
}

function isVoidZero(node: AnyNode): boolean {
	return (
		node.type === 'UnaryExpression' &&
		node.operator === 'void' &&
		node.argument.type === 'Literal' &&
		node.argument.value === 0
	);
}

function endOfLine(text: string, from: number): number {
	return text[from] === '\n' ? from + 1 : from;
}

function applyEdits(text: string, edits: Edit[]): string {
	let result = text;
	for (const { start, end, text: by } of edits.sort((a, b) => b.start - a.start)) {
		result = result.slice(0, start) + by + result.slice(end);
	}
	return result;
}
