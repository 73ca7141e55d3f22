import { createReadStream } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { unzipSync } from 'fflate';
import { readTar } from './readTar.ts';

/**
 * Writes the files of a tar archive (.tgz, or .br for brotli) below the folder, by a table from path
 * prefix to path prefix. Throws when there are none.
 */
export async function unpackTar(
	archive: string,
	folder: string,
	prefixes: Record<string, string>,
): Promise<void> {
	const table = Object.entries(prefixes);
	const prefixOf = (path: string) => table.find(([prefix]) => path.startsWith(prefix));
	const plain = archive.endsWith('.br') ? createBrotliDecompress() : createGunzip();
	// A failure destroys `plain`, so that it comes out of the loop below.
	const stream = pipeline(createReadStream(archive), plain, () => {});
	let count = 0;
	for await (const file of readTar(stream, (path) => prefixOf(path) !== undefined)) {
		const [from, to] = prefixOf(file.path) ?? ['', ''];
		await writeBelow(folder, to + file.path.slice(from.length), file.content);
		count++;
	}
	if (count === 0) {
		throw new Error(`Nothing in ${archive} starts with ${Object.keys(prefixes).join(' or ')}.`);
	}
}

/** Writes the files of a zip archive below the folder. */
export async function unpackZip(zip: string, folder: string): Promise<void> {
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
