import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { buildScreen } from '../build/plugin.ts';
import { pluginFolder } from './project.ts';

/**
 * Gives `use` a copy of the plugin with the screen as its source is now, built; nothing of what was built before. It is
 * gone afterwards.
 */
export async function withSourcePlugin<T>(use: (folder: string) => Promise<T>): Promise<T> {
	const folder = await mkdtemp(join(tmpdir(), 'ga4-bridge-texts-'));
	try {
		await cp(pluginFolder, folder, {
			recursive: true,
			filter: (path) => !/^(build|languages)$/.test(relative(pluginFolder, path)),
		});
		await buildScreen(join(folder, 'build/admin'));
		return await use(folder);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
