import { join } from 'node:path';
import { root } from '../../tools/build/project.ts';

/** The plugin as it stands in the repository, with what the build wrote into it. */
export const ourPlugin = join(root, 'wordpress-plugin');

/** The oldest pair that the plugin supports, and a current one, on the machine's own PHP 8 where it has one. */
export const environments = [
	{ version: '7.1', php: 'machine' },
	{ version: '6.6', php: '7.4' },
] as const;

export { demoKey } from '../settings/demoKey.ts';
