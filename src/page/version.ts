/** Put in by the build (esbuild's `define`), from package.json. */
declare const BRIDGE_VERSION: string;

/** The version of this script; `dev` where no build has named one. */
export const version: string = typeof BRIDGE_VERSION === 'string' ? BRIDGE_VERSION : 'dev';
