import type { ModuleDeclaration, Statement, SwitchStatement, VariableDeclaration } from 'acorn';
import { makeFunction } from './callFunction.ts';
import { evaluate } from './evaluate.ts';
import { namesOfBlock } from './hoist.ts';
import { countNode } from './meter.ts';
import { runLoop } from './runLoop.ts';
import { locateError } from './sandboxError.ts';
import { createScope, declareName, initializeName, type Scope } from './scope.ts';
import type { Value } from './value.ts';

/** How a statement ended, where it did not simply end. */
export type Completion =
	| { kind: 'return'; value: Value }
	| { kind: 'break' | 'continue'; label: string | undefined }
	| undefined;

type Body = readonly (Statement | ModuleDeclaration)[];

/** Declares what a list of statements declares for itself: let, const and functions. */
export function declareBlockNames(body: Body, scope: Scope): void {
	const { lexical, functions } = namesOfBlock(body);
	for (const [name, constant] of lexical) declareName(scope, name, undefined, constant);
	for (const node of functions) declareName(scope, node.id.name, makeFunction(node, scope));
}

export function runStatements(body: Body, scope: Scope): Completion {
	for (const statement of body) {
		const completion = runStatement(statement, scope);
		if (completion) return completion;
	}
	return undefined;
}

/** Runs one statement. Throws SandboxError, with the place of what went wrong. */
export function runStatement(
	node: Statement | ModuleDeclaration,
	scope: Scope,
	label?: string,
): Completion {
	try {
		countNode(scope.run.meter);
		return runByType(node, scope, label);
	} catch (error) {
		throw locateError(error, node, scope.run.source);
	}
}

function runByType(
	node: Statement | ModuleDeclaration,
	scope: Scope,
	label: string | undefined,
): Completion {
	switch (node.type) {
		case 'ExpressionStatement':
			evaluate(node.expression, scope);
			return undefined;
		case 'VariableDeclaration':
			return runDeclaration(node, scope);
		case 'FunctionDeclaration':
		case 'EmptyStatement':
			return undefined;
		case 'ReturnStatement':
			return { kind: 'return', value: node.argument ? evaluate(node.argument, scope) : undefined };
		case 'IfStatement':
			if (evaluate(node.test, scope)) return runStatement(node.consequent, scope);
			return node.alternate ? runStatement(node.alternate, scope) : undefined;
		case 'BlockStatement':
			return runBlock(node.body, scope);
		case 'ForStatement':
		case 'ForInStatement':
		case 'ForOfStatement':
		case 'WhileStatement':
		case 'DoWhileStatement':
			return runLoop(node, scope, label);
		case 'SwitchStatement':
			return runSwitch(node, scope);
		case 'BreakStatement':
			return { kind: 'break', label: node.label?.name };
		case 'ContinueStatement':
			return { kind: 'continue', label: node.label?.name };
		case 'LabeledStatement': {
			const completion = runStatement(node.body, scope, node.label.name);
			const isOurs = completion?.kind === 'break' && completion.label === node.label.name;
			return isOurs ? undefined : completion;
		}
		default:
			throw new Error(`${node.type} is refused by the parser.`);
	}
}

function runDeclaration(node: VariableDeclaration, scope: Scope): Completion {
	for (const { id, init } of node.declarations) {
		if (id.type !== 'Identifier') throw new Error('Destructuring is refused by the parser.');
		// `var x;` keeps the value that x has; `let x;` in a loop starts anew.
		if (init) initializeName(scope, id.name, evaluate(init, scope));
		else if (node.kind !== 'var') initializeName(scope, id.name, undefined);
	}
	return undefined;
}

function runBlock(body: Body, scope: Scope): Completion {
	const { lexical, functions } = namesOfBlock(body);
	if (lexical.length === 0 && functions.length === 0) return runStatements(body, scope);
	const inner = createScope(scope);
	declareBlockNames(body, inner);
	return runStatements(body, inner);
}

function runSwitch(node: SwitchStatement, scope: Scope): Completion {
	const value = evaluate(node.discriminant, scope);
	const inner = createScope(scope);
	for (const part of node.cases) declareBlockNames(part.consequent, inner);
	const matching = node.cases.findIndex(({ test }) => test && evaluate(test, inner) === value);
	const start = matching < 0 ? node.cases.findIndex(({ test }) => !test) : matching;
	if (start < 0) return undefined;
	for (const part of node.cases.slice(start)) {
		const completion = runStatements(part.consequent, inner);
		if (completion?.kind === 'break' && completion.label === undefined) return undefined;
		if (completion) return completion;
	}
	return undefined;
}
