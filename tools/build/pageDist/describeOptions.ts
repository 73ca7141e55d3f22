import { settingsSchema } from '../../../src/settings/schema.ts';
import { defaultSettings, pageOptionNames } from '../../../src/settings/settings.ts';
import { markdownTable } from '../galleryTables.ts';
import { optionWords } from './optionWords.ts';

/** The part of a JSON Schema that the options' own use. */
interface OptionSchema {
	readonly type: string;
	readonly enum?: readonly string[];
	readonly items?: OptionSchema;
	readonly properties?: { readonly [name: string]: OptionSchema };
}

/** Every option of the page with its type, its default and its meaning, as a Markdown table. */
export function optionTable(): string {
	return markdownTable(
		['option', 'type', 'default', 'what it does'],
		pageOptionNames.map((name) => [
			`\`${name}\``,
			`\`${typeOf(settingsSchema.properties[name], '"').replaceAll('readonly ', '')}\``,
			`\`${JSON.stringify(defaultSettings[name])}\``,
			optionWords[name],
		]),
	);
}

/** The same as a TypeScript interface. */
export function optionTypes(): string {
	const members = pageOptionNames.map((name) => {
		const usual = JSON.stringify(defaultSettings[name]).replaceAll('"', "'");
		const type = typeOf(settingsSchema.properties[name], "'");
		return `\t/** ${optionWords[name]} Default: \`${usual}\`. */\n\treadonly ${name}: ${type};\n`;
	});
	return `export interface PageOptions {\n${members.join('')}}`;
}

function typeOf(schema: OptionSchema, quote: string): string {
	if (schema.enum) return schema.enum.map((value) => quote + value + quote).join(' | ');
	if (schema.items) return `readonly ${elementOf(typeOf(schema.items, quote))}[]`;
	if (!schema.properties) return schema.type;
	const fields = Object.entries(schema.properties);
	return `{ ${fields.map(([name, field]) => `readonly ${name}: ${typeOf(field, quote)}`).join('; ')} }`;
}

const elementOf = (type: string): string => (type.includes(' | ') ? `(${type})` : type);
