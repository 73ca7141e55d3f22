/** The start of a PNG of this size as a data address, filled up to a number of bytes. */
export function pngOf(width: number, height: number, bytes = 33): string {
	const data = Buffer.alloc(bytes);
	data.write('\x89PNG\r\n\x1a\n', 'latin1');
	data.writeUInt32BE(13, 8);
	data.write('IHDR', 12, 'latin1');
	data.writeUInt32BE(width, 16);
	data.writeUInt32BE(height, 20);
	return `data:image/png;base64,${data.toString('base64')}`;
}
