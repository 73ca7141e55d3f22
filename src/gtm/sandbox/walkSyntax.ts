import type { AnyNode } from 'acorn';

/** The syntax nodes directly inside a node, in source order. */
export function childrenOf(node: AnyNode): AnyNode[] {
	const children: AnyNode[] = [];
	for (const value of Object.values(node)) {
		for (const item of Array.isArray(value) ? value : [value]) {
			if (isSyntaxNode(item)) children.push(item);
		}
	}
	return children.sort((a, b) => a.start - b.start);
}

/** Calls `visit` for a node and everything in it, outermost first, with the chain of its parents. */
export function walkSyntax(
	node: AnyNode,
	visit: (node: AnyNode, parents: readonly AnyNode[]) => void,
	parents: readonly AnyNode[] = [],
): void {
	visit(node, parents);
	const inner = [...parents, node];
	for (const child of childrenOf(node)) walkSyntax(child, visit, inner);
}

function isSyntaxNode(value: unknown): value is AnyNode {
	return (
		typeof value === 'object' &&
		value !== null &&
		'type' in value &&
		typeof value.type === 'string' &&
		'start' in value
	);
}
