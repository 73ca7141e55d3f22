import { catalogue, type LabelKind, labelKinds } from '../../src/events/catalogue.ts';
import { type BridgeOptions, choices, defaultOptions } from '../../src/events/options.ts';
import { redactLabel } from '../../src/events/redactLabel.ts';
import { translateEvent } from '../../src/events/translateEvent.ts';
import { listGrants } from '../../src/gtm/tpl/listGrants.ts';
import type { Template } from '../../src/gtm/tpl/template.ts';
import { eventMeanings, frequencyWords, labelWords, permissionReasons } from './galleryWords.ts';

/** A Markdown table; a bar inside a cell is escaped. */
export function markdownTable(
	head: readonly string[],
	rows: readonly (readonly string[])[],
): string {
	const line = (cells: readonly string[]) =>
		`| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
	return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

/** The actions of the chat box and what each becomes, at the default settings. */
export function eventTable(): string {
	const rows = catalogue.map(({ action, frequency }) => {
		const event = { action, label: '', value: 0, nonInteraction: true };
		const { name } = translateEvent(event, defaultOptions);
		const kind = labelKinds[action];
		const [meaning, often] = [eventMeanings[action], frequencyWords[frequency]];
		return [`\`${action}\``, `\`${name}\``, meaning, often, labelWords[kind]];
	});
	return markdownTable(['event of the chat box', 'in GA4', 'when', 'how often', 'with'], rows);
}

interface Sample {
	readonly what: string;
	readonly kind: LabelKind;
	readonly label: string;
	/** The field that decides; none where there is no choice. */
	readonly field?: 'agentNames' | 'feedbackText' | 'linkUrls';
}

const samples: readonly Sample[] = [
	{ what: "An agent's name", kind: 'agent', label: 'Jane Newton', field: 'agentNames' },
	{
		what: "A visitor's feedback in own words",
		kind: 'feedback',
		label: 'Great! jane@example.com',
		field: 'feedbackText',
	},
	{
		what: 'The address of a link card',
		kind: 'link',
		label: 'https://shop.example/tea?mail=jane@example.com',
		field: 'linkUrls',
	},
	{ what: 'The text of a button', kind: 'button', label: 'Write to jane@example.com' },
	{ what: 'The name of an automation', kind: 'automation', label: 'Call +44 20 7946 0958' },
];

/** What leaves the page of each kind of label, by the choices there are: what our own code makes of a sample. */
export function privacyTable(): string {
	const rows = samples.flatMap(({ what, kind, label, field }) => {
		const made = (options: BridgeOptions) => {
			const text = redactLabel(kind, label, options);
			return text === '' ? '*nothing*' : `\`${text}\``;
		};
		if (!field) return [[what, `\`${label}\``, 'always', made(defaultOptions)]];
		return choices[field].map((choice, i) => [
			what,
			`\`${label}\``,
			`\`${field}\`: \`${choice}\`${i === 0 ? ' (default)' : ''}`,
			made({ ...defaultOptions, [field]: choice }),
		]);
	});
	return markdownTable(['what', 'in the chat box', 'setting', 'what leaves the page'], rows);
}

/** Each permission of a template with its keys and the reason. Throws where one has no reason. */
export function permissionTable({ info, permissions }: Pick<Template, 'info' | 'permissions'>) {
	const rows = permissions.flatMap((entry) => {
		const { publicId } = entry.instance.key;
		const accesses = new Map<string, string[]>();
		for (const { key, access } of listGrants(entry)) {
			accesses.set(key, [...(accesses.get(key) ?? []), ...(access ? [access] : [])]);
		}
		if (accesses.size === 0) return [[`\`${publicId}\``, '', reasonFor(info.type, publicId)]];
		return [...accesses].map(([key, names]) => [
			`\`${publicId}\``,
			[`\`${key}\``, names.join(', ')].filter(Boolean).join(' '),
			reasonFor(info.type, `${publicId} ${key}`),
		]);
	});
	return markdownTable(['permission', 'for', 'because'], rows);
}

/** A variable asks for some things for another reason than the tag. */
function reasonFor(type: 'TAG' | 'MACRO', permission: string): string {
	const names = type === 'TAG' ? [permission] : [`${permission} (variable)`, permission];
	const name = names.find((one) => Object.hasOwn(permissionReasons, one));
	const reason = name === undefined ? undefined : permissionReasons[name];
	if (reason !== undefined) return reason;
	throw new Error(
		`The permission "${permission}" has no reason yet: write one in tools/build/galleryWords.ts.`,
	);
}
