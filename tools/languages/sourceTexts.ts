import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../build/project.ts';
import { domain } from './project.ts';

/** A text that the source of the screen shows. */
interface SourceText {
	/** File and line, such as "src/admin/App.tsx:12". */
	readonly place: string;
	readonly context: string;
	readonly id: string;
	readonly plural: string | undefined;
	/** The comment for translators, empty where there is none. */
	readonly comment: string;
}

/** For each function of @wordpress/i18n: what its arguments are. */
const functions: Record<string, readonly ('id' | 'plural' | 'number' | 'context' | 'domain')[]> = {
	__: ['id', 'domain'],
	_x: ['id', 'context', 'domain'],
	_n: ['id', 'plural', 'number', 'domain'],
	_nx: ['id', 'plural', 'number', 'context', 'domain'],
};

/**
 * The texts of the screen, read from its source. Throws at a text that is put together or whose domain is not ours:
 * no translation of it would ever be found.
 */
export function sourceTexts(): SourceText[] {
	const folder = join(root, 'src/admin');
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts') && !file.startsWith('.'))
		.sort()
		.flatMap((file) => textsIn(`src/admin/${file}`, readFileSync(join(folder, file), 'utf8')));
}

/** The texts of one file; `path` is for what is said about it. */
export function textsIn(path: string, source: string): SourceText[] {
	const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
	const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, kind);
	const found: SourceText[] = [];
	const visit = (node: ts.Node): void => {
		const names = ts.isCallExpression(node) && functions[node.expression.getText(file)];
		if (ts.isCallExpression(node) && names) found.push(textOf(node, names, path, file));
		ts.forEachChild(node, visit);
	};
	visit(file);
	return found;
}

function textOf(
	call: ts.CallExpression,
	names: readonly string[],
	path: string,
	file: ts.SourceFile,
): SourceText {
	const start = call.getStart(file);
	const place = `${path}:${file.getLineAndCharacterOfPosition(start).line + 1}`;
	const given: Record<string, string> = {};
	names.forEach((name, index) => {
		if (name === 'number') return;
		const argument = call.arguments[index];
		if (argument === undefined || !ts.isStringLiteralLike(argument)) {
			throw new Error(`${place}: ${name} is not a text as it stands: ${call.getText(file)}`);
		}
		given[name] = argument.text;
	});
	if (given.domain !== domain) {
		throw new Error(`${place}: the text domain is "${given.domain}", not "${domain}".`);
	}
	return {
		place,
		context: given.context ?? '',
		id: given.id ?? '',
		plural: given.plural,
		comment: commentBefore(call, file),
	};
}

function commentBefore(call: ts.CallExpression, file: ts.SourceFile): string {
	const comments = ts.getLeadingCommentRanges(file.text, call.getFullStart()) ?? [];
	const texts = comments.map(({ pos, end }) =>
		file.text
			.slice(pos, end)
			.replace(/^\/\*+|\*+\/$|^\/\//g, '')
			.trim(),
	);
	return texts.filter((text) => text.startsWith('translators:')).at(-1) ?? '';
}
