import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { root } from '../build/project.ts';
import { fetchNpmPackage, type PinnedPackage } from './fetchNpmPackage.ts';

/** Says what is being done, a line at a time. */
export type Report = (line: string) => void;

export interface Kept {
	/** The folder's path below .cache/. */
	name: string;
	package: PinnedPackage;
	/** What is fetched, and how much of it, for the user. */
	title: string;
	megabytes: number;
	/** Writes what is wanted of the archive into an empty folder. */
	unpack(tarball: string, folder: string): Promise<void>;
}

/** Where something is or would be kept. */
export function cachedFolder(kept: Pick<Kept, 'name'>): string {
	return join(root, '.cache', ...kept.name.split('/'));
}

/**
 * The folder of something from npm that is fetched once. The folder appears as one step, complete, so
 * that an interrupted download is never taken for it.
 */
export async function keepInCache(
	kept: Kept,
	report: Report,
): Promise<{ ok: true; folder: string } | { ok: false; message: string }> {
	const target = cachedFolder(kept);
	if (existsSync(target)) return { ok: true, folder: target };
	await mkdir(dirname(target), { recursive: true });
	const work = await mkdtemp(join(dirname(target), `unfinished-${basename(target)}-`));
	try {
		const download = join(work, 'download');
		const unpacked = join(work, 'unpacked');
		await mkdir(download);
		await mkdir(unpacked);
		report(`Downloading ${kept.title} from npm (${kept.megabytes} MB, once) …`);
		const fetched = await fetchNpmPackage(kept.package, download);
		if (!fetched.ok) return fetched;
		report(`Unpacking ${kept.title} …`);
		await kept.unpack(fetched.tarball, unpacked);
		await rename(unpacked, target).catch((error: unknown) => {
			// Another process was quicker; its copy is as good.
			if (!existsSync(target)) throw error;
		});
		return { ok: true, folder: target };
	} finally {
		await rm(work, { recursive: true, force: true });
	}
}
