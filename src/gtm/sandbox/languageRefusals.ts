import type { AnyNode, Pattern } from 'acorn';

/** What GTM's engine does not run: syntax by node type, with the word a person would use. */
const unknownSyntax: Partial<Record<AnyNode['type'], string>> = {
	ArrayPattern: 'destructuring',
	AssignmentPattern: 'a default value',
	AwaitExpression: 'await',
	CatchClause: 'catch',
	ChainExpression: '?.',
	ClassDeclaration: 'class',
	ClassExpression: 'class',
	DebuggerStatement: 'debugger',
	ExportAllDeclaration: 'export',
	ExportDefaultDeclaration: 'export',
	ExportNamedDeclaration: 'export',
	ImportDeclaration: 'import',
	ImportExpression: 'import()',
	MetaProperty: 'a meta property',
	NewExpression: 'new',
	ObjectPattern: 'destructuring',
	RestElement: 'a rest parameter',
	SpreadElement: 'spread',
	Super: 'super',
	TaggedTemplateExpression: 'a template literal',
	TemplateLiteral: 'a template literal',
	ThisExpression: 'this',
	ThrowStatement: 'throw',
	TryStatement: 'try',
	WithStatement: 'with',
	YieldExpression: 'yield',
};

const unknownOperators = new Set(['delete', 'instanceof', '**', '??', '**=', '||=', '&&=', '??=']);

/**
 * The name of a piece of syntax that GTM's sandboxed JavaScript (ES5.1 with arrow functions, const
 * and let, and without `new`, `this` and exceptions) does not run, or undefined where it runs.
 */
export function refusedSyntax(node: AnyNode): string | undefined {
	const word = unknownSyntax[node.type];
	if (word !== undefined) return word;
	switch (node.type) {
		case 'Literal':
			if (node.regex) return 'a regular expression literal';
			return node.bigint === undefined ? undefined : 'a big integer';
		case 'Property':
			if (node.kind !== 'init') return 'a getter or setter';
			if (node.method) return 'a method in an object literal';
			if (node.shorthand) return 'a shorthand property';
			return node.computed ? 'a computed key' : undefined;
		case 'FunctionDeclaration':
		case 'FunctionExpression':
		case 'ArrowFunctionExpression':
			if (node.async) return 'async';
			return node.generator ? 'a generator' : refusedTarget(...node.params);
		case 'VariableDeclaration':
			return ['var', 'let', 'const'].includes(node.kind) ? undefined : node.kind;
		case 'VariableDeclarator':
			return refusedTarget(node.id);
		case 'ForOfStatement':
			return node.await ? 'for await' : undefined;
		case 'UnaryExpression':
		case 'BinaryExpression':
		case 'LogicalExpression':
		case 'AssignmentExpression':
			return unknownOperators.has(node.operator) ? node.operator : undefined;
		default:
			return undefined;
	}
}

function refusedTarget(...targets: Pattern[]): string | undefined {
	const other = targets.find((target) => target.type !== 'Identifier');
	return other === undefined ? undefined : (unknownSyntax[other.type] ?? 'destructuring');
}
