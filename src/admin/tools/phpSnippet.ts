import type { Settings } from '../../settings/settings.ts';

/** Settings as the constant that fixes them in wp-config.php. */
export const phpSnippet = (settings: Partial<Settings>): string => {
	const lines = Object.entries(settings).map(
		([name, value]) => `\t${phpText(name)} => ${phpValue(value, '\t')},\n`,
	);
	return `define( 'GA4_BRIDGE_FOR_SMARTSUPP', [\n${lines.join('')}] );`;
};

/** Lists of texts stand in one line, the rows of a table in one each. */
const phpValue = (value: unknown, indent: string): string => {
	if (Array.isArray(value)) {
		const items = value.map((item) => phpValue(item, `${indent}\t`));
		return value.some((item) => typeof item === 'object')
			? `[\n${items.map((item) => `${indent}\t${item},\n`).join('')}${indent}]`
			: list(items);
	}
	if (typeof value === 'object' && value !== null)
		return list(
			Object.entries(value).map(([name, item]) => `${phpText(name)} => ${phpValue(item, indent)}`),
		);
	return typeof value === 'string' ? phpText(value) : String(value);
};

const list = (items: readonly string[]): string =>
	items.length === 0 ? '[]' : `[ ${items.join(', ')} ]`;

/** Between single quotes PHP reads two characters otherwise than they stand: the quote and the backslash. */
const phpText = (text: string): string => `'${text.replace(/['\\]/g, '\\$&')}'`;
