import { pictures } from './pictures.ts';

/** The directory takes no larger picture. */
const MAX_BYTES = { icon: 1_000_000, banner: 4_000_000, screenshot: 10_000_000 } as const;

/** What else lies in the folder: the icon as it is drawn, and the preview. */
const others = ['icon.svg', 'blueprints/blueprint.json'];

/**
 * What is wrong with the folder that goes beside the plugin into the directory: pictures missing, of another size, not
 * named in the readme, or named there and not to be found. `files` are the paths in it with their content.
 */
export function assetProblems(
	files: ReadonlyMap<string, Uint8Array>,
	captions: readonly string[],
): string[] {
	const screenshots = captions.map((_caption, index) => `screenshot-${index + 1}.png`);
	const expected = [...others, ...pictures.map(({ file }) => file), ...screenshots];
	const problems = expected.flatMap((file) => (files.has(file) ? [] : [`${file} is missing.`]));
	for (const [file, bytes] of files) {
		if (!expected.includes(file)) problems.push(`${file} is nothing that the directory shows.`);
		const kind = /^(icon|banner|screenshot)-.*\.png$/.exec(file)?.[1] as keyof typeof MAX_BYTES;
		if (!kind) continue;
		const size = pngSize(bytes);
		if (!size) problems.push(`${file} is no PNG.`);
		if (bytes.length > MAX_BYTES[kind]) problems.push(`${file} has ${bytes.length} bytes.`);
		const picture = pictures.find((one) => one.file === file);
		if (picture && size && (size.width !== picture.width || size.height !== picture.height))
			problems.push(`${file} is ${size.width} × ${size.height} pixels.`);
	}
	return problems;
}

/** Width and height stand in the first chunk of every PNG. */
export function pngSize(bytes: Uint8Array): { width: number; height: number } | undefined {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (bytes.length < 24 || view.getUint32(0) !== 0x89504e47) return undefined;
	return { width: view.getUint32(16), height: view.getUint32(20) };
}
