/** A table for the console: a title, heads and rows of the same length; the first column is text, the others numbers. */
export function tableOf(
	title: string,
	head: readonly string[],
	rows: readonly (readonly string[])[],
): string {
	const lines = [['', ...head], ...rows];
	const widths = head.map((_, at) => widthOf(lines, at + 1) + 3);
	const first = widthOf(lines, 0);
	const line = ([name = '', ...cells]: readonly string[]) =>
		[name.padEnd(first), ...cells.map((cell, at) => cell.padStart(widths[at] ?? 0))]
			.join('')
			.trimEnd();
	return [title, ...lines.map(line)].join('\n');
}

const widthOf = (lines: readonly (readonly string[])[], at: number): number =>
	Math.max(...lines.map((line) => line[at]?.length ?? 0));
