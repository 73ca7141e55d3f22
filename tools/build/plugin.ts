import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { plans } from '../../src/settings/plans.ts';
import { settingsSchema } from '../../src/settings/schema.ts';
import { chatLookNames, defaultSettings, pageOptionNames } from '../../src/settings/settings.ts';
import type { PageScripts } from './page.ts';
import { phpFile } from './php.ts';
import { root, version } from './project.ts';

/**
 * Writes `data.php`, all that the build knows and PHP needs: the schema of the settings, their defaults, what each plan
 * delivers, and the function expressions for the page. One file, because every page view loads it.
 */
export async function writePhpData(scripts: PageScripts, folder: string): Promise<void> {
	await mkdir(folder, { recursive: true });
	await writeFile(
		join(folder, 'data.php'),
		phpFile('What the build knows and PHP needs.', {
			version,
			analytics: scripts.analytics,
			native: scripts.native,
			chat: scripts.chat,
			chatLater: scripts.chatLater,
			chatOnConsent: scripts.chatOnConsent,
			chatLook: scripts.chatLook,
			visitor: scripts.visitor,
			schema: settingsSchema,
			defaults: defaultSettings,
			plans: plans as unknown as {
				readonly [key: string]: { readonly [key: string]: boolean | null };
			},
			pageOptions: pageOptionNames,
			chatLookNames,
		}),
	);
}

/** The screen, by WordPress's own build tool. Rejects with the tool's output. */
export function buildScreen(folder: string): Promise<void> {
	const command = join(root, 'node_modules/@wordpress/scripts/bin/wp-scripts.js');
	const args = [command, 'build', 'src/admin/index.tsx', `--output-path=${folder}`];
	return new Promise((resolve, reject) => {
		const run = spawn(process.execPath, args, {
			cwd: root,
			env: { ...process.env, NODE_ENV: 'production' },
		});
		let output = '';
		run.stdout.on('data', (chunk) => {
			output += chunk;
		});
		run.stderr.on('data', (chunk) => {
			output += chunk;
		});
		run.on('error', reject);
		run.on('close', (code) => {
			if (code === 0) resolve();
			else
				reject(new Error(`The screen did not build (wp-scripts ended with ${code}):\n${output}`));
		});
	});
}
