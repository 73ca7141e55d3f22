import { type AnyNode, parseExpressionAt } from 'acorn';
import { syntaxProblem } from '../sandbox/parseSandboxed.ts';
import { walkSyntax } from '../sandbox/walkSyntax.ts';

export type ReadJson = { ok: true; value: unknown } | { ok: false; message: string; line: number };

/** Reads JSON; an error comes with its line, which no JavaScript engine tells reliably. */
export function readJson(text: string): ReadJson {
	try {
		return { ok: true, value: JSON.parse(text) };
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		return { ok: false, ...(findJsonProblem(text) ?? { message: `${message}.`, line: 1 }) };
	}
}

interface Found {
	message: string;
	line: number;
}

/** JSON is a part of JavaScript's expressions: what the parser refuses, or what it accepts beyond. */
function findJsonProblem(text: string): Found | undefined {
	const found: Found[] = [];
	try {
		const root = parseExpressionAt(text, 0, {
			ecmaVersion: 'latest',
			locations: true,
			onComment: (_isBlock, _text, _start, _end, at) => {
				found.push({ message: 'JSON has no comments.', line: at?.line ?? 1 });
			},
			onTrailingComma: (_offset, at) => {
				found.push({ message: 'A comma stands before a closing bracket.', line: at?.line ?? 1 });
			},
		});
		walkSyntax(root, (node) => {
			const message = jsonRefusal(node);
			if (message !== undefined) found.push({ message, line: node.loc?.start.line ?? 1 });
		});
		const rest = text.slice(root.end).trim();
		if (rest !== '' && found.length === 0) {
			const line = text.slice(0, root.end).split('\n').length;
			found.push({ message: `"${rest.slice(0, 20)}" follows the end of the JSON.`, line });
		}
	} catch (error) {
		return syntaxProblem(error);
	}
	return found.sort((a, b) => a.line - b.line)[0];
}

const jsonNodes = new Set([
	'ArrayExpression',
	'ObjectExpression',
	'Property',
	'Literal',
	'UnaryExpression',
]);

function jsonRefusal(node: AnyNode): string | undefined {
	if (node.type === 'Literal' && node.raw?.startsWith("'")) {
		return `A text stands in double quotes in JSON, not ${node.raw}.`;
	}
	if (node.type === 'Identifier') return `${node.name} is neither a value of JSON nor in quotes.`;
	return jsonNodes.has(node.type) ? undefined : `${node.type} is not JSON.`;
}
