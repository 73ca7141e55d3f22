import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { root } from '../build/project.ts';
import { unpackZip } from '../cache/unpack.ts';
import { phpString } from './phpString.ts';

/** The drop-in `db.php` by which WordPress keeps its database in SQLite, as in Playground, whose copy of the driver it uses. */
export async function sqliteDropIn(): Promise<string> {
	const package_ = createRequire(import.meta.url).resolve('@wp-playground/cli/package.json');
	const { version } = createRequire(import.meta.url)(package_) as { version: string };
	const folder = join(root, '.cache', `sqlite-${version}`);
	if (!existsSync(folder)) {
		const half = `${folder}.${process.pid}`;
		await mkdir(half, { recursive: true });
		await unpackZip(join(dirname(package_), 'sqlite-database-integration.zip'), half);
		// Another process may have been quicker; its copy is as good.
		await rename(half, folder).catch(() => rm(half, { recursive: true, force: true }));
	}
	return `<?php
define( 'DB_ENGINE', 'sqlite' );
define( 'DATABASE_TYPE', 'sqlite' );
require_once ${phpString(folder)} . '/plugin-sqlite-database-integration/wp-includes/sqlite/db.php';
`;
}
