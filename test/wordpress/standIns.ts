import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { root } from '../../tools/build/project.ts';

export type StandIn = 'wp-consent-api' | 'complianz' | 'woocommerce';

/** Where a stand-in for another plugin is: the real ones can be had from wordpress.org only. */
export const standInFile = (name: StandIn): string =>
	join(root, 'tools/demo/stand-ins', `${name}.php`);

/** A folder of must-use plugins with these in it; removed after the tests. */
export const standIns = (...names: StandIn[]): string => {
	const folder = mkdtempSync(join(tmpdir(), 'ga4-bridge-stand-ins-'));
	for (const name of names) copyFileSync(standInFile(name), join(folder, `${name}.php`));
	afterAll(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
};
