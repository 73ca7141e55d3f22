import { stringify } from 'yaml';
import { holdsHeading, type SectionName, sectionNames } from './sections.ts';
import type { Template, TemplateTests } from './template.ts';

/**
 * Writes a template as Google's export does: the same sections in the same order, JSON with two
 * spaces and ASCII only. Equal templates give equal bytes, and readTpl gives the template back.
 * Throws where a text holds a line that would be read as a heading.
 */
export function writeTpl(template: Template): string {
	const bodies: Record<SectionName, string> = {
		TERMS_OF_SERVICE: template.termsOfService,
		INFO: writeJson(template.info),
		TEMPLATE_PARAMETERS: writeJson(template.parameters),
		SANDBOXED_JS_FOR_WEB_TEMPLATE: template.code,
		WEB_PERMISSIONS: writeJson(template.permissions),
		TESTS: writeTests(template.tests),
		NOTES: template.notes,
	};
	return sectionNames
		.map((name) => {
			const body = bodies[name];
			if (holdsHeading(body)) throw new Error(`${name} holds a line that reads as a heading.`);
			return `___${name}___\n\n${body}\n`;
		})
		.join('\n\n');
}

function writeJson(value: unknown): string {
	return JSON.stringify(value, null, 2).replace(/[\u007f-\uffff]/g, escapeCharacter);
}

function escapeCharacter(character: string): string {
	return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function writeTests({ setup, scenarios }: TemplateTests): string {
	const ordered = {
		scenarios: scenarios.map(({ name, code }) => ({ name, code })),
		...(setup === undefined ? {} : { setup }),
	};
	return stringify(ordered, { indentSeq: false, lineWidth: 0, blockQuote: 'literal' }).trimEnd();
}
