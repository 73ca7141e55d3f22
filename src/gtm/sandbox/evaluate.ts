import type {
	AssignmentExpression,
	CallExpression,
	Expression,
	Literal,
	MemberExpression,
	ObjectExpression,
	Pattern,
	PrivateIdentifier,
	SpreadElement,
	Super,
	UpdateExpression,
} from 'acorn';
import { makeFunction } from './callFunction.ts';
import { toNumber, toText } from './coerce.ts';
import { readMember, setOwn, writeMember } from './members.ts';
import { countNode } from './meter.ts';
import { applyBinary, applyUnary } from './operators.ts';
import { locateError, SandboxError } from './sandboxError.ts';
import { assignName, readName, type Scope } from './scope.ts';
import { createObject, type Value } from './value.ts';

type Evaluated = Expression | PrivateIdentifier | SpreadElement | Super;

/** The value of an expression. Throws SandboxError, with the place of what went wrong. */
export function evaluate(node: Evaluated, scope: Scope): Value {
	countNode(scope.run.meter);
	switch (node.type) {
		case 'Identifier':
			return readName(scope, node.name);
		case 'Literal':
			return valueOfLiteral(node);
		case 'MemberExpression':
			return evaluateMember(node, scope);
		case 'CallExpression':
			return evaluateCall(node, scope);
		case 'LogicalExpression': {
			const left = evaluate(node.left, scope);
			if (node.operator === '&&') return left && evaluate(node.right, scope);
			return left || evaluate(node.right, scope);
		}
		case 'BinaryExpression': {
			const left = evaluate(node.left, scope);
			return applyBinary(node.operator, left, evaluate(node.right, scope));
		}
		case 'UnaryExpression':
			return applyUnary(node.operator, evaluate(node.argument, scope));
		case 'ConditionalExpression':
			return evaluate(evaluate(node.test, scope) ? node.consequent : node.alternate, scope);
		case 'AssignmentExpression':
			return evaluateAssignment(node, scope);
		case 'UpdateExpression':
			return evaluateUpdate(node, scope);
		case 'ArrayExpression':
			return node.elements.map((item) => (item === null ? undefined : evaluate(item, scope)));
		case 'ObjectExpression':
			return evaluateObject(node, scope);
		case 'FunctionExpression':
		case 'ArrowFunctionExpression':
			return makeFunction(node, scope);
		case 'SequenceExpression': {
			let last: Value;
			for (const expression of node.expressions) last = evaluate(expression, scope);
			return last;
		}
		default:
			throw new Error(`${node.type} is refused by the parser.`);
	}
}

function valueOfLiteral(node: Literal): Value {
	const { value } = node;
	if (typeof value === 'object' && value !== null) throw new Error('A refused literal was run.');
	return typeof value === 'bigint' ? undefined : value;
}

function keyOfMember(node: MemberExpression, scope: Scope): Value {
	if (!node.computed && node.property.type === 'Identifier') return node.property.name;
	return evaluate(node.property, scope);
}

function evaluateMember(node: MemberExpression, scope: Scope): Value {
	const target = evaluate(node.object, scope);
	const key = keyOfMember(node, scope);
	try {
		return readMember(target, key);
	} catch (error) {
		throw locateError(error, node, scope.run.source);
	}
}

function evaluateCall(node: CallExpression, scope: Scope): Value {
	const callee = evaluate(node.callee, scope);
	const args = node.arguments.map((argument) => evaluate(argument, scope));
	try {
		if (typeof callee !== 'function') {
			throw new SandboxError(`${wordsFor(node.callee)} is not a function.`);
		}
		return callee(...args);
	} catch (error) {
		throw locateError(error, node, scope.run.source);
	}
}

function evaluateObject(node: ObjectExpression, scope: Scope): Value {
	const object = createObject();
	for (const property of node.properties) {
		if (property.type !== 'Property') throw new Error('Spread is refused by the parser.');
		const { key } = property;
		const name = key.type === 'Identifier' ? key.name : toText(evaluate(key, scope));
		setOwn(object, name, evaluate(property.value, scope));
	}
	return object;
}

function evaluateAssignment(node: AssignmentExpression, scope: Scope): Value {
	const operator = arithmeticOf(node.operator);
	return changeTarget(node, node.left, scope, (read) => {
		if (operator === undefined) return evaluate(node.right, scope);
		return applyBinary(operator, read(), evaluate(node.right, scope));
	});
}

function evaluateUpdate(node: UpdateExpression, scope: Scope): Value {
	let before = Number.NaN;
	const after = changeTarget(node, node.argument, scope, (read) => {
		before = toNumber(read());
		return node.operator === '++' ? before + 1 : before - 1;
	});
	return node.prefix ? after : before;
}

/** Gives a name or member the value that `next` makes, evaluating the target's parts once. */
function changeTarget(
	node: AssignmentExpression | UpdateExpression,
	target: Pattern | Expression,
	scope: Scope,
	next: (read: () => Value) => Value,
): Value {
	if (target.type !== 'Identifier' && target.type !== 'MemberExpression') {
		throw new Error(`${target.type} as a target is refused by the parser.`);
	}
	try {
		if (target.type === 'Identifier') {
			const value = next(() => readName(scope, target.name));
			assignName(scope, target.name, value);
			return value;
		}
		const object = evaluate(target.object, scope);
		const key = keyOfMember(target, scope);
		const value = next(() => readMember(object, key));
		writeMember(object, key, value);
		return value;
	} catch (error) {
		throw locateError(error, node, scope.run.source);
	}
}

function arithmeticOf(operator: AssignmentExpression['operator']) {
	switch (operator) {
		case '+=':
			return '+';
		case '-=':
			return '-';
		case '*=':
			return '*';
		case '/=':
			return '/';
		case '%=':
			return '%';
		case '&=':
			return '&';
		case '|=':
			return '|';
		case '^=':
			return '^';
		case '<<=':
			return '<<';
		case '>>=':
			return '>>';
		case '>>>=':
			return '>>>';
		default:
			return undefined;
	}
}

/** What a message calls an expression: `a.b.c`, or "This". */
function wordsFor(node: Evaluated): string {
	if (node.type === 'Identifier') return node.name;
	if (node.type === 'MemberExpression') {
		const { property } = node;
		if (!node.computed && property.type === 'Identifier') {
			return `${wordsFor(node.object)}.${property.name}`;
		}
		return `${wordsFor(node.object)}[…]`;
	}
	return node.type === 'CallExpression' ? `${wordsFor(node.callee)}(…)` : 'This';
}
