import ts from 'typescript';
import { containerFor } from '../../src/gtm/container/containerFor.ts';
import { defaultSettings } from '../../src/settings/settings.ts';
import { filesBelow, textOf } from './documents.ts';

/** Every text that stands on a screen of ours: the settings, the monitor, both templates, and the container's parts. */
export function screenWords(): Set<string> {
	const scripts = [
		...filesBelow('src/admin', /\.tsx?$/),
		...filesBelow('src/page/monitor', /\.ts$/),
		...filesBelow('src/gtm/templates', /\.ts$/),
	];
	const php = filesBelow('wordpress-plugin/includes', /\.php$/).flatMap((file) =>
		[...textOf(file).matchAll(/__\( '((?:[^'\\]|\\.)+)'/g)].map(([, text = '']) =>
			text.replaceAll("\\'", "'"),
		),
	);
	const inContainers = (['tag', 'variable'] as const).flatMap((way) => {
		const { containerVersion } = containerFor(defaultSettings, { tag: '', variable: '' }, way);
		const { tag, trigger, variable, customTemplate } = containerVersion;
		return [...tag, ...trigger, ...variable, ...customTemplate].map(({ name }) => name);
	});
	return new Set([...scripts.flatMap(textsIn), ...php, ...inContainers]);
}

/** The string literals of a file. */
function textsIn(path: string): string[] {
	const texts: string[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isStringLiteralLike(node)) texts.push(node.text);
		node.forEachChild(visit);
	};
	const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
	visit(ts.createSourceFile(path, textOf(path), ts.ScriptTarget.Latest, false, kind));
	return texts;
}
