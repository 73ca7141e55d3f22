import type {
	DoWhileStatement,
	ForInStatement,
	ForOfStatement,
	ForStatement,
	WhileStatement,
} from 'acorn';
import { evaluate } from './evaluate.ts';
import { itemsOf, keysOf, writeMember } from './members.ts';
import { type Completion, declareBlockNames, runStatement } from './runStatement.ts';
import { assignName, copyScope, createScope, initializeName, type Scope } from './scope.ts';
import type { Value } from './value.ts';

type Loop = DoWhileStatement | ForInStatement | ForOfStatement | ForStatement | WhileStatement;

/** Runs a loop. `label` is the label that stands before it, if any. */
export function runLoop(node: Loop, scope: Scope, label: string | undefined): Completion {
	switch (node.type) {
		case 'ForStatement':
			return runFor(node, scope, label);
		case 'ForInStatement':
			return runEach(node, keysOf(evaluate(node.right, scope)), scope, label);
		case 'ForOfStatement':
			return runEach(node, itemsOf(evaluate(node.right, scope)), scope, label);
		case 'WhileStatement':
			while (evaluate(node.test, scope)) {
				const completion = runStatement(node.body, scope);
				if (endsLoop(completion, label)) return afterLoop(completion, label);
			}
			return undefined;
		case 'DoWhileStatement':
			do {
				const completion = runStatement(node.body, scope);
				if (endsLoop(completion, label)) return afterLoop(completion, label);
			} while (evaluate(node.test, scope));
			return undefined;
	}
}

function runFor(node: ForStatement, scope: Scope, label: string | undefined): Completion {
	let turn = scope;
	if (node.init?.type === 'VariableDeclaration') {
		turn = createScope(scope);
		declareBlockNames([node.init], turn);
		runStatement(node.init, turn);
	} else if (node.init) {
		evaluate(node.init, scope);
	}
	const isOwn = turn !== scope;
	while (!node.test || evaluate(node.test, turn)) {
		const completion = runStatement(node.body, turn);
		if (endsLoop(completion, label)) return afterLoop(completion, label);
		// A closure made in the body keeps its own turn's variables.
		if (isOwn) turn = copyScope(turn);
		if (node.update) evaluate(node.update, turn);
	}
	return undefined;
}

function runEach(
	node: ForInStatement | ForOfStatement,
	values: Iterable<Value>,
	scope: Scope,
	label: string | undefined,
): Completion {
	for (const value of values) {
		const turn = createScope(scope);
		bindEach(node, value, turn);
		const completion = runStatement(node.body, turn);
		if (endsLoop(completion, label)) return afterLoop(completion, label);
	}
	return undefined;
}

function bindEach(node: ForInStatement | ForOfStatement, value: Value, turn: Scope): void {
	const { left } = node;
	if (left.type === 'VariableDeclaration') {
		declareBlockNames([left], turn);
		const id = left.declarations[0]?.id;
		if (id?.type === 'Identifier') initializeName(turn, id.name, value);
	} else if (left.type === 'Identifier') {
		assignName(turn, left.name, value);
	} else if (left.type === 'MemberExpression') {
		const { property } = left;
		const isName = !left.computed && property.type === 'Identifier';
		const key = isName ? property.name : evaluate(property, turn);
		writeMember(evaluate(left.object, turn), key, value);
	}
}

function isForThisLoop(label: string | undefined, own: string | undefined): boolean {
	return label === undefined || label === own;
}

function endsLoop(completion: Completion, own: string | undefined): boolean {
	if (!completion) return false;
	return completion.kind !== 'continue' || !isForThisLoop(completion.label, own);
}

/** What the loop's end means to the statements around it. */
function afterLoop(completion: Completion, own: string | undefined): Completion {
	if (completion?.kind === 'break' && isForThisLoop(completion.label, own)) return undefined;
	return completion;
}
