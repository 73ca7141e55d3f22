import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { machinePhp } from '../../wordpress/servers/machinePhp.ts';

const execute = promisify(execFile);

/** What of the machine's own programs a measurement can use. */
export interface Machine {
	/** Such as 8.2.29. */
	php: string;
	/** Whether PHP can keep what it compiled, as it does in production. */
	opcache: boolean;
	/** Whether there is valgrind, and what switches its counting on. */
	valgrind: boolean;
}

/** Looks for PHP that can run WordPress on SQLite; `why` says what is missing. */
export async function findPhp(): Promise<
	{ ok: true; machine: Machine } | { ok: false; why: string }
> {
	const php = await machinePhp();
	if (!php.ok) return php;
	const opcache = await output('php', ['-r', 'echo (int) extension_loaded( "Zend OPcache" );']);
	const valgrind = await Promise.all([
		output('valgrind', ['--version']),
		output('callgrind_control', ['--version']),
	]);
	return {
		ok: true,
		machine: {
			php: php.version,
			opcache: opcache === '1',
			valgrind: !valgrind.includes(undefined),
		},
	};
}

/** What a program prints; undefined where there is no such program, or it fails. */
function output(program: string, args: readonly string[]): Promise<string | undefined> {
	return execute(program, args, { timeout: 20_000 }).then(
		({ stdout }) => stdout,
		() => undefined,
	);
}
