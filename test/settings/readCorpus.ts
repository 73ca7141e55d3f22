import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Settings, and whether they may be stored. Both validators run every case. */
export interface CorpusCase {
	readonly name: string;
	readonly settings: unknown;
	/** The verdict of JSON Schema. */
	readonly valid: boolean;
	/** Why PHP takes the settings all the same; absent where the verdicts are equal. */
	readonly difference?: string;
}

const folder = join(import.meta.dirname, 'corpus');

/** The shared corpus of settings. */
export const corpus: readonly CorpusCase[] = ['valid', 'invalid', 'differences'].flatMap(
	(name) => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as CorpusCase[],
);
