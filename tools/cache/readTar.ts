/** One regular file of an archive. */
export interface TarFile {
	path: string;
	content: Buffer;
}

const blockSize = 512;

/**
 * The regular files of a tar archive whose path `wanted` accepts, one at a time, so that an archive of
 * hundreds of megabytes never stands in memory. Reads ustar with prefix and pax long names, which is what
 * npm writes. Throws on an archive that ends early.
 */
export async function* readTar(
	archive: AsyncIterable<Buffer>,
	wanted: (path: string) => boolean,
): AsyncGenerator<TarFile> {
	const bytes = byteReader(archive);
	let longPath: string | undefined;
	for (;;) {
		const header = await bytes.take(blockSize);
		if (header.every((byte) => byte === 0)) return;
		const size = Number.parseInt(text(header, 124, 12), 8) || 0;
		const kind = text(header, 156, 1);
		const padded = Math.ceil(size / blockSize) * blockSize;
		const path =
			longPath ?? [text(header, 345, 155), text(header, 0, 100)].filter(Boolean).join('/');
		if (kind === 'x') {
			longPath = paxPath((await bytes.take(padded)).subarray(0, size).toString());
			continue;
		}
		longPath = undefined;
		if ((kind === '0' || kind === '') && wanted(path)) {
			yield { path, content: (await bytes.take(padded)).subarray(0, size) };
		} else {
			await bytes.skip(padded);
		}
	}
}

function text(header: Buffer, start: number, length: number): string {
	const field = header.subarray(start, start + length).toString();
	const end = field.indexOf('\0');
	return (end < 0 ? field : field.slice(0, end)).trim();
}

/** The path in a pax header, whose records are "length key=value". */
function paxPath(records: string): string | undefined {
	return /^\d+ path=(.*)$/m.exec(records)?.[1];
}

function byteReader(stream: AsyncIterable<Buffer>) {
	const chunks = stream[Symbol.asyncIterator]();
	let rest: Buffer = Buffer.alloc(0);
	let used = 0;

	async function more(): Promise<void> {
		const next = await chunks.next();
		if (next.done) throw new Error('The archive ends early.');
		rest = next.value;
		used = 0;
	}

	async function take(length: number): Promise<Buffer> {
		const out = Buffer.allocUnsafe(length);
		for (let filled = 0; filled < length; ) {
			if (used === rest.length) await more();
			const copied = rest.copy(out, filled, used, Math.min(rest.length, used + length - filled));
			used += copied;
			filled += copied;
		}
		return out;
	}

	async function skip(length: number): Promise<void> {
		for (let left = length; left > 0; ) {
			if (used === rest.length) await more();
			const step = Math.min(left, rest.length - used);
			used += step;
			left -= step;
		}
	}

	return { take, skip };
}
