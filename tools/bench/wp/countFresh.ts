import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type NativeSite, steadyPhp } from './nativeSite.ts';

const execute = promisify(execFile);

/** Instructions of one front page by a PHP that has kept nothing, so that it compiles every file: its start included. */
export async function countFresh(
	{ front }: Pick<NativeSite, 'front'>,
	database: string,
): Promise<number> {
	const valgrind = ['--tool=cachegrind', '--cache-sim=no', '--cachegrind-out-file=/dev/null'];
	const php = ['php', ...steadyPhp, '-d', 'opcache.enable_cli=0', front];
	const options = {
		env: { ...process.env, BENCH_DATABASE: database },
		timeout: 290_000,
		maxBuffer: 1e8,
	};
	// A site's first page stores what later ones read.
	await execute('php', php.slice(1), options);
	const { stderr } = await execute('valgrind', [...valgrind, ...php], options);
	const count = /I\s+refs:\s+([\d,]+)/.exec(stderr)?.[1];
	if (count === undefined) throw new Error(`valgrind counted nothing: ${stderr.slice(-500)}`);
	return Number(count.replaceAll(',', ''));
}
