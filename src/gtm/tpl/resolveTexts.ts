import type { AnyNode } from 'acorn';
import type { Declaration } from '../sandbox/resolveNames.ts';

/**
 * Every text that an expression can be, as far as the source tells: a literal, a name bound once to
 * one, texts joined by +, either branch of a choice. Undefined where it depends on more than that.
 */
export function resolveTexts(
	node: AnyNode,
	declarations: ReadonlyMap<AnyNode, Declaration | undefined>,
	depth = 0,
): string[] | undefined {
	if (depth > 20) return undefined;
	const resolve = (inner: AnyNode) => resolveTexts(inner, declarations, depth + 1);
	switch (node.type) {
		case 'Literal':
			return typeof node.value === 'string' ? [node.value] : undefined;
		case 'Identifier': {
			const declaration = declarations.get(node);
			if (!declaration?.init || declaration.isReassigned) return undefined;
			return resolve(declaration.init);
		}
		case 'BinaryExpression': {
			const [left, right] = [resolve(node.left), resolve(node.right)];
			if (node.operator !== '+' || !left || !right) return undefined;
			return left.flatMap((start) => right.map((end) => start + end));
		}
		case 'ConditionalExpression': {
			const [yes, no] = [resolve(node.consequent), resolve(node.alternate)];
			return yes && no ? [...yes, ...no] : undefined;
		}
		default:
			return undefined;
	}
}
