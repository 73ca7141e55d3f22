import type { AnyNode, Identifier, Pattern, Program, VariableDeclaration } from 'acorn';
import { childrenOf } from './walkSyntax.ts';

/** A name as the source declares it, with everything that uses it. */
export interface Declaration {
	name: string;
	/** What it is declared with; undefined for parameters, functions and loop variables. */
	init: AnyNode | undefined;
	/** True when something else assigns to it too. */
	isReassigned: boolean;
	isConstant: boolean;
}

export interface NameUse {
	node: Identifier;
	/** Undefined for a free name: one that the source does not declare. */
	declaration: Declaration | undefined;
	/** True where the name is assigned to. */
	isWritten: boolean;
	/** The nodes around it, outermost first. */
	parents: readonly AnyNode[];
}

interface Names {
	own: Map<string, Declaration>;
	parent: Names | undefined;
	isFunction: boolean;
}

/** Finds, for every use of a name in a program, the declaration it means. */
export function resolveNames(program: Program): NameUse[] {
	const uses: NameUse[] = [];
	const root: Names = { own: new Map(), parent: undefined, isFunction: true };
	declareIn(program, root);
	for (const child of childrenOf(program)) visit(child, root, [program], uses);
	for (const { declaration, isWritten } of uses) {
		if (declaration && isWritten) declaration.isReassigned = true;
	}
	return uses;
}

function visit(node: AnyNode, names: Names, parents: readonly AnyNode[], uses: NameUse[]): void {
	if (node.type === 'Identifier') {
		if (isUse(node, parents.at(-1))) {
			const declaration = find(names, node.name);
			uses.push({ node, declaration, isWritten: isWritten(node, parents.at(-1)), parents });
		}
		return;
	}
	let inner = names;
	if (isFunctionNode(node)) {
		inner = { own: new Map(), parent: names, isFunction: true };
		if (node.type === 'FunctionExpression' && node.id) declare(inner, node.id.name);
		if (node.type !== 'ArrowFunctionExpression') declare(inner, 'arguments');
		for (const param of node.params) declarePattern(inner, param);
	} else if (isBlockLike(node)) {
		inner = { own: new Map(), parent: names, isFunction: false };
	}
	if (inner !== names) declareIn(node, inner);
	const around = [...parents, node];
	for (const child of childrenOf(node)) visit(child, inner, around, uses);
}

/** Declares what stands directly in a scope's node, and the `var`s inside its blocks. */
function declareIn(scopeNode: AnyNode, names: Names): void {
	const look = (node: AnyNode, isDirect: boolean) => {
		if (node.type === 'FunctionDeclaration' && isDirect && node.id) declare(names, node.id.name);
		if (isFunctionNode(node)) return;
		if (node.type === 'VariableDeclaration') {
			if (node.kind === 'var' ? names.isFunction : isDirect) declareVariables(node, names);
		}
		const staysDirect = isDirect && !isBlockLike(node);
		for (const child of childrenOf(node)) look(child, staysDirect);
	};
	for (const child of childrenOf(scopeNode)) look(child, true);
}

function declareVariables(node: VariableDeclaration, names: Names): void {
	for (const { id, init } of node.declarations) {
		if (id.type === 'Identifier') {
			declare(names, id.name, init ?? undefined, node.kind === 'const');
		}
	}
}

function declarePattern(names: Names, pattern: Pattern): void {
	if (pattern.type === 'Identifier') declare(names, pattern.name);
}

function declare(names: Names, name: string, init?: AnyNode, isConstant = false): void {
	const known = names.own.get(name);
	if (known) known.isReassigned = true;
	else names.own.set(name, { name, init, isReassigned: false, isConstant });
}

function find(names: Names, name: string): Declaration | undefined {
	for (let at: Names | undefined = names; at; at = at.parent) {
		const declaration = at.own.get(name);
		if (declaration) return declaration;
	}
	return undefined;
}

type FunctionNode = Extract<AnyNode, { params: Pattern[] }>;

function isFunctionNode(node: AnyNode): node is FunctionNode {
	return 'params' in node;
}

function isBlockLike(node: AnyNode): boolean {
	return [
		'BlockStatement',
		'ForStatement',
		'ForInStatement',
		'ForOfStatement',
		'SwitchStatement',
	].includes(node.type);
}

/** False for an identifier that only names a property, a label or what is being declared. */
function isUse(node: Identifier, parent: AnyNode | undefined): boolean {
	if (!parent) return true;
	switch (parent.type) {
		case 'MemberExpression':
			return parent.computed || parent.object === node;
		case 'Property':
			return parent.value === node || parent.computed;
		case 'VariableDeclarator':
			return parent.init === node;
		case 'LabeledStatement':
		case 'BreakStatement':
		case 'ContinueStatement':
			return false;
		case 'FunctionDeclaration':
		case 'FunctionExpression':
		case 'ArrowFunctionExpression':
			return parent.body === node;
		default:
			return true;
	}
}

function isWritten(node: Identifier, parent: AnyNode | undefined): boolean {
	if (parent?.type === 'AssignmentExpression') return parent.left === node;
	if (parent?.type === 'ForInStatement' || parent?.type === 'ForOfStatement') {
		return parent.left === node;
	}
	return parent?.type === 'UpdateExpression';
}
