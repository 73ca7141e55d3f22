import type { AnyNode, CallExpression, Program } from 'acorn';
import { type Declaration, type NameUse, resolveNames } from '../sandbox/resolveNames.ts';

/** A place where code uses an API. `call` is missing where the API is passed on, not called. */
export interface ApiUse {
	/** `copyFromWindow`, or `localStorage.getItem`. */
	name: string;
	node: AnyNode;
	call: CallExpression | undefined;
}

export interface ApiUses {
	uses: ApiUse[];
	/** Calls of `require` with something else than a text. */
	unclear: AnyNode[];
	/** What each use of a name means. */
	declarations: ReadonlyMap<AnyNode, Declaration | undefined>;
}

/** Finds where a program uses what `require` gives it. */
export function findApiCalls(program: Program): ApiUses {
	const names = resolveNames(program);
	const uses: ApiUse[] = [];
	const unclear: AnyNode[] = [];
	const bound = new Map<AnyNode, string>();
	for (const use of names) {
		if (use.node.name !== 'require' || use.declaration) continue;
		const call = use.parents.at(-1);
		const name = call && apiNameOf(call, use.node);
		if (!call || name === undefined) {
			unclear.push(call ?? use.node);
		} else if (use.parents.at(-2)?.type === 'VariableDeclarator') {
			bound.set(call, name);
		} else {
			uses.push(apiUseAt(name, call, use.parents.slice(0, -1)));
		}
	}
	for (const { node, declaration, parents } of names) {
		const name = declaration?.init && bound.get(declaration.init);
		if (name !== undefined) uses.push(apiUseAt(name, node, parents));
	}
	return { uses, unclear, declarations: declarationsOf(names) };
}

function declarationsOf(names: NameUse[]): Map<AnyNode, Declaration | undefined> {
	return new Map(names.map(({ node, declaration }) => [node, declaration]));
}

function apiNameOf(call: AnyNode, callee: AnyNode): string | undefined {
	if (call.type !== 'CallExpression' || call.callee !== callee) return undefined;
	const [argument] = call.arguments;
	const isText = argument?.type === 'Literal' && typeof argument.value === 'string';
	return isText ? String(argument.value) : undefined;
}

/** What is done with an expression that is an API: called, or one of its members called. */
function apiUseAt(name: string, node: AnyNode, parents: readonly AnyNode[]): ApiUse {
	const parent = parents.at(-1);
	if (parent?.type === 'CallExpression' && parent.callee === node) {
		return { name, node, call: parent };
	}
	if (parent?.type === 'MemberExpression' && parent.object === node && !parent.computed) {
		const { property } = parent;
		const member = property.type === 'Identifier' ? `${name}.${property.name}` : name;
		return apiUseAt(member, parent, parents.slice(0, -1));
	}
	return { name, node, call: undefined };
}
