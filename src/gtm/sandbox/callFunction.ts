import type {
	ArrowFunctionExpression,
	Expression,
	FunctionDeclaration,
	FunctionExpression,
	Program,
} from 'acorn';
import { evaluate } from './evaluate.ts';
import { varNamesOf } from './hoist.ts';
import { enterCall, leaveCall } from './meter.ts';
import { declareBlockNames, runStatements } from './runStatement.ts';
import { locateError } from './sandboxError.ts';
import { createScope, declareName, declareVar, type Scope } from './scope.ts';
import type { SandboxFunction, Value } from './value.ts';

type FunctionNode = ArrowFunctionExpression | FunctionDeclaration | FunctionExpression;

/** Returns a function of the sandbox that closes over the scope it was written in. */
export function makeFunction(node: FunctionNode, scope: Scope): SandboxFunction {
	const self: SandboxFunction = (...args) => {
		const inner = createScope(scope);
		if (node.type !== 'ArrowFunctionExpression') {
			if (node.type === 'FunctionExpression' && node.id)
				declareName(inner, node.id.name, self, true);
			declareName(inner, 'arguments', args);
		}
		node.params.forEach((param, index) => {
			if (param.type === 'Identifier') declareName(inner, param.name, args[index]);
		});
		return runBody(node, inner);
	};
	return self;
}

/** Runs a whole source as the body of a function and returns what it returns. */
export function runProgram(program: Program, scope: Scope): Value {
	return runBody(program, scope);
}

function runBody(node: FunctionNode | Program, scope: Scope): Value {
	const { meter, source } = scope.run;
	enterCall(meter);
	try {
		const body = statementsOf(node);
		if (!Array.isArray(body)) return evaluate(body, scope);
		for (const name of varNamesOf(body)) declareVar(scope, name);
		declareBlockNames(body, scope);
		const completion = runStatements(body, scope);
		return completion?.kind === 'return' ? completion.value : undefined;
	} catch (error) {
		throw locateError(error, node, source);
	} finally {
		leaveCall(meter);
	}
}

/** The statements of a function's body, or the expression of a short arrow function. */
function statementsOf(node: FunctionNode | Program): Program['body'] | Expression {
	if (node.type === 'Program') return node.body;
	return node.body.type === 'BlockStatement' ? node.body.body : node.body;
}
