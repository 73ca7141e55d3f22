import { tableOf } from '../table.ts';
import type { Measured, Numbers } from './costs.ts';

const head = ['× empty', 'uncompiled', 'queries', 'files', 'kB', 'HTML B', 'brotli B'];

/** The table of costs: a bare site as it is, everything else as what is more than there. */
export function costTable(
	all: readonly Measured[],
	numbers: (name: string) => Numbers,
	difference: (name: string) => Numbers,
	isCounted: boolean,
): string {
	const empty = difference('site-empty').work;
	const digits = isCounted ? 3 : 1;
	const rows = all.map(({ setUp: { name, title }, autoloaded, left }) => {
		const stored = left === undefined ? '' : String(left.length);
		if (name.endsWith('-bare')) {
			const all = numbers(name);
			return [title, all.work.toFixed(1), '', ...cellsOf(all, (value) => value), '', ''];
		}
		const more = difference(name);
		// A time less another is mostly noise.
		const times = name.startsWith('network') || !isCounted ? '' : (more.work / empty).toFixed(1);
		const cells = cellsOf(more, signed);
		return [title, signed(more.work.toFixed(digits)), times, ...cells, String(autoloaded), stored];
	});
	return tableOf(
		'A bare site as it is, below it what is more than there',
		[isCounted ? 'M instr.' : 'ms', ...head, 'autoloaded B', 'rows left'],
		rows,
	);
}

const signed = (value: string): string => (value.startsWith('-') ? value : `+${value}`);

function cellsOf(numbers: Numbers, sign: (value: string) => string): string[] {
	const { fresh, queries, files, memory, html, brotli } = numbers;
	return [
		fresh === undefined ? '' : sign(fresh.toFixed(2)),
		sign(String(queries)),
		sign(String(files)),
		sign((memory / 1024).toFixed(1)),
		sign(String(html)),
		sign(String(brotli)),
	];
}
