import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { root } from '../build/project.ts';
import { fetchNpmPackage, type PinnedPackage } from './fetchNpmPackage.ts';
import { readTar } from './readTar.ts';

/** The current WordPress, and the oldest one the plugin supports. */
export type WordPressVersion = '7.1' | '6.6';

/** Says what is being done, a line at a time. */
export type Report = (line: string) => void;

export type Core = { ok: true; folder: string } | { ok: false; message: string };

interface Source {
	package: PinnedPackage;
	megabytes: number;
	/** Unpacks the archive so that `folder/wordpress` is a core nobody has installed yet. */
	unpack(tarball: string, folder: string): Promise<void>;
}

/** wordpress.org is not always in reach, npm is: two packages at npm carry whole releases of WordPress. */
const sources: Record<WordPressVersion, Source> = {
	'7.1': {
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
			await unpackTar(tarball, folder, {
				'package/public/wp-beta/': 'wordpress/',
				'package/src/wordpress/wp-beta.zip': 'core.zip',
			});
			await unpackZip(zip, join(folder, 'wordpress'));
			await rm(zip);
			await rm(join(folder, 'wordpress', 'wp-config.php'), { force: true });
			await rm(join(folder, 'wordpress', 'wp-content', 'database'), {
				recursive: true,
				force: true,
			});
		},
	},
};

const cacheFolder = join(root, '.cache', 'wordpress');

/**
 * A folder with a WordPress core that nobody has installed: copy it, never write into it. It comes from
 * `WP_CORE_DIR` (which stands for the version it holds), else the cache, else npm.
 */
export async function wordPressCore(version: WordPressVersion, report: Report): Promise<Core> {
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
	const kept = join(cacheFolder, version);
	if (!existsSync(kept)) {
		const message = await fetchInto(kept, sources[version], version, report);
		if (message !== undefined) return { ok: false, message };
	}
	return { ok: true, folder: join(kept, 'wordpress') };
}

/** WP-CLI's archive, from the package that carries the current WordPress. */
export async function wpCliPhar(
	report: Report,
): Promise<{ ok: true; file: string } | { ok: false; message: string }> {
	const kept = join(cacheFolder, '7.1');
	if (!existsSync(kept)) {
		const message = await fetchInto(kept, sources['7.1'], '7.1', report);
		if (message !== undefined) return { ok: false, message };
	}
	return { ok: true, file: join(kept, 'wp-cli.phar') };
}

/** Fills `target` as one step seen from outside, so that an interrupted download is never taken for a core. */
async function fetchInto(
	target: string,
	source: Source,
	version: WordPressVersion,
	report: Report,
): Promise<string | undefined> {
	await mkdir(cacheFolder, { recursive: true });
	const work = await mkdtemp(join(cacheFolder, `unfinished-${version}-`));
	try {
		const download = join(work, 'download');
		const unpacked = join(work, 'unpacked');
		await mkdir(download);
		await mkdir(unpacked);
		report(`Downloading WordPress ${version} from npm (${source.megabytes} MB, once) …`);
		const fetched = await fetchNpmPackage(source.package, download);
		if (!fetched.ok) return fetched.message;
		report(`Unpacking WordPress ${version} …`);
		await source.unpack(fetched.tarball, unpacked);
		await rename(unpacked, target).catch((error: unknown) => {
			// Another process was quicker; its copy is as good.
			if (!existsSync(target)) throw error;
		});
		return undefined;
	} finally {
		await rm(work, { recursive: true, force: true });
	}
}

/** Writes the files of an archive below the folder, by a table from path prefix to path prefix. */
async function unpackTar(
	tarball: string,
	folder: string,
	prefixes: Record<string, string>,
): Promise<void> {
	const table = Object.entries(prefixes);
	const prefixOf = (path: string) => table.find(([prefix]) => path.startsWith(prefix));
	let count = 0;
	for await (const file of readTar(tarball, (path) => prefixOf(path) !== undefined)) {
		const [from, to] = prefixOf(file.path) ?? ['', ''];
		await writeBelow(folder, to + file.path.slice(from.length), file.content);
		count++;
	}
	if (count === 0) throw new Error(`Nothing in ${tarball} starts with ${Object.keys(prefixes)}.`);
}

async function unpackZip(zip: string, folder: string): Promise<void> {
	for (const [path, content] of Object.entries(unzipSync(await readFile(zip)))) {
		if (!path.endsWith('/')) await writeBelow(folder, path, content);
	}
}

async function writeBelow(folder: string, path: string, content: Uint8Array): Promise<void> {
	if (path.split('/').includes('..')) throw new Error(`The archive holds the path ${path}.`);
	const target = join(folder, path);
	await mkdir(dirname(target), { recursive: true });
	await writeFile(target, content);
}

async function versionOf(core: string): Promise<string | undefined> {
	const file = join(core, 'wp-includes', 'version.php');
	if (!existsSync(file)) return undefined;
	return /\$wp_version\s*=\s*'([^']+)'/.exec(await readFile(file, 'utf8'))?.[1];
}
