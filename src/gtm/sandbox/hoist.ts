import type { FunctionDeclaration, ModuleDeclaration, Statement } from 'acorn';

/** What a list of statements declares before its first statement runs. */
export interface BlockNames {
	/** let and const, with whether the name is constant. */
	lexical: readonly (readonly [name: string, constant: boolean])[];
	functions: readonly FunctionDeclaration[];
}

type Body = readonly (Statement | ModuleDeclaration)[];

const blockNames = new WeakMap<Body, BlockNames>();
const varNames = new WeakMap<Body, readonly string[]>();

/** The names that a block declares for itself. */
export function namesOfBlock(body: Body): BlockNames {
	const known = blockNames.get(body);
	if (known) return known;
	const lexical: [string, boolean][] = [];
	const functions: FunctionDeclaration[] = [];
	for (const statement of body) {
		if (statement.type === 'FunctionDeclaration') functions.push(statement);
		if (statement.type !== 'VariableDeclaration' || statement.kind === 'var') continue;
		for (const { id } of statement.declarations) {
			if (id.type === 'Identifier') lexical.push([id.name, statement.kind === 'const']);
		}
	}
	const names = { lexical, functions };
	blockNames.set(body, names);
	return names;
}

/** The names of every `var` in a function's body, not in the functions inside it. */
export function varNamesOf(body: Body): readonly string[] {
	const known = varNames.get(body);
	if (known) return known;
	const names = new Set<string>();
	for (const statement of body) collectVars(statement, names);
	const list = [...names];
	varNames.set(body, list);
	return list;
}

function collectVars(statement: Statement | ModuleDeclaration, names: Set<string>): void {
	switch (statement.type) {
		case 'VariableDeclaration':
			if (statement.kind !== 'var') return;
			for (const { id } of statement.declarations) {
				if (id.type === 'Identifier') names.add(id.name);
			}
			return;
		case 'BlockStatement':
			for (const inner of statement.body) collectVars(inner, names);
			return;
		case 'IfStatement':
			collectVars(statement.consequent, names);
			if (statement.alternate) collectVars(statement.alternate, names);
			return;
		case 'SwitchStatement':
			for (const part of statement.cases) {
				for (const inner of part.consequent) collectVars(inner, names);
			}
			return;
		case 'ForStatement':
			if (statement.init?.type === 'VariableDeclaration') collectVars(statement.init, names);
			collectVars(statement.body, names);
			return;
		case 'ForInStatement':
		case 'ForOfStatement':
			if (statement.left.type === 'VariableDeclaration') collectVars(statement.left, names);
			collectVars(statement.body, names);
			return;
		case 'WhileStatement':
		case 'DoWhileStatement':
		case 'LabeledStatement':
			collectVars(statement.body, names);
			return;
		default:
			return;
	}
}
