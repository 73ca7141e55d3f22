import { brotliCompressSync } from 'node:zlib';
import { median } from '../median.ts';
import type { Visit } from './frontServer.ts';
import type { SetUp } from './setUps.ts';

/** What was measured of one set-up. */
export interface Measured {
	setUp: SetUp;
	visits: readonly Visit[];
	/** Bytes of options that every page loads, and would not without the plugin. */
	autoloaded: number;
	/** Instructions where PHP has kept nothing and compiles every file. */
	fresh?: number;
	/** Rows that are there after the plugin was deleted. */
	left?: readonly string[];
}

/** The numbers of the table, of one set-up or of the difference between two. */
export interface Numbers {
	/** Millions of instructions, or milliseconds where none are counted: the median of the visits. */
	work: number;
	fresh: number | undefined;
	queries: number;
	files: number;
	/** Bytes. */
	memory: number;
	html: number;
	brotli: number;
}

export function numbersOf({ visits, fresh }: Measured): Numbers {
	const [visit] = visits;
	if (!visit) throw new Error('A set-up without a visit has no numbers.');
	return {
		work: median(visits.map(workOf)),
		fresh: fresh === undefined ? undefined : fresh / 1e6,
		queries: visit.queries,
		files: visit.files,
		// Now and then a visit compiles a file anew, which is none of the page's memory.
		memory: Math.min(...visits.map(({ memory }) => memory)),
		html: Buffer.byteLength(visit.html),
		brotli: brotliCompressSync(visit.html).length,
	};
}

export function differenceOf(more: Numbers, less: Numbers): Numbers {
	return {
		work: more.work - less.work,
		fresh:
			more.fresh === undefined || less.fresh === undefined ? undefined : more.fresh - less.fresh,
		queries: more.queries - less.queries,
		files: more.files - less.files,
		memory: more.memory - less.memory,
		html: more.html - less.html,
		brotli: more.brotli - less.brotli,
	};
}

/** What the visits of one set-up differ by at most, in the unit of `work`. */
export function spreadOf({ visits }: Measured): number {
	const all = visits.map(workOf);
	return Math.max(...all) - Math.min(...all);
}

const workOf = ({ instructions, milliseconds }: Visit): number =>
	instructions === undefined ? milliseconds : instructions / 1e6;
