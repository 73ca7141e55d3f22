import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** A package at npm, pinned to its content: `sha512` is base64, as npm's lock files write it. */
export interface PinnedPackage {
	name: string;
	version: string;
	sha512: string;
}

type Fetched = { ok: true; tarball: string } | { ok: false; message: string };

/**
 * Downloads a package's archive into `folder` (which must be empty) with npm's own client, so that the
 * user's registry and proxy settings hold, and checks it against the pinned hash. Nothing is installed.
 */
export async function fetchNpmPackage(wanted: PinnedPackage, folder: string): Promise<Fetched> {
	const spec = `${wanted.name}@${wanted.version}`;
	const packed = await npmPack(spec, folder);
	if (packed !== undefined) {
		return {
			ok: false,
			message: `npm could not download ${spec} (${packed}); is the network reachable?`,
		};
	}
	const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
	if (tarball === undefined) {
		return { ok: false, message: `npm wrote no archive of ${spec} into ${folder}.` };
	}
	const path = join(folder, tarball);
	const found = await sha512(path);
	if (found === wanted.sha512) return { ok: true, tarball: path };
	return {
		ok: false,
		message: `The archive of ${spec} has the sha512 ${found}, expected was ${wanted.sha512}. It was not used; run the command again, and check the registry npm is set to.`,
	};
}

/** The error code npm named ("ENOTFOUND"), undefined when all went well. */
function npmPack(spec: string, folder: string): Promise<string | undefined> {
	const windows = process.platform === 'win32';
	const args = [
		'pack',
		spec,
		'--loglevel',
		'error',
		'--pack-destination',
		windows ? `"${folder}"` : folder,
	];
	return new Promise((resolve) => {
		const npm = spawn(windows ? 'npm.cmd' : 'npm', args, {
			cwd: folder,
			// npm is a batch file on Windows, which only a shell can start.
			shell: windows,
			stdio: ['ignore', 'ignore', 'pipe'],
			env: {
				...process.env,
				npm_config_update_notifier: 'false',
				// Without a network the answer comes within seconds, not minutes.
				npm_config_fetch_retries: '1',
				npm_config_fetch_retry_mintimeout: '1000',
			},
		});
		let said = '';
		npm.stderr.on('data', (chunk: Buffer) => {
			said = (said + chunk).slice(-2000);
		});
		npm.on('error', (error) => resolve(error.message));
		npm.on('close', (code) =>
			resolve(
				code === 0 ? undefined : (/npm error code (\S+)/.exec(said)?.[1] ?? `exit code ${code}`),
			),
		);
	});
}

async function sha512(file: string): Promise<string> {
	const hash = createHash('sha512');
	for await (const chunk of createReadStream(file)) hash.update(chunk);
	return hash.digest('base64');
}
