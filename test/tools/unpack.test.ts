import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unpackTar } from '../../tools/cache/unpack.ts';

/** One entry of a tar archive, header and content in blocks of 512 bytes. */
function entry(path: string, content: string, kind = '0', prefix = ''): Buffer {
	const header = Buffer.alloc(512);
	header.write(path, 0, 100);
	header.write(Buffer.byteLength(content).toString(8).padStart(11, '0'), 124);
	header.write(kind, 156);
	header.write('ustar\0', 257);
	header.write(prefix, 345);
	const body = Buffer.alloc(Math.ceil(Buffer.byteLength(content) / 512) * 512);
	body.write(content);
	return Buffer.concat([header, body]);
}

function pax(path: string): Buffer {
	const record = ` path=${path}\n`;
	const length = record.length + 3;
	return entry('pax', `${length}${record}`, 'x');
}

const end = Buffer.alloc(1024);
const longPath = `package/${'deep/'.repeat(30)}file.txt`;
const archive = Buffer.concat([
	entry('package/', '', '5'),
	entry('package/readme.txt', 'hello'),
	entry('package/big.txt', 'x'.repeat(70_000)),
	pax(longPath),
	entry('cut-short', 'by pax'),
	entry('prefixed.txt', 'by prefix', '0', 'package/folder'),
	entry('elsewhere/ignored.txt', 'not wanted'),
	end,
]);

describe('unpackTar', () => {
	let folder: string;
	const read = (path: string) => readFileSync(join(folder, path), 'utf8');
	const write = (name: string, content: Buffer) => {
		writeFileSync(join(folder, name), content);
		return join(folder, name);
	};
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'ga4-bridge-unpack-'));
	});
	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	it.each([
		['a.tgz', gzipSync(archive)],
		['a.tar.br', brotliCompressSync(archive)],
	])('writes the wanted files of %s where the table says', async (name, content) => {
		await unpackTar(write(name, content), folder, { 'package/': 'out/' });
		expect(read('out/readme.txt')).toBe('hello');
		expect(read('out/big.txt')).toHaveLength(70_000);
		expect(read('out/folder/prefixed.txt')).toBe('by prefix');
		expect(read(longPath.replace('package/', 'out/'))).toBe('by pax');
		expect(existsSync(join(folder, 'elsewhere'))).toBe(false);
		expect(existsSync(join(folder, 'out/cut-short'))).toBe(false);
	});

	it('fails on an archive that ends early', async () => {
		const half = write('half.tgz', gzipSync(archive.subarray(0, 20_000)));
		await expect(unpackTar(half, folder, { 'package/': 'out/' })).rejects.toThrow('ends early');
	});

	it('fails on a download that broke off', async () => {
		const whole = gzipSync(Buffer.concat([entry('package/a', 'a'), end]));
		const broken = write('broken.tgz', whole.subarray(0, whole.length - 12));
		await expect(unpackTar(broken, folder, { 'nothing/': 'out/' })).rejects.toThrow();
	});

	it('fails where nothing of what is wanted is in the archive', async () => {
		const file = write('other.tgz', gzipSync(archive));
		await expect(unpackTar(file, folder, { 'wordpress/': '' })).rejects.toThrow(/wordpress\//);
	});

	it('refuses a path that leads out of the folder', async () => {
		const evil = Buffer.concat([entry('package/../../evil.txt', 'x'), end]);
		const file = write('evil.tgz', gzipSync(evil));
		await expect(unpackTar(file, folder, { 'package/': 'out/' })).rejects.toThrow(/\.\./);
	});
});
