/** The headings of a `.tpl` file, in the order in which Google writes them. */
export const sectionNames = [
	'TERMS_OF_SERVICE',
	'INFO',
	'TEMPLATE_PARAMETERS',
	'SANDBOXED_JS_FOR_WEB_TEMPLATE',
	'WEB_PERMISSIONS',
	'TESTS',
	'NOTES',
] as const;

export type SectionName = (typeof sectionNames)[number];

export interface Section {
	/** The text below the heading, without the blank lines around it. */
	body: string;
	/** The line of the body's first character, from 1. */
	line: number;
}

export type SplitSections =
	| { ok: true; sections: Map<SectionName, Section> }
	| { ok: false; message: string; line: number };

const heading = /^___([A-Z_]+)___\s*$/;

/** Splits a file at its headings, which may come in any order. */
export function splitSections(text: string): SplitSections {
	const sections = new Map<SectionName, Section>();
	const lines = text
		.replace(/^\uFEFF/, '')
		.replace(/\r\n?/g, '\n')
		.split('\n');
	let current: { name: SectionName; from: number } | undefined;
	const close = (to: number) => {
		if (current) sections.set(current.name, bodyOf(lines, current.from, to));
	};
	for (const [at, line] of lines.entries()) {
		const word = heading.exec(line)?.[1];
		if (word === undefined) {
			if (current || line.trim() === '') continue;
			const message = 'A template file starts with a heading such as ___INFO___.';
			return { ok: false, message, line: at + 1 };
		}
		const name = sectionNames.find((known) => known === word);
		if (!name) return { ok: false, message: unknownHeading(word), line: at + 1 };
		if (sections.has(name) || current?.name === name) {
			return { ok: false, message: `___${name}___ stands here a second time.`, line: at + 1 };
		}
		close(at);
		current = { name, from: at + 1 };
	}
	close(lines.length);
	return { ok: true, sections };
}

/** True where a text would be read as the start of another section. */
export function holdsHeading(text: string): boolean {
	return text.split('\n').some((line) => heading.test(line));
}

function unknownHeading(word: string): string {
	if (word.includes('SERVER')) {
		return `___${word}___ belongs to a server container's template; this reads templates for web.`;
	}
	return `___${word}___ is not a section of a template: ${sectionNames.join(', ')} are.`;
}

function bodyOf(lines: string[], from: number, to: number): Section {
	let [first, end] = [from, to];
	while (first < end && lines[first]?.trim() === '') first += 1;
	while (end > first && lines[end - 1]?.trim() === '') end -= 1;
	return { body: lines.slice(first, end).join('\n'), line: first + 1 };
}
