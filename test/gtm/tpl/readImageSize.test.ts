import { describe, expect, it } from 'vitest';
import { readImageSize } from '../../../src/gtm/tpl/readImageSize.ts';
import { pngOf } from './pngOf.ts';

const address = (type: string, bytes: number[]) =>
	`data:image/${type};base64,${Buffer.from(bytes).toString('base64')}`;

describe('readImageSize', () => {
	it('reads a PNG', () => {
		expect(readImageSize(pngOf(96, 64))).toEqual({ width: 96, height: 64, bytes: 33 });
	});

	it('reads a GIF', () => {
		const bytes = [...Buffer.from('GIF89a'), 48, 0, 0, 1, 0, 0];
		expect(readImageSize(address('gif', bytes))).toMatchObject({ width: 48, height: 256 });
	});

	it('reads a JPEG, behind the segments that come before its frame', () => {
		const app = [0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc4, 0, 9, 8, 0, 1, 0, 1, 0, 0];
		const frame = [0xff, 0xc0, 0, 11, 8, 0, 64, 0, 48, 1, 0, 0, 0];
		const bytes = [0xff, 0xd8, ...app, ...frame];
		expect(readImageSize(address('jpeg', bytes))).toMatchObject({ width: 48, height: 64 });
	});

	it.each(['', 'https://a.example/icon.png', 'data:image/png;base64,AA==', 'data:text/plain,a'])(
		'knows nothing of "%s"',
		(uri) => {
			expect(readImageSize(uri)).toBeUndefined();
		},
	);
});
