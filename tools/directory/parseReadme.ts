/** A readme.txt as the directory of plugins reads it. */
export interface Readme {
	name: string;
	/** The lines of the head, their names in lower case. */
	headers: ReadonlyMap<string, string>;
	short: string;
	/** Text by section; unknown sections stand at the end of `description`, as the directory shows them. */
	sections: ReadonlyMap<string, string>;
	/** The titles of sections that the directory does not know. */
	unknown: readonly string[];
	/** Text by question or version: the parts of a section, in order. */
	questions: ReadonlyMap<string, string>;
	notices: ReadonlyMap<string, string>;
	/** The captions of the screenshots: the first belongs to screenshot-1. */
	captions: readonly string[];
}

/** The sections the directory knows, by the names it takes for them. */
const known: ReadonlyMap<string, string> = new Map([
	['description', 'description'],
	['installation', 'installation'],
	['faq', 'faq'],
	['frequently asked questions', 'faq'],
	['screenshots', 'screenshots'],
	['changelog', 'changelog'],
	['upgrade notice', 'upgrade_notice'],
]);

const fields: ReadonlySet<string> = new Set([
	'contributors',
	'donate link',
	'license',
	'license uri',
	'requires at least',
	'requires php',
	'stable tag',
	'tags',
	'tested up to',
]);

/**
 * Parts a readme.txt as the parser of wordpress.org/plugins does: the head ends with the first line
 * that is no field, or that looks like one it does not know after an empty line.
 */
export function parseReadme(text: string): Readme {
	const [first = '', ...rest] = text.split(/\r\n|\r|\n/);
	const headers = new Map<string, string>();
	let at = 0;
	for (; at < rest.length; at += 1) {
		const line = rest[at]?.trim() ?? '';
		const [, name = '', value = ''] = /^([^:=#]+):(.*)$/.exec(line) ?? [];
		const field = name.trim().toLowerCase();
		if (fields.has(field)) headers.set(field, value.trim());
		else if (line !== '' && (name === '' || !rest[at - 1]?.trim())) break;
	}
	const [short = '', ...parts] = rest
		.slice(at)
		.join('\n')
		.split(/^==(?!=)/m);
	const sections = new Map<string, string>();
	const unknown: string[] = [];
	let notes = '';
	for (const part of parts) {
		const [title = '', ...lines] = part.split('\n');
		const heading = title.replace(/[=\s]+$/, '').trim();
		const section = known.get(heading.toLowerCase());
		const body = lines.join('\n').trim();
		if (section) sections.set(section, `${sections.get(section) ?? ''}${body}`);
		else {
			unknown.push(heading);
			notes += `\n<h3>${heading}</h3>${body}`;
		}
	}
	sections.set('description', `${sections.get('description') ?? ''}${notes}`);
	return {
		name: first.replace(/^[=\s]+|[=\s]+$/g, ''),
		headers,
		short: short.trim(),
		sections,
		unknown,
		questions: partsOf(sections.get('faq') ?? ''),
		notices: partsOf(sections.get('upgrade_notice') ?? ''),
		captions: [...(sections.get('screenshots') ?? '').matchAll(/^\d+\. (.+)$/gm)].map(
			([, caption = '']) => caption,
		),
	};
}

/** Words as the directory counts them where it cuts a section. */
export function countWords(text: string): number {
	return text.split(/\s+/).filter(Boolean).length;
}

function partsOf(section: string): ReadonlyMap<string, string> {
	const parts = section.split(/^= (.+) =$/m).slice(1);
	const found = new Map<string, string>();
	for (let at = 0; at < parts.length; at += 2)
		found.set(parts[at] ?? '', (parts[at + 1] ?? '').trim());
	return found;
}
