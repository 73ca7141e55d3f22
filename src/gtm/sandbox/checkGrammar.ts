import type { AnyNode } from 'acorn';
import { refusedSyntax } from './languageRefusals.ts';
import { type Problem, parseScript, problemAt } from './parseSandboxed.ts';
import { resolveNames } from './resolveNames.ts';
import { walkSyntax } from './walkSyntax.ts';

/** The only names that a template may use without declaring them. */
const freeNames = new Set(['data', 'require', 'undefined']);

const emittedOperators = new Set([
	...['!', '-', 'typeof', '++', '--', '=', '+=', '&&', '||'],
	...['+', '*', '/', '%', '===', '!==', '==', '!=', '<', '<=', '>', '>='],
]);

/** What GTM's engine runs but templates in public use do not contain. */
const unusualSyntax: Partial<Record<AnyNode['type'], string>> = {
	DoWhileStatement: 'do-while',
	ForOfStatement: 'for-of',
	LabeledStatement: 'a label',
	SequenceExpression: 'a comma expression',
	WhileStatement: 'while',
};

/** Methods that functions have in JavaScript and not in GTM's sandbox. */
const functionMethods = new Set(['apply', 'bind', 'call']);

/**
 * What is wrong with a code as the code of one of our templates: it uses only what a census of 109
 * public templates found in use, which is less than GTM's engine runs, and no free names but
 * `data`, `require` and `undefined`. An empty list means nothing is wrong.
 */
export function checkGrammar(code: string): Problem[] {
	const parsed = parseScript(code);
	if (!parsed.ok) return [{ line: parsed.line, column: parsed.column, message: parsed.message }];
	const problems: Problem[] = [];
	const report = (node: AnyNode, message: string) => problems.push(problemAt(node, message));
	walkSyntax(parsed.program, (node) => {
		const refused = refusedSyntax(node);
		if (refused !== undefined) {
			report(node, `GTM's sandboxed JavaScript does not know ${refused}.`);
			return;
		}
		const unusual = unusualWord(node);
		if (unusual !== undefined) report(node, `Templates do without ${unusual}.`);
	});
	for (const { node, declaration } of resolveNames(parsed.program)) {
		if (declaration || freeNames.has(node.name)) continue;
		report(
			node,
			`${node.name} is not declared: the free names are ${[...freeNames].join(', ')}. An API comes from require.`,
		);
	}
	return problems.sort((a, b) => a.line - b.line || a.column - b.column);
}

function unusualWord(node: AnyNode): string | undefined {
	switch (node.type) {
		case 'UnaryExpression':
		case 'UpdateExpression':
		case 'BinaryExpression':
		case 'LogicalExpression':
		case 'AssignmentExpression': {
			if (node.type === 'UnaryExpression' && node.operator === '+') return 'the unary plus';
			if (node.type === 'BinaryExpression' && node.operator === '-') return undefined;
			return emittedOperators.has(node.operator) ? undefined : `the operator ${node.operator}`;
		}
		case 'CallExpression': {
			const { callee } = node;
			if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier')
				return undefined;
			const { name } = callee.property;
			return functionMethods.has(name) ? `.${name}(), which no function has there` : undefined;
		}
		default:
			return unusualSyntax[node.type];
	}
}
