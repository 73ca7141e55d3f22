import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { untilTaken } from '../freePort.ts';
import { admin } from '../logIn.ts';
import type { CommandResult } from '../runPhp.ts';
import type { SiteFolder } from '../siteFolder.ts';
import type { PhpServer } from './phpServer.ts';

interface MachineOptions {
	/** The version of the machine's PHP. */
	readonly php: string;
	readonly port: number;
	/** PHP processes. */
	readonly workers: number;
	/** Its database has been laid there. */
	readonly isInstalled: boolean;
}

const ini = [
	'memory_limit=256M',
	'upload_max_filesize=64M',
	'post_max_size=64M',
	'log_errors=1',
	'opcache.enable=1',
	'opcache.enable_cli=1',
	'opcache.revalidate_freq=0',
].flatMap((line) => ['-d', line]);

/** What Playground does where it installs WordPress. */
const install = `<?php
$_SERVER += [ 'HTTP_HOST' => '127.0.0.1', 'SERVER_NAME' => '127.0.0.1', 'REMOTE_ADDR' => '127.0.0.1', 'REQUEST_URI' => '/', 'REQUEST_METHOD' => 'GET', 'SERVER_PROTOCOL' => 'HTTP/1.1' ];
define( 'WP_INSTALLING', true );
require 'wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
add_filter( 'pre_wp_mail', '__return_true' );
wp_install( 'My WordPress Website', '${admin.user}', 'admin@localhost.com', true, '', '${admin.password}' );
echo 'installed';
`;

/** Serves a site by PHP's own server, which listens on this machine alone. Installs WordPress where it is not. */
export async function startMachineServer(
	site: SiteFolder,
	{ php, port, workers, isInstalled }: MachineOptions,
): Promise<PhpServer> {
	if (!isInstalled) {
		const file = join(site.runs, 'install.php');
		await writeFile(file, install);
		const { out, err } = await runCommand([file], site.wordpress);
		if (!out.endsWith('installed')) throw new Error(`WordPress was not installed: ${out}${err}`);
	}
	const url = `http://127.0.0.1:${port}`;
	const secret = randomBytes(16).toString('hex');
	const router = fileURLToPath(new URL('router.php', import.meta.url));
	const server = spawn('php', [...ini, '-S', `127.0.0.1:${port}`, '-t', site.wordpress, router], {
		stdio: 'ignore',
		// A group of its own: the processes of the server do not end with the first.
		detached: true,
		env: {
			...process.env,
			RUN_SECRET: secret,
			RUN_FOLDER: site.runs,
			...(workers > 1 ? { PHP_CLI_SERVER_WORKERS: String(workers) } : {}),
		},
	});
	const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
	const end = (): void => {
		if (server.pid === undefined) return;
		try {
			process.kill(-server.pid, 'SIGKILL');
		} catch {}
	};
	process.once('exit', end);
	await untilTaken(port, 10_000).catch((error: unknown) => {
		end();
		throw error;
	});
	return {
		url,
		php: php.split('.').slice(0, 2).join('.'),
		seen: { wordpress: site.wordpress, runs: site.runs },
		async run(file, path) {
			const headers = { 'x-run-secret': secret, 'x-run-file': file };
			const answer = await fetch(url + path, { redirect: 'manual', headers });
			const text = await answer.text();
			if (answer.status >= 500) throw new Error(text.slice(-2000));
			return { status: answer.status, text };
		},
		command: (args) => runCommand(args, site.wordpress),
		async stop() {
			process.off('exit', end);
			end();
			await ended;
		},
	};
}

function runCommand(args: readonly string[], folder: string): Promise<CommandResult> {
	return new Promise((resolve) => {
		const options = { cwd: folder, maxBuffer: 100_000_000 };
		const child = execFile(
			'php',
			['-d', 'memory_limit=512M', ...args],
			options,
			(error, out, err) =>
				resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, out, err }),
		);
		child.stdin?.end();
	});
}
