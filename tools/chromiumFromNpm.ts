import { chmodSync, createReadStream, createWriteStream, existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { cachedFolder, type Kept, keepInCache, type Report } from './cache/keepInCache.ts';
import { unpackTar } from './cache/unpack.ts';

/** A headless Chromium for 64-bit Linux, and the libraries that bare machines lack. */
const kept: Kept = {
	name: 'chromium',
	title: 'Chromium',
	package: {
		name: '@sparticuz/chromium',
		version: '147.0.0',
		sha512:
			'4ZKeAQQa8up2mt675qSitztLdbQrlf8BKdC5naeap+5Mv1OV1OlJdPoU+EJC/p5sQUJUQmN4r+q5+EhaaOUHpQ==',
	},
	megabytes: 68,
	async unpack(tarball, folder) {
		await unpackTar(tarball, folder, {
			'package/bin/chromium.br': 'chromium.br',
			'package/bin/al2023.tar.br': 'libraries.tar.br',
		});
		const executable = join(folder, 'chromium');
		await pipeline(
			createReadStream(join(folder, 'chromium.br')),
			createBrotliDecompress(),
			createWriteStream(executable),
		);
		chmodSync(executable, 0o755);
		await unpackTar(join(folder, 'libraries.tar.br'), folder, { 'lib/': 'lib/' });
		await rm(join(folder, 'chromium.br'));
		await rm(join(folder, 'libraries.tar.br'));
	},
};

/** The Chromium fetched earlier, undefined where there is none. */
export function cachedChromium(): { path: string; libraries: string } | undefined {
	const folder = cachedFolder(kept);
	const path = join(folder, 'chromium');
	return existsSync(path) ? { path, libraries: join(folder, 'lib') } : undefined;
}

/** Fetches Chromium where npm has one for this machine. Undefined when it is there, else why not. */
export async function fetchChromium(report: Report): Promise<string | undefined> {
	if (process.platform !== 'linux' || process.arch !== 'x64') {
		return 'npm has none for this system.';
	}
	const fetched = await keepInCache(kept, report);
	return fetched.ok ? undefined : fetched.message;
}
