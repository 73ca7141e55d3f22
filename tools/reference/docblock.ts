/** A documentation comment of PHP's, without its stars. */
export interface Docblock {
	/** What stands before the first tag, paragraphs parted by an empty line. */
	readonly text: string;
	readonly params: readonly {
		readonly type: string;
		readonly name: string;
		readonly text: string;
	}[];
	readonly since: string;
}

/** Reads a comment from its two opening stars to its end. */
export function readDocblock(comment: string): Docblock {
	const lines = comment
		.replace(/^\/\*\*/, '')
		.replace(/\*\/$/, '')
		.split('\n')
		.map((line) => line.replace(/^\s*\* ?/, '').trimEnd());
	const first = lines.findIndex((line) => /^@/.test(line.trim()));
	const text = first < 0 ? lines : lines.slice(0, first);
	const tags = first < 0 ? [] : tagsOf(lines.slice(first));
	return {
		text: text.join('\n').trim(),
		params: tags.flatMap((tag) => {
			const [, type, name, words] = /^@param (.+?) (?:\.\.\.)?\$(\w+) *(.*)$/.exec(tag) ?? [];
			return type && name ? [{ type, name, text: words ?? '' }] : [];
		}),
		since: tags.flatMap((tag) => /^@since ([\d.]+)/.exec(tag)?.[1] ?? [])[0] ?? '',
	};
}

/** The first paragraph in one line. */
export const summaryOf = ({ text }: Docblock): string =>
	(text.split('\n\n')[0] ?? '').replaceAll('\n', ' ').trim();

/** Each tag in one line. */
function tagsOf(lines: readonly string[]): string[] {
	const tags: string[] = [];
	for (const line of lines.map((line) => line.trim()).filter(Boolean)) {
		if (line.startsWith('@') || tags.length === 0) tags.push(line);
		else tags.push(`${tags.pop()} ${line}`);
	}
	return tags;
}
