import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeZip } from '../../tools/build/dist.ts';
import { runCommand } from '../../tools/checks/runCommand.ts';

const name = 'ga4-bridge/ga4-bridge-for-smartsupp';

/** Stands for the plugin of Composer that moves WordPress plugins into place, which would have to be fetched. */
const installers = { name: 'composer/installers', version: '2.3.0', type: 'metapackage' };

const composer = await runCommand('composer', ['--version', '--no-interaction']);

/** Composer in this folder, without the network. */
const runComposer = (folder: string, args: readonly string[]): Promise<string> =>
	new Promise((resolve, reject) => {
		const env = {
			...process.env,
			COMPOSER_ALLOW_SUPERUSER: '1',
			COMPOSER_DISABLE_NETWORK: '1',
			COMPOSER_HOME: join(folder, 'home'),
		};
		execFile('composer', args, { cwd: folder, env }, (error, out, err) =>
			error ? reject(new Error(`${out}${err}`)) : resolve(out + err),
		);
	});

/** Composer takes the archive by its own description, as from a repository of packages. */
const installs = (): void => {
	let folder: string;
	let zip: { readonly [path: string]: Uint8Array };
	const textOf = (path: string): string =>
		new TextDecoder().decode(zip[`ga4-bridge-for-smartsupp/${path}`]);

	beforeAll(async () => {
		folder = mkdtempSync(join(tmpdir(), 'ga4-bridge-composer-'));
		const file = await writeZip(folder);
		zip = unzipSync(readFileSync(file));
		const described = JSON.parse(textOf('composer.json')) as object;
		const project = {
			repositories: [
				{
					type: 'package',
					package: [{ ...described, dist: { type: 'zip', url: file } }, installers],
				},
				{ 'packagist.org': false },
			],
			require: { [name]: '^0.1' },
		};
		writeFileSync(join(folder, 'composer.json'), JSON.stringify(project));
		await runComposer(folder, ['install', '--no-interaction', '--no-progress']);
	});
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	it('installs every file of the zip as it is, without the network', () => {
		const installed = Object.entries(zip).map(([path, bytes]) => {
			const file = join(folder, 'vendor/ga4-bridge', path);
			return [path, readFileSync(file).equals(bytes)];
		});
		expect(installed).toContainEqual([
			'ga4-bridge-for-smartsupp/ga4-bridge-for-smartsupp.php',
			true,
		]);
		expect(installed.filter(([, isSame]) => !isSame)).toEqual([]);
	});

	it('takes it for a plugin of WordPress, in the version of its header', () => {
		const { packages } = JSON.parse(
			readFileSync(join(folder, 'vendor/composer/installed.json'), 'utf8'),
		) as { packages: { name: string; version: string; type: string }[] };
		const header = textOf('ga4-bridge-for-smartsupp.php');
		expect(packages.find((one) => one.name === name)).toMatchObject({
			type: 'wordpress-plugin',
			version: /^ \* Version: +(\S+)$/m.exec(header)?.[1],
		});
	});
};

if (composer.code === 0) describe('composer install', installs);
else it('not run: no Composer', () => expect(composer.code).toBe(127));
