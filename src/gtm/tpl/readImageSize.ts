/** A page's and Node's own global, which no library of the language declares. */
declare const atob: (text: string) => string;

export interface ImageSize {
	width: number;
	height: number;
	bytes: number;
}

/** The size of an image in a data address: PNG, GIF, JPEG. Undefined for what it cannot read. */
export function readImageSize(uri: string): ImageSize | undefined {
	const match = /^data:image\/[a-z+.-]+;base64,([A-Za-z0-9+/=\s]+)$/.exec(uri);
	const data = match?.[1] && decode(match[1]);
	if (!data) return undefined;
	const size = pngSize(data) ?? gifSize(data) ?? jpegSize(data);
	return size && { ...size, bytes: data.length };
}

function decode(base64: string): string | undefined {
	try {
		return atob(base64.replace(/\s/g, ''));
	} catch {
		return undefined;
	}
}

type Size = { width: number; height: number } | undefined;

function pngSize(data: string): Size {
	if (!data.startsWith('\x89PNG')) return undefined;
	return { width: numberAt(data, 16, 4), height: numberAt(data, 20, 4) };
}

function gifSize(data: string): Size {
	if (!data.startsWith('GIF8')) return undefined;
	const little = (at: number) => data.charCodeAt(at) + data.charCodeAt(at + 1) * 256;
	return { width: little(6), height: little(8) };
}

/** A JPEG is a chain of segments; one that starts a frame (C0 to CF, but C4, C8, CC) has the size. */
function jpegSize(data: string): Size {
	if (!data.startsWith('\xff\xd8')) return undefined;
	for (let at = 2; at + 9 < data.length && data[at] === '\xff'; ) {
		const marker = data.charCodeAt(at + 1);
		const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
		if (isFrame) return { width: numberAt(data, at + 7, 2), height: numberAt(data, at + 5, 2) };
		at += 2 + numberAt(data, at + 2, 2);
	}
	return undefined;
}

function numberAt(data: string, at: number, count: number): number {
	let value = 0;
	for (let index = at; index < at + count; index += 1) value = value * 256 + data.charCodeAt(index);
	return value;
}
