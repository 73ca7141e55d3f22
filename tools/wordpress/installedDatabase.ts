import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, rename } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { root } from '../build/project.ts';

const database = join('wp-content', 'database', '.ht.sqlite');

export interface InstalledDatabase {
	/** Lays the database of an installed WordPress into the site's folder; false where none is kept yet. */
	lay(wordpress: string): Promise<boolean>;
	/** Keeps the database of a WordPress that was installed and not used yet. */
	keep(wordpress: string): Promise<void>;
}

/**
 * What WordPress's own installer wrote, kept beside the core that it came from: the same every time but for the address.
 * Undefined for a core that is not of our cache, where nothing of ours belongs.
 */
export function installedDatabase(core: string, php: string): InstalledDatabase | undefined {
	if (!core.startsWith(join(root, '.cache', ''))) return undefined;
	const { version } = createRequire(import.meta.url)('@wp-playground/cli/package.json') as {
		version: string;
	};
	const kept = join(dirname(core), `installed-${version}-${php}.sqlite`);
	return {
		async lay(wordpress) {
			if (!existsSync(kept)) return false;
			await mkdir(dirname(join(wordpress, database)), { recursive: true });
			await copyFile(kept, join(wordpress, database));
			return true;
		},
		async keep(wordpress) {
			// Two may come at once, and one may be killed on the way.
			const half = `${kept}.${randomBytes(4).toString('hex')}`;
			await copyFile(join(wordpress, database), half);
			await rename(half, kept);
		},
	};
}
