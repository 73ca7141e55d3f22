import { join } from 'node:path';
import { root } from '../build/project.ts';

/** The plugin's text domain, which its translations' files are named after. */
export const domain = 'ga4-bridge-for-smartsupp';

export const pluginFolder = join(root, 'wordpress-plugin');

/** Where WordPress looks for the plugin's translations, and where the translators' files are. */
export const languagesFolder = join(pluginFolder, 'languages');

export const potFile = join(languagesFolder, `${domain}.pot`);

/** The languages somebody has translated the plugin into. German is the formal one: see `copies`. */
export const locales = ['cs_CZ', 'de_DE_formal', 'fr_FR'] as const;

export type Locale = (typeof locales)[number];

/** A translators' file. */
export const poFile = (locale: Locale): string => join(languagesFolder, `${domain}-${locale}.po`);
