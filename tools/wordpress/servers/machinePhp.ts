import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** What WordPress on SQLite needs of PHP. */
const extensions = ['pdo_sqlite', 'mbstring', 'xml', 'dom', 'openssl'];

/**
 * The machine's own PHP, where it can serve a WordPress on SQLite: some five times as fast as WebAssembly. Not on Windows,
 * whose PHP serves one request at a time.
 */
export async function machinePhp(): Promise<
	{ ok: true; version: string } | { ok: false; why: string }
> {
	if (process.env.WORDPRESS_PHP === 'playground') {
		return { ok: false, why: 'WORDPRESS_PHP says playground' };
	}
	if (process.platform === 'win32') return { ok: false, why: 'this is Windows' };
	const code = `echo PHP_VERSION, "\\n", implode( ' ', array_diff( [ '${extensions.join("', '")}' ], array_map( 'strtolower', get_loaded_extensions() ) ) );`;
	const said = await promisify(execFile)('php', ['-r', code], { timeout: 10_000 }).catch(
		() => undefined,
	);
	if (said === undefined) return { ok: false, why: 'there is no php on this machine' };
	const [version = '', missing = ''] = said.stdout.split('\n');
	if (missing !== '') return { ok: false, why: `PHP ${version} lacks ${missing}` };
	if (Number.parseFloat(version) < 8) return { ok: false, why: `PHP ${version} is older than 8.0` };
	return { ok: true, version };
}
