import type { AnyNode, Identifier, ImportDeclaration, Program } from 'acorn';
import { type Problem, problemAt } from '../sandbox/parseSandboxed.ts';
import { resolveNames } from '../sandbox/resolveNames.ts';
import { walkSyntax } from '../sandbox/walkSyntax.ts';

/** The module that templates import GTM's APIs from. */
const apiModule = 'gtm';

/** One API that a bundle imports, under one of the names it has there. */
interface ApiImport {
	api: string;
	local: string;
}

export interface ApiImports {
	/** `const x = require('x');`, one for each API in use. */
	requires: string[];
	/** Uses of an API's second and third name in the bundle, with the name it has now. */
	renamed: { node: Identifier; name: string }[];
	problems: Problem[];
}

/**
 * Turns the imports of a bundle into `require` lines. A bundle imports an API once for each file
 * that uses it, under different names; here it gets one line, and unused ones get none.
 */
export function readApiImports(program: Program): ApiImports {
	const problems: Problem[] = [];
	const imports: ApiImport[] = [];
	for (const node of program.body) {
		if (node.type === 'ImportDeclaration') imports.push(...importsOf(node, problems));
	}
	const uses = usesOf(program, imports);
	const names = new Map<string, string>();
	const requires: string[] = [];
	const renamed: ApiImports['renamed'] = [];
	for (const { api, local } of imports) {
		const own = uses.filter((node) => node.name === local);
		if (own.length === 0) continue;
		const known = names.get(api);
		const name = known ?? plainName(api, local);
		const takesName = name === local || isFreeFor(program, name, api, imports);
		if (takesName && name !== local) renamed.push(...own.map((node) => ({ node, name })));
		if (takesName && known !== undefined) continue;
		const final = takesName ? name : local;
		names.set(api, final);
		requires.push(`const ${final} = require('${api}');`);
	}
	return { requires: requires.sort(), renamed, problems };
}

/** An API's name without the number that the bundler put behind it. */
function plainName(api: string, local: string): string {
	return local.replace(/\d+$/, '') === api ? api : local;
}

function importsOf(node: ImportDeclaration, problems: Problem[]): ApiImport[] {
	if (node.source.value !== apiModule) {
		problems.push(problemAt(node, `Only '${apiModule}' can be imported, not ${node.source.raw}.`));
		return [];
	}
	const imports: ApiImport[] = [];
	for (const specifier of node.specifiers) {
		if (specifier.type === 'ImportSpecifier' && specifier.imported.type === 'Identifier') {
			imports.push({ api: specifier.imported.name, local: specifier.local.name });
		} else {
			const example = `import { getType } from '${apiModule}'`;
			problems.push(problemAt(specifier, `Import APIs by their names: ${example}.`));
		}
	}
	return imports;
}

/** Every use of an imported name, the import itself and the names of exports left aside. */
function usesOf(program: Program, imports: ApiImport[]): Identifier[] {
	const locals = new Set(imports.map(({ local }) => local));
	return resolveNames(program)
		.filter(({ declaration, node }) => !declaration && locals.has(node.name))
		.filter(({ parents }) => !parents.some(({ type }) => type === 'ImportDeclaration'))
		.map(({ node }) => node);
}

/** True where nothing in the program has the name, or only imports of this API. */
function isFreeFor(program: Program, name: string, api: string, imports: ApiImport[]): boolean {
	if (imports.some((one) => one.local === name && one.api !== api)) return false;
	const isImported = imports.some((one) => one.local === name);
	const importUses = new Set<AnyNode>();
	for (const { node, declaration } of resolveNames(program)) {
		if (!declaration) importUses.add(node);
	}
	let isFree = true;
	walkSyntax(program, (node, parents) => {
		if (node.type !== 'Identifier' || node.name !== name || isKey(node, parents.at(-1))) return;
		if (isImported && importUses.has(node)) return;
		if (!parents.some(({ type }) => type === 'ImportDeclaration')) isFree = false;
	});
	return isFree;
}

/** True for an identifier that is only the name of a property. */
function isKey(node: AnyNode, parent: AnyNode | undefined): boolean {
	if (parent?.type === 'MemberExpression') return parent.property === node && !parent.computed;
	return parent?.type === 'Property' && parent.key === node && parent.value !== node;
}
