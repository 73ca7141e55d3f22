import { type Docblock, readDocblock } from './docblock.ts';
import { code, linkTo, oneLine, type Source } from './sources.ts';

/** A filter or an action that the plugin calls, with the comment above the call. */
interface Hook {
	readonly kind: 'filter' | 'action';
	readonly name: string;
	readonly path: string;
	/** How many arguments the call gives, for a filter with the value. */
	readonly given: number;
	/** Undefined where no comment stands above the call. */
	readonly doc: Docblock | undefined;
}

const call =
	/\b(apply_filters|do_action)(?:_ref_array|_deprecated)?\(\s*'(ga4_bridge_for_smartsupp_[^']*)'/g;

/** The plugin's own hooks, filters first, each once. */
export function hooksOf(sources: readonly Source[]): Hook[] {
	const hooks = new Map<string, Hook>();
	for (const { path, text } of sources) {
		for (const match of text.matchAll(call)) {
			const [whole, kind, name = ''] = match;
			const hook: Hook = {
				kind: kind === 'do_action' ? 'action' : 'filter',
				name,
				path,
				given: argumentsAfter(text.slice(match.index + whole.length)),
				doc: commentAbove(text.slice(0, match.index)),
			};
			// Where it is called twice, the second says "documented in …".
			const known = hooks.get(name);
			if (!known || known.doc?.params.length === 0 || !known.doc) hooks.set(name, hook);
		}
	}
	return [...hooks.values()].sort(
		(a, b) => b.kind.localeCompare(a.kind) || a.name.localeCompare(b.name),
	);
}

/** What is wrong with the comment of a hook; empty where nothing is. */
export function problemOf({ name, path, given, doc }: Hook): string {
	const where = `${name} in ${path}`;
	if (!doc || doc.text === '') return `${where} has no comment above its call: say what it is for.`;
	if (doc.since === '') return `${where} does not say since when it is there: add @since.`;
	return doc.params.length === given
		? ''
		: `${where} gives ${given} arguments, but its comment has ${doc.params.length} @param.`;
}

export function hookList(hooks: readonly Hook[]): string {
	return hooks
		.map(({ kind, name, path, doc }) => {
			const params = (doc?.params ?? []).map(
				({ type, name, text }) => `- ${code(oneLine(`${type} $${name}`))}: ${oneLine(text)}`,
			);
			return `#### ${code(name)}\n\n${kind === 'filter' ? 'Filter' : 'Action'}, since ${doc?.since}, in ${linkTo(path)}. ${oneLine(doc?.text ?? '')}\n\n${params.join('\n')}`;
		})
		.join('\n\n');
}

/** The comment that ends above the statement in which the text ends. */
function commentAbove(text: string): Docblock | undefined {
	const start = text.lastIndexOf('/**');
	const end = text.indexOf('*/', start);
	if (start < 0 || end < 0 || /[;{}]/.test(text.slice(end))) return undefined;
	return readDocblock(text.slice(start, end + 2));
}

/** How many arguments follow the first one of a call. */
function argumentsAfter(text: string): number {
	let depth = 0;
	let commas = 0;
	for (const sign of text.replace(/'(?:\\.|[^'\\])*'/g, "''")) {
		if (')]}'.includes(sign) && depth === 0) break;
		if ('([{'.includes(sign)) depth++;
		if (')]}'.includes(sign)) depth--;
		if (sign === ',' && depth === 0) commas++;
	}
	return commas;
}
