import ts from 'typescript';
import { markdownTable } from '../build/galleryTables.ts';
import { code, oneLine, type Source } from './sources.ts';

/** The members of an interface with their comments, as a table. Throws where one has neither type nor comment to show. */
export function memberTable({ path, text }: Source, name: string): string {
	const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
	const found = file.statements.find(
		(statement): statement is ts.InterfaceDeclaration =>
			ts.isInterfaceDeclaration(statement) && statement.name.text === name,
	);
	if (!found) throw new Error(`There is no interface ${name} in ${path}.`);
	return markdownTable(
		['member', 'type', 'what it is'],
		found.members.map((member) => {
			const [comment] = ts.getJSDocCommentsAndTags(member);
			const words = comment && ts.isJSDoc(comment) ? ts.getTextOfJSDocComment(comment.comment) : '';
			const [head = '', type = ''] = signatureOf(member.getText(file));
			return [code(head), code(type), oneLine(words ?? '')];
		}),
	);
}

/** Name (of a function, with its parameters) and type. */
function signatureOf(member: string): string[] {
	const text = oneLine(member.replace(/^readonly /, '').replace(/;$/, ''));
	const [, called, returned] = /^(\w+\??\(.*\)): (\w+)$/.exec(text) ?? [];
	if (called && returned) return [called, returned];
	const [, name, type] = /^(\w+\??): (.*)$/.exec(text) ?? [];
	return [name ?? text, type ?? ''];
}
