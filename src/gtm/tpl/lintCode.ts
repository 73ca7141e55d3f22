import type { AnyNode, Identifier, Program } from 'acorn';
import { arrayMethods } from '../sandbox/arrayMethods.ts';
import { problemAt } from '../sandbox/parseSandboxed.ts';
import { resolveNames } from '../sandbox/resolveNames.ts';
import { stringMethods } from '../sandbox/stringMethods.ts';
import { walkSyntax } from '../sandbox/walkSyntax.ts';
import { type Finding, finding } from './finding.ts';
import type { TemplateField } from './template.ts';

/** What GTM gives to every template beside its fields. */
const givenNames = ['gtmOnSuccess', 'gtmOnFailure', 'gtmTagId', 'gtmEventId'];

/** Methods of JavaScript's texts, lists and functions that a person may expect in the sandbox. */
const missingMethods = [
	...['apply', 'bind', 'call', 'charCodeAt', 'codePointAt', 'endsWith', 'fill', 'find'],
	...['findIndex', 'findLast', 'flat', 'flatMap', 'includes', 'matchAll', 'normalize', 'padEnd'],
	...['padStart', 'repeat', 'replaceAll', 'startsWith', 'test', 'toFixed'],
].filter((name) => !arrayMethods.has(name) && !stringMethods.has(name));

/** Names that the code may use without declaring them. */
const freeNames = ['data', 'require', 'undefined'];

/** What GTM runs in silence and yet does otherwise than it reads. Lines are those of the code. */
export function lintCode(program: Program, fields: readonly TemplateField[]): Finding[] {
	return [
		...lintNames(program),
		...lintMethods(program),
		...lintData(program, new Set(fieldNames(fields))),
	];
}

function lintNames(program: Program): Finding[] {
	const findings: Finding[] = [];
	for (const { node, declaration, isWritten } of resolveNames(program)) {
		const { name } = node;
		if (declaration?.isConstant && isWritten) {
			const message = `${name} is a const: GTM ignores this assignment in silence.`;
			findings.push(finding('warning', message, lineOf(node)));
		}
		if (declaration || freeNames.includes(name)) continue;
		findings.push(
			isWritten
				? finding('error', `${name} is not declared: assigning to it fails.`, lineOf(node))
				: finding('warning', `${name} is not declared: it reads as undefined.`, lineOf(node)),
		);
	}
	return findings;
}

function lintMethods(program: Program): Finding[] {
	const findings: Finding[] = [];
	walkSyntax(program, (node) => {
		if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return;
		const { computed, property } = node.callee;
		if (computed || property.type !== 'Identifier') return;
		if (!missingMethods.includes(property.name)) return;
		const message = `No text, list or function has .${property.name}() in GTM's sandbox.`;
		findings.push(finding('warning', message, lineOf(property)));
	});
	return findings;
}

function lintData(program: Program, fields: ReadonlySet<string>): Finding[] {
	const reads: Identifier[] = [];
	const known = new Set([...fields, ...givenNames, 'hasOwnProperty', 'toString']);
	for (const { node, declaration, parents } of resolveNames(program)) {
		if (node.name !== 'data' || declaration) continue;
		const member = parents.at(-1);
		if (member?.type !== 'MemberExpression' || member.object !== node || member.computed) continue;
		if (member.property.type !== 'Identifier') continue;
		// A template may keep something of its own in `data`.
		if (isAssigned(member, parents.at(-2))) known.add(member.property.name);
		reads.push(member.property);
	}
	return reads
		.filter(({ name }) => !known.has(name))
		.map((node) => finding('warning', `data.${node.name}: no field has this name.`, lineOf(node)));
}

function isAssigned(node: AnyNode, parent: AnyNode | undefined): boolean {
	return parent?.type === 'AssignmentExpression' && parent.left === node;
}

/** The names of the fields and of those inside groups, radio buttons and check boxes. */
export function fieldNames(fields: readonly TemplateField[]): string[] {
	return fields.flatMap(({ name, subParams = [], radioItems = [] }) => [
		name,
		...fieldNames(subParams),
		...radioItems.flatMap((item) => fieldNames(item.subParams ?? [])),
	]);
}

function lineOf(node: AnyNode): number {
	return problemAt(node, '').line;
}
