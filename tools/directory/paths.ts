import { join } from 'node:path';
import { root } from '../build/project.ts';

export const pluginFolder = join(root, 'wordpress-plugin');

/** What lies beside the plugin in the directory, and in no zip: icon, banner, screenshots, the preview. */
export const assetsFolder = join(root, 'wordpress-org/assets');

/** Drawings that pictures are made of, and that the directory has no use for. */
export const drawingsFolder = join(root, 'wordpress-org/drawings');
